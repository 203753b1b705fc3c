// @ts-check
/**
 * Operators who type what they hear, each key a question to the register. The keys come when they come (open loop): a slow
 * answer does not make the next key wait, as it would not on the telephone.
 */
import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from '../load.mjs';
import { graphql, newKey } from '../world.mjs';

const OPERATORS = 20;
/** Four keys a second: kana through an input method, by a fast typist who listens. */
const BETWEEN_KEYS_MS = 250;

const CANDIDATES = `query ($claim: CallerClaimInput!, $ticketNumber: String) { registerCandidates(claim: $claim, ticketNumber: $ticketNumber, first: 5) {
  entryId memberName memberKana memberNumber registryNumber facilityName facilityKind facilityAddress facilityPhone category
  entitlement { status rule since until } evidence { field grade rule claimed registered } proposal { outcome rule missing } } }`;
const ENTRY = 'query ($entryId: ID!, $reason: String) { registerEntry(entryId: $entryId, reason: $reason) { ... on RegisterEntry { memberName memberKana memberNumber registryNumber facilityName facilityAddress entitlement { status rule } } } }';

/** @typedef {{ server: number[], seen: number[], perSecond: number }} Times ms, ascending */

/** Every state of the form while a claim is typed, field by field and letter by letter. @param {Record<string, string>} claim */
export function* keystrokes(claim) {
  /** @type {Record<string, string>} */
  const typed = {};
  for (const field of ['memberKana', 'memberName', 'facilityName', 'address', 'registryNumber', 'memberNumber', 'phoneNumber']) {
    let text = '';
    for (const letter of claim[field] ?? '') {
      text += letter;
      typed[field] = text;
      yield { ...typed };
    }
  }
}

const ACCEPT = 'mutation ($input: AcceptCallInput!) { acceptCall(input: $input) { ... on CallAccepted { ticket { number } } } }';

/** A call for each operator, so that they look during a call, as people do. @param {string} url @param {string} cookie */
export const takeCalls = (url, cookie) => Promise.all(Array.from({ length: OPERATORS }, async () =>
  /** @type {string} */ ((await graphql(url, cookie, ACCEPT, { input: { key: newKey(), hotline: 'EMERGENCY' } }))['acceptCall'].ticket.number)));

/** @param {{ url: string, headers: Record<string, string>, seconds: number, claims: readonly Record<string, string>[], tickets: readonly string[] }} given */
export function typeClaims({ url, headers, seconds, claims, tickets }) {
  let next = 0;
  const bodies = tickets.map((ticketNumber) => (function* keys() {
    for (;;) for (const claim of keystrokes(claims[next++ % claims.length] ?? {})) yield JSON.stringify({ query: CANDIDATES, variables: { claim, ticketNumber } });
  })());
  return openLoop({ url, headers, seconds, bodies });
}

/** The same people at the same pace, each key a look at one entry by its id. @param {{ url: string, headers: Record<string, string>, seconds: number, entryIds: readonly string[] }} given */
export function lookUpEntries({ url, headers, seconds, entryIds }) {
  let next = 0;
  const bodies = Array.from({ length: OPERATORS }, () => (function* ids() {
    for (;;) yield JSON.stringify({ query: ENTRY, variables: { entryId: entryIds[next++ % entryIds.length], reason: 'bench' } });
  })());
  return openLoop({ url, headers, seconds, bodies });
}

/** @param {{ url: string, headers: Record<string, string>, seconds: number, bodies: Iterator<string>[] }} given @returns {Promise<Times>} */
async function openLoop({ url, headers, seconds, bodies }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: 200 });
  /** @type {Times} */
  const times = { server: [], seen: [], perSecond: 0 };
  const began = performance.now();
  const warmUntil = began + 2_000;
  const until = warmUntil + seconds * 1_000;
  /** @type {Promise<void>[]} */
  const underWay = [];
  const send = async (/** @type {string} */ body) => {
    const sent = performance.now();
    const server = await ask(`${url}/graphql`, headers, agent, body);
    if (sent < warmUntil) return;
    times.server.push(server);
    times.seen.push(performance.now() - sent);
  };
  await Promise.all(bodies.map(async (keys, operator) => {
    for (let at = began + (operator * BETWEEN_KEYS_MS) / bodies.length; at < until; at += BETWEEN_KEYS_MS) {
      await sleep(Math.max(0, at - performance.now()));
      underWay.push(send(keys.next().value ?? ''));
    }
  }));
  await Promise.all(underWay);
  agent.destroy();
  for (const list of [times.server, times.seen]) list.sort((a, b) => a - b);
  times.perSecond = times.server.length / seconds;
  return times;
}

/** @returns {Promise<number>} the server's own time in ms @param {string} url @param {Record<string, string>} headers @param {http.Agent} agent @param {string} body */
const ask = (url, headers, agent, body) => new Promise((resolve, reject) => {
  const request = http.request(url, { method: 'POST', agent, headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) } }, (response) => {
    /** @type {Buffer[]} */
    const chunks = [];
    response.on('data', (chunk) => chunks.push(chunk));
    response.on('end', () => {
      const answer = Buffer.concat(chunks).toString();
      if (response.statusCode !== 200 || answer.includes('"errors"')) return reject(new Error(`${response.statusCode}: ${answer.slice(0, 300)}`));
      resolve(Number(/dur=([\d.]+)/.exec(String(response.headers['server-timing']))?.[1]));
    });
  });
  // The server may close an idle connection in the moment in which it is used again.
  request.on('error', (error) => (request.reusedSocket ? ask(url, headers, agent, body).then(resolve, reject) : reject(error)));
  request.end(body);
});

/** @param {Times} times */
export const figuresOf = ({ server, seen, perSecond }) => ({
  perSecond, requests: server.length, p50: percentile(server, 0.5), p99: percentile(server, 0.99), seenP50: percentile(seen, 0.5), seenP99: percentile(seen, 0.99),
});
