import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { SessionId } from '@saimado/kernel/id';
import { execute, type ExecutionArgs, type GraphQLError, parse, specifiedRules, subscribe, validate } from 'graphql';
import { useServer } from 'graphql-ws/use/ws';
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { Sessions } from '../actor';
import type { Config } from '../config';
import { EventBus } from '../events';
import { limitRules, MAX_TOKENS } from '../graphql/limits';
import { maskError } from '../graphql/mask';
import type { GraphQLContext } from '../graphql/options';
import { specialistRefusal } from '../graphql/specialist-gate';
import { CONFIG } from '../tokens';
import { sessionToken } from './cookie';
import { isOwnOrigin, seenThroughProxies, type TrustsProxy } from './middleware';

/** Close codes. 4401 asks for a sign-in; 1012 makes clients come back by themselves. */
const SESSION_ENDED = 4401;
const SERVICE_RESTART = 1012;
const SWEEP_MS = 500;

type Extra = { sessionId?: SessionId; address?: string };

/** GraphQL over WebSocket (graphql-transport-ws), with the same schema, limits, masking and sessions as over HTTP. */
@Injectable()
export class Sockets implements OnApplicationShutdown {
  private readonly server = new WebSocketServer({ noServer: true, maxPayload: 512 * 1024 });
  private readonly bySession = new Map<SessionId, Set<WebSocket>>();
  private sweep: NodeJS.Timeout | undefined;
  private sweeping = false;
  private trusts: TrustsProxy = () => false;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly schemaHost: GraphQLSchemaHost,
    private readonly sessions: Sessions,
    private readonly events: EventBus,
  ) {}

  /**
   * Takes over the upgrades to `/graphql` of an HTTP server. Call once the schema is built.
   * @param trusts whose `X-Forwarded-*` headers are believed
   */
  attach(http: Server, trusts: TrustsProxy): void {
    this.trusts = trusts;
    const rules = [...specifiedRules, ...limitRules(this.config.production)];
    useServer<Record<string, unknown>, Extra>({
      schema: this.schemaHost.schema,
      parse: (source) => parse(source, { maxTokens: MAX_TOKENS }),
      validate: (schema, document) => validate(schema, document, rules),
      execute: (args) => refusedIn(args) ?? execute(args),
      subscribe: (args) => refusedIn(args) ?? subscribe(args),
      onConnect: async ({ extra }) => {
        const token = sessionToken(extra.request.headers.cookie);
        const { address } = seenThroughProxies(extra.request, trusts);
        const actor = token ? await this.sessions.actorOfToken(token, address) : null;
        // `false` closes with 4403, which means "for good"; an ended session asks for a sign-in instead.
        if (!actor) return extra.socket.close(SESSION_ENDED, 'Unauthorized');
        extra.sessionId = actor.sessionId;
        extra.address = address;
        this.remember(actor.sessionId, extra.socket);
        return true;
      },
      context: async ({ extra }): Promise<GraphQLContext & Record<string, unknown>> => ({
        actor: extra.sessionId ? await this.sessions.actorOfSession(extra.sessionId, extra.address ?? '') : null,
      }),
      onNext: (_context, _id, _payload, _args, result) => (result.errors ? { ...result, errors: masked(result.errors) } : result),
      onError: (_context, _id, _payload, errors) => masked(errors),
    }, this.server);
    http.on('upgrade', (request, socket, head) => this.upgrade(request, socket, head));
    this.events.on('session', ({ id }) => void this.check([id as SessionId]));
    this.events.onGap(() => this.closeAll(SERVICE_RESTART, 'events were lost'));
    this.sweep = setInterval(() => void this.sweepOnce(), SWEEP_MS);
  }

  closeAll(code: number = SERVICE_RESTART, reason = 'restart'): void {
    for (const socket of this.server.clients) socket.close(code, reason);
  }

  onApplicationShutdown(): void {
    clearInterval(this.sweep);
    for (const socket of this.server.clients) socket.terminate();
    this.server.close();
  }

  private upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    const path = (request.url ?? '').split('?')[0];
    const own = isOwnOrigin(request.headers.origin, seenThroughProxies(request, this.trusts).host);
    if (path !== '/graphql' || !own) {
      socket.end(`HTTP/1.1 ${own ? '404 Not Found' : '403 Forbidden'}\r\nConnection: close\r\n\r\n`);
      return;
    }
    this.server.handleUpgrade(request, socket, head, (ws) => this.server.emit('connection', ws, request));
  }

  private remember(sessionId: SessionId, socket: WebSocket): void {
    // Gone while its session was looked up: nobody would ever forget it.
    if (socket.readyState !== socket.OPEN) return;
    const sockets = this.bySession.get(sessionId) ?? new Set();
    this.bySession.set(sessionId, sockets.add(socket));
    socket.once('close', () => {
      sockets.delete(socket);
      if (sockets.size === 0) this.bySession.delete(sessionId);
    });
  }

  /** A database that answers slowly is not asked again before it has. */
  private async sweepOnce(): Promise<void> {
    if (this.sweeping) return;
    this.sweeping = true;
    await this.check([...this.bySession.keys()]);
    this.sweeping = false;
  }

  /** Closes the sockets of those sessions that have ended. */
  private async check(sessionIds: SessionId[]): Promise<void> {
    const open = sessionIds.filter((id) => this.bySession.has(id));
    if (open.length === 0) return;
    const ended = await this.sessions.endedAmong(open).catch((): SessionId[] => []);
    for (const id of ended) {
      for (const socket of this.bySession.get(id) ?? []) socket.close(SESSION_ENDED, 'Unauthorized');
    }
  }
}

/** The gate of operations, as over HTTP. */
function refusedIn({ contextValue, schema, document }: ExecutionArgs): { errors: [GraphQLError] } | null {
  const refusal = specialistRefusal((contextValue as GraphQLContext).actor?.role, schema, document);
  return refusal && { errors: [refusal] };
}

const masked = (errors: readonly (GraphQLError | { message: string })[]): GraphQLError[] =>
  errors.map((error) => maskError('toJSON' in error ? error.toJSON() : error, error) as GraphQLError);
