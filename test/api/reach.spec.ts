import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CLINIC, reachOf, recordReach } from '../testkit/builders/callbacks';
import { escalatedTicket } from '../testkit/builders/escalations';
import { openTicket, seenTicket } from '../testkit/builders/tickets';
import { type Client, signIn } from '../testkit/client';
import { mutate } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

/** A Saturday; Monday is a holiday. */
const NOW = '2026-11-21T13:20:00+09:00';
const NOTHING = { contactName: '', contactRole: '', phone: '', hours: '', daysOff: '', notBefore: '', remark: '' };

let app: App;
let operator: Client;
beforeAll(async () => {
  app = await startApp({ now: NOW });
  operator = await signIn(app, 'operator1');
});
afterAll(() => app.stop());

describe('whom to call and when', () => {
  it('is the caller’s number and nothing else until somebody records it', async () => {
    const ticket = await openTicket(operator, { callerNumber: '06-6123-4567' });
    expect(await reachOf(operator, ticket)).toMatchObject({ version: 0, phone: null, phoneToCall: '0661234567', hours: null, isOpen: null, changes: [] });
  });

  it('is understood as it is spoken, and says whether the clinic is open and when it opens', async () => {
    const ticket = await openTicket(operator);
    await recordReach(operator, ticket, { ...CLINIC, daysOff: '11/24', remark: '内線 21' });
    expect(await reachOf(operator, ticket)).toMatchObject({
      version: 1, contactName: '山田', contactRole: '事務長', phone: '0312349999', phoneToCall: '0312349999', remark: '内線 21', daysOff: '11/24',
      hours: '月火水金 9:00-12:30 14:00-18:00、木土 9:00-12:00、日祝 休診', isOpen: false, closesAt: null, opensAt: '2026-11-25T09:00:00.000+09:00',
    });
    expect((await seenTicket(operator, ticket)).timeline.at(-1)).toMatchObject({ kind: 'REACH_RECORDED', text: expect.stringContaining('診療時間 月火水金 9:00-12:30') });
    const audited = JSON.stringify(await app.sql(`select before, after from audit_entry where action = 'recordReach'`));
    expect(audited).not.toMatch(/山田|1234|内線/);
  });

  it('shows what it understood while it is typed, and what to do where it did not', async () => {
    const { readReach } = await operator.request<{ readReach: unknown }>(
      'query ($typed: ReachInput!) { readReach(typed: $typed) { hours assumedClosed daysOff notBefore isOpen opensAt problems { field message } } }',
      { typed: { hours: '月〜土 9-12:30、月火水金 14-18', daysOff: 'お盆', notBefore: '月曜 10時' } });
    expect(readReach).toEqual({
      hours: '月火水金 9:00-12:30 14:00-18:00、木土 9:00-12:30、日祝 休診', assumedClosed: '日祝', daysOff: null, notBefore: '2026-11-23T10:00:00.000+09:00', isOpen: false, opensAt: '2026-11-24T09:00:00.000+09:00',
      problems: [{ field: 'daysOff', message: expect.stringContaining('「お盆」') }],
    });
  });

  it.each([['phone', '12345'], ['hours', '9-12'], ['daysOff', 'お盆'], ['notBefore', 'いつか'], ['remark', 'あ'.repeat(501)]])('refuses a %s that cannot be read, and says what to do', async (field, typed) => {
    const { number } = await openTicket(operator);
    expect(await mutate(operator, 'recordReach', { ticketNumber: number, expectedVersion: 0, reach: { ...NOTHING, [field]: typed } })).toMatchObject({ __typename: 'InvalidInput', field, message: expect.stringMatching(/ください/) });
  });

  it('keeps what two people record at once, unless it is the same field: then the second sees both', async () => {
    const { ticket } = await escalatedTicket(operator);
    const specialist = await signIn(app, 'forensics1');
    await recordReach(operator, ticket, CLINIC);
    await recordReach(specialist, ticket, { ...CLINIC, contactName: '佐藤' }, 1);
    // The operator still looks at version 1.
    await recordReach(operator, ticket, { ...CLINIC, remark: '昼は不在' }, 1);
    expect(await reachOf(operator, ticket)).toMatchObject({ version: 3, contactName: '佐藤', remark: '昼は不在' });
    const late = await mutate(operator, 'recordReach', { ticketNumber: ticket.number, expectedVersion: 1, reach: { ...NOTHING, ...CLINIC, contactName: '鈴木', contactRole: '院長' } });
    expect(late).toMatchObject({ __typename: 'ReachConflict', currentVersion: 3 });
    const { conflicts } = late as unknown as { conflicts: unknown[] };
    expect(conflicts).toEqual([{ field: 'contactName', theirs: '佐藤', by: expect.any(String) }]);
    expect(await reachOf(operator, ticket)).toMatchObject({ version: 3, contactName: '佐藤', contactRole: '事務長', changes: [{ changed: ['remark'] }, { changed: ['contactName'] }, { changed: expect.arrayContaining(['hours']) }] });
  });

  it('is nobody’s who may not see the ticket', async () => {
    const { number } = await openTicket(operator);
    for (const name of ['guideline1', 'lawyer1']) {
      expect(await mutate(await signIn(app, name), 'recordReach', { ticketNumber: number, expectedVersion: 0, reach: { ...NOTHING, remark: 'x' } })).toMatchObject({ __typename: 'NotFound' });
    }
  });
});
