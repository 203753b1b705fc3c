import type { ReliefFundAdvice, ReliefFundInput, ReliefFundOfTicket } from '@saimado/contract/generated/schema';
import { openTicket, seenTicket } from '@test/testkit/builders/tickets';
import { type Client, signIn } from '@test/testkit/client';
import { as, mutate, succeed } from '@test/testkit/mutate';
import { type App, startApp } from '@test/testkit/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { casesOf } from '../cases/case-files';

let app: App;
let operator: Client;
beforeAll(async () => {
  app = await startApp();
  operator = await signIn(app, 'operator1');
});
afterAll(() => app.stop());

const ASK = /* GraphQL */ `query ($input: ReliefFundInput!) { reliefFund(input: $input) { payableYen missingConditions papers rule needsConfirmation
  outcome possibleYen paymentBy paperList { code } conditions { code met } office { phoneNumber postalAddress needsConfirmation } version { version } postageIsMembers paymentSchedule notes { code } } }`;
const ask = async (input: Partial<ReliefFundInput>, person = operator): Promise<ReliefFundAdvice> =>
  (await person.request<{ reliefFund: ReliefFundAdvice }>(ASK, { input })).reliefFund;

it.each([
  [{ incidentOn: '2023-05-31', cause: 'CYBER_ATTACK', closedDays: 3 }, 150_000],
  [{ incidentOn: '2023-06-01', cause: 'CYBER_ATTACK', closedDays: 3 }, 400_000],
  [{ incidentOn: '2026-06-10', cause: 'LEAK_BY_ATTACK', closedDays: 1 }, 200_000],
  [{ incidentOn: '2026-06-10', cause: 'LEAK_WITHOUT_ATTACK' }, 50_000],
  [{ incidentOn: '2026-06-10', cause: 'INSIDER' }, 0],
  [{ incidentOn: '2026-06-10', cause: 'JUNK_MAIL_ONLY' }, 0],
  [{ incidentOn: '2026-05-31', cause: 'CYBER_ATTACK', alreadyPaidOn: '2025-06-01' }, 0],
  [{ incidentOn: '2026-06-01', cause: 'CYBER_ATTACK', alreadyPaidOn: '2026-05-31' }, 100_000],
] as const)('%j: %i yen', async (input, yen) => {
  expect((await ask(input)).payableYen).toBe(yen);
});

it('says what is missing, which papers, and what is 要確認', async () => {
  const leak = { incidentOn: '2026-06-10', cause: 'LEAK_WITHOUT_ATTACK' } as const;
  const advice = await ask(leak);
  expect(advice.missingConditions).toHaveLength(2);
  expect(advice.papers).not.toEqual([]);
  expect(advice.needsConfirmation.join()).toContain('要確認');
  expect((await ask({ ...leak, reportedToPpcWithPrevention: true, personsNotified: true })).missingConditions).toEqual([]);
});

