import type { HotlineCode, Tier, Urgency } from '@saimado/kernel/codes';
import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import type { TriageContent } from './triage-book';
import { triageStep } from './triage-step';
import type { TriageAnswer, TriageAnswered, TriageRuling } from './triage-types';

/** The operator's own decision in place of the table's. */
export interface TriageOverrule {
  tier: Tier;
  category: string;
  urgency: Urgency;
  reason: string;
}

export type ReasonRequired = { kind: 'refused'; reason: 'ReasonRequired' };

/** What is kept of a triage: the table's verdict and the decision, both (domain.md §4). */
export interface TriageConclusion {
  kind: 'concluded';
  answered: TriageAnswered[];
  verdict: TriageRuling;
  tier: Tier;
  category: string;
  urgency: Urgency;
  overruled: boolean;
  overruleReason: string | null;
}

const REASON_MAX_LENGTH = 2_000;
const MESSAGES = {
  unfinished: 'まだ答えていない質問があります。',
  category: 'この分類はありません。',
  reason: '理由は2,000文字以内で、保存できる文字で入力してください。',
};

/** The reason as it is kept; overruling the table takes one. */
export function checkOverrule({ categories }: TriageContent, overrule: TriageOverrule): { kind: 'ok'; reason: string } | InvalidInput | ReasonRequired {
  const reason = overrule.reason.trim();
  if (reason === '') return { kind: 'refused', reason: 'ReasonRequired' };
  if (reason.length > REASON_MAX_LENGTH || /[\0\p{Surrogate}]/u.test(reason)) return invalidInput('overrule.reason', MESSAGES.reason);
  return categories.some(({ code }) => code === overrule.category) ? { kind: 'ok', reason } : invalidInput('overrule.category', MESSAGES.category);
}

/** The triage to record: answers must have led to a verdict, also where the operator overrules it. */
export function concludeTriage(
  content: TriageContent, hotline: HotlineCode, answers: readonly TriageAnswer[], overrule: TriageOverrule | null,
): TriageConclusion | InvalidInput | ReasonRequired {
  const step = triageStep(content, hotline, answers);
  if (step.kind === 'refused') return step;
  const { answered, verdict } = step;
  if (!verdict) return invalidInput('answers', MESSAGES.unfinished);
  const { tier, category, urgency } = verdict;
  const kept = { kind: 'concluded', answered, verdict } as const;
  if (!overrule) return { ...kept, tier, category, urgency, overruled: false, overruleReason: null };
  const checked = checkOverrule(content, overrule);
  if (checked.kind === 'refused') return checked;
  return {
    ...kept, tier: overrule.tier, category: overrule.category, urgency: overrule.urgency, overruled: true, overruleReason: checked.reason,
  };
}
