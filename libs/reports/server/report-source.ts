import type { JstMonth } from '@saimado/kernel/jst';
import type { Period } from '@saimado/reports/domain/release/period';
import type { SourceRow } from '@saimado/reports/domain/release/source';
import type pg from 'pg';

/** What a report is made of and what was released before, read as the role that sees `report_source_*` and nothing else. */

/** What a release said. */
export interface StoredRelease {
  seq: number;
  period: Period;
  content: string;
  contentHash: string;
}

/** What it was made of, still packed, and what it kept back. */
export interface StoredInput {
  frozen: Buffer;
  frozenHash: string;
  withheld: string[];
}

/** `month = any (…)` reaches the index of tickets by month through the view. */
export async function sourceRows(db: pg.ClientBase, months: readonly JstMonth[]): Promise<SourceRow[]> {
  const { rows } = await db.query<SourceRow>(`
    select month, hotline, weekday, hour, category, tier, urgency, facility_kind as "facilityKind", prefecture, status, verification, debt, escalated, referred,
      relief_fund as "reliefFund", campaign, subject, to_answer as "toAnswer", handling, to_specialist as "toSpecialist", clinic
    from report_source_ticket where month = any ($1)`, [months]);
  return rows;
}

/** In the order of the ledger, before `seq`. */
export async function storedReleases(db: pg.ClientBase, before: number): Promise<StoredRelease[]> {
  const { rows } = await db.query<StoredRelease>(`
    select seq, json_build_object('kind', kind, 'first', first_month) as period, content, content_hash as "contentHash"
    from report_source_release where seq < $1 order by seq`, [before]);
  return rows;
}

/** One at a time: what all of them were made of is more than one needs to hold. */
export async function storedInput(db: pg.ClientBase, seq: number): Promise<StoredInput> {
  const { rows: [input] } = await db.query<StoredInput>('select frozen, frozen_hash as "frozenHash", withheld from report_source_release where seq = $1', [seq]);
  if (!input) throw new Error('no such release');
  return input;
}
