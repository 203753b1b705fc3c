import type { InvalidInput } from '@saimado/kernel/invalid-input';
import { addDays, type JstDate } from '@saimado/kernel/jst';
import type { BookVersion } from '@saimado/rule-books/domain/book';
import { inForceOn } from '@saimado/rule-books/domain/versions';
import { checkFacts, type ReliefFundFacts } from './facts';
import type { Grant, ReliefFundContent } from './relief-fund-book';
import { paymentDateFor, type SchemeYear, schemeYearOf } from './scheme-year';
import { alreadyPaidRule, beforeSchemeRule, grantsRule, man } from './words';

export type ReliefFundOutcome = 'PAYABLE' | 'EXCLUDED' | 'ALREADY_PAID' | 'BEFORE_SCHEME';

/** How much a grant would be for these facts, and whether it counts in the amount or is named only. */
export interface GrantPart {
  id: string;
  mark: string;
  label: string;
  yen: number;
  counted: boolean;
  source: string;
  needsConfirmation: boolean;
}
export interface Condition {
  id: string;
  label: string;
  todo: string;
  met: boolean;
  source: string;
}
export interface Paper {
  id: string;
  name: string;
  hint: string | null;
  source: string;
}
export interface Doubt {
  id: string;
  text: string;
  /** whether it is about amounts that may add up */
  aboutSum: boolean;
}

/** What the hotline may say; the office decides. */
export interface ReliefFundAdvice {
  kind: 'advice';
  outcome: ReliefFundOutcome;
  rule: string;
  /** If every missing condition is met; 0 unless PAYABLE. */
  payableYen: number;
  /** What it would be if grants that no source lets add up did; null where that is no question. */
  possibleYen: number | null;
  parts: GrantPart[];
  conditions: Condition[];
  papers: Paper[];
  /** What no source settles. */
  doubts: Doubt[];
  schemeYear: SchemeYear | null;
  /** when the transfer is processed, for papers that arrive when the facts say */
  paymentBy: JstDate | null;
  /** null: no last day to apply */
  applyBy: JstDate | null;
}

const nothing = () => ({ kind: 'advice' as const, payableYen: 0, possibleYen: null, parts: [], conditions: [], papers: [], paymentBy: null, applyBy: null });

/** What an edition of the fund pays for an incident of its days, what is missing and which papers are needed (domain.md §5). */
export function advise(content: ReliefFundContent, facts: ReliefFundFacts): ReliefFundAdvice {
  const schemeYear = schemeYearOf(content, facts.incidentOn);
  const exclusion = content.exclusions.find(({ cause }) => cause === facts.cause);
  if (exclusion) return { ...nothing(), schemeYear, outcome: 'EXCLUDED', rule: `${exclusion.rule}（${exclusion.source}）。`, doubts: doubtsOf(content, facts, 'EXCLUDED') };
  const paidOn = facts.alreadyPaidOn;
  if (content.frequency.oncePerSchemeYear && paidOn !== null && schemeYear.from <= paidOn && paidOn <= schemeYear.until) {
    return { ...nothing(), schemeYear, outcome: 'ALREADY_PAID', rule: alreadyPaidRule(schemeYear, content.frequency), doubts: doubtsOf(content, facts, 'ALREADY_PAID') };
  }
  const { parts, payableYen, sumYen } = amountOf(content.grants, facts);
  const doubts = doubtsOf(content, facts, 'PAYABLE', sumYen > payableYen ? sumYen : null);
  return {
    kind: 'advice', schemeYear, outcome: 'PAYABLE', rule: grantsRule(parts), payableYen, parts, doubts,
    possibleYen: doubts.some(({ aboutSum }) => aboutSum) ? sumYen : null,
    conditions: conditionsOf(content, facts),
    papers: papersOf(content, facts),
    paymentBy: facts.papersArriveOn === null ? null : paymentDateFor(content, facts.papersArriveOn),
    applyBy: content.applyWithinDays === null ? null : addDays(facts.incidentOn, content.applyWithinDays),
  };
}

/** The advice under the version of the day of the incident; `version` null before the first. */
export function adviseUnder(
  versions: readonly BookVersion<ReliefFundContent>[], facts: ReliefFundFacts,
): { kind: 'judged'; advice: ReliefFundAdvice; version: BookVersion<ReliefFundContent> | null } | InvalidInput {
  const wrong = checkFacts(facts);
  if (wrong) return wrong;
  const version = inForceOn(versions, facts.incidentOn);
  if (version) return { kind: 'judged', advice: advise(version.content, facts), version };
  const began = versions[0]?.validFrom ?? facts.incidentOn;
  return { kind: 'judged', version: null, advice: { ...nothing(), schemeYear: null, outcome: 'BEFORE_SCHEME', rule: beforeSchemeRule(began), doubts: [] } };
}

