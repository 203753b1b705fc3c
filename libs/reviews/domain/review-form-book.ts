import { amount, choice, code, flag, list, sourced, words } from '@saimado/rule-books/domain/fields';
import type { Problem, RuleBook } from '@saimado/rule-books/domain/book';
import { z } from 'zod';
import first from './book/2022-06.json';

export const HOTLINE_LABELS = { EMERGENCY: '緊急相談窓口', GUIDELINE: 'ガイドライン相談窓口' } as const;
/** When a criterion is asked: what the ticket says happened. */
export const OCCASION_LABELS = {
  ALWAYS: 'いつも', ESCALATED: '2次対応へ引き継いだとき', NOT_ENTITLED: '対象外の方だったとき', PROVISIONAL: '確認前に助言したとき', REMOTE_SUPPORT: 'リモートサポートをしたとき',
} as const;

/** The form by which a supervisor says how a call went. No source sets its weights or the mark to reach: both are ours, 要確認. */
export const reviewFormSchema = z.strictObject({
  criteria: list('見るところ', z.strictObject({
    id: code('符号'),
    title: words('項目', 40),
    ask: words('問い'),
    hotlines: list('窓口', choice('窓口', HOTLINE_LABELS), 1),
    occasion: choice('いつ問うか', OCCASION_LABELS),
    weight: amount('重み', '倍', { min: 1, max: 10 }),
    critical: flag('できていなければ、点数によらず再指導'),
    ...sourced,
  }), 1),
  passPercent: amount('目安の点', '%', { min: 1, max: 100 }),
}).meta({ title: '対応の確認表' });
export type ReviewForm = z.infer<typeof reviewFormSchema>;
export type Criterion = ReviewForm['criteria'][number];

const MESSAGES = { twice: 'この符号は二度使われています。', sameHotline: '同じ窓口が二度あります。', nothing: (hotline: string) => `${hotline}でいつも問う項目がありません。` };

export const REVIEW_FORM_BOOK: RuleBook<ReviewForm> = {
  code: 'CALL_REVIEW',
  schema: reviewFormSchema,
  check: ({ criteria }): Problem[] => [
    ...criteria.flatMap(({ id }, index) => (criteria.findIndex((other) => other.id === id) === index ? [] : [{ path: `criteria.${index}.id`, message: MESSAGES.twice }])),
    ...criteria.flatMap(({ hotlines }, index) => (new Set(hotlines).size === hotlines.length ? [] : [{ path: `criteria.${index}.hotlines`, message: MESSAGES.sameHotline }])),
    ...Object.entries(HOTLINE_LABELS).flatMap(([hotline, label]) =>
      (criteria.some(({ hotlines, occasion }) => occasion === 'ALWAYS' && hotlines.includes(hotline as keyof typeof HOTLINE_LABELS)) ? [] : [{ path: 'criteria', message: MESSAGES.nothing(label) }])),
  ],
  shipped: [first],
};
