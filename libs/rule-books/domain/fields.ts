import { isJstDate } from '@saimado/kernel/jst';
import { z } from 'zod';

/**
 * The kinds of field a rule book is made of. `title` is what the editor calls it; `wording` marks words for people, which
 * decide nothing: everything else is a deciding value, and some case of `test/cases` must fail when it changes.
 */
const SAY = {
  required: '入力してください。', time: '時刻を「09:00」の形で入力してください。', monthDay: '月日を「12-29」の形で入力してください。',
  code: '半角の英大文字・数字・_ で入力してください。', day: '日付を「2026-06-10」の形で、実在する日を入力してください。',
};

/** Words for people. */
export const words = (title: string, max = 400) => z.string().trim().min(1, SAY.required).max(max, `${max}文字以内で入力してください。`).meta({ title, wording: true });
/** Words that may be missing. */
export const maybeWords = (title: string, max = 400) => z.string().trim().max(max, `${max}文字以内で入力してください。`).nullable().meta({ title, wording: true });
/** Several lines of words, one each. */
export const lines = (title: string, max = 400) => z.array(words(title, max)).meta({ title, wording: true });
/** A name for machines, kept by tickets and reports. */
export const code = (title: string) => z.string().regex(/^[A-Z][A-Z0-9_]*$/, SAY.code).max(60).meta({ title });
export const choice = <const Code extends string>(title: string, labels: Readonly<Record<Code, string>>) =>
  z.enum(Object.keys(labels) as [Code, ...Code[]], '選んでください。').meta({ title, labels });
export const flag = (title: string) => z.boolean().meta({ title });
/** @param unit as shown behind the number: 円, 日 */
export const amount = (title: string, unit: string, { min = 0, max = 100_000_000 } = {}) =>
  z.int('整数で入力してください。').min(min, `${min}以上で入力してください。`).max(max, `${max}以下で入力してください。`).meta({ title, unit });
export const day = (title: string) => z.string().refine(isJstDate, SAY.day).meta({ title, format: 'date' });
/** A time of day; `24:00` is the midnight that ends it. */
export const time = (title: string) => z.string().regex(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, SAY.time).meta({ title, format: 'time' });
/** A day of every year, `12-29`; a leap year has it, at least. */
export const monthDay = (title: string) => z.string().refine((text) => isJstDate(`2024-${text}`), SAY.monthDay).meta({ title, format: 'month-day' });
export const list = <Item extends z.ZodType>(title: string, item: Item, min = 0) => z.array(item).min(min, `${min}件以上必要です。`).meta({ title });

/** Where a row comes from, and whether any source settles it. Part of every row. */
export const sourced = {
  source: words('出典'),
  needsConfirmation: z.boolean().meta({ title: '要確認', wording: true }),
};
