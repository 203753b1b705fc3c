import type { CallerClaim } from './claim';
import type { RegisterRow } from './row';

export type KeySource = Pick<
  RegisterRow, 'memberNumber' | 'registryNumber' | 'memberName' | 'memberKana' | 'facilityName' | 'prefecture' | 'address' | 'phone'
>;

/** What an entry is found by. `grams` is meant for one GIN index over `text[]`. */
export interface RegisterKeys {
  nameStrict: string;
  nameLoose: string;
  kana: string;
  facility: string;
  address: string;
  registryNumber: string;
  memberNumber: string;
  phone: string;
  grams: string[];
}

export type TextField = 'MEMBER_NAME' | 'MEMBER_KANA' | 'FACILITY_NAME' | 'ADDRESS';

export interface SearchKeys {
  /** number keys: an entry whose `grams` overlap (`&&`) these is a candidate, near misses included */
  any: string[];
  /** per text field: an entry whose `grams` contain (`@>`) all of one of the alternatives agrees with that field */
  and: { field: TextField; alternatives: string[][] }[];
}

export function keysOf(_row: KeySource): RegisterKeys {
  return { nameStrict: '', nameLoose: '', kana: '', facility: '', address: '', registryNumber: '', memberNumber: '', phone: '', grams: [] };
}

export function searchKeysOf(_claim: CallerClaim): SearchKeys {
  return { any: [], and: [] };
}
