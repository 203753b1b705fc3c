import type { JstDate } from '@saimado/kernel/jst';
import { rows } from '@saimado/platform/commands';
import { type Entitlement, entitlementOfNewest, entitlementOverTime, type EntitlementQuestion, type EntitlementRules, type EntitlementVersion, wordsOf } from '@saimado/register/domain/entitlement';
import type { EntityManager } from 'typeorm';
import type { RegisterEntry } from './register-entry.view';

type Db = Pick<EntityManager, 'query'>;

/** What an entry said before an import changed it. */
export interface RegisterVersion extends EntitlementVersion {
  entryId: string;
  validFrom: JstDate;
  facilityName: string;
  prefecture: string;
  address: string;
  closedOn: JstDate;
  /** when the import that changed it was put in place */
  closedAt: Date;
}

/** What entries said before, oldest first, by entry id; those that always said the same are missing. */
export async function versionsOf(db: Db, entryIds: readonly string[]): Promise<Map<string, RegisterVersion[]>> {
  const found = await rows<RegisterVersion>(db, `
    select h.entry_id as "entryId", h.category, h.status, h.valid_from::text as "validFrom", h.valid_to::text as "validTo", h.listed_until::text as "listedUntil",
      h.opened_on::text as "openedOn", h.closed_on::text as "closedOn", i.imported_at as "closedAt", h.facility_name as "facilityName", h.facility_kind as "facilityKind", h.prefecture, h.address
    from register_history h join register_import i on i.id = h.closed_by where h.entry_id = any($1::uuid[]) order by h.entry_id, h.seq`, [entryIds]);
  const versions = new Map<string, RegisterVersion[]>();
  for (const version of found) versions.set(version.entryId, [...(versions.get(version.entryId) ?? []), version]);
  return versions;
}

/** A verdict with the words of its rule, as the version of that day has them. */
export type ExplainedEntitlement = Entitlement & { text: string; source: string; needsConfirmation: boolean };

/** Entitlement of entries on a day, by entry id. Reads what they said before only where that day asks for it. */
export async function entitlementsOn(db: Db, rules: EntitlementRules, entries: readonly RegisterEntry[], asked: EntitlementQuestion): Promise<(entry: RegisterEntry) => ExplainedEntitlement> {
  const verdicts = new Map(entries.map((entry) => [entry.id, entitlementOfNewest(rules, entry, entry.hasHistory, asked)]));
  const open = entries.filter(({ id }) => !verdicts.get(id));
  const before = open.length > 0 ? await versionsOf(db, open.map(({ id }) => id)) : new Map<string, RegisterVersion[]>();
  for (const entry of open) {
    const [first, ...more] = [...(before.get(entry.id) ?? []), entry];
    if (first) verdicts.set(entry.id, entitlementOverTime(rules, [first, ...more], asked));
  }
  return ({ id }) => {
    const verdict = verdicts.get(id);
    if (!verdict) throw new Error('entitlement was not asked for this entry');
    return { ...verdict, ...wordsOf(rules, asked.day, verdict.rule) };
  };
}
