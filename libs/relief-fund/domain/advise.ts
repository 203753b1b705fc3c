import { assertNever } from '@saimado/kernel/assert-never';
import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import { isJstDate, type JstDate } from '@saimado/kernel/jst';
import { type Edition, editionOf, EDITIONS } from './editions';
import { schemeYearOf } from './scheme-year';
import { CONDITIONS, DOUBTS, PAPERS, RULES } from './words';

export const RELIEF_FUND_CAUSES = ['CYBER_ATTACK', 'LEAK_BY_ATTACK', 'LEAK_WITHOUT_ATTACK', 'JUNK_MAIL_ONLY', 'INSIDER'] as const;
export type ReliefFundCause = (typeof RELIEF_FUND_CAUSES)[number];

export interface ReliefFundInput {
  incidentOn: JstDate;
  cause: ReliefFundCause;
  /** days without any 初診 because of the attack */
  closedDays: number;
  reportedToMhlw: boolean;
  reportedToJma: boolean;
  reportedToPpcWithPrevention: boolean;
  personsNotified: boolean;
  alreadyPaidOn?: JstDate | null;
}

/** What the hotline may say; the office decides. */
export interface ReliefFundAdvice {
  kind: 'advice';
  /** If every missing condition is met; 0 when excluded or already paid. */
  payableYen: number;
  missingConditions: string[];
  papers: string[];
  rule: string;
  /** What no source settles. */
  needsConfirmation: string[];
}

const MESSAGES = { date: '日付を「2026-06-10」の形で入力してください。', closedDays: '休業日数は0以上の整数で入力してください。' };

const nothing = (rule: string, needsConfirmation: string[] = []): ReliefFundAdvice =>
  ({ kind: 'advice', payableYen: 0, missingConditions: [], papers: [], rule, needsConfirmation });

const when = <Item>(condition: boolean, ...items: Item[]): Item[] => (condition ? items : []);

/**
 * What the relief fund would pay for an incident, what is missing and which papers are needed (domain.md §5). The edition
 * is that of the day of the incident; `editions` lets an installation correct dates that no source settles.
 */
export function advise(input: ReliefFundInput, editions: readonly Edition[] = EDITIONS): ReliefFundAdvice | InvalidInput {
  const { incidentOn, cause, closedDays } = input;
  const alreadyPaidOn = input.alreadyPaidOn ?? null;
  if (!isJstDate(incidentOn)) return invalidInput('incidentOn', MESSAGES.date);
  if (alreadyPaidOn !== null && !isJstDate(alreadyPaidOn)) return invalidInput('alreadyPaidOn', MESSAGES.date);
  if (!Number.isInteger(closedDays) || closedDays < 0) return invalidInput('closedDays', MESSAGES.closedDays);

  const edition = editionOf(incidentOn, editions);
  if (!edition) return nothing(RULES.beforeScheme);
  if (cause === 'INSIDER') return nothing(RULES.insider);
  if (cause === 'JUNK_MAIL_ONLY') return nothing(RULES.junkMail, when(!edition.statesProcedure, DOUBTS.junkMail));
  const limits = [...when(!edition.statesProcedure, DOUBTS.oncePerYear), ...when(alreadyPaidOn !== null, DOUBTS.schemeYear)];
  const year = schemeYearOf(incidentOn);
  if (alreadyPaidOn !== null && year.from <= alreadyPaidOn && alreadyPaidOn <= year.until) return nothing(RULES.alreadyPaid(year), limits);

  const advice = forCause(input, cause, edition);
  const procedure = [...when(!edition.statesProcedure, DOUBTS.papers), DOUBTS.office];
  return { kind: 'advice', ...advice, needsConfirmation: [...advice.needsConfirmation, ...limits, ...procedure] };
}

type PayingCause = Exclude<ReliefFundCause, 'INSIDER' | 'JUNK_MAIL_ONLY'>;

function forCause(input: ReliefFundInput, cause: PayingCause, edition: Edition): Omit<ReliefFundAdvice, 'kind'> {
  switch (cause) {
    case 'CYBER_ATTACK': return afterAttack(input, edition);
    case 'LEAK_BY_ATTACK': return afterLeakByAttack(input, edition);
    case 'LEAK_WITHOUT_ATTACK': return afterLeakWithoutAttack(input, edition);
    default: return assertNever(cause);
  }
}

function afterAttack(input: ReliefFundInput, edition: Edition): Omit<ReliefFundAdvice, 'kind'> {
  const { closedDays, reportedToMhlw, reportedToJma } = input;
  const closed = closedDays > 0;
  const reported = reportedToMhlw || (edition.jmaReportCounts && reportedToJma);
  return {
    payableYen: edition.attackYen + Math.min(closedDays * edition.closureYenPerDay, edition.closureLimitYen),
    missingConditions: when(!reported, edition.jmaReportCounts ? CONDITIONS.mhlwOrJma : CONDITIONS.mhlw),
    papers: [reported && !reportedToMhlw ? PAPERS.jmaReport : PAPERS.mhlwReport, PAPERS.application, ...when(closed, PAPERS.closure)],
    rule: closed ? RULES.attackAndClosed(edition) : RULES.attack(edition),
    needsConfirmation: when(closed && !edition.statesProcedure, DOUBTS.closureStart),
  };
}

/** Until 2023-05 the leak's sum is stated not to come on top (001 Q4-5); since then nobody says, so the larger is named. */
function afterLeakByAttack(input: ReliefFundInput, edition: Edition): Omit<ReliefFundAdvice, 'kind'> {
  const attack = afterAttack(input, edition);
  return {
    ...attack,
    payableYen: Math.max(attack.payableYen, edition.leakByAttackYen),
    rule: attack.rule + (edition.statesProcedure ? RULES.leakByAttack : RULES.leakByAttackUnsettled),
    needsConfirmation: [
      ...when(!edition.statesProcedure, DOUBTS.sum(attack.payableYen + edition.leakByAttackYen)), ...attack.needsConfirmation,
    ],
  };
}

function afterLeakWithoutAttack(input: ReliefFundInput, edition: Edition): Omit<ReliefFundAdvice, 'kind'> {
  return {
    payableYen: edition.leakWithoutAttackYen,
    missingConditions: [
      ...when(!input.reportedToPpcWithPrevention, CONDITIONS.ppc), ...when(!input.personsNotified, CONDITIONS.persons),
    ],
    papers: [PAPERS.ppcReport, PAPERS.application],
    rule: RULES.leakWithoutAttack(edition),
    needsConfirmation: [],
  };
}
