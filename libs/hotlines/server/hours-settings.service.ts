import { Injectable } from '@nestjs/common';
import { checkClosingPeriod, checkHoliday, checkHours } from '@saimado/hotlines/domain/check-hours';
import { holidaysOf } from '@saimado/hotlines/domain/holidays';
import type { ClosingPeriod, HolidayOverride, HoursRule } from '@saimado/hotlines/domain/hours-rule';
import { isId, newId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, type Tx } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import type { EntityTarget } from 'typeorm';
import { ClosingPeriodEntity, HolidayOverrideEntity, HotlineHoursEntity } from './hotlines.entity';
import { HotlinesService } from './hotlines.service';
import { closingPeriodView, hoursView } from './hotlines.view';

/** A row as it was read by the person who changes it; without `id` a new one. */
interface Edited {
  id?: string | null;
  expectedVersion?: number | null;
  validUntil?: string | null;
}
type HoursFields = Omit<HoursRule, 'validUntil'> & Edited;
type ClosingPeriodFields = Omit<ClosingPeriod, 'validUntil'> & Edited;

/** What an administrator changes about opening hours. Rows are ended or corrected, never deleted: old calls refer to them. */
@Injectable()
export class HoursSettingsService {
  constructor(
    private readonly commands: Commands,
    private readonly hotlines: HotlinesService,
  ) {}

  async saveHours(actor: Actor, input: Keyed & HoursFields) {
    const reply = await this.commands.run(actor, 'saveHotlineHours', input, async (tx) => {
      // Whether rows overlap is a matter of the whole table, so two administrators take turns.
      await tx.sql('lock table hotline_hours in share row exclusive mode');
      const found = await editedRow(tx, HotlineHoursEntity, input);
      if (found.kind === 'refused') return found;
      const rule = ruleOf(input);
      const others = (await tx.manager.find(HotlineHoursEntity)).filter(({ id }) => id !== found.row?.id);
      const checked = checkHours(rule, others);
      if (checked.kind === 'refused') return checked;
      const row = tx.manager.create(HotlineHoursEntity, { ...rule, ...identity(found.row) });
      await tx.manager.save(row);
      tx.audit({
        action: 'saveHotlineHours', subjectKind: 'hotline-hours', subjectId: row.id,
        before: found.row ? hoursFacts(found.row) : undefined, after: hoursFacts(row),
      });
      tx.emit({ topic: 'hours', id: row.id });
      return { kind: 'HotlineHoursSaved' as const, hours: hoursView(row) };
    });
    this.hotlines.forget();
    return reply;
  }

  async saveClosingPeriod(actor: Actor, input: Keyed & ClosingPeriodFields) {
    const reply = await this.commands.run(actor, 'saveClosingPeriod', input, async (tx) => {
      const found = await editedRow(tx, ClosingPeriodEntity, input);
      if (found.kind === 'refused') return found;
      const period = periodOf(input);
      const checked = checkClosingPeriod(period);
      if (checked.kind === 'refused') return checked;
      const row = tx.manager.create(ClosingPeriodEntity, { ...period, ...identity(found.row) });
      await tx.manager.save(row);
      tx.audit({
        action: 'saveClosingPeriod', subjectKind: 'closing-period', subjectId: row.id,
        before: found.row ? periodFacts(found.row) : undefined, after: periodFacts(row),
      });
      tx.emit({ topic: 'hours', id: row.id });
      return { kind: 'ClosingPeriodSaved' as const, closingPeriod: closingPeriodView(row) };
    });
    this.hotlines.forget();
    return reply;
  }

  /** Says whether a day is a holiday, whatever the national calendar says of it. */
  async setHoliday(actor: Actor, input: Keyed & HolidayOverride) {
    const reply = await this.commands.run(actor, 'setHoliday', input, async (tx) => {
      const override: HolidayOverride = { date: input.date, name: input.name.trim(), observed: input.observed };
      const checked = checkHoliday(override);
      if (checked.kind === 'refused') return checked;
      const before = await tx.manager.findOneBy(HolidayOverrideEntity, { date: override.date });
      await tx.manager.upsert(HolidayOverrideEntity, { ...override }, ['date']);
      tx.audit({
        action: 'setHoliday', subjectKind: 'holiday', subjectId: override.date,
        before: before ? { observed: before.observed } : undefined, after: { observed: override.observed },
      });
      tx.emit({ topic: 'hours', id: override.date });
      const listed = holidaysOf(Number(override.date.slice(0, 4)), [override]).find(({ date }) => date === override.date);
      return { kind: 'HolidaySet' as const, holiday: listed ?? { date: override.date, name: override.name, kind: 'REMOVED' as const } };
    });
    this.hotlines.forget();
    return reply;
  }
}

/** The row a person means to change, locked; null for a new one. */
async function editedRow<Row extends { id: string; version: number }>(tx: Tx, of: EntityTarget<Row>, { id, expectedVersion }: Edited) {
  if (id == null) return { kind: 'found' as const, row: null };
  const [row] = isId(id)
    ? await tx.manager.createQueryBuilder(of, 'edited').setLock('pessimistic_write').where('edited.id = :id', { id }).getMany() : [];
  if (!row) return refused({ reason: 'NotFound' });
  if (row.version !== expectedVersion) return refused({ reason: 'VersionConflict', currentVersion: row.version });
  return { kind: 'found' as const, row };
}

const identity = (row: { id: string; version: number } | null) =>
  row ? { id: row.id, version: row.version + 1 } : { id: newId<'hours'>(), version: 1 };

const ruleOf = (input: HoursFields): HoursRule => ({
  hotline: input.hotline,
  validFrom: input.validFrom,
  validUntil: input.validUntil ?? null,
  weekdays: [...new Set(input.weekdays)].sort((a, b) => a - b),
  opensAt: input.opensAt,
  closesAt: input.closesAt,
  closedOnHolidays: input.closedOnHolidays,
  closedAtYearEnd: input.closedAtYearEnd,
  source: input.source.trim(),
  needsConfirmation: input.needsConfirmation,
});

const periodOf = (input: ClosingPeriodFields): ClosingPeriod => ({
  label: input.label.trim(),
  fromDay: input.fromDay,
  toDay: input.toDay,
  validFrom: input.validFrom,
  validUntil: input.validUntil ?? null,
  source: input.source.trim(),
  needsConfirmation: input.needsConfirmation,
});

/** For the audit: everything but the free text. */
const hoursFacts = ({ source: _, id: __, ...facts }: HotlineHoursEntity) => ({ ...facts });
const periodFacts = ({ source: _, label: __, id: ___, ...facts }: ClosingPeriodEntity) => ({ ...facts });
