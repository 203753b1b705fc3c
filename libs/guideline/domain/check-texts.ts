import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';

/** Longer than anybody reads out on the telephone. */
export const LONGEST = { question: 1_000, answer: 8_000, source: 300, reason: 2_000 } as const;
const NAMES = { question: '質問', answer: '回答', source: '出典', reason: '理由' } as const;
type TextField = keyof typeof LONGEST;

type Checked<Field extends TextField> = { kind: 'texts'; texts: Record<Field, string> } | InvalidInput;

/** Texts trimmed, each there and of a length that a record can hold. */
export function checkTexts<Field extends TextField>(given: Record<Field, string>): Checked<Field> {
  const texts = {} as Record<Field, string>;
  for (const [field, text] of Object.entries(given) as [Field, string][]) {
    const trimmed = text.trim();
    if (trimmed === '') return invalidInput(field, `${NAMES[field]}を入力してください。`);
    if (trimmed.length > LONGEST[field]) return invalidInput(field, `${NAMES[field]}は${LONGEST[field].toLocaleString('ja')}文字以内で入力してください。`);
    if (/[\0\p{Surrogate}]/u.test(trimmed)) return invalidInput(field, `${NAMES[field]}に保存できない文字が含まれています。`);
    texts[field] = trimmed;
  }
  return { kind: 'texts', texts };
}

const MOST_SUBJECTS = 10;

/** The items asked about, the main one first, each of the version that answers. */
export function checkSubjects(codes: readonly string[], known: readonly { code: string }[]): { kind: 'codes'; codes: string[] } | InvalidInput {
  const once = [...new Set(codes)];
  if (once.length > MOST_SUBJECTS) return invalidInput('codes', `項目・資料は${MOST_SUBJECTS}件までにしてください。`);
  if (once.some((code) => !known.some((subject) => subject.code === code))) return invalidInput('codes', '選んだ項目・資料が、この年度版にありません。選び直してください。');
  return { kind: 'codes', codes: once };
}
