import type * as S from '@saimado/contract/generated/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claim, escalate, escalatedTicket, resolveEscalation, takeOver } from '../testkit/builders/escalations';
import { firmInput, firmsOf, ledgerOf, packetOf, proposeReferral, referralDeskOf, saveFirm, sending, sendReferral } from '../testkit/builders/referrals';
import { importRegister, PLANTED, plantedRegister, type RegisterCells } from '../testkit/builders/register';
import { openTicket, seenTicket } from '../testkit/builders/tickets';
import { candidatesOf, verifyCaller } from '../testkit/builders/verification';
import { type Client, signIn, stranger } from '../testkit/client';
import { as, mutate, succeed } from '../testkit/mutate';
import { readPdf } from '../testkit/pdf';
import { type App, startApp } from '../testkit/world';

const POLL = { timeout: 20_000, interval: 50 };
/** A Wednesday; firms are open from nine to five. */
const NOW = '2026-06-10T10:00:00+09:00';

let app: App;
let [operator, forensics1, forensics2, lawyer, supervisor]: Client[] = [] as unknown as [Client, Client, Client, Client, Client];
let [kita, minami]: S.Firm[] = [] as unknown as [S.Firm, S.Firm];

beforeAll(async () => {
  app = await startApp({ now: NOW });
  [operator, forensics1, forensics2, lawyer, supervisor] = await Promise.all(['operator1', 'forensics1', 'forensics2', 'lawyer1', 'supervisor1'].map((name) => signIn(app, name))) as [Client, Client, Client, Client, Client];
  await importRegister(await signIn(app, 'admin1'), plantedRegister);
  kita = await saveFirm(supervisor!, '北調査（架空）');
  minami = await saveFirm(supervisor!, '南調査（架空）');
});
afterAll(() => app.stop());

const held = async (more: Partial<Parameters<typeof escalate>[2]> = {}): Promise<S.Escalation> => {
  const { escalation } = await escalatedTicket(operator!, { wishesReferral: true, toldCostsAreTheirs: true, ...more });
  return claim(forensics1!, escalation);
};
/** A verified caller's ticket, in the hands of a specialist. */
const heldOf = async (cells: RegisterCells): Promise<S.Escalation> => {
  const ticket = await openTicket(operator!, { callerNumber: '03-0000-9999' });
  const said = { memberName: cells.member_name, facilityName: cells.facility_name, address: cells.address, memberNumber: cells.member_number, registryNumber: cells.registry_number };
  const [entry] = await candidatesOf(operator!, said, { ticketNumber: ticket.number });
  const verified = await verifyCaller(operator!, ticket, { claim: said, outcome: 'VERIFIED', entryId: entry!.entryId });
  const { escalation } = await escalate(operator!, verified, { wishesReferral: true, toldCostsAreTheirs: true });
  return claim(forensics1!, escalation);
};
const names = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name);

