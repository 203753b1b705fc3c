import { HOTLINES } from '@saimado/hotlines/domain/hotlines';

/** What the console puts into the words by itself, so that no number or hour stands in them twice. */
export const PLACEHOLDERS = [
  '受付番号', '緊急相談窓口の番号', '緊急相談窓口の受付', 'ガイドライン相談窓口の番号', 'ガイドライン相談窓口の受付', '支援金事務局の番号',
] as const;
export type Placeholder = (typeof PLACEHOLDERS)[number];

const BRACES = /\{([^{}]*)\}/g;
/** Said where a value is not known on this call: the operator looks it up rather than guesses. */
const MISSING = '（画面でご確認ください）';

export const unknownPlaceholders = (say: string): string[] =>
  [...say.matchAll(BRACES)].map(([, name = '']) => name).filter((name) => !(PLACEHOLDERS as readonly string[]).includes(name));

export type PlaceholderValues = Readonly<Partial<Record<Placeholder, string>>>;

/** The same on every call. */
export const LINE_NUMBERS: PlaceholderValues = {
  緊急相談窓口の番号: HOTLINES.EMERGENCY.phoneNumber,
  ガイドライン相談窓口の番号: HOTLINES.GUIDELINE.phoneNumber,
};

export const fillPlaceholders = (say: string, values: PlaceholderValues): string =>
  say.replace(BRACES, (_, name: string) => (values as Readonly<Record<string, string>>)[name] ?? MISSING);
