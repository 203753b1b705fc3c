import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';

export const NOTE_MAX_LENGTH = 20_000;

const MESSAGES = {
  blank: '内容を入力してください。',
  tooLong: '20,000文字以内で入力してください。',
  unstorable: '保存できない文字が含まれています。貼り付けた内容を確認してください。',
};

export type CheckedText = { kind: 'text'; text: string } | InvalidInput;

/** NUL cannot be stored by PostgreSQL, half a surrogate pair cannot be sent as UTF-8. */
const isStorable = (text: string): boolean => !/[\0\p{Surrogate}]/u.test(text);

/** Trimmed text that a record can hold, or what is wrong with it. */
export function checkText(field: string, text: string): CheckedText {
  const trimmed = text.trim();
  if (trimmed === '') return invalidInput(field, MESSAGES.blank);
  if (trimmed.length > NOTE_MAX_LENGTH) return invalidInput(field, MESSAGES.tooLong);
  return isStorable(trimmed) ? { kind: 'text', text: trimmed } : invalidInput(field, MESSAGES.unstorable);
}

export const checkNote = (text: string): CheckedText => checkText('text', text);