describe('the directory', () => {
  it('is the supervisors’ to keep, version by version, and the specialists’ of the discipline to read', async () => {
    const firm = await saveFirm(supervisor!, '西法律事務所（架空）', { discipline: 'LEGAL', areas: ['LEAK_DUTY'], nationwide: false, prefectures: ['大阪府', '京都府'], hours: null });
    expect(firm).toMatchObject({ version: 1, prefectures: ['京都府', '大阪府'], openNow: false });
    const change = { ...firmInput('西法律事務所（架空）', { discipline: 'LEGAL', areas: ['LEAK_DUTY', 'LABOUR'] }), id: firm.id };
    as(await mutate(supervisor!, 'saveFirm', { ...change, expectedVersion: 0 }), 'VersionConflict');
    as(await mutate(supervisor!, 'saveFirm', { ...change, expectedVersion: 1 }), 'FirmChanged');
    expect((await ledgerOf(supervisor!, firm.id)).versions).toMatchObject([{ version: 2, by: expect.any(String) as string }, { version: 1 }]);
    expect([...(await ledgerOf(supervisor!, firm.id)).versions[0]!.changed].sort()).toEqual(['areas', 'hours', 'nationwide', 'prefectures']);
    expect(as(await mutate(supervisor!, 'saveFirm', firmInput(' ')), 'InvalidInput').field).toBe('name');
    expect(names(await firmsOf(forensics1!)).sort()).toEqual(['北調査（架空）', '南調査（架空）'].sort());
    expect(names(await firmsOf(lawyer!))).toEqual(['西法律事務所（架空）']);
    for (const person of [forensics1!, operator!]) await expect(mutate(person, 'saveFirm', firmInput('横から'))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(ledgerOf(forensics1!, firm.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const name of ['operator1', 'reviewer1', 'admin1']) await expect(firmsOf(await signIn(app, name))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a referral', () => {
  it('goes the whole way: proposed with reasons, chosen, sent, acknowledged, closed, rated', async () => {
    const escalation = await held();
    const referral = await proposeReferral(forensics1!, escalation, { area: 'RANSOMWARE' });
    expect(referral).toMatchObject({ status: 'PROPOSED', number: `${escalation.ticketNumber}-R1` });
    expect(names(referral.offered).sort()).toEqual(['北調査（架空）', '南調査（架空）'].sort());
    expect(referral.offered[0]!.reasons.map(({ code }) => code)).toEqual(['OPEN_NOW', 'TURNS', 'NEVER_ASKED', 'AREA', 'NATIONWIDE']);

    as(await mutate(forensics1!, 'sendReferral', sending(referral, { costsTold: false })), 'CostsNotTold');
    expect(as(await mutate(forensics1!, 'sendReferral', sending(referral, { consentWords: ' ' })), 'InvalidInput').field).toBe('consentWords');
    expect(as(await mutate(forensics1!, 'sendReferral', sending(referral, { firmId: escalation.id })), 'InvalidInput').field).toBe('firmId');
    const sent = await sendReferral(forensics1!, referral);
    expect(sent).toMatchObject({ status: 'SENT', firm: referral.offered[0]!.name, fields: ['CONTACT_PERSON', 'PHONE', 'INCIDENT'], packetAvailable: true });
    expect(Date.parse(sent.acknowledgeBy!)).toBeGreaterThan(Date.parse(NOW));
    const { timeline } = await seenTicket(supervisor!, { number: escalation.ticketNumber });
    expect(timeline.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['REFERRAL_PROPOSED', 'ESCALATION_REFERRED', 'REFERRAL_SENT']));
    expect(as(await mutate(forensics1!, 'proposeReferral', { escalationId: escalation.id, parties: [] }), 'ReferralUnderWay').firm).toBe(sent.firm);

    const { referral: answered } = await succeed(forensics2!, 'acknowledgeReferral', 'ReferralChanged', { referralId: sent.id, expectedVersion: sent.version, words: '本日中に電話' });
    const { referral: closed } = await succeed(forensics1!, 'closeReferral', 'ReferralChanged', { referralId: sent.id, expectedVersion: answered.version, outcome: 'ENGAGED' });
    await resolveEscalation(forensics1!, escalation, '事業者が調査に着手');
    expect(as(await mutate(forensics1!, 'recordReferralSatisfaction', { referralId: sent.id, expectedVersion: closed.version, score: 6 }), 'InvalidInput').field).toBe('score');
    await succeed(forensics1!, 'recordReferralSatisfaction', 'ReferralChanged', { referralId: sent.id, expectedVersion: closed.version, score: 4, words: '早かった' });
    expect((await ledgerOf(supervisor!, sent.firmId!)).referrals[0]).toMatchObject({ number: sent.number, status: 'CLOSED', outcome: 'ENGAGED', satisfaction: 4, satisfactionWords: '早かった', answeredAfterMinutes: 0 });
    expect((await firmsOf(supervisor!)).find(({ id }) => id === sent.firmId)).toMatchObject({ sent: 1, declined: 0, satisfaction: 4 });
    // The other one's turn is next.
    expect((await proposeReferral(forensics1!, await held())).offered[0]!.firmId).not.toBe(sent.firmId);
  });

  it('goes to the next firm where one declines, and to none where the member wishes none', async () => {
    const escalation = await held();
    const first = await proposeReferral(forensics1!, escalation);
    const sent = await sendReferral(forensics1!, first);
    const { referral: declined } = await succeed(forensics1!, 'declineReferral', 'ReferralChanged', { referralId: sent.id, expectedVersion: sent.version, reason: 'CAPACITY' });
    expect(declined).toMatchObject({ status: 'DECLINED', declineReason: 'CAPACITY' });
    const second = await proposeReferral(forensics1!, escalation);
    expect(second.number).toBe(`${escalation.ticketNumber}-R2`);
    expect(second.leftOut).toEqual([{ firmId: sent.firmId, name: sent.firm, reasons: ['DECLINED_THIS'] }]);
    as(await mutate(forensics1!, 'settleReferral', { referralId: second.id, expectedVersion: second.version, ownFirm: '顧問先' }), 'CostsNotTold');
    const { referral: own } = await succeed(forensics1!, 'settleReferral', 'ReferralChanged', { referralId: second.id, expectedVersion: second.version, ownFirm: '顧問先の調査会社', costsTold: true });
    expect(own).toMatchObject({ status: 'OWN_FIRM', packetAvailable: false });
    as(await mutate(forensics1!, 'settleReferral', { referralId: second.id, expectedVersion: own.version }), 'InvalidTransition');
  });

  it('is one specialist’s: of two who send at once one does, and whoever does not hold the case is told who does', async () => {
    const escalation = await held();
    const referral = await proposeReferral(forensics1!, escalation);
    const other = as(await mutate(forensics2!, 'sendReferral', sending(referral)), 'NotClaimedByYou');
    expect(other.by).toBe(escalation.claimedBy);
    const replies = await Promise.all([0, 1, 2, 3].map((n) => mutate(forensics1!, 'sendReferral', sending(referral, { firmId: referral.offered[n % 2]!.firmId }))));
    expect(replies.map(({ __typename }) => __typename).sort()).toEqual(['ReferralChanged', 'VersionConflict', 'VersionConflict', 'VersionConflict']);
    expect(await app.sql('select from referral where escalation_id = $1 and firm_id is not null', [escalation.id])).toHaveLength(1);
  });

  it('is nobody’s business but the discipline’s and the supervisors’', async () => {
    const escalation = await held();
    const referral = await proposeReferral(forensics1!, escalation);
    expect((await referralDeskOf(supervisor!, escalation.id))?.referrals).toHaveLength(1);
    expect(await referralDeskOf(lawyer!, escalation.id)).toBeNull();
    as(await mutate(lawyer!, 'sendReferral', sending(referral)), 'NotFound');
    for (const name of ['operator1', 'reviewer1', 'admin1']) await expect(referralDeskOf(await signIn(app, name), escalation.id)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(mutate(supervisor!, 'sendReferral', sending(referral))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('a conflict of interest', () => {
  const endConflicts = async (): Promise<void> => {
    const { conflicts } = (await firmsOf(supervisor!)).find(({ id }) => id === kita!.id)!;
    for (const { id } of conflicts.filter(({ inForce }) => inForce)) await succeed(supervisor!, 'endFirmConflict', 'FirmChanged', { conflictId: id });
  };

  it('keeps a firm out of the proposal, and one entered meanwhile out of the sending', async () => {
    const escalation = await heldOf(PLANTED.watanabe);
    const referral = await proposeReferral(forensics1!, escalation);
    expect(referral.offered).toHaveLength(2);
    await succeed(supervisor!, 'addFirmConflict', 'FirmChanged', { firmId: kita!.id, kind: 'FACILITY', name: 'さくら医院', code: 'F0000002', reason: '顧問契約' });
    expect(as(await mutate(forensics1!, 'sendReferral', sending(referral, { firmId: kita!.id })), 'FirmInConflict')).toMatchObject({ firm: '北調査（架空）', message: expect.stringContaining('提案を作り直し') as string });
    const again = await proposeReferral(forensics1!, escalation);
    expect(names(again.offered)).toEqual(['南調査（架空）']);
    expect(again.leftOut).toMatchObject([{ firmId: kita!.id, reasons: ['CONFLICT'] }]);
    expect((await referralDeskOf(forensics1!, escalation.id))?.referrals.find(({ id }) => id === referral.id)?.status).toBe('SUPERSEDED');

    await endConflicts();
    expect((await proposeReferral(forensics1!, escalation)).offered).toHaveLength(2);
  });

  it('is refused by the database too', async () => {
    const escalation = await heldOf(PLANTED.watanabe);
    await succeed(supervisor!, 'addFirmConflict', 'FirmChanged', { firmId: kita!.id, kind: 'MEMBER', name: '渡辺花子', reason: '親族' });
    const { id } = await proposeReferral(forensics1!, escalation);
    await expect(app.sql(`update referral set status = 'SENT', firm_id = $2, chosen_at = $3, chosen_by = proposed_by, fields = '{}', packet_hash = 'x', acknowledge_by = $3 where id = $1`, [id, kita!.id, NOW])).rejects.toThrow('conflict of interest');
    await endConflicts();
  });

  it('is not passed by under the name of the member’s own firm, nor by a firm that is itself concerned', async () => {
    const escalation = await heldOf(PLANTED.watanabe);
    await succeed(supervisor!, 'addFirmConflict', 'FirmChanged', { firmId: kita!.id, kind: 'FACILITY', name: 'さくら医院', code: 'F0000002', reason: '顧問契約' });
    const { id, version } = await proposeReferral(forensics1!, escalation);
    const own = { referralId: id, expectedVersion: version, costsTold: true };
    expect(as(await mutate(forensics1!, 'settleReferral', { ...own, ownFirm: '株式会社 北調査（架空）' }), 'InvalidInput')).toMatchObject({ field: 'ownFirm', message: expect.stringContaining('名簿') as string });
    await endConflicts();
    const again = await proposeReferral(forensics1!, escalation, { parties: ['南調査（架空）株式会社'] });
    expect(again.leftOut).toMatchObject([{ firmId: minami!.id, reasons: ['CONFLICT'] }]);
  });

  it('that a firm names when it declines is kept; one with somebody nobody asked about leaves the firm out', async () => {
    const escalation = await heldOf(PLANTED.saito);
    const referral = await proposeReferral(forensics1!, escalation);
    const sent = await sendReferral(forensics1!, referral, { firmId: minami!.id });
    await succeed(forensics1!, 'declineReferral', 'ReferralChanged', { referralId: sent.id, expectedVersion: sent.version, reason: 'CONFLICT' });
    expect((await proposeReferral(forensics1!, await heldOf(PLANTED.saito))).leftOut).toMatchObject([{ firmId: minami!.id, reasons: ['CONFLICT'] }]);
    // The caller is unknown, so nobody can say that it is not that clinic.
    expect((await proposeReferral(forensics1!, await held())).leftOut).toContainEqual({ firmId: minami!.id, name: minami!.name, reasons: ['FACILITY_UNCHECKED'] });
    await succeed(supervisor!, 'addFirmConflict', 'FirmChanged', { firmId: kita!.id, kind: 'PARTY', name: '架空カルテ株式会社', reason: '取引先' });
    const next = await heldOf(PLANTED.takahashi);
    expect((await proposeReferral(forensics1!, next, { parties: null })).leftOut).toMatchObject([{ firmId: kita!.id, reasons: ['PARTY_UNCHECKED'] }]);
    expect((await proposeReferral(forensics1!, next, { parties: ['㈱架空カルテ'] })).leftOut).toMatchObject([{ firmId: kita!.id, reasons: ['CONFLICT'] }]);
    expect(names((await proposeReferral(forensics1!, next, { parties: ['別の会社'] })).offered).sort()).toEqual(['北調査（架空）', '南調査（架空）'].sort());
  });
});

describe('the packet', () => {
  const text = async (reply: Response): Promise<{ words: string; file: string; pages: number }> => {
    expect(reply.status).toBe(200);
    const bytes = Buffer.from(await reply.arrayBuffer());
    const { pages, text: words } = readPdf(bytes);
    return { words: words.replace(/[\s　]/g, ''), file: bytes.toString('latin1'), pages };
  };
  const PLANTED_WORDS = { FACILITY_NAME: '髙橋内科クリニック', MEMBER_NAME: '髙橋', ADDRESS: '港区三田三丁目二番五号', SUMMARY: 'ファイルが開けない', VERIFICATION: '会員名簿と照合済み', PREFECTURE: '東京都' };

  it('holds what the member agreed to, under the firm’s name on every page, and nothing else anywhere in the file', async () => {
    const escalation = await heldOf(PLANTED.takahashi);
    const values = new Map((await referralDeskOf(forensics1!, escalation.id))!.values.map(({ field, value }) => [field, value]));
    expect(values.get('ADDRESS')).toBe('東京都港区三田三丁目二番五号');
    const referral = await proposeReferral(forensics1!, escalation, { area: 'RANSOMWARE' });
    expect(as(await mutate(forensics1!, 'sendReferral', sending(referral, { fields: ['SUMMARY'], summary: '高橋先生のPC' })), 'InvalidInput').field).toBe('summary');
    const sent = await sendReferral(forensics1!, referral, { summary: 'サーバーのファイルが開けない' });
    const reply = await packetOf(forensics1!, sent.id);
    expect(reply.headers.get('content-disposition')).toBe(`attachment; filename="referral-${sent.number}.pdf"`);
    expect(reply.headers.get('cache-control')).toBe('no-store');
    const { words, file } = await text(reply);
    for (const there of [sent.firm!, sent.number, '事務長', '03-0000-9999', 'ランサムウェア', '2026年6月10日', '第三者への提供', sent.packetHash!.slice(0, 16)]) expect(words, there).toContain(there);
    for (const [field, hidden] of Object.entries(PLANTED_WORDS)) {
      expect(words, field).not.toContain(hidden);
      for (const spelled of [Buffer.from(hidden, 'utf8').toString('latin1'), Buffer.from(hidden, 'utf16le').swap16().toString('latin1')]) expect(file, field).not.toContain(spelled);
    }
    expect(await app.sql(`select action, after -> 'fields' as fields from audit_entry where subject_id = $1 and after ? 'packetHash' order by id`, [sent.id])).toEqual([
      { action: 'sendReferral', fields: sent.fields }, { action: 'downloadReferralPacket', fields: sent.fields },
    ]);
    await succeed(forensics1!, 'withdrawReferral', 'ReferralChanged', { referralId: sent.id, expectedVersion: sent.version, words: 'やはり出さないでほしい' });
    expect((await packetOf(forensics1!, sent.id)).status).toBe(404);
    expect(await app.sql('select packet from referral where id = $1', [sent.id])).toEqual([{ packet: null }]);
  });

  it('holds all of it where the member agrees to all, and is the holder’s alone', async () => {
    const escalation = await heldOf(PLANTED.takahashi);
    const referral = await proposeReferral(forensics1!, escalation, { area: 'RANSOMWARE' });
    const fields = ['FACILITY_NAME', 'CONTACT_PERSON', 'PHONE', 'INCIDENT', 'PREFECTURE', 'MEMBER_NAME', 'ADDRESS', 'SUMMARY', 'VERIFICATION'] as const;
    const sent = await sendReferral(forensics1!, referral, { fields: [...fields], summary: 'サーバーのファイルが開けない。\n'.repeat(80) });
    const { words, pages, file } = await text(await packetOf(forensics1!, sent.id));
    // Every page says to whom it was given, and what describes the file names nobody.
    expect(pages).toBeGreaterThan(1);
    expect(words.split(`${sent.firm}${sent.number}2026年6月10日`)).toHaveLength(pages + 1);
    const described = [...file.matchAll(/\/(Title|Author|Subject|Keywords|Creator|Producer) \d+ 0 R/g)].map(([, name]) => name).sort();
    expect(described).toEqual(['Author', 'Creator', 'Producer', 'Title']);
    for (const hidden of Object.values(PLANTED_WORDS)) for (const spelled of [Buffer.from(hidden, 'utf8').toString('latin1'), Buffer.from(hidden, 'utf16le').swap16().toString('latin1')]) expect(file).not.toContain(spelled);
    // Each giving out is on record, with who and what, and no value.
    await packetOf(forensics1!, sent.id);
    expect(await app.sql(`select s.username, e.after -> 'fields' as fields from audit_entry e join staff s on s.id = e.actor_id where e.subject_id = $1 and e.action = 'downloadReferralPacket'`, [sent.id]))
      .toEqual(Array.from({ length: 2 }, () => ({ username: 'forensics1', fields: [...fields] })));
    for (const there of Object.values(PLANTED_WORDS)) expect(words, there).toContain(there);
    expect((await packetOf(forensics2!, sent.id)).status).toBe(404);
    expect((await packetOf(lawyer!, sent.id)).status).toBe(404);
    for (const person of [supervisor!, operator!, await signIn(app, 'reviewer1')]) expect((await packetOf(person, sent.id)).status).toBe(403);
    expect((await packetOf(stranger(app), sent.id)).status).toBe(401);
    expect((await packetOf(forensics1!, 'no id')).status).toBe(404);
    // Who takes the case over holds the packet too, and the former holder no more.
    const [{ version }] = await app.sql<{ version: number }>('select version from escalation where id = $1', [escalation.id]) as [{ version: number }];
    await takeOver(forensics2!, { id: escalation.id, version });
    expect([(await packetOf(forensics1!, sent.id)).status, (await packetOf(forensics2!, sent.id)).status]).toEqual([404, 200]);
  });
});

describe('a firm that does not answer', () => {
  it('is overdue once, told to the holder and the supervisors, and not where the case is done with', async () => {
    const waiting = await sendReferral(forensics1!, await proposeReferral(forensics1!, await heldOf(PLANTED.takahashi)));
    const escalation = await heldOf(PLANTED.takahashi);
    const done = await sendReferral(forensics1!, await proposeReferral(forensics1!, escalation));
    await resolveEscalation(forensics1!, escalation, '終了');
    // The server is killed before the time comes: jobs of both wait for whoever is next, and two servers start at once.
    await app.kill();
    const now = new Date(Math.max(Date.parse(waiting.acknowledgeBy!), Date.parse(done.acknowledgeBy!)) + 60_000);
    const servers = await Promise.all([app.another({ now }), app.another({ now })]);
    const status = async (id: string) => (await app.sql<{ status: string }>('select status from referral where id = $1', [id]))[0]?.status;
    await expect.poll(() => status(waiting.id), POLL).toBe('OVERDUE');
    const told = () => app.sql('select s.username from notice n join staff s on s.id = n.staff_id where n.once = $1 and n.withdrawn_at is null order by 1', [`referral:${waiting.id}`]);
    expect(await told()).toEqual([{ username: 'forensics1' }, { username: 'supervisor1' }, { username: 'supervisor2' }]);
    await expect.poll(() => app.sql(`select id from graphile_worker._private_jobs where run_at <= now() and attempts < max_attempts`), POLL).toEqual([]);
    expect(await app.sql(`select e.kind from ticket_event e join referral r on r.ticket_id = e.ticket_id where r.id = $1 and e.kind = 'REFERRAL_OVERDUE'`, [waiting.id])).toHaveLength(1);
    expect(await status(done.id)).toBe('SENT');
    const [specialist, sv] = [await signIn(servers[0], 'forensics1'), await signIn(servers[1], 'supervisor1')];
    await succeed(specialist, 'acknowledgeReferral', 'ReferralChanged', { referralId: waiting.id, expectedVersion: waiting.version + 1 });
    expect(await told()).toEqual([]);
    expect((await ledgerOf(sv, waiting.firmId!)).referrals.find(({ number }) => number === waiting.number)).toMatchObject({ wasOverdue: true, status: 'ACKNOWLEDGED' });
    for (const server of servers) expect(await server.stop()).toBe(0);
  });
});
