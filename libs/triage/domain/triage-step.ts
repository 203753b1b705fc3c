import type { HotlineCode, Urgency } from '@saimado/kernel/codes';
import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import { decide } from './decide';
import { QUESTIONS } from './questions';
import { TRIAGE_ROWS } from './triage-table';
import type { Facts, TriageAnswer, TriageAnswered, TriageQuestion, TriageRow, TriageVerdict } from './triage-types';
import { URGENCY_ROWS } from './urgency-table';

export interface TriageStep {
  kind: 'step';
  /** The answers that are on the path, in the order of asking. */
  answered: TriageAnswered[];
  /** Exactly one of `next` and `verdict` is set. */
  next: TriageQuestion | null;
  verdict: TriageVerdict | null;
}

const MESSAGES = { unknown: 'この質問または回答はありません。画面を読み込み直してください。' };

/**
 * Where a call stands in the triage: the next question, or the verdict of the one row that applies. Answers may come in
 * any order; of several to one question the last counts; those to questions no longer asked are ignored, so that an
 * earlier answer can be changed without clearing the later ones.
 */
export function triageStep(hotline: HotlineCode, answers: readonly TriageAnswer[]): TriageStep | InvalidInput {
  const given = new Map<string, string>();
  for (const { questionId, answerId } of answers) {
    const known = QUESTIONS.find(({ id }) => id === questionId)?.options.some(({ id }) => id === answerId);
    if (!known) return invalidInput('answers', MESSAGES.unknown);
    given.set(questionId, answerId);
  }
  const situation = decide(TRIAGE_ROWS, { hotline }, given, QUESTIONS);
  if (situation.kind === 'ask') return { kind: 'step', answered: described(situation.facts), next: situation.question, verdict: null };
  const { row } = situation;
  const base: Facts = { ...situation.facts, base: row.urgency, impactMatters: row.impactMatters ? 'YES' : 'NO' };
  const urgency = decide(URGENCY_ROWS, base, given, QUESTIONS);
  return urgency.kind === 'ask'
    ? { kind: 'step', answered: described(urgency.facts), next: urgency.question, verdict: null }
    : { kind: 'step', answered: described(urgency.facts), next: null, verdict: verdictOf(row, urgency.row.urgency) };
}

const described = (facts: Facts): TriageAnswered[] => QUESTIONS.flatMap((question) => {
  const option = question.options.find(({ id }) => id === facts[question.id]);
  return option === undefined ? [] : [{
    questionId: question.id, answerId: option.id, question: question.text, questionEn: question.textEn, answer: option.label, answerEn: option.labelEn,
  }];
});

function verdictOf(row: TriageRow, urgency: Urgency): TriageVerdict {
  const { rule, ruleText, ruleTextEn, source, needsConfirmation, tier, category, preserveEvidence, transferTo } = row;
  return {
    rule, ruleText, ruleTextEn, source, needsConfirmation, tier, category, urgency, disciplines: [...row.disciplines],
    preserveEvidence, firstWords: [...row.firstWords], doNot: [...row.doNot], transferTo,
  };
}
