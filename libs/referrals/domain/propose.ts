import type { Discipline, Urgency } from '@saimado/kernel/codes';
import { jstDateOf } from '@saimado/kernel/jst';
import { addWorkTime, isWorkTime, type WorkDays } from '@saimado/hotlines/domain/work-time';
import type { Area } from './areas';
import { type Conflict, isParty, judgeConflict, type Subject } from './conflicts';
import { type Taken, type Turn, turnsTaken } from './rotation';

export interface ProposableFirm {
  id: string;
  name: string;
  discipline: Discipline;
  active: boolean;
  areas: readonly Area[];
  /** names of 都道府県; ignored where `nationwide` */
  prefectures: readonly string[];
  nationwide: boolean;
  /** null: its hours are not known */
  workDays: WorkDays | null;
  /** since when it is in the rotation */
  since: Date;
  conflicts: readonly Conflict[];
}
export interface ReferralFacts {
  discipline: Discipline;
  /** null: nothing narrows it */
  area: Area | null;
  /** of the facility; null: not known */
  prefecture: string | null;
  urgency: Urgency | null;
  subject: Subject;
  /** firms that were sent this ticket before, and have it or declined it */
  asked: readonly { firmId: string; declined: boolean }[];
}

/** Why a firm stands where it stands. */
export type ReasonFor =
  | { code: 'OPEN_NOW' | 'OPEN_FIRST' | 'HOURS_UNKNOWN' | 'AREA' | 'AREA_ANY' | 'PREFECTURE' | 'NATIONWIDE' | 'PREFECTURE_UNKNOWN' | 'NEVER_ASKED' }
  | { code: 'OPENS_AT'; at: Date }
  | { code: 'TURNS'; count: number; at: Date }
  | { code: 'LAST_TURN'; at: Date };
/** Why a firm is left out. */
export const LeftOutCode = {
  CONFLICT: 'CONFLICT', FACILITY_UNCHECKED: 'FACILITY_UNCHECKED', MEMBER_UNCHECKED: 'MEMBER_UNCHECKED', PARTY_UNCHECKED: 'PARTY_UNCHECKED',
  NOT_ACTIVE: 'NOT_ACTIVE', OTHER_AREA: 'OTHER_AREA', OTHER_PREFECTURE: 'OTHER_PREFECTURE', DECLINED_THIS: 'DECLINED_THIS', HAS_THIS: 'HAS_THIS',
} as const;
export type LeftOutCode = keyof typeof LeftOutCode;

export interface Proposal {
  /** the order in which they are read out */
  offered: { firmId: string; reasons: ReasonFor[] }[];
  leftOut: { firmId: string; reasons: LeftOutCode[] }[];
}

/** Where minutes count, whoever can answer the phone now is asked before whose turn it is. Ours: 要確認. */
const OPEN_FIRST: readonly (Urgency | null)[] = ['CRITICAL', 'HIGH'];

/**
 * Which firms to read out to the member, in which order, and why; and which not, and why not. Never one with a conflict of
 * interest, nor one of which that cannot be ruled out. Among the others it goes round: who had the fewest turns since the
 * newest of them joined, then whose turn was longest ago. No source says how to choose (001 2-1 only that the member
 * wishes it), so the order is ours: 要確認.
 */
