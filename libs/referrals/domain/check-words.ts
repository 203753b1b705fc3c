import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import type { PacketField } from './packet';

export type CostsNotTold = { kind: 'refused'; reason: 'CostsNotTold' };

const MOST_WORDS = 2_000;
const MESSAGES = {
  consentWords: '会員が同意したときの言葉を入力してください。', ownFirm: '事業者の名前を入力してください。', text: '内容を入力してください。',
  tooLong: '2,000文字以内で入力してください。', unstorable: '保存できない文字が含まれています。貼り付けた内容を確認してください。',
  fields: '渡す項目を確認してください。', score: '満足度は1〜5で入力してください。',
};

export type CheckedWords = { kind: 'words'; words: string } | InvalidInput;

/** Words that a record keeps; `required` ones must say something. */
export function checkWords(field: keyof typeof MESSAGES & string, text: string | null | undefined, required = true): CheckedWords {
  const words = (text ?? '').trim();
  if (required && words === '') return invalidInput(field, MESSAGES[field]);
  if (words.length > MOST_WORDS) return invalidInput(field, MESSAGES.tooLong);
  return /[\0\p{Surrogate}]/u.test(words) ? invalidInput(field, MESSAGES.unstorable) : { kind: 'words', words };
}

/** Whether the member has agreed to an introduction: in words, and told that the work is at their own cost (001 2-1, Q2-4). */
export function checkConsent(consent: { words: string; costsTold: boolean; fields: readonly PacketField[] }): CheckedWords | CostsNotTold {
  if (!consent.costsTold) return { kind: 'refused', reason: 'CostsNotTold' };
  if (new Set(consent.fields).size !== consent.fields.length) return invalidInput('fields', MESSAGES.fields);
  return checkWords('consentWords', consent.words);
}

/** 1 (not at all) to 5 (very), or null: asked and not answered. */
export const checkScore = (score: number | null): InvalidInput | null =>
  score === null || (Number.isInteger(score) && score >= 1 && score <= 5) ? null : invalidInput('score', MESSAGES.score);

const MOST_PARTIES = 20;
const LONGEST_PARTY = 100;

/** Other companies concerned, as typed; empty lines are nobody. Null: not asked. */
export function checkParties(typed: readonly string[] | null): { kind: 'parties'; parties: string[] | null } | InvalidInput {
  if (typed === null) return { kind: 'parties', parties: null };
  const parties = [...new Set(typed.map((name) => name.trim()).filter(Boolean))];
  if (parties.length > MOST_PARTIES || parties.some((name) => name.length > LONGEST_PARTY)) return invalidInput('parties', `関係する会社は${MOST_PARTIES}社まで、1社${LONGEST_PARTY}文字以内にしてください。`);
  return parties.some((name) => /[\0\p{Surrogate}]/u.test(name)) ? invalidInput('parties', MESSAGES.unstorable) : { kind: 'parties', parties };
}