it('refuses days that cannot be', async () => {
  await expect(ask({ incidentOn: '2026-06-10', cause: 'CYBER_ATTACK', closedDays: -1 })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await expect(ask({ incidentOn: '2026-02-30', cause: 'CYBER_ATTACK' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});

it('is explained by those on the phone, not to administrators and reviewers', async () => {
  const input = { incidentOn: '2026-06-10', cause: 'CYBER_ATTACK' } as const;
  for (const username of ['supervisor1', 'lawyer1'] as const) expect((await ask(input, await signIn(app, username))).payableYen).toBe(100_000);
  for (const username of ['admin1', 'reviewer1'] as const) {
    await expect(ask(input, await signIn(app, username))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
});

describe('the cases of the sources', () => {
  interface Expected { payableYen?: number; possibleYen?: number | null; outcome?: string; papers?: string[]; missing?: string[]; paymentBy?: string | null; version?: string | null; kind?: string }
  it('hold through the front door too', async () => {
    for (const { name, given, expect: expectation } of casesOf('relief-fund')) {
      const expected = expectation as Expected;
      const input = given as Partial<ReliefFundInput>;
      if (expected.kind === 'refused') {
        await expect(ask(input), name).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
        continue;
      }
      const advice = await ask(input);
      const seen: Expected = {
        payableYen: advice.payableYen, possibleYen: advice.possibleYen ?? null, outcome: advice.outcome, papers: advice.paperList.map(({ code }) => code),
        missing: advice.conditions.filter(({ met }) => !met).map(({ code }) => code), paymentBy: advice.paymentBy ?? null, version: advice.version?.version ?? null,
      };
      for (const field of Object.keys(seen) as (keyof Expected)[]) if (field in expected) expect(seen[field], `${name} ${field}`).toEqual(expected[field]);
    }
  });

  it('name the office, and that it may have changed', async () => {
    const { office, postageIsMembers, paymentSchedule } = await ask({ incidentOn: '2026-06-10', cause: 'CYBER_ATTACK' });
    expect(office).toMatchObject({ phoneNumber: '0120-411-250', needsConfirmation: true });
    expect(office!.postalAddress).toContain('980-8799');
    expect([postageIsMembers, paymentSchedule.length]).toEqual([true, 2]);
  });
});

const OF_TICKET = /* GraphQL */ `query ($ticketNumber: String!) { reliefFundOfTicket(ticketNumber: $ticketNumber) { causeByCategory calledOn isQuestionOnly mailSubject
  explanations { by payableYen outcome version facts { incidentOn cause closedDays } conditions { code met } } ticks { paper step by } } }`;
const ofTicket = async (ticketNumber: string, person = operator): Promise<ReliefFundOfTicket | null> =>
  (await person.request<{ reliefFundOfTicket: ReliefFundOfTicket | null }>(OF_TICKET, { ticketNumber })).reliefFundOfTicket;

describe('what a caller was told', () => {
  const FACTS: ReliefFundInput = {
    incidentOn: '2026-06-10', cause: 'CYBER_ATTACK', closedDays: 2, reportedToMhlw: false, reportedToJma: false, reportedToPpcWithPrevention: false, personsNotified: false,
  };

  it('is kept with the facts and the version that judged, newest first', async () => {
    const { number, id, version } = await openTicket(operator);
    const { ticket } = await succeed(operator, 'explainReliefFund', 'ReliefFundExplained', { ticketNumber: number, facts: FACTS });
    expect(ticket.version).toBe(version + 1);
    await succeed(operator, 'explainReliefFund', 'ReliefFundExplained', { ticketNumber: number, facts: { ...FACTS, closedDays: 0, reportedToJma: true } });
    expect((await ofTicket(number))!.explanations).toMatchObject([
      { payableYen: 100_000, version: '2023-06', conditions: [{ code: 'REPORT', met: true }] }, { payableYen: 300_000, facts: { incidentOn: FACTS.incidentOn, cause: FACTS.cause, closedDays: 2 } },
    ]);
    expect((await seenTicket(operator, { number })).timeline.filter(({ kind }) => kind === 'RELIEF_FUND_EXPLAINED').map(({ text }) => text)).toEqual([
      'サイバー攻撃の被害（2026年6月10日）：30万円の見込み。まだの要件：厚生労働省または日本医師会への届出。', 'サイバー攻撃の被害（2026年6月10日）：10万円の見込み。要件はそろっています。',
    ]);
    expect(await app.sql(`select v.book, v.version from ticket_rule_version t join rule_book_version v on v.id = t.version_id where t.ticket_id = $1 and v.book = 'RELIEF_FUND'`, [id])).toEqual([{ book: 'RELIEF_FUND', version: '2023-06' }]);
  });

  it('is also kept where nothing can be paid', async () => {
    const { number } = await openTicket(operator);
    for (const facts of [{ ...FACTS, cause: 'INSIDER' as const }, { ...FACTS, incidentOn: '2022-05-31' }]) await succeed(operator, 'explainReliefFund', 'ReliefFundExplained', { ticketNumber: number, facts });
    expect((await ofTicket(number))!.explanations).toMatchObject([{ outcome: 'BEFORE_SCHEME', version: null }, { outcome: 'EXCLUDED', version: '2023-06' }]);
  });

  it('is refused for facts that cannot be, naming the field, and for tickets one does not see', async () => {
    const { number } = await openTicket(operator);
    expect(as(await mutate(operator, 'explainReliefFund', { ticketNumber: number, facts: { ...FACTS, closedDays: -1 } }), 'InvalidInput').field).toBe('closedDays');
    const guideline = await signIn(app, 'guideline1');
    as(await mutate(guideline, 'explainReliefFund', { ticketNumber: number, facts: FACTS }), 'NotFound');
    expect(await ofTicket(number, guideline)).toBeNull();
    as(await mutate(guideline, 'tickReliefFundPaper', { ticketNumber: number, paper: 'APPLICATION', step: 'TOLD', done: true }), 'NotFound');
    for (const username of ['admin1', 'reviewer1']) {
      await expect(mutate(await signIn(app, username), 'explainReliefFund', { ticketNumber: number, facts: FACTS })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('begins with what the ticket knows', async () => {
    const { number } = await openTicket(operator);
    expect(await ofTicket(number)).toMatchObject({ causeByCategory: null, isQuestionOnly: false, mailSubject: '【日本医師会】【会員様名(医療機関名)】一時支援金手続き希望', explanations: [], ticks: [] });
    await app.sql(`update ticket set category = 'LOSS_OR_MISDELIVERY', member_name = '髙橋 一郎', facility_name = '髙橋内科クリニック' where number = $1`, [number]);
    expect(await ofTicket(number)).toMatchObject({ causeByCategory: 'LEAK_WITHOUT_ATTACK', mailSubject: '【日本医師会】【髙橋 一郎(髙橋内科クリニック)】一時支援金手続き希望' });
    await app.sql(`update ticket set category = 'SCHEME_QUESTION' where number = $1`, [number]);
    expect(await ofTicket(number)).toMatchObject({ causeByCategory: null, isQuestionOnly: true });
  });
});

describe('the papers of a ticket', () => {
  it('are ticked off step by step, by whom first, and taken back', async () => {
    const { number } = await openTicket(operator);
    const tick = (paper: string, step: 'TOLD' | 'SENT' | 'ARRIVED', done: boolean, person = operator) => mutate(person, 'tickReliefFundPaper', { ticketNumber: number, paper, step, done });
    as(await tick('APPLICATION', 'TOLD', true), 'ReliefFundPaperTicked');
    const [name] = (await ofTicket(number))!.ticks.map(({ by }) => by);
    as(await tick('APPLICATION', 'TOLD', true, await signIn(app, 'operator2')), 'ReliefFundPaperTicked');
    as(await tick('MHLW_REPORT', 'SENT', true), 'ReliefFundPaperTicked');
    expect((await ofTicket(number))!.ticks).toMatchObject([{ paper: 'APPLICATION', step: 'TOLD', by: name }, { paper: 'MHLW_REPORT', step: 'SENT' }]);
    expect(as(await tick('APPLICATION', 'TOLD', false), 'ReliefFundPaperTicked').ticks).toMatchObject([{ paper: 'MHLW_REPORT' }]);
    as(await tick('drop table', 'TOLD', true), 'InvalidInput');
  });
});
