import { Injectable } from '@nestjs/common';
import type { EscalationStatus } from '@saimado/kernel/codes';
import type { Actor } from '@saimado/platform/actor';
import type { Tx } from '@saimado/platform/commands';
import type { EscalationEntity } from './escalation.entity';

/** The clocks of an escalation: first contact, next update. They start, stop and go on as it moves. */
@Injectable()
export class TargetsService {
  /**
   * What a move does to the clocks, in the transaction that moves it. Called once the row is written.
   * @param from the status before; null: it has just been queued
   */
  async moved(_tx: Tx<Actor | null>, _escalation: EscalationEntity, _from: EscalationStatus | null): Promise<void> {
    // Until the desk's own calendar counts them, the due time of the queue is all there is.
  }
}
