import type * as S from '@saimado/contract/generated/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptCall, ringDemoCall } from '../testkit/builders/calls';
import { escalatedTicket } from '../testkit/builders/escalations';
import { plantTickets } from '../testkit/builders/counted-tickets';
import { verifyCaller } from '../testkit/builders/verification';
import { type Client, signIn } from '../testkit/client';
import { type App, startApp } from '../testkit/world';

const EARLIER = 'earlierTickets { number receivedAt hotline status verificationOutcome memberName facilityName }';

describe('earlier tickets of the number that calls', () => {
  let app: App;
  let operator: Client;
  let guideline: Client;
  let supervisor: Client;
  beforeAll(async () => {
    app = await startApp({ now: '2026-06-10T10:00:00+09:00' });
    [operator, guideline, supervisor] = await Promise.all([signIn(app, 'operator1'), signIn(app, 'guideline1'), signIn(app, 'supervisor1')]);
  });
  afterAll(() => app.stop());

  const ringing = async (client: Client, { id }: Pick<S.Call, 'id'>): Promise<S.EarlierTicket[]> => {
    const { ringingCalls } = await client.request<{ ringingCalls: S.Call[] }>(`{ ringingCalls { id ${EARLIER} } }`);
    return ringingCalls.find((call) => call.id === id)?.earlierTickets ?? [];
  };
  const numbers = (earlier: readonly S.EarlierTicket[]): string[] => earlier.map(({ number }) => number);

  it('ring with the call, whoever they were recorded for, however the number was written', async () => {
    const { ticket } = await acceptCall(operator, { callerNumber: '０４７５－００－２３４５', receivedAt: '2026-06-08T09:30:00+09:00' });
    await verifyCaller(operator, ticket, { claim: { memberName: '渡辺花子', facilityName: 'さくら医院' }, outcome: 'PROVISIONAL' });
    for (const callerNumber of ['0475-00-2345', '+81 475-00-2345', '（0475）00 2345']) {
      const ring = await ringDemoCall(operator, { callerNumber });
      expect(await ringing(operator, ring), callerNumber).toEqual([{
        number: ticket.number, receivedAt: '2026-06-08T09:30:00.000+09:00', hotline: 'EMERGENCY', status: 'OPEN', verificationOutcome: 'PROVISIONAL',
        memberName: '渡辺花子', facilityName: 'さくら医院',
      }]);
    }
    expect(await ringing(operator, await ringDemoCall(operator, { callerNumber: '0475-00-2346' }))).toEqual([]);
  });

  it('are the newest five, without the call’s own ticket and what came later', async () => {
    const days = ['2026-06-05', '2026-06-01', '2026-06-07', '2026-06-03', '2026-06-06', '2026-06-04', '2026-06-02'];
    const byDay = new Map<string, string>();
    for (const day of days) byDay.set(day, (await acceptCall(operator, { callerNumber: '0600001111', receivedAt: `${day}T10:00:00+09:00` })).ticket.number);
    const expected = (...from: string[]): (string | undefined)[] => from.map((day) => byDay.get(`2026-06-${day}`));
    expect(numbers(await ringing(operator, await ringDemoCall(operator, { callerNumber: '0600001111' })))).toEqual(expected('07', '06', '05', '04', '03'));

    const { ticket } = await operator.request<{ ticket: S.Ticket }>(`query ($number: String!) { ticket(number: $number) { calls { ${EARLIER} } } }`, { number: byDay.get('2026-06-03') });
    expect(numbers(ticket.calls[0]?.earlierTickets ?? [])).toEqual(expected('02', '01'));
  });

  it('tell nothing where no number came with the call', async () => {
    for (const callerNumber of [null, '', '非通知', '公衆電話']) await acceptCall(operator, { callerNumber });
    for (const callerNumber of [null, '非通知']) expect(await ringing(operator, await ringDemoCall(operator, { callerNumber }))).toEqual([]);
    const { call } = await acceptCall(operator, { callerNumber: '' });
    const { myCalls } = await operator.request<{ myCalls: S.Call[] }>(`{ myCalls { id ${EARLIER} } }`);
    expect(myCalls.find(({ id }) => id === call.id)?.earlierTickets).toEqual([]);
  });

  it('are those that the person may see: of the own line, of the own discipline, for a supervisor all', async () => {
    const callerNumber = '0700002222';
    const { ticket: emergency } = await acceptCall(operator, { callerNumber, receivedAt: '2026-06-08T10:00:00+09:00' });
    const { ticket: other } = await acceptCall(guideline, { callerNumber, hotline: 'GUIDELINE', receivedAt: '2026-06-09T10:00:00+09:00' });
    const ring = await ringDemoCall(operator, { callerNumber });
    expect(numbers(await ringing(operator, ring))).toEqual([emergency.number]);
    expect(numbers(await ringing(guideline, await ringDemoCall(guideline, { callerNumber, hotline: 'GUIDELINE' })))).toEqual([other.number]);
    expect(numbers(await ringing(supervisor, ring))).toEqual([other.number, emergency.number]);

    const { ticket } = await escalatedTicket(operator);
    await app.sql('update ticket set caller_number = $2 where number = $1', [ticket.number, callerNumber]);
    await app.sql('update call set caller_number = $2 where ticket_id = (select id from ticket where number = $1)', [ticket.number, callerNumber]);
    const asked = (await signIn(app, 'forensics1')).request(`query ($number: String!) { ticket(number: $number) { calls { ${EARLIER} } } }`, { number: ticket.number });
    await expect(asked).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('change nothing of who calls: the ticket of the call knows no name and no outcome', async () => {
    const callerNumber = '0800003333';
    const { ticket } = await acceptCall(operator, { callerNumber, receivedAt: '2026-06-08T10:00:00+09:00' });
    await verifyCaller(operator, ticket, { claim: { memberName: '渡辺花子' }, outcome: 'PROVISIONAL' });
    const ring = await ringDemoCall(operator, { callerNumber });
    const { ticket: fresh } = await acceptCall(operator, { callId: ring.id });
    expect(fresh).toMatchObject({ verificationOutcome: null, memberName: null, facilityName: null });
  });

  it('are looked up by the number, not searched for', async () => {
    await plantTickets(app, { count: 400, at: '2026-05-12T10:00:00+09:00' });
    await app.sql(`update ticket set caller_number = '03' || split_part(number, '-', 3) where received_at < '2026-06-01'`);
    await app.sql('analyze ticket');
    const plan = await app.sql<{ 'QUERY PLAN': string }>(
      `explain select number from ticket where hotline = 'EMERGENCY' and caller_number = '0312345678' and received_at <= now() and number <> 'x' order by received_at desc, id desc limit 5`);
    expect(plan.map((line) => line['QUERY PLAN']).join('\n')).toContain('ticket_of_caller');
  });
});
