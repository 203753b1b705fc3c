// @ts-check
/** A claim on its way to every other desk. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import { createClient } from 'graphql-ws';
import { chromium } from 'playwright-core';
import { WebSocket } from 'ws';
import { findChromium } from '../testkit/chromium.mjs';
import { FIELDS, PAGE } from './desk-queue.mjs';
import { percentile } from './load.mjs';
import { graphql, newKey, signIn } from './world.mjs';

/** @typedef {Awaited<ReturnType<typeof import('./world.mjs').startWorld>>} World */

const CHANGED = `subscription { escalationChanged { ${FIELDS} } }`;
const CLAIM = `mutation ($input: ClaimEscalationInput!) { claimEscalation(input: $input) { __typename ... on EscalationClaimed { escalation { version } } } }`;
const RELEASE = 'mutation ($input: ReleaseEscalationInput!) { releaseEscalation(input: $input) { __typename } }';

/** Sessions without 200 sign-ins, whose slow hashes are no part of this. @param {World} world @param {string} username @param {string} cookie of the same server @param {number} count */
async function openSessions({ owner }, username, cookie, count) {
  const tokens = Array.from({ length: count }, () => randomBytes(32).toString('base64url'));
  await owner.query(
    `insert into session (id, token_hash, staff_id, created_at, last_seen_at, address)
     select s.id, s.hash, (select id from staff where username = $1), now(), now(), '127.0.0.1' from unnest($2::uuid[], $3::bytea[]) s(id, hash)`,
    [username, tokens.map(() => randomUUID()), tokens.map((token) => createHash('sha256').update(token).digest())],
  );
  return tokens.map((token) => `${cookie.split('=')[0]}=${token}`);
}

/**
 * From sending a claim to its row on the other desks: `desks - 1` sockets, each a session of its own, and the real console
 * in a Chromium as the last. With `reread`, each socket fetches its page after the event as the screen does.
 * @param {World} world @param {{ desks: number, turns: number, reread: boolean }} options
 */
export async function benchClaims(world, { desks, turns, reread }) {
  const executablePath = await findChromium();
  const server = await world.startServer({ SAIMADO_CONSOLE_DIR: path.resolve(import.meta.dirname, '../../dist/console') });
  const browser = executablePath ? await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] }) : null;
  /** @type {import('graphql-ws').Client[]} */
  const clients = [];
  try {
    const claimer = await signIn(server.url, 'forensics1');
    const cookies = await openSessions(world, 'forensics2', claimer, desks);
    /** @type {(at: number) => void} */
    let heard = () => undefined;
    /** @type {() => void} */
    let read = () => undefined;
    await Promise.all(cookies.slice(browser ? 1 : 0).map((cookie) => {
      class Signed extends WebSocket {
        /** @param {string} url @param {string | string[]} protocols */
        constructor(url, protocols) { super(url, protocols, { headers: { cookie } }); }
      }
      const client = createClient({ url: `${server.url.replace('http', 'ws')}/graphql`, webSocketImpl: Signed, retryAttempts: 0, lazy: false });
      clients.push(client);
      client.subscribe({ query: CHANGED }, {
        next: () => {
          heard(performance.now());
          if (reread) setTimeout(() => void graphql(server.url, cookie, PAGE).then(() => read()), 300);
        },
        error: (error) => { throw error; }, complete: () => undefined,
      });
      return new Promise((resolve) => client.on('connected', resolve));
    }));
    const { escalations: { edges } } = await graphql(server.url, claimer, PAGE);
    const { node } = edges.find((/** @type {{ node: { status: string } }} */ { node: { status } }) => status === 'QUEUED');
    const holder = (await graphql(server.url, claimer, '{ me { displayName } }'))['me'].displayName;
    const screen = browser && (await openScreen(browser, server.url, cookies[0] ?? '', { number: node.ticketNumber, holder }));
    await new Promise((resolve) => setTimeout(resolve, 1_000));

    /** @type {{ first: number[], each: number[], last: number[], screen: number[], reread: number[] }} */
    const times = { first: [], each: [], last: [], screen: [], reread: [] };
    // The first turn warms up; from then on the row stands at the top, its time having run out.
    for (let turn = -1; turn < turns; turn++) {
      /** Until all desks have heard, and read again. @param {() => Promise<any>} step @param {(at: number) => void} [on] */
      const told = async (step, on) => {
        let left = clients.length;
        let unread = reread ? clients.length : 0;
        const all = new Promise((resolve) => {
          heard = (at) => { on?.(at); left -= 1; if (left + unread === 0) resolve(undefined); };
          read = () => { unread -= 1; if (left + unread === 0) resolve(undefined); };
        });
        const reply = await step();
        await all;
        return reply;
      };
      const shown = await screen?.(true);
      const began = performance.now();
      const beganAt = Date.now();
      /** @type {number[]} */
      const arrived = [];
      const { claimEscalation: { escalation: { version } } } = await told(
        () => graphql(server.url, claimer, CLAIM, { input: { key: newKey(), escalationId: node.id } }), (at) => arrived.push(at - began));
      const readAfter = performance.now() - began;
      const paintedAfter = shown ? (await shown()) - beganAt : null;
      if (turn >= 0) {
        times.first.push(Math.min(...arrived));
        times.each.push(...arrived);
        times.last.push(Math.max(...arrived));
        if (paintedAfter !== null) times.screen.push(paintedAfter);
        if (reread) times.reread.push(readAfter);
      }
      const gone = await screen?.(false);
      await told(() => graphql(server.url, claimer, RELEASE, { input: { key: newKey(), escalationId: node.id, expectedVersion: version } }));
      await gone?.();
    }
    return Object.fromEntries(Object.entries(times).filter(([, all]) => all.length > 0).map(([what, all]) => {
      all.sort((a, b) => a - b);
      return [what, { p50: percentile(all, 0.5), p99: percentile(all, 0.99) }];
    }));
  } finally {
    for (const client of clients) await client.dispose();
    await browser?.close();
    await server.stop();
  }
}

/**
 * The desk in a browser. @param {import('playwright-core').Browser} browser @param {string} url @param {string} cookie @param {{ number: string, holder: string }} row
 * @returns {Promise<(isHeld: boolean) => Promise<() => Promise<number>>>} watches from now until the row names the holder, or does not; then when that was painted, epoch ms
 */
async function openScreen(browser, url, cookie, { number, holder }) {
  const context = await browser.newContext({ baseURL: url, locale: 'ja-JP', viewport: { width: 1280, height: 800 } });
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Lax' }]);
  const page = await context.newPage();
  await page.goto('/desk');
  await page.locator('[role=option]', { hasText: number }).waitFor();
  return async (isHeld) => {
    const watch = await page.evaluateHandle(({ number, holder, isHeld }) => ({
      painted: new Promise((resolve) => {
        const look = () => {
          const row = [...document.querySelectorAll('[role=option]')].find(({ textContent }) => textContent?.includes(number));
          if (!row || row.textContent?.includes(holder) !== isHeld) return;
          seen.disconnect();
          requestAnimationFrame(() => { setTimeout(() => resolve(Date.now())); });
        };
        const seen = new MutationObserver(look);
        seen.observe(document.body, { subtree: true, childList: true, characterData: true });
        look();
      }),
    }), { number, holder, isHeld });
    return () => watch.evaluate(({ painted }) => /** @type {Promise<number>} */ (painted));
  };
}
