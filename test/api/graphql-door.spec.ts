import supertest from 'supertest';
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
    const post = () => supertest(app.url).post('/graphql').set('cookie', operator.cookie).set('apollo-require-preflight', '1');
    await post().send({ query: ME }).expect(200);
    await post().type('text/plain').send(JSON.stringify({ query: ME })).expect(415);
    await post().unset('apollo-require-preflight').send({ query: ME }).expect(403);
    await post().set('origin', 'https://evil.example').send({ query: ME }).expect(403);
    for (const path of ['/GraphQL', '/graphql/', '/graphql/x']) {
      await supertest(app.url).post(path).set('cookie', operator.cookie).send({ query: ME }).expect(403);
    }
    await supertest(app.url).get('/graphql').query({ query: ME }).set('cookie', operator.cookie).expect(405).expect('allow', 'POST');
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

  it('sends security headers with everything, and says nothing of its make', async () => {
    const { headers } = await supertest(app.url).get('/health/ready').expect(200).expect('x-content-type-options', 'nosniff').expect('x-frame-options', 'DENY');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-powered-by']).toBeUndefined();
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
