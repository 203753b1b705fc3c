import type { Contact } from '@saimado/contacts/domain/contacts-book';
import type { ReliefFundAdvice } from '@saimado/relief-fund/domain/advise';
import type { ReliefFundFacts } from '@saimado/relief-fund/domain/facts';
import type { ReliefFundContent } from '@saimado/relief-fund/domain/relief-fund-book';
import type { BookVersion } from '@saimado/rule-books/domain/book';
import type { ReliefFundAdviceType, ReliefFundExplanationType, ReliefFundOfficeType, ReliefFundQuestion } from './relief-fund.types';

/** Question as it came in → facts with nothing left out. */
export const factsOf = (question: ReliefFundQuestion): ReliefFundFacts => ({
  incidentOn: question.incidentOn,
  cause: question.cause,
  closedDays: question.closedDays,
  reportedToMhlw: question.reportedToMhlw,
  mhlwReportForm: question.mhlwReportForm ?? null,
  reportedToJma: question.reportedToJma,
  reportedToPpcWithPrevention: question.reportedToPpcWithPrevention,
  personsNotified: question.personsNotified,
  alreadyPaidOn: question.alreadyPaidOn ?? null,
  papersArriveOn: question.papersArriveOn ?? null,
});

/** 「厚生労働省への報告・届出（001 2-3(1)）」, as screens and callers are told. */
const withSource = ({ label, source }: { label: string; source: string }): string => `${label}（${source}）`;

/** No `id`: what has one is one thing to clients, and these differ with the facts. */
const coded = <Row extends { id: string }>(rows: readonly Row[]): (Omit<Row, 'id'> & { code: string })[] => rows.map(({ id, ...row }) => ({ ...row, code: id }));

const missingOf = (advice: ReliefFundAdvice): ReliefFundAdvice['conditions'] => advice.conditions.filter(({ met }) => !met);

export function adviceView(advice: ReliefFundAdvice, version: BookVersion<ReliefFundContent> | null, office: Contact | null): ReliefFundAdviceType {
  const { kind: _, doubts, papers, parts, conditions, ...shown } = advice;
  return {
    ...shown,
    missingConditions: missingOf(advice).map(withSource),
    papers: papers.map(({ name, hint, source }) => withSource({ label: hint === null ? name : `${name}。${hint.replace(/。$/, '')}`, source })),
    parts: coded(parts),
    conditions: coded(conditions),
    paperList: coded(papers),
    needsConfirmation: doubts.map(({ text }) => text),
    paymentSchedule: version?.content.payments.map(({ label }) => label) ?? [],
    postageIsMembers: version?.content.postagePaidBy === 'MEMBER',
    notes: coded(version?.content.notes ?? []),
    office: office && officeView(office),
    version: version && { id: version.id, version: version.version, validFrom: version.validFrom, validUntil: version.validUntil, source: version.source },
  };
}

const officeView = ({ name, phoneNumber, email, postalAddress, hours, source, needsConfirmation }: Contact): ReliefFundOfficeType =>
  ({ name, phoneNumber, email, postalAddress, hours, source, needsConfirmation });

/** A stored explanation, with the names of who gave it and of the version that judged. */
export interface ExplanationRow {
  id: string;
  at: Date;
  by: string;
  facts: ReliefFundFacts;
  advice: ReliefFundAdvice;
  version: string | null;
}

export const explanationView = ({ id, at, by, facts, advice, version }: ExplanationRow): ReliefFundExplanationType => ({
  id, at, by, facts, version,
  outcome: advice.outcome, payableYen: advice.payableYen, rule: advice.rule, conditions: coded(advice.conditions), paperList: coded(advice.papers),
  needsConfirmation: advice.doubts.map(({ text }) => text),
});
