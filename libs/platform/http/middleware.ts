import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { IncomingMessage } from 'node:http';
import type { Sessions } from '../actor';
import type { WithActor } from '../requires';
import { sessionToken } from './cookie';

/** Whether a browser's Origin is this server's own; requests from programs carry none. */
export function isOwnOrigin(origin: string | undefined, host: string | undefined): boolean {
  if (!origin) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}

/** Express' own `trust proxy fn`. */
export type TrustsProxy = (address: string, hop: number) => boolean;

/** What Express says as `req.ip` and `req.host`, for the upgrades to WebSocket, which do not come by way of Express. */
export function seenThroughProxies({ headers, socket }: IncomingMessage, trusts: TrustsProxy): { address: string; host: string | undefined } {
  const peer = socket.remoteAddress ?? '';
  const forwarded = String(headers['x-forwarded-for'] ?? '').split(',').map((hop) => hop.trim()).filter(Boolean).reverse();
  const hops = [peer, ...forwarded];
  const first = hops.findIndex((hop, at) => !trusts(hop, at));
  const host = trusts(peer, 0) ? String(headers['x-forwarded-host'] ?? '').split(',')[0]?.trim() : '';
  return { address: hops.at(first) ?? peer, host: host || headers.host };
}

const refuse = (res: Response, status: number, message: string): void => {
  res.status(status).json({ errors: [{ message, extensions: { code: status === 403 ? 'FORBIDDEN' : 'BAD_REQUEST' } }] });
};

/**
 * Cross-site request forgery: writes come from our own origin, as JSON, and GraphQL and documents to print carry a header
 * that no form can send. Nothing is answered over GET but pages and health.
 */
export const csrf: RequestHandler = (req, res, next) => {
  if (!isOwnOrigin(req.headers.origin, req.host)) return refuse(res, 403, '別のサイトからのリクエストは受け付けません。');
  // Express takes `/GraphQL/` for `/graphql` too.
  if (!/^\/(?:graphql|documents)(?:\/|$)/i.test(req.path)) return next();
  if (req.method !== 'POST') return refuse(res.setHeader('Allow', 'POST'), 405, 'POST で送信してください。');
  if (!req.is('application/json')) return refuse(res, 415, 'Content-Type: application/json で送信してください。');
  if (!req.headers['apollo-require-preflight']) return refuse(res, 403, 'ヘッダー apollo-require-preflight を付けて送信してください。');
  next();
};

/**
 * Tells in each answer how long the server had it (`Server-Timing`, ms), which a browser's network panel and the
 * benchmarks read: what the network and a busy client add is not the server's.
 */
export const serverTiming: RequestHandler = (_req, res, next) => {
  const began = performance.now();
  const { writeHead } = res;
  res.writeHead = function timed(this: Response, ...head: Parameters<Response['writeHead']>) {
    if (!res.headersSent) res.setHeader('Server-Timing', `total;dur=${(performance.now() - began).toFixed(1)}`);
    return writeHead.apply(this, head);
  } as Response['writeHead'];
  next();
};

/** Puts the person behind the session cookie on the request. */
export const withActor = (sessions: Sessions): RequestHandler => (req: Request & WithActor, _res: Response, next: NextFunction) => {
  const token = sessionToken(req.headers.cookie);
  if (!token) return next();
  sessions.actorOfToken(token, req.ip ?? '').then((actor) => {
    req.actor = actor;
    next();
  }, next);
};
