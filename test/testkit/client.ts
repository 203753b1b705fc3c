import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { type DocumentNode, print } from 'graphql';
import { type Client as SocketClient, type CloseCode, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { Subscription } from './subscription';
import type { App } from './world';

export const DEMO_PASSWORD = 'demo-saimado-2026';
/** The accounts of issue 2 §2, which every world has. */
export type DemoAccount =
  | 'operator1' | 'operator2' | 'guideline1' | 'forensics1' | 'forensics2' | 'lawyer1'
  | 'supervisor1' | 'supervisor2' | 'reviewer1' | 'admin1' | 'admin2';

export type Variables = Record<string, unknown>;
export type Operation<Data, Vars> = string | TypedDocumentNode<Data, Vars>;

interface GraphQLReply<Data> {
  data?: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions?: { code?: string; [more: string]: unknown } }[];
}
export interface RawReply<Data = unknown> extends GraphQLReply<Data> {
  status: number;
  headers: Headers;
}

/** An operation that ended in errors: `code` is the first one's, which screens rely on. */
export class OperationFailed extends Error {
  readonly code: string | undefined;
  constructor(readonly errors: NonNullable<GraphQLReply<unknown>['errors']>, readonly status: number, log: string) {
    super(`${status} ${errors.map(({ message, extensions }) => `${extensions?.code}: ${message}`).join('; ')}${log ? `\n${log}` : ''}`);
    this.code = errors[0]?.extensions?.code;
  }
}

/** One person at one browser: a session cookie, which HTTP and WebSocket share. */
export class Client {
  private socket: SocketClient | undefined;
  private closed: Promise<{ code: number; reason: string }> | undefined;

  constructor(readonly app: App, readonly username: string | null, readonly cookie: string) {}

  /** Sends an operation and answers its data. @throws OperationFailed */
  async request<Data = unknown, Vars extends Variables = Variables>(operation: Operation<Data, Vars>, variables?: Vars): Promise<Data> {
    const { data, errors, status } = await this.raw<Data>({ query: textOf(operation), variables });
    if (errors?.length || !data) throw new OperationFailed(errors ?? [], status, status >= 500 || isMasked(errors) ? this.app.output.slice(-4_000) : '');
    return data;
  }

  /** Sends any body to GraphQL, with other headers where wanted, and answers whatever comes back. */
  async raw<Data = unknown>(body: unknown, headers: Record<string, string> = {}): Promise<RawReply<Data>> {
    const response = await this.fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return { ...parsed<Data>(text), status: response.status, headers: response.headers };
  }

  /** Any path of the server, with this person's cookie. */
  fetch(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.cookie) headers.set('cookie', this.cookie);
    return fetch(new URL(path, this.app.url), { redirect: 'manual', ...init, headers });
  }

  /**
   * Subscribes, and resolves once the server listens, so that whatever is done next is not missed.
   * @throws what the server answered instead of subscribing
   */
  async subscribe<Data = unknown, Vars extends Variables = Variables>(operation: Operation<Data, Vars>, variables?: Vars): Promise<Subscription<Data>> {
    const socket = this.connected();
    const subscription = new Subscription<Data>((sink) => socket.subscribe<Data>({ query: textOf(operation), variables }, sink));
    // The protocol does not acknowledge a subscription. It is set up beside other operations of its socket and takes
    // about as long as one of them, so three in a row leave no doubt.
    for (let n = 0; n < 3; n += 1) for await (const _reply of socket.iterate({ query: '{ me { id } }' })) break;
    subscription.throwIfFailed();
    return subscription;
  }

  /** Resolves when the server closes this person's socket. */
  socketClosed(): Promise<{ code: number; reason: string }> {
    this.connected();
    return this.closed ?? Promise.reject(new Error('no socket'));
  }

  async signOut(): Promise<void> {
    await this.fetch('/auth/sign-out', { method: 'POST' });
  }

  async dispose(): Promise<void> {
    await this.socket?.dispose();
    this.socket = undefined;
  }

  private connected(): SocketClient {
    if (this.socket) return this.socket;
    const { cookie } = this;
    class WithCookie extends WebSocket {
      constructor(url: string, protocols: string | string[]) {
        super(url, protocols, { headers: { cookie } });
      }
    }
    const socket = createClient({
      url: `${this.app.url.replace(/^http/, 'ws')}/graphql`, webSocketImpl: WithCookie, lazy: false, retryAttempts: 0,
      // The subscriptions tell; an idle socket has nobody to tell.
      onNonLazyError: () => {},
    });
    this.closed = new Promise((resolve) => {
      socket.on('closed', (event) => resolve(event as { code: CloseCode; reason: string }));
    });
    return (this.socket = socket);
  }
}

/** Signs in as somebody, by the front door. */
export async function signIn(app: App, username: DemoAccount | (string & {}), password = DEMO_PASSWORD): Promise<Client> {
  const response = await postSignIn(app, username, password);
  if (response.status !== 200) throw new Error(`sign-in as ${username}: ${response.status} ${await response.text()}\n${app.output.slice(-4_000)}`);
  return new Client(app, username, sessionCookieOf(response));
}

export const postSignIn = (app: App, username: string, password: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(new URL('/auth/sign-in', app.url), {
    method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify({ username, password }),
  });

/** `name=value` of the session cookie that a reply sets; empty when it sets none. */
export const sessionCookieOf = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? '';

/** Somebody who has not signed in. */
export const stranger = (app: App): Client => new Client(app, null, '');

const textOf = (operation: string | DocumentNode): string => (typeof operation === 'string' ? operation : print(operation));

function parsed<Data>(text: string): GraphQLReply<Data> {
  try {
    return JSON.parse(text) as GraphQLReply<Data>;
  } catch {
    return { errors: [{ message: text }] };
  }
}

const isMasked = (errors: GraphQLReply<unknown>['errors']): boolean => errors?.some(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR') ?? false;
