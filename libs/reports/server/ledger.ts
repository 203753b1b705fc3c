import type { JstMonth } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { rows, type Tx } from '@saimado/platform/commands';
import type { PeriodKind } from '@saimado/reports/domain/release/period';
import type { EntityManager } from 'typeorm';
import { sha256 } from './frozen-input';

/** One line a release. */
export interface LedgerLine {
  seq: number;
  reportId: string;
  kind: PeriodKind;
  first: JstMonth;
  version: number;
  audience: string;
  correctionReason: string | null;
  contentHash: string;
  frozenHash: string;
  storiesHash: string;
  publishedAt: Date;
  previousHash: string;
  hash: string;
}
/** A line beside what it stands for: hashes of what is kept and of what is published today. */
type FoundLine = LedgerLine & { keptHash: string; publishedHash: string | null };

const BEFORE_THE_FIRST = '0'.repeat(64);

/** What a line's hash is taken of. As `chain_release` of migration 0033 makes it, counted again by other hands. */
export const lineHash = (line: Omit<LedgerLine, 'hash'>): string => sha256([
  line.seq, line.reportId, line.kind, line.first, line.version, line.audience, line.contentHash, line.frozenHash, line.storiesHash,
  sha256(line.correctionReason ?? ''), line.publishedAt.toISOString(), line.previousHash,
].join('\n'));

export interface LedgerFault {
  seq: number;
  fault: 'Gap' | 'Chain' | 'Hash' | 'Content' | 'Published';
}

/** Every line that is not what it was: changed, moved, taken out, or whose content is another today. Oldest first. */
export function ledgerFaults(lines: readonly FoundLine[]): LedgerFault[] {
  return lines.flatMap((line, place): LedgerFault[] => {
    const checks: Record<LedgerFault['fault'], boolean> = {
      Gap: line.seq === place + 1,
      Chain: line.previousHash === (lines[place - 1]?.hash ?? BEFORE_THE_FIRST),
      Hash: line.hash === lineHash(line),
      Content: line.contentHash === line.keptHash,
      Published: line.publishedHash === null || line.contentHash === line.publishedHash,
    };
    return Object.entries(checks).filter(([, holds]) => !holds).map(([fault]) => ({ seq: line.seq, fault: fault as LedgerFault['fault'] }));
  });
}

/** The ledger as it stands today. */
export async function readLedger(on: Pick<EntityManager, 'query'>): Promise<FoundLine[]> {
  return rows<FoundLine>(on, `
    select l.seq, l.report_id as "reportId", l.kind, l.first_month as first, l.version, l.audience, l.correction_reason as "correctionReason", l.content_hash as "contentHash",
      l.frozen_hash as "frozenHash", l.stories_hash as "storiesHash", l.published_at as "publishedAt", l.previous_hash as "previousHash", l.hash,
      encode(sha256(convert_to(r.content, 'UTF8')), 'hex') as "keptHash", null as "publishedHash"
    from report_release l join period_report r on r.id = l.report_id order by l.seq`);
}

type AnyTx = Pick<Tx<Actor | null>, 'sql'>;

/** Nobody else releases, or finishes a proof against all releases, until this transaction ends. */
export const lockLedger = (tx: AnyTx): Promise<unknown> => tx.sql(`select pg_advisory_xact_lock(hashtext('report_release'))`);

/** The last release's place; 0: none. */
export async function ledgerHead(tx: AnyTx): Promise<number> {
  const [found] = await tx.sql<{ head: number }>('select coalesce(max(seq), 0)::int as head from report_release');
  return found?.head ?? 0;
}
