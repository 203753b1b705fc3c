// @ts-check
/** From a mutation's sending to the event on another socket, with many sockets open. */
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { percentile } from './load.mjs';
import { graphql, newKey, signIn } from './world.mjs';

const ACCEPT = 'mutation ($input: AcceptCallInput!) { acceptCall(input: $input) { ... on CallAccepted { ticket { number } } } }';
const NOTE = 'mutation ($input: AddNoteInput!) { addNote(input: $input) { __typename } }';

/** @param {Awaited<ReturnType<typeof import('./world.mjs').startWorld>>} world @param {number} sockets @param {number} turns */
export async function benchEvents(world, sockets, turns) {
  const server = await world.startServer();
  /** @type {import('graphql-ws').Client[]} */
  const clients = [];
  try {
    const cookie = await signIn(server.url, 'operator1');
    const listener = await signIn(server.url, 'supervisor1');
    class Signed extends WebSocket {
      /** @param {string} url @param {string | string[]} protocols */
      constructor(url, protocols) { super(url, protocols, { headers: { cookie: listener } }); }
    }
    let heard = 0;
    /** @type {() => void} */
    let first = () => undefined;
    /** @type {() => void} */
    let all = () => undefined;
    const connected = [];
    for (let n = 0; n < sockets; n++) {
      const client = createClient({ url: `${server.url.replace('http', 'ws')}/graphql`, webSocketImpl: Signed, retryAttempts: 0, lazy: false });
      clients.push(client);
      connected.push(new Promise((resolve) => client.on('connected', resolve)));
      client.subscribe({ query: 'subscription { ticketChanged { number version } }' }, {
        next: () => { heard += 1; if (heard === 1) first(); if (heard === sockets) all(); }, error: (error) => { throw error; }, complete: () => undefined,
      });
    }
    await Promise.all(connected);
    await new Promise((resolve) => setTimeout(resolve, 500));
    const accepted = await graphql(server.url, cookie, ACCEPT, { input: { key: newKey(), hotline: 'EMERGENCY' } });
    const { number } = accepted['acceptCall'].ticket;
    await new Promise((resolve) => setTimeout(resolve, 500));
    /** @type {{ first: number[], all: number[] }} */
    const times = { first: [], all: [] };
    for (let turn = 0; turn < turns; turn++) {
      heard = 0;
      const began = performance.now();
      const firstHeard = new Promise((resolve) => { first = () => resolve(times.first.push(performance.now() - began)); });
      const allHeard = new Promise((resolve) => { all = () => resolve(times.all.push(performance.now() - began)); });
      await graphql(server.url, cookie, NOTE, { input: { key: newKey(), ticketNumber: number, text: `計測 ${turn}` } });
      await Promise.all([firstHeard, allHeard]);
    }
    times.first.sort((a, b) => a - b);
    times.all.sort((a, b) => a - b);
    return {
      first: { p50: percentile(times.first, 0.5), p99: percentile(times.first, 0.99) },
      all: { p50: percentile(times.all, 0.5), p99: percentile(times.all, 0.99) },
    };
  } finally {
    for (const client of clients) await client.dispose();
    await server.stop();
  }
}
