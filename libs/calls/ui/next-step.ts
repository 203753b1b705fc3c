import type { CallState, Discipline, EscalationStatus, Tier, VerificationOutcome } from '@saimado/contract/generated/schema';

export type NextStep = 'RECORD_PROPOSED' | 'VERIFY' | 'RECORD_TRIAGE' | 'TRIAGE' | 'ESCALATE' | 'END_CALL' | 'ADD_NOTE' | 'FINISH_AND_CLOSE' | 'FINISH';

/** What of a call decides the one thing to do next. */
export interface CallFacts {
  state: CallState;
  verified: boolean;
  /** the chosen candidate's evidence carries this outcome */
  proposed: VerificationOutcome | null;
  /** a verdict is on screen that is not recorded */
  verdictOpen: boolean;
  triagedTier: Tier | null;
  disciplines: readonly Discipline[];
  escalated: readonly { discipline: Discipline; status: EscalationStatus }[];
  noteOpen: boolean;
  /** the ticket may be closed, and nothing of it is owed */
  closable: boolean;
  /** the other line has the caller now, and the ticket ended with that */
  handedOver: boolean;
}

/** Disciplines the triage asks for and nobody has yet. A returned escalation is handed over anew. */
export const owedDisciplines = (wanted: readonly Discipline[], escalated: CallFacts['escalated']): Discipline[] =>
  wanted.filter((discipline) => !escalated.some((one) => one.discipline === discipline && one.status !== 'RETURNED'));

type Rule = readonly [step: NextStep, when: (facts: CallFacts) => boolean];
const talking = ({ state }: CallFacts): boolean => state === 'IN_PROGRESS';
const escalationOwed = ({ triagedTier, disciplines, escalated }: CallFacts): boolean =>
  triagedTier === 'TIER_2' && (disciplines.length > 0 ? owedDisciplines(disciplines, escalated).length > 0 : escalated.length === 0);

/** The first rule that holds. Once the caller has hung up nothing is asked of them any more. */
const RULES: readonly Rule[] = [
  ['RECORD_PROPOSED', (facts) => !facts.verified && facts.proposed !== null && !facts.handedOver],
  ['VERIFY', (facts) => talking(facts) && !facts.verified && !facts.handedOver],
  ['RECORD_TRIAGE', (facts) => facts.verdictOpen && !facts.handedOver],
  ['TRIAGE', (facts) => talking(facts) && facts.triagedTier === null && !facts.handedOver],
  ['ESCALATE', escalationOwed],
  ['END_CALL', talking],
  ['ADD_NOTE', (facts) => facts.noteOpen],
  ['FINISH_AND_CLOSE', ({ closable }) => closable],
  ['FINISH', () => true],
];

/** The one thing to do next: ring → who → what → tier 2 → hang up → 後処理 (product.md › The main job). */
export const nextStep = (facts: CallFacts): NextStep => RULES.find(([, when]) => when(facts))?.[0] ?? 'FINISH';
