import { isUrgent, NOTICE_KINDS, type NoticeKind } from '@saimado/notices/domain/notice-kinds';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { LOST_BAG, recordFacts } from '../testkit/builders/deadlines';
import { escalatedTicket } from '../testkit/builders/escalations';
import { noticesOf } from '../testkit/builders/notices';
import { addNote, openTicket } from '../testkit/builders/tickets';
import { type Client, type DemoAccount, signIn } from '../testkit/client';
import { succeed } from '../testkit/mutate';
import { answer, MailServer } from '../testkit/smtp';
import { type App, startApp } from '../testkit/world';

const POLL = { timeout: 20_000, interval: 50 };
const START = '2026-11-20T10:00:00+09:00';
const ADDRESSES: Partial<Record<DemoAccount, string>> = { supervisor1: 'sv1@desk.example.jp', supervisor2: 'sv2@desk.example.jp', forensics1: 'forensics1@desk.example.jp' };
/** What must never leave the console by itself: of the ticket, of those who work on it, and what they typed. */
const PLANTED = ['青葉台内科クリニック', '09012345678', '090-1234-5678', '院長が泣いている', '田中 一郎', '大塚 直樹', '小野寺 誠', '佐々木 彩'];

const PASSWORD = 'nur-fuer-den-postboten';

const smtp = new MailServer();
let app: App;
let env: Record<string, string>;
let number: string;
let ticketId: string;
let now = new Date(START);

beforeAll(async () => {
  await smtp.open();
  env = { SAIMADO_SMTP_URL: `smtp://127.0.0.1:${smtp.port}`, SAIMADO_MAIL_FROM: 'saimado@console.example.jp', SAIMADO_PUBLIC_URL: 'https://console.example.jp' };
  app = await startApp({ now: START, env });
  const [admin, operator] = [await signIn(app, 'admin1'), await signIn(app, 'operator1')];
  // Before anybody has an address, so that its own notices are no mail.
  const { ticket } = await escalatedTicket(operator, { handOver: '院長が泣いている。田中 一郎さんの携帯 090-1234-5678。' });
  await addNote(operator, ticket, '青葉台内科クリニック、院長が泣いている');
  number = ticket.number;
  ticketId = ticket.id;
  await app.sql(`update ticket set member_name = '田中 一郎', facility_name = '青葉台内科クリニック', caller_number = '09012345678' where id = $1`, [ticketId]);
  const { staff } = await admin.request<{ staff: { id: string; username: DemoAccount; displayName: string; role: 'SUPERVISOR'; discipline: null; version: number }[] }>('{ staff { id username displayName role discipline version } }');
  for (const { id, username, version, ...person } of staff) {
    const email = ADDRESSES[username];
    if (email) await succeed(admin, 'updateStaff', 'StaffUpdated', { staffId: id, expectedVersion: version, ...person, email, active: true });
  }
});
afterAll(async () => {
  await app.stop();
  await smtp.close();
});

async function at(instant: Date): Promise<void> {
  now = instant;
  await app.setClock(now);
}
const later = (minutes: number): Promise<void> => at(new Date(now.getTime() + minutes * 60_000));
/** A notice that somebody was told, with its mail, as `Notices.tell` writes them. */
async function told(username: DemoAccount, kind: NoticeKind = 'TARGET_NEAR', of: { label?: string; at?: Date } = {}): Promise<string> {
  const [row] = await app.sql<{ id: string }>(
    `with n as (insert into notice (id, staff_id, at, kind, ticket_id, subject_id, label, due_at, once)
       select gen_random_uuid(), s.id, $3, $2, $4, $4, $5, $6, gen_random_uuid()::text from staff s where username = $1 returning id, at)
     insert into notice_mail (notice_id, next_at) select id, at from n returning notice_id as id`,
    [username, kind, of.at ?? now, ticketId, of.label ?? null, new Date('2026-11-22T09:30:00+09:00')]);
  return row!.id;
}
const rowOf = async (id: string, on: App = app) => (await on.sql<{ outcome: string | null; tries: number; failure: string | null }>('select outcome, tries, failure from notice_mail where notice_id = $1', [id]))[0];
const settled = async (id: string, outcome: string): Promise<void> => { await expect.poll(async () => (await rowOf(id))?.outcome, POLL).toBe(outcome); };
const sentAs = (id: string) => smtp.mails.filter(({ headers }) => headers['message-id'] === `<notice.${id}@console.example.jp>`);
const choose = async (client: Client, kinds: NoticeKind[]) => (await succeed(client, 'chooseMailKinds', 'MailKindsChosen', { kinds })).settings;

