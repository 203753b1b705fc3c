import type { Discipline, HotlineCode, Urgency, VerificationOutcome } from '@saimado/kernel/codes';
import type { EscalationId, TicketId } from '@saimado/kernel/id';
import { jstDateOf } from '@saimado/kernel/jst';
import { type Area, AREAS, areaOfCategory } from '@saimado/referrals/domain/areas';
import { type Subject, subjectOf } from '@saimado/referrals/domain/conflicts';
import type { PacketValues } from '@saimado/referrals/domain/packet';
import { addressParts } from '@saimado/register/domain/fold-address';
import { facilityAddressOf, type RegisterEntry } from '@saimado/register/server/register-entry.view';

interface Claim { memberName: string | null; facilityName: string | null; address: string | null; phoneNumber: string | null; memberNumber: string | null }
/** What a ticket knows of who called and what happened. */
export interface CaseRow {
  ticketId: TicketId;
  escalationId: EscalationId;
  discipline: Discipline;
  hotline: HotlineCode;
  handOver: string;
  category: string | null;
  urgency: Urgency | null;
  facilityName: string | null;
  memberName: string | null;
  callerNumber: string | null;
  receivedAt: Date;
  outcome: VerificationOutcome | null;
  entry: RegisterEntry | null;
  claim: Claim | null;
}

export const CASE_SQL = /* sql */ `
  select t.id as "ticketId", e.id as "escalationId", e.discipline, t.hotline, e.hand_over as "handOver", t.category, t.urgency, t.facility_name as "facilityName", t.member_name as "memberName",
    t.caller_number as "callerNumber", t.received_at as "receivedAt", t.verification_outcome as outcome, v.entry, v.claim
  from escalation e join ticket t on t.id = e.ticket_id
  left join lateral (select entry, claim from verification where ticket_id = t.id order by seq desc limit 1) v on true
  where e.id = $1`;

/** Outcomes by which the register's entry is the caller's; of the others it may be somebody else's. */
const IDENTIFYING: readonly (VerificationOutcome | null)[] = ['VERIFIED', 'PENDING_ENROLMENT', 'NOT_ENTITLED'];
const entryOf = ({ outcome, entry }: CaseRow): RegisterEntry | null => (IDENTIFYING.includes(outcome) ? entry : null);

const given = (...texts: (string | null | undefined)[]): string[] => [...new Set(texts.filter((text): text is string => Boolean(text?.trim())))];

/** Whom the case is about: under every name that was said, for a conflict of interest is not to be missed by a spelling. */
export function subjectOfCase(row: CaseRow, parties: readonly string[] | null): Subject {
  const entry = entryOf(row);
  return subjectOf({
    facilityCode: entry?.facilityCode ?? null, facilityNames: given(row.facilityName, row.claim?.facilityName, row.entry?.facilityName),
    memberNumber: entry?.memberNumber ?? row.claim?.memberNumber ?? null, memberNames: given(row.memberName, row.claim?.memberName, row.entry?.memberName),
    parties,
  });
}

export const prefectureOfCase = (row: CaseRow): string | null =>
  entryOf(row)?.prefecture ?? ((row.claim?.address && addressParts(row.claim.address).prefecture) || null);

export const areaOfCase = ({ category, discipline }: Pick<CaseRow, 'category' | 'discipline'>): Area | null => areaOfCategory(category, discipline);

const VERIFICATIONS: Record<VerificationOutcome, string> = {
  VERIFIED: '会員名簿と照合済み', PENDING_ENROLMENT: '入会手続き中（照合済み）', PROVISIONAL: '照合はこれから', NOT_ENTITLED: '制度の対象外', NOT_FOUND: '会員名簿で確認できず', DECLINED: '照合していない',
};
const URGENCIES: Record<Urgency, string> = { CRITICAL: '緊急', HIGH: '至急', NORMAL: '通常', LOW: '低' };

const dayInWords = (instant: Date): string => {
  const [year, month, day] = jstDateOf(instant).split('-').map(Number);
  return `${year}年${month}月${day}日`;
};

/** Everything that could be passed on, as the ticket knows it. What happened is told by its kind, not by anybody's words. */
export function valuesOfCase(row: CaseRow, area: Area | null): PacketValues {
  const entry = entryOf(row);
  return {
    FACILITY_NAME: row.facilityName, MEMBER_NAME: row.memberName, PREFECTURE: prefectureOfCase(row),
    ADDRESS: entry ? facilityAddressOf(entry) : (row.claim?.address ?? null),
    PHONE: row.claim?.phoneNumber ?? row.callerNumber ?? (entry?.phone || null),
    CONTACT_PERSON: null,
    INCIDENT: [area ? AREAS[area].label : '内容は調査中', `${dayInWords(row.receivedAt)}に相談`, ...(row.urgency ? [`緊急度 ${URGENCIES[row.urgency]}`] : [])].join('、'),
    SUMMARY: row.handOver,
    VERIFICATION: row.outcome && VERIFICATIONS[row.outcome],
  };
}
