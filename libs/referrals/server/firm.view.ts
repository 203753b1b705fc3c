import type { HolidayOverride } from '@saimado/hotlines/domain/hours-rule';
import { addWorkTime, isWorkTime } from '@saimado/hotlines/domain/work-time';
import { jstDateOf } from '@saimado/kernel/jst';
import type { FirmContent } from '@saimado/referrals/domain/check-firm';
import { type Conflict, type ConflictKey, isInForce } from '@saimado/referrals/domain/conflicts';
import { firmWorkDays } from '@saimado/referrals/domain/firm-hours';
import type { ProposableFirm } from '@saimado/referrals/domain/propose';
import type { FirmConflict, FirmType } from './firm.types';

export type ConflictRow = Omit<FirmConflict, 'inForce'> & Conflict & { keys: ConflictKey[] };
/** A firm as read from the database, with its conflicts and what became of its referrals. */
export interface FirmRow extends FirmContent {
  id: string;
  version: number;
  inRotationSince: Date;
  updatedAt: Date;
  updatedBy: string;
  conflicts: ConflictRow[];
  sent: number;
  declined: number;
  overdue: number;
  lastSentAt: Date | null;
  satisfaction: number | null;
}

export const FIRM_SQL = /* sql */ `
  select f.id, f.version, f.name, f.discipline, f.areas, f.prefectures, f.nationwide, f.hours, f.closed_on_holidays as "closedOnHolidays",
    f.contact_person as "contactPerson", f.phone, f.email, f.active, f.remark, f.in_rotation_since as "inRotationSince", f.updated_at as "updatedAt",
    p.display_name as "updatedBy", c.conflicts, r.sent, r.declined, r.overdue, r."lastSentAt", r.satisfaction
  from firm f join staff p on p.id = f.updated_by
  cross join lateral (select coalesce(jsonb_agg(jsonb_build_object('id', c.id, 'kind', c.kind, 'name', c.name, 'code', c.code, 'keys', c.keys, 'reason', c.reason,
      'since', c.since, 'until', c.until, 'addedAt', c.added_at, 'addedBy', a.display_name, 'endedBy', e.display_name) order by c.added_at desc, c.id), '[]') as conflicts
    from firm_conflict c join staff a on a.id = c.added_by left join staff e on e.id = c.ended_by where c.firm_id = f.id) c
  cross join lateral (select count(*)::int as sent, count(*) filter (where status = 'DECLINED')::int as declined, count(overdue_at)::int as overdue,
      max(chosen_at) as "lastSentAt", avg(satisfaction)::float as satisfaction from referral r where r.firm_id = f.id) r`;

export const workDaysOf = ({ hours, closedOnHolidays }: Pick<FirmContent, 'hours' | 'closedOnHolidays'>, holidays: readonly HolidayOverride[]) =>
  hours && firmWorkDays(hours, closedOnHolidays, holidays);

/** What the rule of the proposal needs of a firm. */
export const proposable = (row: FirmRow, holidays: readonly HolidayOverride[]): ProposableFirm => ({
  id: row.id, name: row.name, discipline: row.discipline, active: row.active, areas: row.areas, prefectures: row.prefectures, nationwide: row.nationwide,
  workDays: workDaysOf(row, holidays), since: row.inRotationSince, conflicts: row.conflicts,
});

export function firmView(row: FirmRow, holidays: readonly HolidayOverride[], now: Date): FirmType {
  const { conflicts, inRotationSince: _, ...firm } = row;
  const workDays = workDaysOf(row, holidays);
  return {
    ...firm,
    openNow: workDays !== null && isWorkTime(workDays, now),
    opensAt: workDays && addWorkTime(workDays, now, 0),
    conflicts: conflicts.map(({ keys: _keys, addedAt, ...conflict }) => ({ ...conflict, addedAt: new Date(addedAt), inForce: isInForce(conflict, jstDateOf(now)) })),
  };
}

/** What makes a version of a firm. */
export const contentOf = (row: FirmContent): FirmContent => ({
  name: row.name, discipline: row.discipline, areas: row.areas, prefectures: row.prefectures, nationwide: row.nationwide, hours: row.hours, closedOnHolidays: row.closedOnHolidays,
  contactPerson: row.contactPerson, phone: row.phone, email: row.email, active: row.active, remark: row.remark,
});

export const changedFields = (before: FirmContent | null, after: FirmContent): string[] =>
  (Object.keys(after) as (keyof FirmContent)[]).filter((name) => JSON.stringify(before?.[name]) !== JSON.stringify(after[name]));
