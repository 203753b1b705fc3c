import { Injectable } from '@nestjs/common';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';

@Injectable()
export class ReportRebuildService {
  constructor(private readonly commands: Commands) {}

  rebuild(actor: Actor, input: Keyed & { reportId: string }) {
    return this.commands.run(actor, 'rebuildPeriodReport', input, () => Promise.resolve(refused({ reason: 'NotFound' })));
  }
}
