import type { Ticket } from '@saimado/contract/generated/schema';
import { campaignsOf, indicatorsOf, noteIndicator, previewOf } from '@test/testkit/builders/campaigns';
import { openTicket, seenTicket } from '@test/testkit/builders/tickets';
import { verifyCaller } from '@test/testkit/builders/verification';
import { type Client, signIn } from '@test/testkit/client';
import { as, mutate, succeed } from '@test/testkit/mutate';
import { type App, startApp } from '@test/testkit/world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const START = Date.parse('2026-06-10T10:00:00+09:00');
const after = (hours: number, ms = 0): Date => new Date(START + hours * 3_600_000 + ms);
/** Three hundred hours later the sessions of the beginning are long over. */
const people = async () => {
  const [operator, operator2, guideline, supervisor, forensics] = await Promise.all((['operator1', 'operator2', 'guideline1', 'supervisor1', 'forensics1'] as const).map((name) => signIn(app, name)));
  return { operator, operator2, guideline, supervisor, forensics } as Record<'operator' | 'operator2' | 'guideline' | 'supervisor' | 'forensics', Client>;
};

let app: App;
beforeAll(async () => {
  app = await startApp({ now: after(0) });
});
afterAll(() => app.stop());
beforeEach(() => app.setClock(after(0)));

let numbers = 0;
/** A number on a fake screen that no other test has. */
const fresh = (): string => `050-3${String((numbers += 1)).padStart(3, '0')}-1234`;
let phones = 0;
const clinic = (): string => `03-0000-${String((phones += 1)).padStart(4, '0')}`;
/** A call of a facility of its own in which the thing is noted. */
const met = async (operator: Client, text: string, callerNumber = clinic(), hotline: 'EMERGENCY' | 'GUIDELINE' = 'EMERGENCY'): Promise<Ticket> => {
  const ticket = await openTicket(operator, { callerNumber, hotline });
  await noteIndicator(operator, ticket, text);
  return ticket;
};

describe('the third facility within 72 hours', () => {
  it('raises a campaign on every matching call, live, with floors instead of numbers', async () => {
    const { operator, operator2, guideline, supervisor } = await people();
    const number = fresh();
    const first = await met(operator2, number);
    const second = await met(guideline, number.replaceAll('-', 'ー'), clinic(), 'GUIDELINE');
    expect((await indicatorsOf(operator2, first))?.campaigns).toEqual([]);
    const heard = await operator2.subscribe<{ campaignChanged: { id: string } }>('subscription { campaignChanged { id } }');

    const third = await openTicket(operator, { callerNumber: clinic() });
    expect((await previewOf(operator, third, number))?.campaign).toBeNull();
    const ticket = await noteIndicator(operator, third, `＋81 ${number.slice(1)}`);
    expect(ticket.version).toBe(third.version + 1);
    const { campaignChanged } = await heard.next();
    const [notice] = (await indicatorsOf(operator2, first))!.campaigns;
    expect(notice).toMatchObject({ id: campaignChanged.id, facilitiesAtLeast: 3, ticketsAtLeast: 3, settledPercent: null, indicators: [{ kind: 'PHONE', shown: number }] });
    // Typed in yet another call it is told at once, before it is noted.
    const fourth = await openTicket(operator, { callerNumber: clinic() });
    expect((await previewOf(operator, fourth, number))?.campaign?.id).toBe(campaignChanged.id);

    // Nobody learns of a ticket or a facility of the other line by it.
    const told = JSON.stringify([await indicatorsOf(operator, third), await indicatorsOf(guideline, second)]);
    expect([await indicatorsOf(operator, second), await indicatorsOf(guideline, first)]).toEqual([null, null]);
    for (const other of [first.number, '0000']) expect(told).not.toContain(other);
    const [campaign] = (await campaignsOf(supervisor, 'ACTIVE')).filter(({ id }) => id === campaignChanged.id);
    expect(campaign).toMatchObject({ state: 'ACTIVE', facilities: 3, indicators: [{ shown: number }] });
    expect(campaign?.tickets.map((one) => one.number).sort()).toEqual([first.number, second.number, third.number].sort());
    await operator2.dispose();
  });

  it('is counted to the millisecond', async () => {
    for (const [late, raised] of [[0, 1], [1, 0]] as const) {
      await app.setClock(after(0));
      const { operator } = await people();
      const number = fresh();
      await met(operator, number);
      await met(operator, number);
      await app.setClock(after(72, late));
      const again = await signIn(app, 'operator1');
      expect((await indicatorsOf(again, await met(again, number)))?.campaigns, `${late} ms late`).toHaveLength(raised);
    }
  });

  it('is not the same clinic thrice, whether it is verified meanwhile, called by another name or not known at all', async () => {
    const { operator } = await people();
    const number = fresh();
    const phone = clinic();
    const [one] = [await met(operator, number, phone), await met(operator, number, phone)];
    await verifyCaller(operator, await seenTicket(operator, one), { claim: { facilityName: 'さくら医院' } });
    const same = await openTicket(operator, { callerNumber: null });
    await verifyCaller(operator, same, { claim: { facilityName: 'さくら 医院' } });
    await noteIndicator(operator, same, number);
    for (let n = 0; n < 3; n++) {
      const nobody = await openTicket(operator, { callerNumber: null });
      await noteIndicator(operator, nobody, number);
    }
    // One clinic by its number and its name, however it called, and one other: no third.
    expect((await indicatorsOf(operator, await met(operator, number)))?.campaigns).toEqual([]);
    expect((await indicatorsOf(operator, await met(operator, number)))?.campaigns).toHaveLength(1);
  });

  it('is seen also where three note it at the same moment', async () => {
    const { operator, operator2 } = await people();
    for (let n = 0; n < 5; n++) {
      const number = fresh();
      const tickets = await Promise.all([operator, operator2, operator].map((who) => openTicket(who, { callerNumber: clinic() })));
      await Promise.all(tickets.map((ticket) => noteIndicator(operator, ticket, number)));
      expect((await indicatorsOf(operator, tickets[0]!))?.campaigns).toHaveLength(1);
    }
  });
});

