import { isJstDate, type JstDate } from '@saimado/kernel/jst';
import { PREFECTURES } from './prefectures';

export const COLUMNS = [
  'member_number', 'registry_number', 'member_name', 'member_kana', 'category', 'valid_from', 'valid_to', 'status',
  'facility_code', 'facility_name', 'facility_kind', 'postal_code', 'prefecture', 'address', 'phone',
] as const;
export type Column = (typeof COLUMNS)[number];

export const CATEGORIES = ['A①', 'A②B', 'A②C', 'B', 'C'] as const;
export type Category = (typeof CATEGORIES)[number];

export const STATUSES = ['在籍', '手続き中', '退会'] as const;
export type RegisterStatus = (typeof STATUSES)[number];

export const FACILITY_KINDS = ['診療所', '病院', '医師会共同利用施設', '介護老人保健施設', '介護サービス事業所'] as const;
export type FacilityKind = (typeof FACILITY_KINDS)[number];

/** One member at one facility, as JMA's register lists it. Cells keep the spelling of the file; only codes are folded. */
export interface RegisterRow {
  memberNumber: string;
  registryNumber: string;
  memberName: string;
  memberKana: string;
  category: Category;
  validFrom: JstDate;
  /** 退会/異動年月日: the first day not entitled (001 Q1-2). */
  validTo: JstDate | null;
  status: RegisterStatus;
  facilityCode: string;
  facilityName: string;
  /** one of FACILITY_KINDS, or another with a warning */
  facilityKind: string;
  postalCode: string;
  prefecture: string;
  address: string;
  phone: string;
}

export type CheckedRow =
  | { kind: 'row'; line: number; row: RegisterRow; warnings: string[] }
  | { kind: 'refused'; line: number; reasons: string[] };

export type CheckedHeader = { kind: 'ok' } | { kind: 'refused'; reason: string };

const MAX_CELL = 500;

/** Columns whose empty cell leaves nobody to identify or nothing to ask for (001 2-1(5)). */
const REQUIRED: ReadonlySet<Column> = new Set<Column>([
  'member_number', 'registry_number', 'member_name', 'category', 'valid_from', 'status', 'facility_code', 'facility_name', 'address',
]);

/** The columns by name, in any order, none twice, none unknown: a shifted file must not be read as another one. */
export function checkHeader(columns: readonly string[]): CheckedHeader {
  const found = columns.map((name) => name.replace(/^\uFEFF/, '').trim());
  const missing = COLUMNS.filter((name) => !found.includes(name));
  const unknown = found.filter((name) => !(COLUMNS as readonly string[]).includes(name));
  const twice = COLUMNS.filter((name) => found.filter((other) => other === name).length > 1);
  const faults = [
    missing.length ? `足りない列: ${missing.join(', ')}` : '',
    unknown.length ? `知らない列: ${unknown.slice(0, SHOWN_NAMES).map(shownName).join(', ')}${unknown.length > SHOWN_NAMES ? ` ほか${unknown.length - SHOWN_NAMES}列` : ''}` : '',
    twice.length ? `重複した列: ${twice.join(', ')}` : '',
  ].filter(Boolean);
  return faults.length
    ? { kind: 'refused', reason: `1行目の列名が会員名簿の形式と異なります。${faults.join('。')}。1行目を ${COLUMNS.join(',')} にしてください。` }
    : { kind: 'ok' };
}

const SHOWN_NAMES = 10;
const SHOWN_LETTERS = 40;
/** A column's name as it can be shown, whatever file it came from. */
const shownName = (name: string): string => name.replace(/[\p{Cc}\p{Cs}\uFFFD]/gu, '?').slice(0, SHOWN_LETTERS).toWellFormed() || '（空の列名）';

/** Faults of a cell as text, whatever it means. The first one found is enough. */
const CELL_FAULTS: readonly { test: (cell: string, column: Column) => boolean; reason: string }[] = [
  { test: (cell) => cell.includes('\0'), reason: 'NUL文字が含まれています。ファイルを作り直してください' },
  { test: (cell) => cell.length > MAX_CELL, reason: `${MAX_CELL}文字を超えています。引用符の閉じ忘れがないか確認してください` },
  { test: (cell) => /[\uFFFD\p{Surrogate}]/u.test(cell), reason: '文字化けがあります。UTF-8 または Windows-31J で保存し直してください' },
  { test: (cell) => /[\u0001-\u001F\u007F]/.test(cell), reason: '改行・タブなどの制御文字が含まれています。取り除いてください' },
  {
    test: (cell, column) => /^\s*[=+@＝＋＠]/.test(cell) || (column !== 'phone' && /^\s*[-－]/.test(cell)),
    reason: '数式とみなされる文字（= + - @）で始まっています。先頭の文字を取り除いてください',
  },
];

const squeezed = (text: string): string => text.normalize('NFKC').replace(/[\s\u3000]/g, '');
const digitsOf = (text: string): string => squeezed(text).replace(/[-‐‑–—―−ー]/g, '').replace(/^第(.*)号$/, '$1');

const CATEGORY_BY_FOLD: ReadonlyMap<string, Category> = new Map(CATEGORIES.map((category) => [category.normalize('NFKC'), category]));
const categoryOf = (text: string): Category | undefined =>
  CATEGORY_BY_FOLD.get(squeezed(text).replace(/[()[\]-]/g, '').replace(/会員$/, '').toUpperCase());

const STATUS_BY_FOLD: ReadonlyMap<string, RegisterStatus> = new Map([
  ...STATUSES.map((status) => [status, status] as const), ['手続中', '手続き中'],
]);

