import type { JstMonth } from '@saimado/kernel/jst';
import type { SourceRow } from '@saimado/reports/domain/release/source';
import type pg from 'pg';

/** What a report is made of and what was released before, read as the role that sees `report_source_*` and nothing else. */

/** A release as the builder reads it: what it was made of is still packed. */
export interface StoredRelease {
  seq: number;
  releaseId: string;
  content: string;
  contentHash: string;
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

/** In the order of the ledger, up to `seq`. */
export async function* storedReleases(db: pg.ClientBase, before: number): AsyncGenerator<StoredRelease> {
  const { rows: places } = await db.query<{ seq: number }>('select seq from report_source_release where seq < $1 order by seq', [before]);
  // One at a time: what all of them were made of is more than one needs to hold.
  for (const { seq } of places) {
    const { rows: [release] } = await db.query<StoredRelease>(`
      select seq, release as "releaseId", content, content_hash as "contentHash", frozen, frozen_hash as "frozenHash", withheld from report_source_release where seq = $1`, [seq]);
    if (release) yield release;
  }
}