describe('what is noted', () => {
  it('counts once on a ticket, stands in its timeline where nobody can open it, and in no audit', async () => {
    const { operator } = await people();
    const ticket = await openTicket(operator);
    await noteIndicator(operator, ticket, 'hxxps://evil.example[.]com/path');
    const again = await noteIndicator(operator, ticket, 'http://www.evil.example.com');
    expect((await indicatorsOf(operator, ticket))?.indicators).toMatchObject([{ kind: 'WEB', shown: 'evil[.]example[.]com', typed: 'hxxps://evil.example[.]com/path' }]);
    expect((await seenTicket(operator, again)).timeline.filter(({ kind }) => kind === 'INDICATOR_NOTED')).toMatchObject([{ text: 'evil[.]example[.]com' }]);
    expect(JSON.stringify(await app.sql('select before, after from audit_entry'))).not.toContain('evil');
    expect(app.output).not.toContain('evil');
  });

  it('is taken for what it looks like unless somebody says otherwise, and refused with what to correct', async () => {
    const { operator } = await people();
    const ticket = await openTicket(operator);
    expect(await previewOf(operator, ticket, 'エモテット')).toMatchObject({ kind: 'MALWARE', shown: 'Emotet' });
    expect(await previewOf(operator, ticket, 'abc', 'PHONE')).toMatchObject({ kind: 'PHONE', shown: null });
    expect(as(await mutate(operator, 'noteIndicator', { ticketNumber: ticket.number, text: 'abc', kind: 'PHONE' }), 'InvalidInput').field).toBe('text');
    as(await mutate(await signIn(app, 'guideline1'), 'noteIndicator', { ticketNumber: ticket.number, text: 'abc' }), 'NotFound');
    await expect(previewOf(await signIn(app, 'reviewer1'), ticket, 'abc')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await previewOf(await signIn(app, 'forensics1'), ticket, 'abc')).toBeNull();
  });

  it('is taken back with a reason, and then counts no more', async () => {
    const { operator, guideline } = await people();
    const number = fresh();
    await met(operator, number);
    const wrong = await met(operator, number);
    const [indicator] = (await indicatorsOf(operator, wrong))!.indicators;
    as(await mutate(operator, 'removeIndicator', { id: indicator!.id, reason: ' ' }), 'ReasonRequired');
    as(await mutate(guideline, 'removeIndicator', { id: indicator!.id, reason: '聞き違い' }), 'NotFound');
    await succeed(operator, 'removeIndicator', 'IndicatorRemoved', { id: indicator!.id, reason: '聞き違い' });
    as(await mutate(operator, 'removeIndicator', { id: indicator!.id, reason: 'もう一度' }), 'NotFound');
    expect((await seenTicket(operator, wrong)).timeline.at(-1)).toMatchObject({ kind: 'INDICATOR_REMOVED', reason: '聞き違い' });
    expect((await indicatorsOf(operator, await met(operator, number)))?.campaigns).toEqual([]);
    expect((await indicatorsOf(operator, await met(operator, number)))?.campaigns).toHaveLength(1);
  });
});