/** `2024-04-01`, `2024/4/1` and their full-width spellings; undefined where it is no day that exists. */
function dayOf(text: string): JstDate | undefined {
  const [, year, month, day] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(squeezed(text)) ?? [];
  if (!year || !month || !day) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isJstDate(date) ? date : undefined;
}

function numberReason(digits: string, length: number): string | null {
  if (new RegExp(`^\\d{${length}}$`).test(digits)) return null;
  if (!/^\d+$/.test(digits)) return `数字${length}桁ではありません。数字だけで入力してください`;
  return digits.length < length
    ? `${digits.length}桁です。${length}桁必要です。先頭の0が失われていないか確認し、文字列として書き出してください`
    : `${digits.length}桁です。${length}桁にしてください`;
}

/**
 * One line of the file, read or refused with every reason at once, each saying what to do. The cell's spelling of
 * names and addresses is kept: what JMA wrote is what the operator reads out.
 */
export function checkRow(raw: Readonly<Record<string, string | undefined>>, line: number): CheckedRow {
  const reasons: string[] = [];
  const warnings: string[] = [];
  const refuse = (column: Column, reason: string): void => { reasons.push(`${column}: ${reason}。`); };
  const warn = (column: Column, text: string): void => { warnings.push(`${column}: ${text}。`); };

  const broken = new Set<Column>();
  const cells = {} as Record<Column, string>;
  for (const column of COLUMNS) {
    const cell = raw[column] ?? '';
    cells[column] = cell.trim();
    const fault = raw[column] === undefined ? '列がありません。列の数を1行目に合わせてください'
      : CELL_FAULTS.find(({ test }) => test(cell, column))?.reason
        ?? (REQUIRED.has(column) && cells[column] === '' ? '空です。値を入れてください' : undefined);
    if (fault) { refuse(column, fault); broken.add(column); }
  }
  const sound = (column: Column): boolean => !broken.has(column);

  const memberNumber = digitsOf(cells.member_number);
  const registryNumber = digitsOf(cells.registry_number);
  for (const [column, digits, length] of [['member_number', memberNumber, 10], ['registry_number', registryNumber, 6]] as const) {
    const reason = sound(column) ? numberReason(digits, length) : null;
    if (reason) refuse(column, reason);
  }

  const category = categoryOf(cells.category);
  if (sound('category') && !category) refuse('category', `「${cells.category}」は会員区分ではありません。${CATEGORIES.join('・')} のいずれかにしてください`);
  const status = STATUS_BY_FOLD.get(squeezed(cells.status));
  if (sound('status') && !status) refuse('status', `「${cells.status}」は状態ではありません。${STATUSES.join('・')} のいずれかにしてください`);

  const validFrom = dayOf(cells.valid_from);
  if (sound('valid_from') && !validFrom) refuse('valid_from', `「${cells.valid_from}」は日付ではありません。YYYY-MM-DD で入力してください`);
  const validTo = cells.valid_to === '' ? null : dayOf(cells.valid_to);
  if (sound('valid_to') && validTo === undefined) refuse('valid_to', `「${cells.valid_to}」は日付ではありません。YYYY-MM-DD で入力するか、空にしてください`);
  if (validFrom && validTo && validTo <= validFrom) refuse('valid_to', `${validTo} は valid_from（${validFrom}）より後の日付にしてください`);

  if (status === '退会' && validTo === null) warn('valid_to', '退会ですが退会年月日がありません。利用不可（要確認）として扱います');
  if (!(FACILITY_KINDS as readonly string[]).includes(cells.facility_kind)) warn('facility_kind', `「${cells.facility_kind}」は既知の施設種別ではありません。そのまま取り込みます`);
  if (cells.member_kana === '') warn('member_kana', 'フリガナがありません。読みでの検索ができません');
  if (!PREFECTURES.has(cells.prefecture)) warn('prefecture', `「${cells.prefecture}」は都道府県名ではありません。そのまま取り込みます`);
  if (cells.postal_code !== '' && !/^\d{7}$/.test(digitsOf(cells.postal_code))) warn('postal_code', `「${cells.postal_code}」は郵便番号（7桁）ではありません。そのまま取り込みます`);
  if (cells.phone !== '' && !/^0\d{9,10}$/.test(digitsOf(cells.phone).replace(/[()]/g, ''))) warn('phone', `「${cells.phone}」は電話番号（10〜11桁）ではありません。そのまま取り込みます`);

  if (reasons.length || !category || !status || !validFrom || validTo === undefined) return { kind: 'refused', line, reasons };
  return {
    kind: 'row', line, warnings,
    row: {
      memberNumber, registryNumber, memberName: cells.member_name, memberKana: cells.member_kana, category, validFrom, validTo, status,
      facilityCode: cells.facility_code, facilityName: cells.facility_name, facilityKind: cells.facility_kind,
      postalCode: cells.postal_code, prefecture: cells.prefecture, address: cells.address, phone: cells.phone,
    },
  };
}

/** The row as cells of a CSV file, by column. */
export function cellsOf(row: RegisterRow): Record<Column, string> {
  return {
    member_number: row.memberNumber, registry_number: row.registryNumber, member_name: row.memberName, member_kana: row.memberKana,
    category: row.category, valid_from: row.validFrom, valid_to: row.validTo ?? '', status: row.status,
    facility_code: row.facilityCode, facility_name: row.facilityName, facility_kind: row.facilityKind,
    postal_code: row.postalCode, prefecture: row.prefecture, address: row.address, phone: row.phone,
  };
}
