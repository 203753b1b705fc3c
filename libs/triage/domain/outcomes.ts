import type { HotlineCode, Tier } from '@saimado/kernel/codes';
import { DISCIPLINE_LABELS, TIER_LABELS, URGENCY_LABELS } from './labels';
import type { TriageContent } from './triage-book';
import { triageStep } from './triage-step';
import type { TriageAnswer, TriageRuling } from './triage-types';

export interface LabelledOutcome {
  label: string;
  value: string;
}

type Decided = Pick<TriageRuling, 'tier' | 'category' | 'urgency'>;
const LABELS = { triage: '振り分け', situation: '状況', tier: '対応', category: '分類', urgency: '緊急度', disciplines: '引継ぎ先' };
const MESSAGES = { unknown: '判定できません（回答が、この版の質問に合いません）', unfinished: (question: string) => `判定できません（この版では「${question}」も聞きます）` };

/** What a version makes of answers once given, in words; where they do not fit its questions any more, it says so. */
export function outcomesOf(content: TriageContent, hotline: HotlineCode, answers: readonly TriageAnswer[]): LabelledOutcome[] {
  const step = triageStep(content, hotline, answers);
  if (step.kind === 'refused') return [{ label: LABELS.triage, value: MESSAGES.unknown }];
  const { verdict, next } = step;
  if (!verdict) return [{ label: LABELS.triage, value: MESSAGES.unfinished(next?.text ?? '') }];
  return [
    { label: LABELS.situation, value: verdict.ruleText },
    { label: LABELS.tier, value: TIER_LABELS[verdict.tier] },
    { label: LABELS.category, value: categoryLabel(content, verdict.category) },
    { label: LABELS.urgency, value: URGENCY_LABELS[verdict.urgency] },
    ...(verdict.disciplines.length > 0 ? [{ label: LABELS.disciplines, value: verdict.disciplines.map((code) => DISCIPLINE_LABELS[code]).join('・') }] : []),
  ];
}

/** What a reassessment changed, for the timeline; the tier stands there already. Null for the first triage. */
export function reassessed(content: TriageContent, before: { tier: string | null; category: string | null; urgency: Decided['urgency'] | null }, after: Decided): string | null {
  if (before.tier === null || before.category === null || before.urgency === null) return null;
  const change = (label: string, from: string, to: string): string[] => (from === to ? [] : [`${label} ${from} → ${to}`]);
  const changes = [
    ...change(LABELS.category, categoryLabel(content, before.category), categoryLabel(content, after.category)),
    ...change(LABELS.urgency, URGENCY_LABELS[before.urgency], URGENCY_LABELS[after.urgency]),
  ];
  return changes.length > 0 ? changes.join('／') : '分類と緊急度は変わりません';
}

/**
 * The tier of a ticket after a triage. While tier 2 has it, it is tier 2's and counts there, whatever the new answers would have
 * come to: they are kept with the triage, and taking it back is for whoever has it.
 */
export const tierAfter = (decided: Tier, isEscalated: boolean): Tier => (isEscalated ? 'TIER_2' : decided);
export const keptWithTierTwo = (decided: Tier): string => `${TIER_LABELS.TIER_2}に引継ぎ中のため、対応は変わりません（今回の判定は${TIER_LABELS[decided]}）`;

const categoryLabel = ({ categories }: TriageContent, category: string): string => categories.find(({ code }) => code === category)?.label ?? category;
