import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';

export const STORY_KINDS = ['STORY', 'ANSWER'] as const;
export type StoryKind = (typeof STORY_KINDS)[number];

/** A story is read in half a minute; an answer and a question are as long as each other. */
export const LONGEST = { title: 40, story: 400, answer: 1_000, question: 1_000, reason: 200 } as const;
const NAMES = { title: '題名', story: '本文', answer: '回答', question: '質問', reason: '理由' } as const;
export type TextOf = keyof typeof LONGEST;

/** A text trimmed, there, and no longer than it may be. `field` is where the screen says so. */
export function checkText(of: TextOf, given: string, field: string): { kind: 'text'; text: string } | InvalidInput {
  const text = given.replace(/\r\n?/g, '\n').trim();
  if (text === '') return invalidInput(field, `${NAMES[of]}を入力してください。`);
  const length = [...text].length;
  if (length > LONGEST[of]) return invalidInput(field, `${NAMES[of]}は${LONGEST[of].toLocaleString('ja')}文字以内にしてください（今は${length.toLocaleString('ja')}文字です）。`);
  if (/[\0\p{Surrogate}]/u.test(text)) return invalidInput(field, `${NAMES[of]}に保存できない文字が含まれています。貼り付けた内容を確かめてください。`);
  return { kind: 'text', text };
}