const forCause = <Row extends { causes: readonly string[] }>(rows: readonly Row[], { cause }: ReliefFundFacts): Row[] => rows.filter(({ causes }) => causes.includes(cause));

function yenOf({ per, yen, limitYen }: Grant, closedDays: number): number {
  if (per === 'ONCE') return yen;
  return per === 'IF_CLOSED' ? (closedDays > 0 ? yen : 0) : Math.min(closedDays * yen, limitYen ?? 0);
}

/** Grants that add up against each that does not: the larger counts. */
function amountOf(grants: readonly Grant[], facts: ReliefFundFacts): { parts: GrantPart[]; payableYen: number; sumYen: number } {
  const due = forCause(grants, facts).map((grant) => ({ grant, yen: yenOf(grant, facts.closedDays) })).filter(({ yen }) => yen > 0);
  const together = due.filter(({ grant }) => grant.combines === 'ADDS').reduce((sum, { yen }) => sum + yen, 0);
  const larger = due.find(({ grant, yen }) => grant.combines === 'LARGER' && yen > together);
  const parts = due.map(({ grant, yen }): GrantPart => ({
    id: grant.id, mark: grant.mark, label: grant.label, yen, counted: larger ? larger.grant === grant : grant.combines === 'ADDS',
    source: grant.source, needsConfirmation: grant.needsConfirmation,
  }));
  return { parts, payableYen: larger?.yen ?? together, sumYen: due.reduce((sum, { yen }) => sum + yen, 0) };
}

type Report = ReliefFundContent['conditions'][number]['metBy'][number];
const DONE: Record<Report, (facts: ReliefFundFacts) => boolean> = {
  MHLW: ({ reportedToMhlw }) => reportedToMhlw,
  JMA: ({ reportedToJma }) => reportedToJma,
  PPC_WITH_PREVENTION: ({ reportedToPpcWithPrevention }) => reportedToPpcWithPrevention,
  PERSONS: ({ personsNotified }) => personsNotified,
};

const conditionsOf = (content: ReliefFundContent, facts: ReliefFundFacts): Condition[] =>
  forCause(content.conditions, facts).map(({ id, label, todo, metBy, source }) => ({ id, label, todo, source, met: metBy.some((report) => DONE[report](facts)) }));

type PaperCase = ReliefFundContent['papers'][number]['when'];
const BY_FORM = { WRITTEN: 'MHLW_WRITTEN', PHONE: 'MHLW_BY_PHONE', EMAIL: 'MHLW_BY_EMAIL' } as const;

/** What was not reported yet is taken to be going to be written; a report to JMA alone serves where the edition has a paper for it. */
function papersOf(content: ReliefFundContent, facts: ReliefFundFacts): Paper[] {
  const rows = forCause(content.papers, facts);
  const onlyJma = facts.reportedToJma && !facts.reportedToMhlw && rows.some(({ when }) => when === 'JMA_ONLY');
  const report = onlyJma ? 'JMA_ONLY' : BY_FORM[(facts.reportedToMhlw && facts.mhlwReportForm) || 'WRITTEN'];
  const needed: PaperCase[] = ['ALWAYS', report, ...(facts.closedDays > 0 ? (['CLOSED'] as const) : [])];
  return rows.filter(({ when }) => needed.includes(when)).map(({ id, name, hint, source }) => ({ id, name, hint, source }));
}

type DoubtCase = ReliefFundContent['doubts'][number]['when'];
function doubtsOf(content: ReliefFundContent, facts: ReliefFundFacts, outcome: ReliefFundOutcome, sumYen: number | null = null): Doubt[] {
  const payable = outcome === 'PAYABLE';
  const applies: Record<DoubtCase, boolean> = {
    ANSWERED: true, PAYABLE: payable, CLOSED: payable && facts.closedDays > 0, SUM_POSSIBLE: payable && sumYen !== null, PAID_BEFORE: facts.alreadyPaidOn !== null,
  };
  return forCause(content.doubts, facts).filter(({ when }) => applies[when])
    .map(({ id, text, when }) => ({ id, aboutSum: when === 'SUM_POSSIBLE', text: sumYen === null ? text : text.replaceAll('{合算額}', man(sumYen)) }));
}