describe('a campaign that a mistake made', () => {
  it('is told to nobody once the mistake is taken back, for a count of one would tell of one clinic', async () => {
    const { operator, supervisor } = await people();
    const number = fresh();
    const [first, second, third] = [await met(operator, number), await met(operator, number), await met(operator, number)];
    expect((await indicatorsOf(operator, first))?.campaigns).toHaveLength(1);
    const [wrong] = (await indicatorsOf(operator, third))!.indicators;
    await succeed(operator, 'removeIndicator', 'IndicatorRemoved', { id: wrong!.id, reason: '聞き違い' });
    expect(await indicatorsOf(operator, second)).toMatchObject({ campaigns: [], indicators: [{ campaignId: null }] });
    expect((await previewOf(operator, first, number))?.campaign).toBeNull();
    // A supervisor still sees it with its true count, and may say that it is one all the same.
    const campaign = (await campaignsOf(supervisor)).find(({ indicators }) => indicators.some(({ shown }) => shown === number));
    expect(campaign).toMatchObject({ facilities: 2 });
    await succeed(supervisor, 'pinCampaign', 'CampaignChanged', { id: campaign!.id, expectedVersion: campaign!.version, pinned: true });
    expect((await indicatorsOf(operator, second))?.campaigns).toMatchObject([{ facilitiesAtLeast: 2 }]);
  });
});

