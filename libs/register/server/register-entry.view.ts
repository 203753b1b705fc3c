import type { JstDate } from '@saimado/kernel/jst';
import { wordsOf } from '@saimado/register/domain/entitlement';
import { ENTITLEMENT_BOOK } from '@saimado/register/domain/entitlement-book';
import type { RegisterRow } from '@saimado/register/domain/row';
import { shippedVersions } from '@saimado/rule-books/domain/book';
import type { ExplainedEntitlement, RegisterVersion } from './register-versions';
import type { EntitlementType, RegisterEntryType, RegisterEntryVersionType } from './register.types';

/** What stood under a facility's code before it moved or was renamed. */
export interface FormerFacility {
  facilityName: string;
  address: string;
  prefecture: string;
  /** the day of the import from which on it stands elsewhere or under another name */
  until: JstDate;
}

/** An entry as the register holds it: the row as JMA wrote it, and what the import found out about it among the others. */
export type RegisterEntry = RegisterRow & {
  id: string;
  /** the first day of which a later full register no longer lists the entry */
  listedUntil: JstDate | null;
  /** oldest first */
  former: FormerFacility[];
  /** listed members at this facility */
  facilityMembers: number;
  /** facilities for which this member is listed */
  memberFacilities: number;
  /** other listed members with the same name or the same reading, loosely folded */
  namesakes: number;
  /** the day of the import since which the entry reads so; null: from before that was kept */
  openedOn: JstDate | null;
  /** whether it read otherwise before: `RegisterService.versionsOf` */
  hasHistory: boolean;
};

/** The columns of an entry, for `from register_entry e`. Search keys stay inside. */
export const ENTRY_COLUMNS = /* sql */ `
  e.id, e.member_number as "memberNumber", e.registry_number as "registryNumber", e.member_name as "memberName", e.member_kana as "memberKana",
  e.category, e.valid_from::text as "validFrom", e.valid_to::text as "validTo", e.status, e.facility_code as "facilityCode",
  e.facility_name as "facilityName", e.facility_kind as "facilityKind", e.postal_code as "postalCode", e.prefecture, e.address, e.phone,
  e.listed_until::text as "listedUntil", e.former, e.facility_members as "facilityMembers", e.member_facilities as "memberFacilities", e.namesakes,
  e.opened_on::text as "openedOn", e.has_history as "hasHistory"`;

/** The address as it is read out: with its prefecture, once. */
export const facilityAddressOf = ({ prefecture, address }: Pick<RegisterRow, 'prefecture' | 'address'>): string =>
  address.startsWith(prefecture) ? address : prefecture + address;

/** A stored verdict of before the words were kept with it has those that came with the console. */
export type StoredEntitlement = Omit<ExplainedEntitlement, 'text' | 'source' | 'needsConfirmation'> & Partial<ExplainedEntitlement>;
const SHIPPED = shippedVersions(ENTITLEMENT_BOOK);

export const entitlementView = ({ status, rule, since, until, ...words }: StoredEntitlement): EntitlementType =>
  ({ status, rule, since, until, ...wordsOf(SHIPPED, '9999-12-31', rule), ...words });

const versionView = (version: RegisterVersion): RegisterEntryVersionType => ({
  from: version.openedOn,
  until: version.closedOn,
  category: version.category,
  status: version.status,
  validFrom: version.validFrom,
  validTo: version.validTo,
  facilityName: version.facilityName,
  facilityAddress: facilityAddressOf(version),
  closedBy: version.closedAt,
});

/** A whole entry, as whoever opened it with a reason sees it. */
export const registerEntryView = (entry: RegisterEntry, entitlement: ExplainedEntitlement, versions: readonly RegisterVersion[]): RegisterEntryType => ({
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
  entitlement: entitlementView(entitlement),
  history: versions.map(versionView).reverse(),
});
