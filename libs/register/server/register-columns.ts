import type { RegisterKeys } from '@saimado/register/domain/grams';
import type { RegisterRow } from '@saimado/register/domain/row';

type Cell = string | readonly string[] | null;

/** The columns that hold what the file says, each with where it comes from. */
export const CELL_COLUMNS = {
  member_number: (row) => row.memberNumber,
  facility_code: (row) => row.facilityCode,
  registry_number: (row) => row.registryNumber,
  member_name: (row) => row.memberName,
  member_kana: (row) => row.memberKana,
  category: (row) => row.category,
  valid_from: (row) => row.validFrom,
  valid_to: (row) => row.validTo,
  status: (row) => row.status,
  facility_name: (row) => row.facilityName,
  facility_kind: (row) => row.facilityKind,
  postal_code: (row) => row.postalCode,
  prefecture: (row) => row.prefecture,
  address: (row) => row.address,
  phone: (row) => row.phone,
} as const satisfies Record<string, (row: RegisterRow) => Cell>;

/**
 * The columns that an entry is found by. Another one needs a migration that adds it to both generations, to
 * `register_staged` and to `register_staged_keys` and makes the view anew; the functions of an import copy whatever is there.
 */
export const KEY_COLUMNS = {
  name_loose: (keys) => keys.nameLoose,
  kana_loose: (keys) => keys.kana,
  facility_loose: (keys) => keys.facility,
  grams: (keys) => keys.grams,
} as const satisfies Record<string, (keys: RegisterKeys) => Cell>;

const CELLS = Object.values(CELL_COLUMNS);
const KEYS = Object.values(KEY_COLUMNS);

export const cellsOfRow = (row: RegisterRow): Cell[] => CELLS.map((cell) => cell(row));
export const valuesOfKeys = (keys: RegisterKeys): Cell[] => KEYS.map((key) => key(keys));
