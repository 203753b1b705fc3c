import { foldCallerNumber } from '@saimado/calls/domain/caller-number';
import type { Discipline, TicketStatus } from '@saimado/kernel/codes';
import { jstDateOf } from '@saimado/kernel/jst';
import { triageStep } from '@saimado/triage/domain/triage-step';
import type { TriageAnswer, TriageRuling } from '@saimado/triage/domain/triage-types';
import type { Random } from '../register-generator/random';
import type { DemoUsername } from './accounts';
import type { Caller, Callers } from './callers';
import { fill, type Situation, TRIAGE_TABLE } from './situation';
import { EMERGENCY_SITUATIONS } from './situations-emergency';
import { GUIDELINE_SITUATIONS } from './situations-guideline';
import type { Arrival } from './timetable';

/** How far tier 2 has come with an escalation. */
export type EscalationProgress = 'QUEUED' | 'CLAIMED' | 'RESOLVED' | 'REFERRED' | 'RETURNED';

/** One call from its ring to the end of its ticket, all chance already taken. */
export interface PlannedCall extends Arrival {
  operator: DemoUsername;
  caller: Caller | null;
  callerNumber: string | null;
  /** Null for a call that ended before anything was said. */
  triage: { answers: TriageAnswer[]; verdict: TriageRuling } | null;
  note: string;
  closing: string | null;
  minutes: number;
  ending: TicketStatus;
  /** A caller served provisionally is verified later; null leaves the debt. */
  later: Caller | null;
  escalation: { discipline: Discipline; specialist: DemoUsername; handOver: string; wishesReferral: boolean; progress: EscalationProgress; introducedAgo: number | null } | null;
}

/** What is decided beforehand; the rest is drawn. */
export interface Wishes {
  situation?: (situation: Situation) => boolean;
  caller?: 'VERIFIED' | 'PROVISIONAL';
  later?: false;
  ending?: TicketStatus;
  progress?: EscalationProgress;
  /** of an escalation at work: minutes since a firm was introduced */
  introducedAgo?: number;
  specialist?: DemoUsername;
  noTier2?: boolean;
}

const SITUATIONS = { EMERGENCY: EMERGENCY_SITUATIONS, GUIDELINE: GUIDELINE_SITUATIONS };
const SILENT = ['無言のまま切れた。', '間違い電話。医療機関ではないとのこと。', '呼びかけに応答なく終話。番号通知なし。', 'セールスの電話。お断りして終了。'];
const SILENT_SHARE = 0.03;
const ENDINGS: readonly (readonly [TicketStatus, number])[] = [['CLOSED', 86], ['RESOLVED', 14]];
const PROGRESS: readonly (readonly [EscalationProgress, number])[] = [['RESOLVED', 76], ['REFERRED', 12], ['RETURNED', 12]];

export function planCall(arrival: Arrival, callers: Callers, random: Random, wishes: Wishes = {}): PlannedCall {
  const operator = operatorOf(arrival, random);
  if (!wishes.situation && random.chance(SILENT_SHARE)) return silentCall(arrival, operator, random);
  const { situation, triage } = triaged(arrival, random, wishes);
  const { verdict } = triage;
  // Who is on the wrong line is not asked for papers.
  const caller = verdict.tier === 'OUT_OF_SCOPE' ? null : callers.draw(jstDateOf(arrival.at), random, wishes.caller);
  const discipline = verdict.tier === 'TIER_2' ? verdict.disciplines[0] : undefined;
  const wishesReferral = random.chance(0.4);
  const progress = wishes.progress ?? random.weighted(PROGRESS);
  return {
    ...arrival, operator, caller, triage,
    callerNumber: dialled(caller?.callerNumber ?? null),
    ...notesOf(situation, random),
    minutes: random.between(...situation.minutes),
    ending: wishes.ending ?? random.weighted(ENDINGS),
    later: wishes.later !== false && caller?.outcome === 'PROVISIONAL' ? callers.confirmed(caller, random) : null,
    escalation: !discipline || !situation.handOver ? null : {
      discipline, wishesReferral: progress === 'REFERRED' || wishes.introducedAgo !== undefined || wishesReferral, progress, introducedAgo: wishes.introducedAgo ?? null, handOver: fill(random.pick(situation.handOver), random),
      specialist: wishes.specialist ?? (discipline === 'LEGAL' ? 'lawyer1' : random.pick(['forensics1', 'forensics2'] as const)),
    },
  };
}

/** Some write as they listen and again afterwards, most once. */
function notesOf({ notes, closing }: Situation, random: Random): Pick<PlannedCall, 'note' | 'closing'> {
  const [heard, done] = [fill(random.pick(notes), random), fill(random.pick(closing), random)];
  return random.chance(0.2) ? { note: heard, closing: done } : { note: `${heard}\n→ ${done}`, closing: null };
}

const silentCall = (arrival: Arrival, operator: DemoUsername, random: Random): PlannedCall => ({
  ...arrival, operator, caller: null, callerNumber: null, triage: null, note: random.pick(SILENT), closing: null, minutes: 1,
  ending: 'CLOSED', later: null, escalation: null,
});

/** Mornings are one operator's and afternoons the other's, more or less. */
function operatorOf({ hotline, at }: Arrival, random: Random): DemoUsername {
  if (hotline === 'GUIDELINE') return 'guideline1';
  const morning = (at.getUTCHours() + 9) % 24 < 13;
  return morning === random.chance(0.85) ? 'operator1' : 'operator2';
}

/** A kind of call and the triage it leads to. */
function triaged({ hotline }: Arrival, random: Random, wishes: Wishes): { situation: Situation; triage: NonNullable<PlannedCall['triage']> } {
  const wanted = SITUATIONS[hotline].filter(wishes.situation ?? (() => true));
  for (;;) {
    const situation = random.weighted(wanted.map((one) => [one, one.weight] as const));
    const triage = answered(situation, random);
    if (!(wishes.noTier2 && triage.verdict.tier === 'TIER_2')) return { situation, triage };
  }
}

/** Answers the questions the triage asks, from the situation where it says and at random where it does not. */
function answered({ hotline, answers: known }: Situation, random: Random): NonNullable<PlannedCall['triage']> {
  const answers: TriageAnswer[] = [];
  for (;;) {
    const step = triageStep(TRIAGE_TABLE, hotline, answers);
    if (step.kind === 'refused') throw new Error(`the demo answers what is not asked: ${JSON.stringify(answers)}`);
    if (step.verdict) return { answers, verdict: step.verdict };
    const question = step.next;
    if (!question) throw new Error('the triage neither asks nor decides');
    const answerId = known[question.id] ?? (question.id === 'impact' && random.chance(0.85) ? 'NONE' : random.pick(question.options).id);
    answers.push({ questionId: question.id, answerId });
  }
}

/** A register from a file may hold numbers that no telephone shows. */
const dialled = (number: string | null): string | null => {
  const folded = foldCallerNumber(number);
  return folded.kind === 'number' ? folded.value : null;
};
