// @ts-check
/** Whether the right entry is found, by claims that nobody wrote by hand. */
import http from 'node:http';
import { send } from '../load.mjs';
import { claimWithNumber, claimWithoutNumber, IMPOSTORS } from './noise.mjs';
import { Random } from './random.mjs';

/** @typedef {import('./noise.mjs').Entry} Entry */
/** @typedef {import('./noise.mjs').Claim} Claim */
/** @typedef {{ entryId: string, memberNumber: string, facilityName: string, facilityAddress: string, facilityPhone: string | null, proposal: { outcome: string | null } }} Candidate */

const QUERY = `query ($claim: CallerClaimInput!, $first: Int) { registerCandidates(claim: $claim, first: $first) { entryId memberNumber facilityName facilityAddress facilityPhone proposal { outcome } } }`;
const CONNECTIONS = 4;

/** @param {string} url @param {Record<string, string>} headers */
export function searcher(url, headers) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  /** @param {Claim} claim @param {number} first @returns {Promise<Candidate[]>} */
  const search = async (claim, first) => {
    const body = JSON.stringify({ query: QUERY, variables: { claim, first } });
    const answer = await send(`${url}/graphql`, { method: 'POST', agent, headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) } }, body);
    return JSON.parse(answer).data.registerCandidates;
  };
  return { search, stop: () => agent.destroy() };
}

/** @template T @param {readonly T[]} items @param {(item: T) => Promise<void>} work */
async function several(items, work) {
  let next = 0;
  await Promise.all(Array.from({ length: CONNECTIONS }, async () => {
    for (let item = items[next++]; item !== undefined; item = items[next++]) await work(item);
  }));
}

/**
 * Right is the entry meant. Where a member has several facilities, another of them is right too if everything that was
 * said is the same of both (two at one address, say): nobody could tell them apart.
 * @param {Candidate} candidate @param {Entry} entry @param {Claim} claim
 */
const means = (candidate, entry, claim) => candidate.entryId === entry.id || (candidate.memberNumber === entry.member_number
  && (!claim.facilityName || candidate.facilityName === entry.facility_name)
  && (!claim.address || candidate.facilityAddress === entry.prefecture + entry.address)
  && (!claim.phoneNumber || candidate.facilityPhone === entry.phone));

/** @typedef {{ asked: number, first: number, five: number, missed: { claim: Claim, entry: Entry, at: number }[] }} Found */

/** @param {ReturnType<typeof searcher>['search']} search @param {readonly Entry[]} entries @param {'with' | 'without'} number @param {number} seed @returns {Promise<Found>} */
export async function findEntries(search, entries, number, seed) {
  /** @type {Found} */
  const found = { asked: 0, first: 0, five: 0, missed: [] };
  const make = number === 'with' ? claimWithNumber : claimWithoutNumber;
  await several(entries.map((entry, at) => ({ entry, claim: make(new Random(seed + at), entry) })), async ({ entry, claim }) => {
    const candidates = await search(claim, 5);
    const at = candidates.findIndex((candidate) => means(candidate, entry, claim));
    found.asked += 1;
    if (at === 0) found.first += 1;
    if (at >= 0) found.five += 1;
    if (at !== 0) found.missed.push({ claim, entry, at });
  });
  return found;
}

/** @param {ReturnType<typeof searcher>['search']} search @param {readonly Entry[]} entries @param {number} seed */
export async function tryImpostors(search, entries, seed) {
  /** @type {{ asked: number, verified: number, through: { kind: string, claim: Claim }[] }} */
  const tried = { asked: 0, verified: 0, through: [] };
  const kinds = Object.entries(IMPOSTORS);
  /** @type {Map<string, Entry[]>} */
  const byFacility = new Map();
  for (const entry of entries) byFacility.set(entry.facility_code, [...(byFacility.get(entry.facility_code) ?? []), entry]);
  await several(entries.map((entry, at) => ({ entry, at })), async ({ entry, at }) => {
    const [kind, make] = kinds[at % kinds.length] ?? [];
    const other = entries[(at * 7 + 13) % entries.length];
    if (!kind || !make || !other || other.member_number === entry.member_number) return;
    const colleague = byFacility.get(entry.facility_code)?.find((one) => one.member_number !== entry.member_number) ?? other;
    const claim = make(new Random(seed + at), entry, other, colleague);
    if (isTrue(claim, entry)) return;
    const candidates = await search(claim, 20);
    tried.asked += 1;
    if (candidates.some(({ proposal }) => proposal.outcome === 'VERIFIED')) {
      tried.verified += 1;
      tried.through.push({ kind, claim });
    }
  });
  return tried;
}

/** By chance the other's facility or guessed number may be the same. @param {Claim} claim @param {Entry} entry */
const isTrue = (claim, entry) => claim.facilityName === entry.facility_name && claim.address === entry.prefecture + entry.address && claim.registryNumber === entry.registry_number
  && claim.memberName === entry.member_name && (!claim.memberNumber || claim.memberNumber === entry.member_number);
