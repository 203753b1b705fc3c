import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import { foldName, plain } from './fold-text';
import { type Indicator, IndicatorKind } from './indicator-kinds';
import { MALWARE_NAMES } from './malware-names';
import { normalisePhone, shownPhone } from './normalise-phone';
import { defanged, normaliseWeb } from './normalise-web';

export const LONGEST_TYPED = 500;
const FEWEST_LETTERS = 2;

const CANONICAL: ReadonlyMap<string, string> = new Map(MALWARE_NAMES.flatMap(({ name, aliases }) => [name, ...aliases].map((alias) => [foldName(alias), name] as const)));

const ADDRESS = /([^\s<>"'(),;:@[\]]+)@([^\s<>"'(),;:@]+)/;
/** The address in angle brackets is the sender; one before it is only the name that is shown. */
const IN_BRACKETS = /<([^<>]*@[^<>]*)>\s*$/;
const atSigns = (text: string): string => plain(text).replace(/\s*(?:\[\s*(?:at|@|アット)\s*\]|\(\s*(?:at|@|アット)\s*\))\s*/giu, '@');

/** A mail address (case and what follows a + make no other sender), or the name that is shown for one. */
function normaliseSender(text: string): string | null {
  const shown = atSigns(text);
  const [, local, domain] = ADDRESS.exec((IN_BRACKETS.exec(shown)?.[1] ?? shown).replace(/\[\s*\.\s*\]|\(\s*\.\s*\)/g, '.')) ?? [];
  if (local && domain) {
    const host = normaliseWeb(domain);
    const mailbox = local.toLowerCase().replace(/\+.*$/, '');
    // "www." before a mail domain is no habit of browsers but part of the address.
    return host && mailbox ? `${mailbox}@${/^www\d?\./i.test(domain) ? domain.toLowerCase().replace(/\.$/, '') : host}` : null;
  }
  const name = shown.replace(/^["'「『]+|["'」』]+$/g, '').toLowerCase().trim();
  return name.includes('@') || [...name].length < FEWEST_LETTERS ? null : name;
}

const named = (text: string): string | null => {
  const folded = foldName(text);
  return [...folded].length < FEWEST_LETTERS ? null : folded;
};
const normaliseMalware = (text: string): string | null => {
  const folded = named(text);
  return folded && (CANONICAL.get(folded) ?? folded);
};

const NORMALISE: { readonly [Kind in IndicatorKind]: (text: string) => string | null } = {
  PHONE: normalisePhone, WEB: normaliseWeb, SENDER: normaliseSender, MALWARE: normaliseMalware, PRODUCT: named,
};

const MESSAGES = {
  blank: '手がかりを入力してください。',
  tooLong: `${LONGEST_TYPED}文字以内で入力してください。`,
  unstorable: '保存できない文字が含まれています。',
  PHONE: '電話番号として読み取れません。数字をもう一度確認してください。',
  WEB: 'URL・ドメインとして読み取れません。',
  SENDER: '差出人として読み取れません。メールアドレスか表示名を入力してください。',
  MALWARE: '名前を2文字以上で入力してください。',
  PRODUCT: '名前を2文字以上で入力してください。',
};

/** What was typed as what is counted, or what to correct. */
export function normalise(kind: IndicatorKind, typed: string): ({ kind: 'indicator'; indicator: Indicator }) | InvalidInput {
  if (plain(typed) === '') return invalidInput('text', MESSAGES.blank);
  if (typed.length > LONGEST_TYPED) return invalidInput('text', MESSAGES.tooLong);
  if (/[\0\p{Surrogate}]/u.test(typed)) return invalidInput('text', MESSAGES.unstorable);
  const value = NORMALISE[kind](typed);
  return value === null ? invalidInput('text', MESSAGES[kind]) : { kind: 'indicator', indicator: { kind, value } };
}

const looksLikeAddress = (text: string): boolean => normaliseWeb(text) !== null && /[a-z\d\]）)]\s*(?:\.|\[|。|．|\(|ドット|dot)|:\/\//i.test(plain(text));

/** What a text probably is, as it is typed or pasted: a mail address, a number, an address, a known malware, else a product. */
export function guessKind(text: string): IndicatorKind {
  if (ADDRESS.test(atSigns(text)) && normaliseSender(text) !== null && !/:\/\//.test(text)) return IndicatorKind.SENDER;
  // An address of numbers is no telephone number.
  if (looksLikeAddress(text)) return IndicatorKind.WEB;
  if (normalisePhone(text) !== null) return IndicatorKind.PHONE;
  return CANONICAL.has(foldName(text)) || /ウイルス|ウィルス|マルウェア|ランサム|トロイ|virus|ransom|trojan|malware/i.test(plain(text)) ? IndicatorKind.MALWARE : IndicatorKind.PRODUCT;
}

/** An indicator to be read: numbers as they are dialled, addresses so that nobody opens them. */
export function shown({ kind, value }: Indicator): string {
  if (kind === 'PHONE') return shownPhone(value);
  return kind === 'WEB' || (kind === 'SENDER' && value.includes('@')) ? defanged(value) : value;
}
