import { Injectable } from '@nestjs/common';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';

@Injectable()
export class ReportPublishingService {
  constructor(private readonly commands: Commands) {}

  schedule(actor: Actor, input: Keyed & { reportId: string; publishAt?: Date | null }) {
    return this.commands.run(actor, 'schedulePeriodReport', input, () => Promise.resolve(refused({ reason: 'NotFound' })));
  }

  unschedule(actor: Actor, input: Keyed & { reportId: string }) {
    return this.commands.run(actor, 'unschedulePeriodReport', input, () => Promise.resolve(refused({ reason: 'NotFound' })));
  }
}
