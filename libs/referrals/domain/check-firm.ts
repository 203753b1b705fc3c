import type { Discipline } from '@saimado/kernel/codes';
import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import { PREFECTURE_NAMES } from '@saimado/register/domain/prefectures';
import { AREAS, type Area } from './areas';
import { checkHours, type WeekSpan } from './firm-hours';

/** A firm as the directory keeps it, version by version. */
export interface FirmContent {
  name: string;
  discipline: Discipline;
  areas: Area[];
  /** 都道府県 by name; empty where `nationwide` */
  prefectures: string[];
  nationwide: boolean;
  /** null: not known */
  hours: WeekSpan[] | null;
  closedOnHolidays: boolean;
  contactPerson: string;
  phone: string;
  email: string;
  active: boolean;
  remark: string;
}

const LONGEST = { name: 100, contactPerson: 100, phone: 30, email: 254, remark: 2_000 } as const;
type Text = keyof typeof LONGEST;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const PHONE = /^[\d０-９+＋()（）\-‐－ー\s]{6,30}$/;
const MESSAGES = {
  blank: '名称を入力してください。', tooLong: (most: number) => `${most}文字以内で入力してください。`, unstorable: '保存できない文字が含まれています。貼り付けた内容を確認してください。',
  reach: '電話番号かメールアドレスのどちらかを入力してください。', phone: '電話番号は 03-1234-5678 のように入力してください。', email: 'メールアドレスは name@example.jp のように入力してください。',
  areas: '対応する分野を1つ以上選んでください。', prefectures: '対応する都道府県を選ぶか、「全国」にしてください。', unknownPrefecture: '都道府県の名前を確認してください。',
  hours: '受付時間は、重ならない時間帯を 9:00-12:00 のように入力してください。',
};

/** Whether a firm can stand in the directory so; answers it as it is kept. */
export function checkFirm(input: FirmContent): { kind: 'firm'; firm: FirmContent } | InvalidInput {
  const texts = Object.fromEntries((Object.keys(LONGEST) as Text[]).map((name) => [name, input[name].trim()])) as Record<Text, string>;
  for (const name of Object.keys(LONGEST) as Text[]) {
    if (/[\0\p{Surrogate}]/u.test(texts[name])) return invalidInput(name, MESSAGES.unstorable);
    if (texts[name].length > LONGEST[name]) return invalidInput(name, MESSAGES.tooLong(LONGEST[name]));
  }
  if (texts.name === '') return invalidInput('name', MESSAGES.blank);
  const areas = [...new Set(input.areas)].filter((area) => AREAS[area].discipline === input.discipline);
  if (areas.length === 0) return invalidInput('areas', MESSAGES.areas);
  if (input.prefectures.some((name) => !(PREFECTURE_NAMES as readonly string[]).includes(name))) return invalidInput('prefectures', MESSAGES.unknownPrefecture);
  const prefectures = input.nationwide ? [] : PREFECTURE_NAMES.filter((name) => input.prefectures.includes(name));
  if (!input.nationwide && prefectures.length === 0) return invalidInput('prefectures', MESSAGES.prefectures);
  if (texts.phone === '' && texts.email === '') return invalidInput('phone', MESSAGES.reach);
  if (texts.phone !== '' && !PHONE.test(texts.phone)) return invalidInput('phone', MESSAGES.phone);
  if (texts.email !== '' && !EMAIL.test(texts.email)) return invalidInput('email', MESSAGES.email);
  const hours = input.hours && input.hours.length > 0 ? checkHours(input.hours) : [];
  if (!hours) return invalidInput('hours', MESSAGES.hours);
  return {
    kind: 'firm',
    firm: { ...input, ...texts, areas, prefectures, hours: hours.length > 0 ? hours : null },
  };
}
