import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escalatedTicket } from '../testkit/builders/escalations';
import { plantEscalations } from '../testkit/builders/queued-escalations';
import { type Client, signIn } from '../testkit/client';
import { type App, startApp } from '../testkit/world';

const ROUNDS = 100;
const CLAIMS = 100;
const RANSOMWARE = [{ questionId: 'happening', answerId: 'LOCKED' }, { questionId: 'dataSeen', answerId: 'NO' }];
const CLAIM = `mutation ($input: ClaimEscalationInput!) { claimEscalation(input: $input) { __typename ... on EscalationClaimed { escalation { claimedBy } } ... on AlreadyClaimed { by } } }`;

interface Row extends Record<string, unknown> { id: string; status: string; version: number; holder: string | null }
/** Steps that race, each from the version its screen shows. */
const STEPS = {
  claimEscalation: () => ({}),
  takeOverEscalation: (version: number) => ({ expectedVersion: version, reason: '代わります' }),
  releaseEscalation: (version: number) => ({ expectedVersion: version, reason: '手放します' }),
  resolveEscalation: (version: number) => ({ expectedVersion: version, outcome: '済み' }),
  returnEscalation: (version: number) => ({ expectedVersion: version, question: '電源は' }),
  answerEscalation: (version: number) => ({ expectedVersion: version, answer: '入っています' }),
} as const;
type Step = keyof typeof STEPS;
const DONE = ['EscalationClaimed', 'EscalationTakenOver', 'EscalationReleased', 'EscalationResolved', 'EscalationReturned', 'EscalationAnswered'];
const REFUSED = ['AlreadyClaimed', 'NotClaimedByYou', 'VersionConflict', 'InvalidTransition'];

describe('an escalation that many want at once', () => {
  let app: App;
  let desks: Client[];
  let operator: Client;
  let supervisor: Client;

  beforeAll(async () => {
    app = await startApp();
    // The same person at several browsers too: each is a session of its own.
    desks = await Promise.all(['forensics1', 'forensics2', 'forensics1', 'forensics2'].map((name) => signIn(app, name)));
    [operator, supervisor] = await Promise.all([signIn(app, 'operator1'), signIn(app, 'supervisor1')]);
  });
  afterAll(() => app.stop());

  it(`is claimed by one of ${CLAIMS}, ${ROUNDS} times over; the others are told who, and nothing else goes wrong`, async () => {
    const wrong: unknown[] = [];
    for (const escalationId of await plantEscalations(app, ROUNDS)) {
      const replies = await Promise.all(Array.from({ length: CLAIMS }, async (_, n) => {
        const { data, errors } = await desks[n % desks.length]!.raw<{ claimEscalation: { __typename: string; escalation?: { claimedBy: string }; by?: string } }>(
          { query: CLAIM, variables: { input: { key: randomUUID(), escalationId } } });
        return data?.claimEscalation ?? { __typename: JSON.stringify(errors) };
      }));
      const winners = replies.filter(({ __typename }) => __typename === 'EscalationClaimed');
      const holder = winners[0]?.escalation?.claimedBy;
      const others = replies.filter(({ __typename, by }) => __typename === 'AlreadyClaimed' && by === holder);
      if (winners.length !== 1 || others.length !== CLAIMS - 1) wrong.push(replies);
    }
    expect(wrong).toEqual([]);
    // One claim each, and so one entry in its ticket's timeline and one row in the audit.
    expect(await app.sql(
      `select count(*)::int as claimed, count(distinct e.id)::int as escalations, (select count(*)::int from audit_entry where action = 'claimEscalation' and subject_kind = 'escalation') as audited
       from escalation e join ticket_event v on v.ticket_id = e.ticket_id and v.kind = 'ESCALATION_CLAIMED' where e.version = 2 and e.status = 'CLAIMED'`,
    )).toEqual([{ claimed: ROUNDS, escalations: ROUNDS, audited: ROUNDS }]);
  }, 300_000);

  it('is taken over, released, resolved, returned and answered by everybody at once, and never held by two', async () => {
    const names = Object.keys(STEPS) as Step[];
    const byWhom: Record<Step, Client[]> = {
      claimEscalation: desks, takeOverEscalation: desks, resolveEscalation: desks, returnEscalation: desks,
      releaseEscalation: [...desks, supervisor], answerEscalation: [operator, supervisor],
    };
    const seen = new Set<string>();
    for (const id of await plantEscalations(app, 8)) {
      for (let round = 0; round < 6; round++) {
        const [before] = await app.sql<Row>('select id, status, version, claimed_by as holder from escalation where id = $1', [id]);
        const replies = await Promise.all(names.flatMap((name) => byWhom[name].map(async (client) => {
          const query = `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { __typename } }`;
          const { data, errors } = await client.raw<Record<Step, { __typename: string }>>({ query, variables: { input: { key: randomUUID(), escalationId: id, ...STEPS[name](before!.version) } } });
          return data?.[name].__typename ?? JSON.stringify(errors);
        })));
        for (const reply of replies) seen.add(reply);
        const [after] = await app.sql<Row>('select id, status, version, claimed_by as holder from escalation where id = $1', [id]);
        // Each step that was made is one version; all but the claim name the version they saw, so of those only one was made.
        const made = replies.filter((reply) => DONE.includes(reply));
        expect(after!.version - before!.version).toBe(made.length);
        expect(made.filter((reply) => reply !== 'EscalationClaimed').length).toBeLessThanOrEqual(1);
        expect(after!.holder === null).toBe(after!.status === 'QUEUED');
        if (after!.status === 'RESOLVED') break;
      }
    }
    expect([...seen].filter((reply) => !DONE.includes(reply) && !REFUSED.includes(reply))).toEqual([]);
    expect([...seen]).toEqual(expect.arrayContaining(['EscalationClaimed', 'EscalationTakenOver', 'AlreadyClaimed', 'NotClaimedByYou', 'VersionConflict']));
    // The tickets went along.
    expect(await app.sql(`select e.status, t.status as ticket from escalation e join ticket t on t.id = e.ticket_id
      where (t.status = 'ESCALATED') <> (e.status in ('QUEUED','CLAIMED','REFERRED')) or (e.status = 'RESOLVED' and t.status <> 'RESOLVED')`)).toEqual([]);
  }, 60_000);

  it('is claimed while its ticket is graded anew, and neither waits for the other', async () => {
    let gradedOnes = 0;
    for (let n = 0; n < 15; n++) {
      const { ticket, escalation: { id } } = await escalatedTicket(operator);
      const triage = `mutation ($input: TriageTicketInput!) { triageTicket(input: $input) { __typename } }`;
      const [claimed, graded] = await Promise.all([
        desks[0]!.raw<{ claimEscalation: { __typename: string } }>({ query: CLAIM, variables: { input: { key: randomUUID(), escalationId: id } } }),
        operator.raw<{ triageTicket: { __typename: string } }>({ query: triage, variables: { input: { key: randomUUID(), ticketNumber: ticket.number, expectedVersion: ticket.version, answers: RANSOMWARE } } }),
      ]);
      expect(claimed.data?.claimEscalation.__typename).toBe('EscalationClaimed');
      // Whichever came first: the claim is a change of the ticket too.
      expect(['TicketTriaged', 'VersionConflict']).toContain(graded.data?.triageTicket.__typename);
      if (graded.data?.triageTicket.__typename === 'TicketTriaged') gradedOnes += 1;
    }
    expect(gradedOnes).toBeGreaterThan(0);
  });
});
