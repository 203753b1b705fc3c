// @ts-check
/** A closed loop of requests against one address, and what it measured. */
import fs from 'node:fs';
import http from 'node:http';

/**
 * @typedef {object} Figures
 * @property {number} perSecond requests answered a second
 * @property {number} p50 ms
 * @property {number} p99 ms
 * @property {number} requests
 */

/** @param {number[]} sorted ms, ascending @param {number} share 0–1 */
export const percentile = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;

/**
 * Sends requests from `connections` keep-alive connections for `seconds`, each as soon as the one before is answered.
 * @param {{ url: string, method?: string, headers?: Record<string, string>, body?: (turn: number) => string, seconds?: number, connections?: number }} options
 * @returns {Promise<Figures>}
 */
export async function load({ url, method = 'POST', headers = {}, body = () => '', seconds = 4, connections = 8 }) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  let turn = 0;
  const request = async () => {
    const text = body(turn++);
    const began = process.hrtime.bigint();
    await send(url, { method, headers: { ...headers, 'content-length': String(Buffer.byteLength(text)) }, agent }, text);
    return Number(process.hrtime.bigint() - began) / 1e6;
  };
  const warmUntil = Date.now() + 1_000;
  await Promise.all(Array.from({ length: connections }, async () => { while (Date.now() < warmUntil) await request(); }));
  /** @type {number[]} */
  const times = [];
  const began = Date.now();
  await Promise.all(Array.from({ length: connections }, async () => { while (Date.now() < began + seconds * 1_000) times.push(await request()); }));
  const elapsed = (Date.now() - began) / 1_000;
  agent.destroy();
  times.sort((a, b) => a - b);
  return { perSecond: times.length / elapsed, p50: percentile(times, 0.5), p99: percentile(times, 0.99), requests: times.length };
}

/**
 * One request; a reply that is not 200, or GraphQL errors, end the benchmark: a wrong answer's speed means nothing.
 * @param {string} url @param {http.RequestOptions} options @param {string} text @returns {Promise<string>}
 */
export const send = (url, options, text) => new Promise((resolve, reject) => {
  const request = http.request(url, options, (response) => {
    /** @type {Buffer[]} */
    const chunks = [];
    response.on('data', (chunk) => chunks.push(chunk));
    response.on('end', () => {
      const answer = Buffer.concat(chunks).toString();
      if (response.statusCode !== 200 || answer.startsWith('{"errors"')) reject(new Error(`${response.statusCode}: ${answer.slice(0, 300)}`));
      else resolve(answer);
    });
  });
  request.on('error', reject);
  request.end(text);
});

/** Peak resident memory of a process in MiB; null where the system does not tell. @param {number} pid */
export function peakMemory(pid) {
  try {
    const line = fs.readFileSync(`/proc/${pid}/status`, 'utf8').match(/VmHWM:\s+(\d+) kB/);
    return line ? Number(line[1]) / 1_024 : null;
  } catch {
    return null;
  }
}