describe('a notice by mail', () => {
  it('goes to whoever has an address and wants its kind, with the notice and no more than that', async () => {
    const [chosen, other] = [await signIn(app, 'supervisor1'), await signIn(app, 'supervisor2')];
    expect(await choose(chosen, ['DEADLINE', 'REMARKS_GIVEN'])).toMatchObject({ mailConfigured: true, mailAddress: 'sv1@desk.example.jp', mailKinds: ['DEADLINE'] });
    expect((await other.request<{ noticeSettings: { mailKinds: string[] } }>('{ noticeSettings { mailKinds } }')).noticeSettings.mailKinds).toEqual([]);
    const bag = await recordFacts(await signIn(app, 'operator1'), await openTicket(await signIn(app, 'operator1')), { ...LOST_BAG, awareOn: '2026-11-20' });
    await at(new Date('2026-11-22T09:00:00+09:00'));
    await expect.poll(() => smtp.mails.length, POLL).toBe(1);
    expect(smtp.mails).toMatchObject([{
      to: ['sv1@desk.example.jp'], subject: `相談票 ${bag.number}：届出の期限があります`,
      text: `届出の期限があります\n相談票 ${bag.number}\n期限 2026年11月24日(火)\n\nhttps://console.example.jp/tickets/${bag.number}\n`,
    }]);
    expect(smtp.mails[0]?.headers).toMatchObject({ 'auto-submitted': 'auto-generated' });
    expect(await app.sql(`select after from audit_entry where action = 'mailNotice' order by at desc limit 1`)).toEqual([{ after: { outcome: 'SENT' } }]);
  });

  it('comes to tier 2 of what is urgent, unless it chooses otherwise', async () => {
    const specialist = await signIn(app, 'forensics1');
    const { noticeSettings } = await specialist.request<{ noticeSettings: { kinds: NoticeKind[]; mailKinds: NoticeKind[] } }>('{ noticeSettings { kinds mailKinds } }');
    expect(noticeSettings.mailKinds).toEqual(noticeSettings.kinds.filter(isUrgent));
    expect((await choose(specialist, [])).mailKinds).toEqual([]);
  });

  it('holds nothing personal, nor does the list of the console: every kind, in both languages', async () => {
    const specialist = await signIn(app, 'forensics1');
    for (const locale of ['JA', 'EN'] as const) {
      smtp.mails.length = 0;
      await succeed(specialist, 'setLocale', 'LocaleSet', { locale });
      for (const kind of NOTICE_KINDS) await told('forensics1', kind, { label: '規則の言葉' });
      await later(1);
      await expect.poll(() => smtp.mails.length, POLL).toBe(NOTICE_KINDS.length);
      for (const { raw, subject, text } of smtp.mails) {
        for (const word of [...PLANTED, '規則の言葉']) expect(`${raw}\n${subject}\n${text}`).not.toContain(word);
        expect(text).toMatch(new RegExp(`^.+\n(相談票|Ticket) ${number}\n(期限|Due) [^\n]+\n\nhttps://console\\.example\\.jp/(desk|callbacks|remarks)?(\\?[ce]=${ticketId})?\n$`));
      }
    }
    await succeed(specialist, 'setLocale', 'LocaleSet', { locale: 'JA' });
    const list = JSON.stringify(await noticesOf(await signIn(app, 'forensics1')));
    expect(NOTICE_KINDS.filter((kind) => !list.includes(kind))).toEqual([]);
    for (const word of PLANTED) expect(list).not.toContain(word);
  });
});

