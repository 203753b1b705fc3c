import { Injectable } from '@nestjs/common';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';

@Injectable()
export class ReportDraftsService {
  constructor(private readonly commands: Commands) {}

  draft(actor: Actor, input: Keyed & { kind: string; first: string; correctionReason?: string | null }) {
    return this.commands.run(actor, 'draftPeriodReport', input, () => Promise.resolve(refused({ reason: 'NotFound' })));
  }

  cancel(actor: Actor, input: Keyed & { reportId: string }) {
    return this.commands.run(actor, 'cancelPeriodReport', input, () => Promise.resolve(refused({ reason: 'NotFound' })));
  }

  discard(actor: Actor, input: Keyed & { reportId: string }) {
    return this.commands.run(actor, 'discardPeriodReport', input, () => Promise.resolve(refused({ reason: 'NotFound' })));
  }

  draftable() {
    return Promise.resolve([]);
  }
}
