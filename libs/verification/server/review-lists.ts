import type { HotlineCode, VerificationOutcome } from '@saimado/kernel/codes';
import type { FieldEvidence } from '@saimado/verification/domain/evidence';
import { type CallerWarningKind, IMPOSTOR_RULES, type MismatchRound, pairsOf, settledRound } from '@saimado/verification/domain/impostor';
import type { CallerWarningCaseType, MismatchRoundType, RegisterAccessType, VerificationOverrideType } from './reviews.types';
import { evidenceView } from './verification.view';

interface ReviewedRow {
  id: string;
  at: Date;
  by: string;
  byId: string;
  ticketId: string | null;
  ticketNumber: string | null;
  reviewedAt: Date | null;
  reviewedBy: string | null;
  reviewNote: string | null;
}
export interface OverrideRow extends ReviewedRow {
  hotline: HotlineCode;
  proposedOutcome: VerificationOutcome | null;
  outcome: VerificationOutcome;
  rule: string;
  reason: string;
  evidence: FieldEvidence[];
  memberName: string | null;
  facilityName: string | null;
}
export interface WarningRow extends ReviewedRow {
  hotline: HotlineCode;
  kind: CallerWarningKind;
  callerNumber: string | null;
  rounds: (Omit<MismatchRoundType, 'at'> & { at: string })[];
}
export interface AccessRow extends ReviewedRow {
  entryId: string | null;
  memberName: string | null;
  facilityName: string | null;
  reason: string | null;
}

const REVIEWED = /* sql */ `r.id, r.at, w.display_name as by, w.id as "byId", t.id as "ticketId", t.number as "ticketNumber",
  r.reviewed_at as "reviewedAt", v.display_name as "reviewedBy", r.review_note as "reviewNote"`;

const MANY_NAMES_DAYS = IMPOSTOR_RULES.NUMBER_WITH_MANY_NAMES.days;

/** Each list a supervisor looks through: where it lies, which rows are on it, and how one is read. `r` is the row, `w` whose doing it was. */
export const REVIEW_LISTS = {
  override: {
    table: 'verification', listed: 'r.overridden',
    sql: /* sql */ `select ${REVIEWED}, t.hotline, r.proposed_outcome as "proposedOutcome", r.outcome, r.rule, r.override_reason as reason, r.evidence,
        coalesce(r.entry ->> 'memberName', r.claim ->> 'memberName') as "memberName", coalesce(r.entry ->> 'facilityName', r.claim ->> 'facilityName') as "facilityName"
      from verification r join staff w on w.id = r.by_id join ticket t on t.id = r.ticket_id left join staff v on v.id = r.reviewed_by`,
  },
  warning: {
    table: 'caller_warning', listed: 'true',
    // What was tried in the call, or in all calls with the number; the newest fifty.
    sql: /* sql */ `select ${REVIEWED}, t.hotline, r.kind, t.caller_number as "callerNumber", coalesce((
        select jsonb_agg(to_jsonb(tried) - 'seq' order by tried.at, tried.seq) from (
          select m.at, m.seq, o.number as "ticketNumber", nullif(m.said ->> 'registryNumber', '') as "registryNumber", nullif(m.said ->> 'memberNumber', '') as "memberNumber",
            nullif(m.said ->> 'name', '') as "memberName", nullif(m.said ->> 'kana', '') as "memberKana"
          from mismatch_round m join ticket o on o.id = m.ticket_id
          where case when r.kind = 'REPEATED_MISMATCH' then m.call_id = r.call_id
            else (m.registry_number = any(r.numbers) or m.member_number = any(r.numbers)) and m.at between r.at - interval '${MANY_NAMES_DAYS} days' and r.at end
          order by m.at desc, m.seq desc limit 50) tried), '[]') as rounds
      from caller_warning r join ticket t on t.id = r.ticket_id join call c on c.id = r.call_id
        join staff w on w.id = coalesce(c.operator_id, t.operator_id) left join staff v on v.id = r.reviewed_by`,
  },
  access: {
    table: 'register_access', listed: 'r.outside_call',
    sql: /* sql */ `select ${REVIEWED}, r.entry_id as "entryId", e.member_name as "memberName", e.facility_name as "facilityName", r.reason
      from register_access r join staff w on w.id = r.staff_id left join ticket t on t.id = r.ticket_id left join register_entry e on e.id = r.entry_id
        left join staff v on v.id = r.reviewed_by`,
  },
} as const satisfies Record<string, { table: string; listed: string; sql: string }>;
export type ReviewList = keyof typeof REVIEW_LISTS;

interface Rows { override: OverrideRow; warning: WarningRow; access: AccessRow }
interface Views { override: VerificationOverrideType; warning: CallerWarningCaseType; access: RegisterAccessType }
export type RowOf<L extends ReviewList> = Rows[L];
export type ViewOf<L extends ReviewList> = Views[L];

/** Nobody reviews their own doing, nor what somebody has seen. A warning is of the caller's doing, so its operator's supervisor may always. */
export const mayReview = (row: Pick<ReviewedRow, 'byId' | 'reviewedAt'>, staffId: string): boolean => row.reviewedAt === null && row.byId !== staffId;

/** Without what stood in the fields on the way from one pair to the next: nobody said it, so nobody is to be asked about it. */
function pairsSaid(rounds: WarningRow['rounds']): WarningRow['rounds'] {
  const tried = rounds.flatMap((shown) => {
    const round = settledRound(shown);
    return round ? [{ shown, round }] : [];
  });
  const pairs = new Set<MismatchRound>(pairsOf(tried.map(({ round }) => round)));
  return tried.filter(({ round }) => pairs.has(round)).map(({ shown }) => shown);
}

const reviewed = (row: ReviewedRow, staffId: string) => ({
  id: row.id, at: row.at, by: row.by, ticketNumber: row.ticketNumber, reviewedAt: row.reviewedAt, reviewedBy: row.reviewedBy, reviewNote: row.reviewNote,
  mayIReview: mayReview(row, staffId),
});

export const REVIEW_VIEWS: { readonly [L in ReviewList]: (row: RowOf<L>, staffId: string) => ViewOf<L> } = {
  override: (row, staffId) => ({
    ...reviewed(row, staffId), hotline: row.hotline, proposedOutcome: row.proposedOutcome, outcome: row.outcome, rule: row.rule, reason: row.reason,
    evidence: row.evidence.map(evidenceView), memberName: row.memberName, facilityName: row.facilityName,
  }),
  warning: (row, staffId) => ({
    ...reviewed(row, staffId), hotline: row.hotline, kind: row.kind, text: IMPOSTOR_RULES[row.kind].text, callerNumber: row.callerNumber,
    rounds: (row.kind === 'REPEATED_MISMATCH' ? pairsSaid(row.rounds) : row.rounds).map((round) => ({ ...round, at: new Date(round.at) })),
  }),
  access: (row, staffId) => ({ ...reviewed(row, staffId), entryId: row.entryId, memberName: row.memberName, facilityName: row.facilityName, reason: row.reason }),
};