describe('a mail server', () => {
  it('that is busy for an address is asked again', async () => {
    let busy = 1;
    smtp.toAddress = () => (busy-- > 0 ? answer(451, 'later') : null);
    const id = await told('supervisor1');
    await later(1);
    await expect.poll(async () => (await rowOf(id))?.tries, POLL).toBe(1);
    expect(await rowOf(id)).toMatchObject({ outcome: null, failure: 'EENVELOPE 451' });
    await later(1);
    await settled(id, 'SENT');
    expect(sentAs(id)).toHaveLength(1);
  });

  it('that will never take one is not asked again, and the administrator and the supervisors see it', async () => {
    smtp.toAddress = (address) => answer(550, `<${address}> unknown`);
    const id = await told('supervisor2');
    await later(1);
    await settled(id, 'FAILED');
    smtp.toAddress = () => null;
    for (const who of ['admin1', 'supervisor1'] as const) {
      const { mailDelivery } = await (await signIn(app, who)).request<{ mailDelivery: unknown }>('{ mailDelivery { configured undelivered { displayName count } } }');
      expect(mailDelivery).toEqual({ configured: true, undelivered: [{ displayName: '永井 由美', count: 1 }] });
    }
    await expect((await signIn(app, 'operator1')).request('{ mailDelivery { configured } }')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const again = await told('supervisor2');
    await later(1);
    await settled(again, 'SENT');
    const { mailDelivery } = await (await signIn(app, 'admin1')).request<{ mailDelivery: unknown }>('{ mailDelivery { undelivered { displayName } } }');
    expect(mailDelivery).toEqual({ undelivered: [] });
  });

  it('that is down and comes back gets all that waited, once', async () => {
    await smtp.close();
    const ids = [await told('supervisor1'), await told('supervisor2'), await told('forensics1')];
    await later(1);
    await expect.poll(() => app.sql(`select from notice_mail where failure is not null and outcome is null`), POLL).not.toHaveLength(0);
    await expect.poll(() => app.sql(`select from notice_mail where outcome is null and next_at > $1`, [now]), POLL).toHaveLength(3);
    expect(await app.sql('select from notice_mail where outcome is null and tries > 0')).toEqual([]);
    await smtp.open();
    await later(2);
    for (const id of ids) await settled(id, 'SENT');
    for (const id of ids) expect(sentAs(id)).toHaveLength(1);
  });
});

describe('a mail that is of no use any more', () => {
  it('is not sent: put away, withdrawn, not for this reader, of long ago', async () => {
    const ids = [await told('supervisor1'), await told('supervisor2'), await told('guideline1'), await told('operator1')];
    await app.sql('update notice set dismissed_at = now() where id = $1', [ids[0]]);
    await app.sql('update notice set withdrawn_at = now() where id = $1', [ids[1]]);
    // Of another hotline, and one without an address.
    await app.sql(`update staff set email = 'guideline1@desk.example.jp' where username = 'guideline1'`);
    const old = await told('supervisor1', 'DEADLINE', { at: new Date(now.getTime() - 13 * 3_600_000) });
    await later(1);
    for (const id of ids) await settled(id, 'STALE');
    await settled(old, 'FAILED');
    expect(await rowOf(old)).toMatchObject({ failure: 'TOO_OLD' });
    expect([...ids, old].flatMap(sentAs)).toEqual([]);
  });
});

describe('servers that come and go', () => {
  it('two at once send each mail once', async () => {
    const other = await app.another({ now, env });
    const ids: string[] = [];
    for (let n = 0; n < 8; n += 1) ids.push(await told('supervisor1'));
    now = new Date(now.getTime() + 60_000);
    await Promise.all([app.setClock(now), other.setClock(now)]);
    for (const id of ids) await settled(id, 'SENT');
    for (const id of ids) expect(sentAs(id)).toHaveLength(1);
    expect(await other.stop()).toBe(0);
  });

  it('one killed between the yes of the mail server and its mark: the next sends it again, and both are the same mail', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => { release = resolve; });
    smtp.beforeYes = () => held;
    const id = await told('supervisor1');
    await later(1);
    await expect.poll(() => sentAs(id).length, POLL).toBe(1);
    await app.kill();
    release();
    smtp.beforeYes = () => Promise.resolve();
    expect((await rowOf(id))?.outcome).toBeNull();
    // With a wrong password nothing is sent, all else goes on, and nobody reads the password anywhere.
    const gate = await new MailServer({ hideSTARTTLS: true, allowInsecureAuth: true, authMethods: ['PLAIN'], onAuth: (_auth, _session, done) => done(answer(535, 'no')) }).open();
    const locked = await app.another({ now, env: { ...env, SAIMADO_SMTP_URL: `smtp://me:${PASSWORD}@127.0.0.1:${gate.port}` } });
    await expect.poll(async () => (await rowOf(id))?.failure, POLL).toBe('EAUTH 535');
    expect(await rowOf(id)).toMatchObject({ outcome: null, tries: 0 });
    await openTicket(await signIn(locked, 'operator1'));
    const { mailDelivery } = await (await signIn(locked, 'admin1')).request<{ mailDelivery: unknown }>('{ mailDelivery { configured undelivered { displayName } } }');
    expect(mailDelivery).toEqual({ configured: true, undelivered: [] });
    expect(JSON.stringify(await app.sql('select * from notice_mail'))).not.toContain(PASSWORD);
    expect(await locked.stop()).toBe(0);
    await gate.close();
    now = new Date(now.getTime() + 3 * 60_000);

    const next = await app.another({ now, env });
    await settled(id, 'SENT');
    expect(sentAs(id)).toHaveLength(2);
    expect(new Set(sentAs(id).map(({ headers }) => headers['message-id'])).size).toBe(1);
    expect(await next.stop()).toBe(0);
    for (const secret of [...Object.values(ADDRESSES), ...PLANTED, PASSWORD]) expect(app.output + locked.output + next.output).not.toContain(secret);
  });
});
