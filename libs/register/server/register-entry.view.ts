import type { JstDate } from '@saimado/kernel/jst';
import { type Entitlement, entitlementOn } from '@saimado/register/domain/entitlement';
import type { RegisterRow } from '@saimado/register/domain/row';
import type { EntitlementType, RegisterEntryType } from './register.types';

/** An entry as the register holds it: the row as JMA wrote it, and until when a full register listed it. */
export type RegisterEntry = RegisterRow & { id: string; listedUntil: JstDate | null };

/** The columns of an entry, for `from register_entry e`. Search keys stay inside. */
export const ENTRY_COLUMNS = /* sql */ `
  e.id, e.member_number as "memberNumber", e.registry_number as "registryNumber", e.member_name as "memberName", e.member_kana as "memberKana",
  e.category, e.valid_from::text as "validFrom", e.valid_to::text as "validTo", e.status, e.facility_code as "facilityCode",
  e.facility_name as "facilityName", e.facility_kind as "facilityKind", e.postal_code as "postalCode", e.prefecture, e.address, e.phone,
  e.listed_until::text as "listedUntil"`;

/** The address as it is read out: with its prefecture, once. */
export const facilityAddressOf = ({ prefecture, address }: Pick<RegisterRow, 'prefecture' | 'address'>): string =>
  address.startsWith(prefecture) ? address : prefecture + address;

export const entitlementView = ({ status, rule, since, until }: Entitlement): EntitlementType => ({ status, rule, since, until });

/** A whole entry, as whoever opened it with a reason sees it. */
export const registerEntryView = (entry: RegisterEntry, day: JstDate): RegisterEntryType => ({
  entryId: entry.id,
  memberName: entry.memberName,
  memberKana: entry.memberKana,
  memberNumber: entry.memberNumber,
  registryNumber: entry.registryNumber,
  category: entry.category,
  status: entry.status,
  validFrom: entry.validFrom,
  validTo: entry.validTo,
  facilityCode: entry.facilityCode,
  facilityName: entry.facilityName,
  facilityKind: entry.facilityKind,
  postalCode: entry.postalCode || null,
  prefecture: entry.prefecture,
  facilityAddress: facilityAddressOf(entry),
  facilityPhone: entry.phone || null,
  entitlement: entitlementView(entitlementOn(entry, day)),
});