export function propose(facts: ReferralFacts, firms: readonly ProposableFirm[], turns: readonly Turn[], now: Date): Proposal {
  const ofDiscipline = firms.filter(({ discipline }) => discipline === facts.discipline);
  const judged = ofDiscipline.map((firm) => ({ firm, against: objections(facts, firm, now) }));
  const suitable = judged.filter(({ against }) => against.length === 0).map(({ firm }) => firm);
  const since = new Date(Math.max(0, ...suitable.map((firm) => firm.since.getTime())));
  const openFirst = OPEN_FIRST.includes(facts.urgency);
  const ranked = suitable.map((firm) => ({ firm, open: firm.workDays !== null && isWorkTime(firm.workDays, now), taken: turnsTaken(turns, firm.id, since) }));
  ranked.sort((a, b) => (openFirst ? Number(b.open) - Number(a.open) : 0) || a.taken.count - b.taken.count || lastOf(a.taken) - lastOf(b.taken) || (a.firm.id < b.firm.id ? -1 : 1));
  return {
    offered: ranked.map(({ firm, open, taken }) => ({ firmId: firm.id, reasons: reasonsFor(facts, firm, { open, openFirst, taken, since, now }) })),
    leftOut: judged.filter(({ against }) => against.length > 0).map(({ firm, against }) => ({ firmId: firm.id, reasons: against })).sort((a, b) => (a.firmId < b.firmId ? -1 : 1)),
  };
}

const lastOf = ({ lastAt }: Taken): number => lastAt?.getTime() ?? 0;

const UNCHECKED = { FACILITY: 'FACILITY_UNCHECKED', MEMBER: 'MEMBER_UNCHECKED', PARTY: 'PARTY_UNCHECKED' } as const;

/**
 * What stands against sending this ticket to this firm: conflicts first, as nothing outweighs them. A firm that is itself
 * concerned, as the clinic's vendor may be, has one that nobody needs to enter.
 */
export function conflictObjections({ name, conflicts }: Pick<ProposableFirm, 'name' | 'conflicts'>, subject: Subject, now: Date): LeftOutCode[] {
  if (isParty(name, subject)) return ['CONFLICT'];
  const verdicts = conflicts.map((conflict) => ({ kind: conflict.kind, verdict: judgeConflict(conflict, subject, jstDateOf(now)) }));
  if (verdicts.some(({ verdict }) => verdict === 'APPLIES')) return ['CONFLICT'];
  return [...new Set(verdicts.filter(({ verdict }) => verdict === 'UNCHECKED').map(({ kind }) => UNCHECKED[kind]))];
}

function objections(facts: ReferralFacts, firm: ProposableFirm, now: Date): LeftOutCode[] {
  const before = facts.asked.filter(({ firmId }) => firmId === firm.id);
  return [
    ...conflictObjections(firm, facts.subject, now),
    ...(firm.active ? [] : ['NOT_ACTIVE' as const]),
    ...(before.length > 0 ? [before.every(({ declined }) => declined) ? 'DECLINED_THIS' as const : 'HAS_THIS' as const] : []),
    ...(facts.area && !firm.areas.includes(facts.area) ? ['OTHER_AREA' as const] : []),
    ...(facts.prefecture && !firm.nationwide && !firm.prefectures.includes(facts.prefecture) ? ['OTHER_PREFECTURE' as const] : []),
  ];
}

interface Standing { open: boolean; openFirst: boolean; taken: Taken; since: Date; now: Date }

function reasonsFor(facts: ReferralFacts, firm: ProposableFirm, { open, openFirst, taken, since, now }: Standing): ReasonFor[] {
  return [
    ...(open ? [{ code: openFirst ? 'OPEN_FIRST' as const : 'OPEN_NOW' as const }] : [whenOpen(firm, now)]),
    { code: 'TURNS', count: taken.count, at: since },
    taken.lastAt ? { code: 'LAST_TURN', at: taken.lastAt } : { code: 'NEVER_ASKED' },
    { code: facts.area ? 'AREA' : 'AREA_ANY' },
    { code: firm.nationwide ? 'NATIONWIDE' : facts.prefecture ? 'PREFECTURE' : 'PREFECTURE_UNKNOWN' },
  ];
}

function whenOpen({ workDays }: ProposableFirm, now: Date): ReasonFor {
  const opensAt = workDays && addWorkTime(workDays, now, 0);
  return opensAt ? { code: 'OPENS_AT', at: opensAt } : { code: 'HOURS_UNKNOWN' };
}
