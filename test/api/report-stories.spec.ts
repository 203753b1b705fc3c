import { roleUrl } from '@saimado/platform/database/roles';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { plantTickets } from '../testkit/builders/counted-tickets';
import { importRegister, PLANTED, plantedRegister, registerRow } from '../testkit/builders/register';
import { draftReport, publishReport, signReport } from '../testkit/builders/reports';
import { questionsOf, signStory, storiesOf, writeStory } from '../testkit/builders/stories';
import { type Client, signIn } from '../testkit/client';
import { as, mutate } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

const CLEAN = '受付の端末に偽の警告が出たとの相談でした。画面の番号には電話をかけず、画面を閉じる手順を案内しました。';
const NOWHERE = '00000000-0000-4000-8000-000000000000';

describe('what supervisors write for JMA', () => {
  let app: App;
  let [supervisor1, supervisor2, reviewer, admin]: Client[] = [];
  let people: Record<'one' | 'two' | 'reader' | 'admin', Client>;

  beforeAll(async () => {
    app = await startApp({ now: '2026-06-15T10:00:00+09:00' });
    [supervisor1, supervisor2, reviewer, admin] = await Promise.all(['supervisor1', 'supervisor2', 'reviewer1', 'admin1'].map((name) => signIn(app, name)));
    if (!supervisor1 || !supervisor2 || !reviewer || !admin) throw new Error('nobody signed in');
    people = { one: supervisor1, two: supervisor2, reader: reviewer, admin };
    await importRegister(admin, plantedRegister);
    const at = '2026-05-20T11:00:00+09:00';
    for (let n = 0; n < 14; n += 1) {
      const facilityName = `第${n}の診療所`;
      await plantTickets(app, { count: 2, tier: 'TIER_1', category: 'SUPPORT_SCAM', at, facilityName });
      await plantTickets(app, { count: 2, tier: 'TIER_1', category: 'SUSPECTED_INFECTION', at, facilityName });
      await plantTickets(app, { count: 2, tier: 'TIER_1', category: 'JUNK_MAIL', at, facilityName });
    }
    await plantTickets(app, { count: 2, tier: 'TIER_2', category: 'RANSOMWARE', at, facilityName: '第0の診療所' });
  });
  afterAll(() => app.stop());

  it('is read by the machine against the register: each hit is replaced or justified, and a reason is for these words only', async () => {
    const { one, two } = people;
    const text = `たかはし いちろう先生から、５月の相談です。髙橋内科クリニックの受付でした。電話は０３−００００−１２３４です。`;
    const draft = await writeStory(one, { text });
    expect(draft).toMatchObject({ state: 'DRAFT', mine: true, steps: ['WRITE', 'WITHDRAW'], check: { open: 4, naming: 'NOTHING_NAMED' } });
    expect(draft.check.hits.map(({ kind, words }) => `${kind} ${words}`)).toEqual(['KANA たかはし いちろう先生', 'DATE ５月', 'FACILITY_LISTED 髙橋内科クリニック', 'PHONE_LISTED ０３−００００−１２３４']);
    as(await mutate(two, 'signReportStory', { id: draft.id, expectedVersion: draft.version }), 'InvalidTransition');

    const general = '先生から、５月の相談です。受付でした。';
    const [month] = (await writeStory(one, { id: draft.id, text: general, expectedVersion: draft.version })).check.hits;
    expect(month).toMatchObject({ kind: 'DATE', words: '５月', reason: null });
    const reasons = [{ field: 'text', kind: 'DATE' as const, start: month?.start ?? 0, words: '５月', reason: '期間と同じ月です' }];
    const justified = await writeStory(one, { id: draft.id, text: general, expectedVersion: 2, reasons });
    expect(justified).toMatchObject({ state: 'PROPOSED', check: { open: 0, hits: [{ reason: '期間と同じ月です', reasonBy: expect.stringMatching(/\S/) as string }] } });
    const changed = await writeStory(one, { id: draft.id, text: '先生から、５月の末の相談です。', expectedVersion: 3 });
    expect(changed).toMatchObject({ state: 'DRAFT', check: { open: 1 } });
    as(await mutate(one, 'withdrawReportStory', { id: draft.id, expectedVersion: changed.version }), 'ReportStoryWithdrawn');
    expect(await storiesOf(one)).toEqual([]);
  });

  it('takes two people, in the program and beneath it, and new words lose the signature', async () => {
    const { one, two, reader } = people;
    const story = await writeStory(one, { text: CLEAN });
    as(await mutate(one, 'signReportStory', { id: story.id, expectedVersion: story.version }), 'SameSupervisor');
    const me = (await app.sql<{ id: string }>(`select id from staff where username = 'supervisor1'`))[0]?.id;
    await expect(app.sql(`update report_story set state = 'SIGNED', signed_by = $2, signed_at = now() where id = $1`, [story.id, me])).rejects.toThrow('wrote nothing');
    await expect(app.sql(`update report_story set state = 'PUBLISHED', published_at = now() where id = $1`, [story.id])).rejects.toThrow('does not go');
    await expect(app.sql(`update report_story set text = 'x' where id = $1`, [story.id])).rejects.toThrow('new revision');
    await expect(app.sql('insert into published_story (id, release_id) values ($1, $2)', [story.id, NOWHERE])).rejects.toThrow();

    expect(await signStory(two, story)).toMatchObject({ state: 'SIGNED', steps: ['WRITE', 'RETURN', 'WITHDRAW'] });
    const again = await writeStory(one, { id: story.id, text: `${CLEAN}落ち着いた対応でした。`, expectedVersion: 2 });
    expect(again).toMatchObject({ state: 'PROPOSED', signedBy: null });
    as(await mutate(two, 'signReportStory', { id: story.id, expectedVersion: 2 }), 'VersionConflict');
    as(await mutate(two, 'returnReportStory', { id: story.id, expectedVersion: 3, reason: ' ' }), 'ReasonRequired');
    as(await mutate(two, 'returnReportStory', { id: story.id, expectedVersion: 3, reason: 'もう少し一般的に' }), 'ReportStoryReturned');
    expect((await storiesOf(two))[0]).toMatchObject({ state: 'DRAFT', returnReason: 'もう少し一般的に' });
    as(await mutate(one, 'withdrawReportStory', { id: story.id, expectedVersion: 4 }), 'ReportStoryWithdrawn');
    for (const text of ['', 'あ'.repeat(401)]) expect(as(await mutate(one, 'writeReportStory', { periodCode: '2026-05', title: '題', text, expectedVersion: 0, reasons: [] }), 'InvalidInput').field).toBe('text');
    expect(as(await mutate(one, 'writeReportStory', { periodCode: '2026-05+2', title: '題', text: CLEAN, expectedVersion: 0, reasons: [] }), 'InvalidInput').field).toBe('periodCode');
    await expect(storiesOf(reader)).rejects.toThrow('権限');
  });

  it('is not signed by whoever gave the reason why a word may stay, nor by somebody who has left', async () => {
    const { one, two } = people;
    const draft = await writeStory(one, { title: '今月', text: '５月の相談です。' });
    const [month] = draft.check.hits;
    const reasons = [{ field: 'text', kind: 'DATE' as const, start: month?.start ?? 0, words: month?.words ?? '', reason: '期間と同じ月です' }];
    const justified = await writeStory(two, { id: draft.id, title: '今月', text: '５月の相談です。', expectedVersion: draft.version, reasons });
    expect(justified).toMatchObject({ state: 'PROPOSED', mine: true, check: { open: 0 } });
    expect(justified.steps).not.toContain('SIGN');
    as(await mutate(two, 'signReportStory', { id: draft.id, expectedVersion: justified.version }), 'SameSupervisor');
    const signed = (username: string): Promise<unknown> =>
      app.sql(`update report_story set state = 'SIGNED', signed_by = (select id from staff where username = $2), signed_at = now() where id = $1`, [draft.id, username]);
    await expect(signed('supervisor2')).rejects.toThrow('wrote nothing');
    as(await mutate(one, 'withdrawReportStory', { id: draft.id, expectedVersion: justified.version }), 'ReportStoryWithdrawn');

    const clean = await writeStory(one, { title: '退職', text: CLEAN });
    await app.sql(`update staff set active = false where username = 'supervisor2'`);
    await expect(app.sql(`update report_story set state = 'SIGNED', signed_by = (select id from staff where username = 'supervisor2'), signed_at = now() where id = $1`, [clean.id])).rejects.toThrow('only supervisors sign');
    await app.sql(`update staff set active = true where username = 'supervisor2'`);
    as(await mutate(one, 'withdrawReportStory', { id: clean.id, expectedVersion: clean.version }), 'ReportStoryWithdrawn');
  });

  it('goes out with the report it belongs to, names only what the report gives, and stays behind where the register has learnt of somebody', async () => {
    const { one, two, reader, admin: administrator } = people;
    const named = await writeStory(one, { text: CLEAN, hotline: 'EMERGENCY', category: 'SUPPORT_SCAM' });
    expect(named).toMatchObject({ state: 'PROPOSED', check: { naming: 'NO_FIGURES' } });
    const small = await writeStory(one, { title: '暗号化', text: '端末の画面に脅迫文が出たとの相談でした。', hotline: 'EMERGENCY', category: 'RANSOMWARE' });
    const later = await writeStory(two, { title: '訪問先', text: '新垣 結という名の業者を装う電話でした。' });
    expect(later.state).toBe('PROPOSED');
    for (const story of [named, small]) await signStory(two, story);
    await signStory(one, later);
    const drafted = await draftReport(one, '2026-05');
    expect(drafted.status).toBe('DRAFT');
    const now = async () => Object.fromEntries((await storiesOf(one)).map(({ title, ...story }) => [title, story]));
    expect(await now()).toMatchObject({ 偽の警告画面: { state: 'SIGNED', check: { naming: 'GIVEN' } }, 暗号化: { state: 'SIGNED', check: { naming: 'WITHHELD' } }, 訪問先: { state: 'SIGNED', check: { naming: 'NOTHING_NAMED' } } });
    await importRegister(administrator, [...plantedRegister, registerRow({ ...PLANTED.takahashi, member_number: '0099999999', registry_number: '099999', member_name: '新垣　結', member_kana: 'アラカキ　ユイ' })]);

    await signReport(one, drafted);
    const signed = await signReport(two, drafted);
    // Whoever signed has another post by the day it goes out.
    await app.sql(`update staff set role = 'ADMINISTRATOR' where username = 'supervisor2'`);
    const { id: reportId } = await publishReport(one, signed);
    await app.sql(`update staff set role = 'SUPERVISOR' where username = 'supervisor2'`);
    const back = { state: 'DRAFT', signedBy: null, returnReason: '公開時の点検で、新しい指摘がありました。' };
    expect(await now()).toMatchObject({ 偽の警告画面: { state: 'PUBLISHED' }, 暗号化: back, 訪問先: { ...back, check: { hits: [{ kind: 'NAME', words: '新垣 結' }] } } });
    const read = await reader.request<{ publishedStories: unknown[] }>('{ publishedStories(periodCode: "2026-05") { id title text hotline about publishedAt } }');
    expect(read.publishedStories).toEqual([{ id: named.id, title: named.title, text: CLEAN, hotline: 'EMERGENCY', about: expect.stringContaining('サポート詐欺') as string, publishedAt: '2026-06-15T10:00:00.000+09:00' }]);
    as(await mutate(one, 'writeReportStory', { id: named.id, periodCode: '2026-05', title: '題', text: 'x', expectedVersion: 3, reasons: [] }), 'InvalidTransition');
    await expect(app.sql(`update published_story set text = 'x'`)).rejects.toThrow('never changed');
    await expect(app.sql(`delete from published_story`)).rejects.toThrow('never changed');

    // A question on it, told live; the answer is checked like a story and takes the second person too.
    const open = async (who: Client): Promise<number> => (await who.request<{ periodReport: { openQuestions: number } }>('query($id: ID!) { periodReport(id: $id) { openQuestions } }', { id: reportId })).periodReport.openQuestions;
    const [heard, told] = await Promise.all([one.subscribe('subscription { reportQuestionsChanged }'), reader.subscribe('subscription { reportQuestionsChanged }')]);
    const asked = as(await mutate(reader, 'askReportQuestion', { reportId, text: '前の月より増えた理由はありますか。' }), 'ReportQuestionAsked');
    expect(await heard.next()).toEqual({ reportQuestionsChanged: reportId });
    expect([await open(two), await open(reader)]).toEqual([1, 0]);
    await told.next();
    as(await mutate(reader, 'askReportQuestion', { reportId: NOWHERE, text: '質問' }), 'NotFound');
    expect(as(await mutate(reader, 'askReportQuestion', { reportId, text: 'あ'.repeat(1_001) }), 'InvalidInput').field).toBe('text');
    await expect(mutate(one, 'askReportQuestion', { reportId, text: '質問' })).rejects.toThrow('権限');
    const answer = { periodCode: '2026-05', title: '', questionId: asked.question.id };
    await writeStory(two, { ...answer, text: '渡邉花子さんの件があったためです。' });
    as(await mutate(one, 'writeReportStory', { ...answer, text: '別の回答', expectedVersion: 0, reasons: [] }), 'InvalidTransition');
    const [under] = (await questionsOf(one, reportId))[0]?.underWay ?? [];
    expect(under).toMatchObject({ kind: 'ANSWER', state: 'DRAFT', check: { open: 1, hits: [{ kind: 'NAME', words: '渡邉花子さん' }] } });
    const clean = await writeStory(two, { ...answer, id: under?.id ?? '', text: '偽の警告の手口が広がったためです。', expectedVersion: 1 });
    expect((await questionsOf(reader, reportId))[0]).toMatchObject({ answers: [], underWay: [] });
    as(await mutate(two, 'signReportStory', { id: clean.id, expectedVersion: clean.version }), 'SameSupervisor');
    expect(await open(two)).toBe(1);
    expect(await signStory(one, clean)).toMatchObject({ state: 'PUBLISHED' });
    expect(await open(two)).toBe(0);
    expect(await told.next()).toEqual({ reportQuestionsChanged: reportId });
    expect((await questionsOf(reader, reportId))[0]).toMatchObject({ text: '前の月より増えた理由はありますか。', answers: [{ text: '偽の警告の手口が広がったためです。' }], underWay: [] });
  });

  it('reaches the reviewer’s role published and no sooner', async () => {
    const db = new pg.Client({ connectionString: roleUrl(app.ownerUrl, inject('postgres').secret, 'reviewer') });
    await db.connect();
    for (const table of ['report_story', 'report_story_revision', 'report_story_reason']) await expect(db.query(`select * from ${table}`)).rejects.toMatchObject({ code: '42501' });
    let texts = '';
    for (const table of ['published_story', 'published_question', 'published_answer']) texts += JSON.stringify((await db.query(`select * from ${table}`)).rows);
    for (const canary of ['渡邉花子', '新垣', 'たかはし', '脅迫文', 'supervisor']) expect(texts).not.toContain(canary);
    await expect(db.query(`insert into published_question (id, report_id, text, asked_at) values (gen_random_uuid(), gen_random_uuid(), 'x', now())`)).rejects.toMatchObject({ code: '42501' });
    await db.end();
    // Free text is in no audit row.
    const audit = JSON.stringify(await app.sql('select before, after from audit_entry'));
    for (const word of ['手口が広がった', '増えた理由', '期間と同じ月', 'もう少し一般的に']) expect(audit).not.toContain(word);
  });
});