describe('a supervisor', () => {
  const raised = async (operator: Client, supervisor: Client) => {
    const number = fresh();
    const tickets = [await met(operator, number), await met(operator, number), await met(operator, number)];
    const campaign = (await campaignsOf(supervisor)).find(({ indicators }) => indicators.some(({ shown }) => shown === number));
    if (!campaign) throw new Error('no campaign arose');
    return { number, tickets, campaign };
  };

  it('says what it is called and what worked, which every matching call is told', async () => {
    const { operator, supervisor } = await people();
    const { tickets, campaign } = await raised(operator, supervisor);
    await succeed(supervisor, 'describeCampaign', 'CampaignChanged', { id: campaign.id, expectedVersion: campaign.version, name: '偽の警告画面', advice: 'Escキー長押しで閉じられた' });
    expect((await indicatorsOf(operator, tickets[0]!))?.campaigns).toMatchObject([{ name: '偽の警告画面', advice: 'Escキー長押しで閉じられた' }]);
    as(await mutate(supervisor, 'describeCampaign', { id: campaign.id, expectedVersion: campaign.version }), 'VersionConflict');
    as(await mutate(supervisor, 'describeCampaign', { id: campaign.id, expectedVersion: campaign.version + 1, name: 'x'.repeat(101) }), 'InvalidInput');
    await expect(mutate(operator, 'describeCampaign', { id: campaign.id, expectedVersion: 2 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(campaignsOf(operator)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('dismisses with a reason what is none, and it does not come back until it is taken up again', async () => {
    const { operator, supervisor } = await people();
    const { number, campaign } = await raised(operator, supervisor);
    as(await mutate(supervisor, 'dismissCampaign', { id: campaign.id, expectedVersion: campaign.version, dismissed: true }), 'ReasonRequired');
    await succeed(supervisor, 'dismissCampaign', 'CampaignChanged', { id: campaign.id, expectedVersion: campaign.version, dismissed: true, reason: '保守会社の番号' });
    const more = await met(operator, number);
    expect((await indicatorsOf(operator, more))?.campaigns).toEqual([]);
    const dismissed = (await campaignsOf(supervisor, 'DISMISSED')).find(({ id }) => id === campaign.id);
    expect(dismissed).toMatchObject({ dismissedReason: '保守会社の番号' });
    await succeed(supervisor, 'dismissCampaign', 'CampaignChanged', { id: campaign.id, expectedVersion: dismissed!.version, dismissed: false });
    expect((await indicatorsOf(operator, more))?.campaigns).toHaveLength(1);
  });

  it('merges two things into one campaign', async () => {
    const { operator, supervisor } = await people();
    const [one, two] = [await raised(operator, supervisor), await raised(operator, supervisor)];
    await succeed(supervisor, 'mergeCampaigns', 'CampaignChanged', { id: one.campaign.id, expectedVersion: one.campaign.version, otherId: two.campaign.id });
    const merged = (await campaignsOf(supervisor)).find(({ id }) => id === one.campaign.id);
    expect(merged).toMatchObject({ facilities: 6 });
    expect(merged?.indicators.map(({ shown }) => shown).sort()).toEqual([one.number, two.number].sort());
    expect((await campaignsOf(supervisor)).some(({ id }) => id === two.campaign.id)).toBe(false);
    expect((await indicatorsOf(operator, two.tickets[0]!))?.campaigns).toMatchObject([{ id: one.campaign.id, facilitiesAtLeast: 5 }]);
    as(await mutate(supervisor, 'mergeCampaigns', { id: one.campaign.id, expectedVersion: one.campaign.version + 1, otherId: one.campaign.id }), 'NotFound');
    as(await mutate(supervisor, 'pinCampaign', { id: two.campaign.id, expectedVersion: 2, pinned: true }), 'NotFound');
  });

  it('merges the same two crosswise with another supervisor: one of them is told that it is done', async () => {
    const { operator, supervisor } = await people();
    const other = await signIn(app, 'supervisor2');
    for (let round = 0; round < 5; round++) {
      const [one, two] = [await raised(operator, supervisor), await raised(operator, supervisor)];
      const merge = (who: Client, { id, version }: { id: string; version: number }, otherId: string) =>
        who.request<{ mergeCampaigns: { __typename: string } }>(
          'mutation ($input: MergeCampaignsInput!) { mergeCampaigns(input: $input) { __typename } }', { input: { key: crypto.randomUUID(), id, expectedVersion: version, otherId } });
      const said = await Promise.all([merge(supervisor, one.campaign, two.campaign.id), merge(other, two.campaign, one.campaign.id)]);
      expect(said.map(({ mergeCampaigns }) => mergeCampaigns.__typename).filter((type) => type === 'CampaignChanged')).toHaveLength(1);
    }
  });

  it('sees a quiet campaign end, and a pinned one go on; what comes back keeps its advice', async () => {
    const { operator, supervisor } = await people();
    const { number, tickets, campaign } = await raised(operator, supervisor);
    const pinned = (await raised(operator, supervisor));
    await succeed(supervisor, 'describeCampaign', 'CampaignChanged', { id: campaign.id, expectedVersion: campaign.version, advice: 'Esc長押し' });
    await succeed(supervisor, 'pinCampaign', 'CampaignChanged', { id: pinned.campaign.id, expectedVersion: pinned.campaign.version, pinned: true });
    await app.setClock(after(168, 1));
    const later = await people();
    expect((await indicatorsOf(later.operator, tickets[0]!))?.campaigns).toEqual([]);
    expect((await indicatorsOf(later.operator, pinned.tickets[0]!))?.campaigns).toHaveLength(1);
    expect((await campaignsOf(later.supervisor, 'ENDED')).map(({ id }) => id)).toContain(campaign.id);
    await met(later.operator, number);
    await met(later.operator, number);
    const back = await met(later.operator, number);
    expect((await indicatorsOf(later.operator, back))?.campaigns).toMatchObject([{ id: campaign.id, advice: 'Esc長押し', facilitiesAtLeast: 3 }]);
  });

  it('sets from how many facilities within how long, audited, and what was seen lately is looked at again', async () => {
    const { operator, supervisor } = await people();
    const number = fresh();
    const [one] = [await met(operator, number), await met(operator, number)];
    const { campaignRules } = await supervisor.request<{ campaignRules: { version: number } }>('{ campaignRules { version facilities windowHours quietHours } }');
    expect(campaignRules).toMatchObject({ facilities: 3, windowHours: 72, quietHours: 168 });
    as(await mutate(supervisor, 'setCampaignRules', { expectedVersion: campaignRules.version, facilities: 1, windowHours: 72, quietHours: 168 }), 'InvalidInput');
    const { rules } = await succeed(supervisor, 'setCampaignRules', 'CampaignRulesSet', { expectedVersion: campaignRules.version, facilities: 2, windowHours: 48, quietHours: 168 });
    expect((await indicatorsOf(operator, one))?.campaigns).toMatchObject([{ facilitiesAtLeast: 2 }]);
    as(await mutate(supervisor, 'setCampaignRules', { expectedVersion: campaignRules.version, facilities: 3, windowHours: 72, quietHours: 168 }), 'VersionConflict');
    expect(await app.sql(`select before, after from audit_entry where action = 'setCampaignRules' and subject_kind = 'campaign-rules'`)).toMatchObject([
      { before: { facilities: 3, windowHours: 72 }, after: { facilities: 2, windowHours: 48 } },
    ]);
    await succeed(supervisor, 'setCampaignRules', 'CampaignRulesSet', { expectedVersion: rules.version, facilities: 3, windowHours: 72, quietHours: 168 });
  });
});
