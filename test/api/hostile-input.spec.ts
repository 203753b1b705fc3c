import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTicket } from '../testkit/builders/tickets';
import { everyOperation } from '../testkit/any-operation';
import { type Client, postSignIn, signIn, type Variables } from '../testkit/client';
import { as, mutate, type MutationInputs, type MutationName } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

const NUL = 'a\0b';
const HALF = 'a\ud83db';
const LONG = '長'.repeat(100_000);
const NOWHERE = '00000000-0000-4000-8000-000000000000';

/** Every free text of an operation's variables replaced. */
const withText = (value: unknown, text: string): unknown =>
  value === 'x' ? text
    : Array.isArray(value) ? value.map((one) => withText(one, text))
      : value && typeof value === 'object' ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, withText(one, text)]))
        : value;

describe('what no screen of ours would send', () => {
  let app: App;
  let people: Client[];
  let operator: Client;
  let admin: Client;
  let supervisor: Client;
  beforeAll(async () => {
    app = await startApp({ now: '2026-06-10T10:00:00+09:00' });
    people = await Promise.all((['operator1', 'forensics1', 'supervisor1', 'reviewer1', 'admin1'] as const).map((name) => signIn(app, name)));
    [operator, , supervisor, , admin] = people as [Client, Client, Client, Client, Client];
  });
  afterAll(() => app.stop());

  /** An answer of any kind, but never "the server has failed". */
  async function isAnswered(client: Client, query: string, variables: Variables): Promise<void> {
    const { errors, status } = await client.raw({ query, variables });
    expect(errors?.filter(({ extensions }) => extensions?.code === 'GRAPHQL_VALIDATION_FAILED') ?? [], 'the question itself').toEqual([]);
    expect(errors?.filter(({ extensions }) => extensions?.code === 'INTERNAL_SERVER_ERROR') ?? [], `${query}\n${app.output.slice(-1_000)}`).toEqual([]);
    expect(status).toBeLessThan(500);
  }

  it.each([['NUL', NUL], ['half a surrogate pair', HALF], ['a text without end', LONG]])('%s is answered by every operation, whoever asks', async (_what, text) => {
    for (const { kind, document, variables } of everyOperation()) {
      if (kind === 'subscription') continue;
      for (const client of people) await isAnswered(client, document, withText(variables, text) as Variables);
    }
  });

  it.each([['NUL', NUL], ['half a surrogate pair', HALF]])('%s where it would be kept', async (_what, text) => {
    const { number, version } = await openTicket(operator);
    const kept: { [Name in MutationName]?: [Client, Omit<MutationInputs[Name], 'key'>] } = {
      addNote: [operator, { ticketNumber: number, text }],
      setTicketStatus: [operator, { ticketNumber: number, expectedVersion: version, status: 'AWAITING_CALLBACK', reason: text }],
      escalateTicket: [operator, { ticketNumber: number, expectedVersion: version + 1, discipline: 'LEGAL', handOver: text, wishesReferral: false, toldCostsAreTheirs: false }],
      saveDraft: [operator, { scope: 'ticket:note', content: text, expectedVersion: 0 }],
      discardDraft: [operator, { scope: text }],
      acceptCall: [operator, { hotline: 'EMERGENCY', callerNumber: text }],
      createStaff: [admin, { username: `new${text.charCodeAt(1)}`, displayName: text, role: 'REVIEWER', password: 'long-enough-for-all' }],
      draftPeriodReport: [supervisor, { kind: 'MONTH', first: text }],
      verifyCaller: [operator, {
        ticketNumber: number, expectedVersion: version, claim: { memberName: text, address: text }, relation: 'MEMBER', outcome: 'PENDING_ENROLMENT', overrideReason: `理由${text}`,
      }],
    };
    for (const [name, [client, input]] of Object.entries(kept) as [MutationName, [Client, object]][]) {
      const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
      await isAnswered(client, `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input: { key: `${name} ${text.charCodeAt(1)}`, ...input } });
      await isAnswered(client, `mutation ($input: ${type}!) { ${name}(input: $input) { __typename } }`, { input: { ...input, key: text } });
    }
    await isAnswered(operator, 'query ($search: String) { tickets(search: $search) { edges { cursor } } }', { search: text });
    expect((await postSignIn(app, `operator1${text}`, 'wrong')).status).toBeLessThan(500);
  });

  it.each<[string, Variables]>([
    ['($at: DateTime) { hotlines(at: $at) { code isOpen opensAt closesAt } }', { at: '0000-01-01T00:00:00+14:00' }],
    ['($at: DateTime) { hotlines(at: $at) { code isOpen opensAt closesAt } }', { at: '9999-12-31T23:59:59Z' }],
    ['($year: Int!) { holidays(year: $year) { date } }', { year: -2_147_483_648 }],
    ['($input: ReliefFundInput!) { reliefFund(input: $input) { payableYen } }', { input: { incidentOn: '9999-12-31', cause: 'CYBER_ATTACK', closedDays: 2_147_483_647 } }],
    ['($on: Date) { registerCandidates(claim: { memberName: "山" }, on: $on) { entryId } }', { on: '0000-01-01' }],
    ['($first: Int) { tickets(first: $first) { edges { cursor } } escalations(first: $first) { edges { cursor } } }', { first: 2_147_483_647 }],
    ['($first: Int) { tickets(first: $first) { edges { cursor } } escalations(first: $first) { edges { cursor } } }', { first: -1 }],
    ['($first: Int) { tickets(first: $first, search: null, status: null) { edges { cursor } } escalations(first: $first, status: null) { edges { cursor } } }', { first: null }],
    ['($status: [TicketStatus!]) { tickets(status: $status) { edges { cursor } } }', { status: [] }],
  ])('query %s with %j', async (query, variables) => isAnswered(supervisor, `query ${query}`, variables));

  it.each(['', '2026', `2026 ${NOWHERE}`, `+275760-09-13T00:00:00.000Z ${NOWHERE}`, `2026-06-10T10:00:00.000Z ${NOWHERE}; drop table ticket`, 'x'])('a cursor of %j', async (plain) => {
    const after = Buffer.from(plain).toString('base64url');
    await isAnswered(supervisor, 'query ($after: String) { tickets(after: $after) { edges { cursor } } escalations(after: $after) { edges { cursor } } }', { after });
  });

  it('days and versions that no column holds', async () => {
    await isAnswered(operator, 'query ($on: Date) { registerCandidates(claim: { memberName: "髙橋" }, on: $on) { entryId } }', { on: '0000-01-01' });
    const draft = await mutate(operator, 'saveDraft', { scope: 'far', content: 'x', expectedVersion: 2_147_483_647 });
    expect(as(draft, 'InvalidInput').field).toBe('expectedVersion');
    expect((await mutate(supervisor, 'draftPeriodReport', { kind: 'MONTH', first: '9999-12' })).__typename).toBe('PeriodNotOver');
  });

  it('a body that is too large or no JSON is the sender’s mistake', async () => {
    expect((await operator.raw({ query: '{ me { id } }', variables: { x: 'x'.repeat(600_000) } })).status).toBe(413);
    expect((await operator.raw('{"query": ')).status).toBe(400);
  });

  it('a scope of a draft names a place: it stands in the audit, where no words may be', async () => {
    expect(as(await mutate(operator, 'saveDraft', { scope: '山田太郎 先生', content: 'x', expectedVersion: 0 }), 'InvalidInput').field).toBe('scope');
    expect(await app.sql(`select 1 from audit_entry where subject_kind = 'draft' and subject_id like '%山田%'`)).toEqual([]);
  });
});
