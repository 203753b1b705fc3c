import { Injectable } from '@nestjs/common';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';

@Injectable()
export class ReportSettingsService {
  constructor(private readonly commands: Commands) {}

  change(actor: Actor, input: Keyed & { expectedVersion: number; yearBegins: number; kinds: readonly string[] }) {
    return this.commands.run(actor, 'changeReportSettings', input, () => Promise.resolve(refused({ reason: 'NotFound' })));
  }

  current() {
    return Promise.resolve({ yearBegins: 4, kinds: ['MONTH', 'QUARTER', 'YEAR'], needsConfirmation: true, version: 1 });
  }
}
