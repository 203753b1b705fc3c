import type { ReliefFundInput, RuleBookVersion, Ticket, TicketUnderVersion } from '@saimado/contract/generated/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { acceptCall } from '../testkit/builders/calls';
import { approveRules, type Content, draftedRules, publishedRules, ruleBook, ruleBookVersion, rulePreview, saveRuleDraft, submitRules } from '../testkit/builders/rule-books';
import { triageAnswers, triageTicket } from '../testkit/builders/triage';
import { type Client, signIn } from '../testkit/client';
import { succeed } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

let app: App;
let [first, second, operator]: Client[] = [];
beforeAll(async () => {
  app = await startApp({ now: '2026-06-15T10:00:00+09:00' });
  [first, second, operator] = await Promise.all(['supervisor1', 'supervisor2', 'operator1'].map((name) => signIn(app, name)));
});
afterAll(() => app.stop());

const FACTS: ReliefFundInput = { incidentOn: '2026-06-10', cause: 'CYBER_ATTACK', closedDays: 0, reportedToMhlw: true, reportedToJma: false, reportedToPpcWithPrevention: false, personsNotified: false };
const explained = async (facts: ReliefFundInput = FACTS): Promise<string> => {
  const { ticket } = await acceptCall(operator!);
  await succeed(operator!, 'explainReliefFund', 'ReliefFundExplained', { ticketNumber: ticket.number, facts });
  return ticket.number;
};
const judgedBy = async (number: string, book: string, person = operator!): Promise<string[]> => {
  const { ticket } = await person.request<{ ticket: Ticket }>('query ($number: String!) { ticket(number: $number) { ruleVersions { at version { id book } } } }', { number });
  return ticket.ruleVersions.filter(({ version }) => version.book === book).map(({ version }) => version.id);
};
const under = async (ticketNumber: string, { id }: Pick<RuleBookVersion, 'id'>, person = operator!): Promise<TicketUnderVersion | null> => {
  const { ticketUnderVersion } = await person.request<{ ticketUnderVersion: TicketUnderVersion | null }>(
    'query ($ticketNumber: String!, $versionId: ID!) { ticketUnderVersion(ticketNumber: $ticketNumber, versionId: $versionId) { decides judgedBy { id } asked { id } lines { label before after } } }', { ticketNumber, versionId: id },
  );
  return ticketUnderVersion;
};
const payable = async (): Promise<number> =>
  (await operator!.request<{ reliefFund: { payableYen: number } }>('query ($input: ReliefFundInput!) { reliefFund(input: $input) { payableYen } }', { input: FACTS })).reliefFund.payableYen;
const attackYen = (yen: number) => ({ content: (content: Content) => { content.grants.find(({ id }: { id: string }) => id === 'ATTACK').yen = yen; } });

it('the preview names the open ticket, the next caller is told by the new version, and the old ticket keeps its own and is asked again', async () => {
  const old = (await ruleBook(first!, 'RELIEF_FUND')).inForce!;
  const [told, elsewhere] = [await explained(), await explained({ ...FACTS, cause: 'LEAK_WITHOUT_ATTACK' })];
  expect(await judgedBy(told, 'RELIEF_FUND')).toEqual([old.id]);

  const draft = await draftedRules(first!, 'RELIEF_FUND', { ...attackYen(120_000), validFrom: '2026-06-01' });
  const preview = await rulePreview(first!, draft);
  expect(preview).toMatchObject({ problems: [], ticketsJudged: true, ticketCount: 1 });
  expect(preview.tickets).toEqual([{ ticketNumber: told, lines: [{ label: '一時支援金', before: expect.stringContaining('10万円'), after: expect.stringContaining('12万円') }] }]);
  expect(preview.tickets[0]?.ticketNumber).not.toBe(elsewhere);
  expect(preview.changes).toMatchObject([{ kind: 'CHANGED', before: '100,000円', after: '120,000円', wording: false }]);
  // It begins in the past: both were told by a version that now ends there.
  expect(preview.publication).toMatchObject({ retroactive: true, judgedTickets: 2, ended: [{ version: { id: old.id }, validUntil: '2026-05-31' }] });

  const broken = await saveRuleDraft(first!, draft, { content: (content) => { content.grants.find(({ id }: { id: string }) => id === 'ATTACK').yen = '十二万'; } });
  expect(await rulePreview(first!, broken)).toMatchObject({ ticketsJudged: false, tickets: [], problems: [{ path: expect.stringMatching(/^grants\.\d+\.yen$/), place: [expect.any(String), expect.any(String), expect.any(String)] }] });
  const mended = await saveRuleDraft(first!, broken, attackYen(120_000));

  expect(await payable()).toBe(100_000);
  const published = await approveRules(second!, await submitRules(first!, mended));
  expect(await payable()).toBe(120_000);

  expect(await judgedBy(await explained(), 'RELIEF_FUND')).toEqual([published.id]);
  expect(await judgedBy(told, 'RELIEF_FUND')).toEqual([old.id]);
  const asked = await under(told, published);
  expect(asked).toMatchObject({ decides: true, judgedBy: { id: old.id }, asked: { id: published.id } });
  expect(asked?.lines[0]).toEqual({ label: '一時支援金', before: expect.stringContaining('10万円'), after: expect.stringContaining('12万円') });
  expect(asked?.lines.slice(1).every(({ before, after }) => before === after)).toBe(true);
});

it('whoever may not see a ticket or a draft is told nothing of them', async () => {
  const told = await explained();
  const { inForce } = await ruleBook(first!, 'RELIEF_FUND');
  const draft = await draftedRules(first!, 'RELIEF_FUND', attackYen(130_000));
  expect(await under(told, draft)).toBeNull();
  expect(await under(told, draft, first!)).toMatchObject({ decides: true });
  expect(await under(told, inForce!, await signIn(app, 'guideline1'))).toBeNull();
  for (const name of ['forensics1', 'admin1', 'reviewer1']) await expect(under(told, inForce!, await signIn(app, name)), name).rejects.toMatchObject({ code: 'FORBIDDEN' });
});

it.each(['HOURS', 'TRIAGE'] as const)('%s judge a call and are asked again under an earlier edition', async (code) => {
  const { ticket } = await acceptCall(operator!);
  await triageTicket(operator!, ticket, (await triageAnswers(operator!)).answers);
  const { inForce, versions } = await ruleBook(first!, code);
  expect(await judgedBy(ticket.number, code)).toEqual([inForce!.id]);
  const earliest = versions.findLast(({ status }) => status === 'PUBLISHED')!;
  const asked = await under(ticket.number, earliest);
  expect(asked).toMatchObject({ decides: true, judgedBy: { id: inForce!.id }, asked: { id: earliest.id } });
  expect(asked?.lines.length).toBeGreaterThan(0);
});

it('hours that a second supervisor approved decide whether the next call is outside them', async () => {
  const before = await acceptCall(operator!);
  expect(before.ticket.outsideHours).toBe(false);
  const latest = (await ruleBook(first!, 'HOURS')).inForce!;
  const published = await publishedRules(first!, second!, 'HOURS', {
    validFrom: '2026-06-15', content: (content) => { for (const hours of content.hours) Object.assign(hours, { opensAt: '12:00' }); },
  });
  expect((await ruleBookVersion(first!, published.id))?.basedOn?.id).toBe(latest.id);
  const after = await acceptCall(operator!);
  expect(after.ticket.outsideHours).toBe(true);
  expect(await judgedBy(after.ticket.number, 'HOURS')).toEqual([published.id]);
});
