import type { CallerClaim } from '@saimado/register/domain/claim';
import { foldDigits, foldFacility, foldKana, foldName } from '@saimado/register/domain/fold';
import { ENTRY_COLUMNS, type RegisterEntry } from './register-entry.view';
import type { Conjunction } from './search-plan';

export interface CandidatesQuery { name: string; text: string; values: unknown[] }
export type FoundEntry = RegisterEntry & { byWords: boolean };

/**
 * The planner thinks little of reading the whole table for a few rows; the index always answers in milliseconds. And there
 * is one good plan whatever was said, which need not be made anew for each key.
 */
export const SEARCH_SETTINGS = { enable_seqscan: 'off', jit: 'off', plan_cache_mode: 'force_generic_plan' } as const;

/** How many entries the index may yield per conjunction, before the fields are compared. A two-letter name has thousands. */
const MOST_PER_SET = 400;

/** Between the grams of one conjunction, as an array of arrays must not be ragged. */
const BETWEEN = '\u001f';

const part = (from: string, columns: string): string => /* sql */ `
  select e.id, ${columns}, (e.registry_number = $4 or e.member_number = $5) as number_equal,
    (e.name_loose = $1)::int + (e.kana_loose = $2)::int + (e.facility_loose = $3)::int as fields_equal,
    (e.listed_until is null)::int + (e.category = 'A①')::int as standing
  from ${from}`;
const ORDER = 'number_equal desc, weight desc, fields_equal desc, standing desc';

/** One statement for every claim, so that it is planned once a connection. */
const TEXT = /* sql */ `
  with every as (
    (${part('register_entry e where e.grams && $6::text[]', 'false as by_words, 1 as weight')} limit ${MOST_PER_SET})
    union all
    ${part(`(select string_to_array(grams, '${BETWEEN}') as grams from unnest($7::text[]) as sets(grams)) said
      cross join lateral (select * from register_entry one where one.grams @> said.grams limit ${MOST_PER_SET}) e`, 'true as by_words, cardinality(said.grams) as weight')}),
  found as (select distinct on (id) * from every order by id, by_words, weight desc),
  placed as (select *, row_number() over (partition by by_words order by ${ORDER}, id) as place from found)
  select ${ENTRY_COLUMNS}, by_words as "byWords" from placed join register_entry e using (id) where place <= $8
  order by by_words, ${ORDER}, e.kana_loose, e.id`;

/**
 * Entries whose grams overlap (`&&`) the number keys, or contain (`@>`) any of the conjunctions; at most `most` of each.
 * Where there are more, those come first whose numbers are equal, then those that have more of what was said, then those
 * whose whole fields are equal.
 */
export const candidatesQuery = (claim: CallerClaim, { numbers, texts }: { numbers: Conjunction; texts: readonly Conjunction[] }, most: number): CandidatesQuery => ({
  name: 'register-candidates',
  text: TEXT,
  values: [
    foldName(claim.memberName ?? '').loose, foldKana(claim.memberKana || claim.memberName || '').loose, foldFacility(claim.facilityName ?? '').loose,
    foldDigits(claim.registryNumber ?? '').strict, foldDigits(claim.memberNumber ?? '').strict, numbers, texts.map((grams) => grams.join(BETWEEN)), most,
  ],
});
