import { Injectable } from '@nestjs/common';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';

@Injectable()
export class ReportSigningService {
  constructor(private readonly commands: Commands) {}

  sign(actor: Actor, input: Keyed & { reportId: string }) {
    return this.commands.run(actor, 'signPeriodReport', input, () => Promise.resolve(refused({ reason: 'NotFound' })));
  }
}
