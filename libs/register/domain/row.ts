import type { JstDate } from '@saimado/kernel/jst';

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
  | { kind: 'row'; row: RegisterRow; warnings: string[] }
  | { kind: 'refused'; reasons: string[] };

export type CheckedHeader = { kind: 'ok' } | { kind: 'refused'; reason: string };

export function checkHeader(columns: readonly string[]): CheckedHeader {
  return columns.length ? { kind: 'ok' } : { kind: 'refused', reason: '' };
}

export function checkRow(_raw: Readonly<Record<string, string>>, _line: number): CheckedRow {
  return { kind: 'refused', reasons: [] };
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
