import { Injectable } from '@nestjs/common';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, rows } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { checkSettings, inOrderOfLength, type ReportSettings } from '@saimado/reports/domain/draft-rules';
import { PERIOD_KINDS, type PeriodKind } from '@saimado/reports/domain/release/period';
import { DEFAULT_PERIOD_SETTINGS } from '@saimado/reports/domain/release/periods';
import { DataSource, type EntityManager } from 'typeorm';
import type { ReportSettingsType } from './reports.types';

type Stored = ReportSettings & { version: number };
const SHIPPED: Stored = { ...DEFAULT_PERIOD_SETTINGS, kinds: PERIOD_KINDS, version: 1 };

/** In which periods reports are made. */
@Injectable()
export class ReportSettingsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
  ) {}

  async current(): Promise<ReportSettingsType> {
    return settingsView(await this.read());
  }

  async read(on: Pick<EntityManager, 'query'> = this.dataSource.manager): Promise<Stored> {
    const [found] = await rows<Stored>(on, 'select year_begins as "yearBegins", kinds, version from report_settings');
    return found ?? SHIPPED;
  }

  change(actor: Actor, input: Keyed & { expectedVersion: number; yearBegins: number; kinds: readonly PeriodKind[] }) {
    return this.commands.run(actor, 'changeReportSettings', input, async (tx) => {
      const problem = checkSettings(input);
      if (problem) return problem;
      await tx.sql(`select pg_advisory_xact_lock(hashtext('report_settings'))`);
      const before = await this.read(tx.manager);
      if (before.version !== input.expectedVersion) return refused({ reason: 'VersionConflict', currentVersion: before.version });
      const after: Stored = { yearBegins: input.yearBegins, kinds: inOrderOfLength(input.kinds), version: before.version + 1 };
      await tx.sql(
        `insert into report_settings (year_begins, kinds, version, updated_by, updated_at) values ($1, $2, $3, $4, $5)
         on conflict (only_row) do update set year_begins = $1, kinds = $2, version = $3, updated_by = $4, updated_at = $5`,
        [after.yearBegins, after.kinds, after.version, actor.staffId, tx.now],
      );
      tx.audit({ action: 'changeReportSettings', subjectKind: 'report-settings', subjectId: '-', before: { ...before }, after: { ...after } });
      return { kind: 'ReportSettingsChanged' as const, settings: settingsView(after) };
    });
  }
}

/** No source states how long a period is, nor when a year of reports begins: for the scheme to confirm, whatever is set. */
const settingsView = ({ yearBegins, kinds, version }: Stored): ReportSettingsType => ({ yearBegins, kinds: [...kinds], needsConfirmation: true, version });
