import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import { isJstDate, type JstDate } from '@saimado/kernel/jst';
import { type ConflictKey, type ConflictKind, conflictKeys } from './conflicts';

export interface ConflictInput {
  kind: ConflictKind;
  name: string;
  /** the register's facility code or the member's number */
  code: string | null;
  reason: string;
  since: JstDate;
  until: JstDate | null;
}

const MESSAGES = {
  name: '相手の名称を入力してください。', code: '会員名簿の番号を確認してください（英数字20文字以内）。', reason: '利益相反の理由を入力してください。',
  days: '終わりの日は、始まりの日より後にしてください。', tooLong: '200文字以内で入力してください。', unstorable: '保存できない文字が含まれています。貼り付けた内容を確認してください。',
};
const LONGEST = 200;

/** A conflict of interest as it is kept. The name is asked even where there is a code: callers nobody has verified have only that. */
export function checkConflict(input: ConflictInput): { kind: 'conflict'; conflict: ConflictInput & { keys: ConflictKey[] } } | InvalidInput {
  const [name, reason] = [input.name.trim(), input.reason.trim()];
  const code = input.kind === 'PARTY' ? null : input.code?.trim() || null;
  for (const [field, text] of [['name', name], ['reason', reason]] as const) {
    if (text === '') return invalidInput(field, MESSAGES[field]);
    if (text.length > LONGEST) return invalidInput(field, MESSAGES.tooLong);
    if (/[\0\p{Surrogate}]/u.test(text)) return invalidInput(field, MESSAGES.unstorable);
  }
  if (code && !/^[A-Za-z0-9-]{1,20}$/.test(code.normalize('NFKC'))) return invalidInput('code', MESSAGES.code);
  if (!isJstDate(input.since) || (input.until !== null && (!isJstDate(input.until) || input.until < input.since))) return invalidInput('until', MESSAGES.days);
  return { kind: 'conflict', conflict: { ...input, name, reason, code, keys: conflictKeys(input.kind, name, code) } };
}
