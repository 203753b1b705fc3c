import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { type Client, signIn } from '../testkit/client';
import { type App, startApp } from '../testkit/world';

const ME = '{ me { id } }';
const deep = (levels: number): string => `{ tickets { edges { node ${'{ escalations { ticket '.repeat(levels)}{ id }${' } }'.repeat(levels)} } } }`;
const aliases = (count: number): string => `{ ${Array.from({ length: count }, (_, n) => `a${n}: me { id }`).join(' ')} }`;

describe('the door of GraphQL', () => {
  let app: App;
  let operator: Client;
  beforeAll(async () => {
    app = await startApp();
    operator = await signIn(app, 'operator1');
  });
  afterAll(() => app.stop());

  it('takes JSON by POST with the header that no form can send, from its own origin', async () => {
    expect((await operator.raw({ query: ME })).status).toBe(200);
    expect((await operator.raw({ query: ME }, { 'content-type': 'text/plain' })).status).toBe(415);
    expect((await operator.raw({ query: ME }, { 'apollo-require-preflight': '' })).status).toBe(403);
    expect((await operator.raw({ query: ME }, { origin: 'https://evil.example' })).status).toBe(403);
    expect((await operator.fetch(`/graphql?query=${encodeURIComponent(ME)}`)).status).toBe(405);
  });

  it('takes no batches', async () => {
    expect((await operator.raw([{ query: ME }, { query: ME }])).status).toBe(400);
  });

  it.each([['too deep', deep(6)], ['too many aliases', aliases(20)], ['too long', `{ ${'me { id } '.repeat(2_000)} }`]])('refuses what is %s, over HTTP and WebSocket alike', async (_what, query) => {
    const reply = await operator.raw({ query });
    expect(reply.status).toBe(400);
    expect(reply.errors?.[0]?.extensions?.code).toMatch(/^GRAPHQL_/);
    await expect(operator.subscribe(query)).rejects.toThrow();
    await operator.dispose();
  });

  it('lets the largest question that a screen asks pass', async () => {
    expect((await operator.raw({ query: deep(1) })).status).toBe(200);
  });

  it('shows no stack trace, SQL or path in any reply', async () => {
    for (const body of [{ query: '{ nothing }' }, { query: ME.slice(1) }, { query: 'query($at: DateTime) { hotlines(at: $at) { code } }', variables: { at: 'gestern' } }]) {
      const text = JSON.stringify(await operator.raw(body));
      expect(text).not.toMatch(/node_modules|\.ts:|\.js:|select |insert /);
    }
  });

  it('opens no socket for another site, nor for nobody', async () => {
    const dial = (headers: Record<string, string>): Promise<number> => new Promise((resolve) => {
      const socket = new WebSocket(`${app.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws', { headers });
      socket.once('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
      socket.once('close', (code) => resolve(code));
    });
    expect(await dial({ cookie: operator.cookie, origin: 'https://evil.example' })).toBe(403);
    expect(await dial({})).toBe(4401);
  });

  it('sends security headers with everything, and the page under a strict policy', async () => {
    const headers = (await operator.fetch('/health/ready')).headers;
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('x-powered-by')).toBeNull();
  });
});

describe('in production', () => {
  let app: App;
  let operator: Client;
  beforeAll(async () => {
    app = await startApp({ env: { NODE_ENV: 'production', SAIMADO_DEMO: '0' } });
    operator = await signIn(app, 'operator1');
  });
  afterAll(() => app.stop());

  it('the schema does not introduce itself, over HTTP or WebSocket', async () => {
    expect((await operator.raw({ query: '{ __schema { types { name } } }' })).status).toBe(400);
    await expect(operator.subscribe('{ __schema { types { name } } }')).rejects.toThrow();
  });

  it('no suggestion gives a field’s name away', async () => {
    expect(JSON.stringify(await operator.raw({ query: '{ ticket5 { id } }' }))).not.toContain('Did you mean');
  });

  it('nothing makes a call ring', async () => {
    await expect(operator.request('mutation { ringDemoCall(input: { key: "k", hotline: EMERGENCY }) { __typename } }')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});
