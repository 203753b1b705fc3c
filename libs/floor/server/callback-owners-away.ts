import { Injectable } from '@nestjs/common';
import { CallbackOwners } from '@saimado/callbacks/server/callback-owners.service';
import { AgentReadings } from './agent-readings';

/** Tells the call-backs whether the person one is for has gone off: then it is anyone's. */
@Injectable()
export class CallbackOwnersAway {
  constructor(owners: CallbackOwners, readings: AgentReadings) {
    owners.ask(async (tx, staffId) => (await readings.standings(tx.now, staffId, tx.manager))[0]?.state === 'OFF');
  }
}
