import type { HotlineCode } from '@saimado/kernel/codes';
import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import type { BookQuestion, Situation, TriageContent, UrgencyRow } from './triage-book';
import { treeOf } from './triage-tree';
import type { TriageAnswer, TriageAnswered, TriageQuestion, TriageRuling } from './triage-types';

export interface TriageStep<Ruling = TriageRuling> {
  kind: 'step';
  /** The answers that are on the path, in the order of asking. */
  answered: TriageAnswered[];
  /** Exactly one of `next` and `verdict` is set. */
  next: TriageQuestion | null;
  verdict: Ruling | null;
}

const MESSAGES = { unknown: 'この質問または回答はありません。画面を読み込み直してください。', line: 'この窓口は、まだありません。' };

/**
 * Where a call stands in the triage: the next question, or the verdict of the one row that applies. Answers may come in
 * any order; of several to one question the last counts; those to questions no longer asked are ignored, so that an
 * earlier answer can be changed without clearing the later ones.
 * @throws Error where the content was never checked and leaves a case open
 */
export function triageStep(content: TriageContent, hotline: HotlineCode, answers: readonly TriageAnswer[]): TriageStep | InvalidInput {
  if (!content.lines.includes(hotline)) return invalidInput('hotline', MESSAGES.line);
  const given = new Map<string, string>();
  for (const { questionId, answerId } of answers) {
    const known = content.questions.find(({ id }) => id === questionId)?.options.some(({ id }) => id === answerId);
    if (!known) return invalidInput('answers', MESSAGES.unknown);
    given.set(questionId, answerId);
  }
  const answered: TriageAnswered[] = [];
  let node = treeOf(content, hotline);
  while (node.kind === 'ask') {
    const { question, next } = node;
    const option = question.options.find(({ id }) => id === given.get(question.id));
    const following = option && next.get(option.id);
    if (!following) return { kind: 'step', answered, next: asked(question), verdict: null };
    answered.push({
      questionId: question.id, answerId: option.id, question: question.text, questionEn: question.textEn, answer: option.label, answerEn: option.labelEn,
    });
    node = following;
  }
  if (node.kind === 'undecided') throw new Error(`${node.candidates.length} rows of the table apply to ${JSON.stringify(node.answers)}`);
  return { kind: 'step', answered, next: null, verdict: rulingOf(node.situation, node.urgency) };
}

const asked = ({ options, ...question }: BookQuestion): TriageQuestion =>
  ({ ...question, options: options.map((option, index) => ({ ...option, key: String(index + 1) })) });

const rulingOf = (situation: Situation, urgency: UrgencyRow): TriageRuling => {
  const { rule, ruleText, ruleTextEn, source, needsConfirmation, tier, category, disciplines, preserveEvidence, patientDataAtRisk, wrongfulIntent, script, transferTo } = situation;
  return {
    rule, ruleText, ruleTextEn, source, needsConfirmation, tier, category, urgency: urgency.urgency, urgencyRule: urgency.id, urgencyText: urgency.text,
    urgencyTextEn: urgency.textEn, urgencyNeedsConfirmation: urgency.needsConfirmation, disciplines: [...disciplines], preserveEvidence, patientDataAtRisk,
    wrongfulIntent, scriptId: script, transferTo,
  };
};
