import type { RuleBookVersion } from '@saimado/contract/generated/schema';
import { roleUrl } from '@saimado/platform/database/roles';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { approveRules, draftedRules, publishedRules, ruleBook, ruleBooks, ruleBookVersion, rulePreview, saveRuleDraft, submitRules } from '../testkit/builders/rule-books';
import { type Client, signIn } from '../testkit/client';
import { as, mutate, succeed } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

let app: App;
let [first, second, operator]: Client[] = [];
beforeAll(async () => {
  app = await startApp({ now: '2026-06-15T10:00:00+09:00' });
  [first, second, operator] = await Promise.all(['supervisor1', 'supervisor2', 'operator1'].map((name) => signIn(app, name)));
});
afterAll(() => app.stop());

const seen = ({ id, rowVersion }: RuleBookVersion) => ({ versionId: id, expectedVersion: rowVersion });
const sendApproval = async (client: Client, version: RuleBookVersion) => mutate(client, 'approveRuleBookVersion', { ...seen(version), basis: (await rulePreview(second!, version)).basis });
const office = (email: string) => ({ content: (content: { contacts: { email: string | null }[] }) => { content.contacts[0]!.email = email; } });
let days = 0;
/** Another day each time, so that no test meets the versions of another. */
const laterDay = (): string => new Date(Date.UTC(2030, 0, 1 + 7 * (days += 1))).toISOString().slice(0, 10);

describe('a rule book', () => {
  it('says what is in force, what no source settles, and what has to be looked at again', async () => {
    const contacts = await ruleBook(first!, 'CONTACTS');
    expect(contacts).toMatchObject({ name: '連絡先', inForce: { origin: 'SHIPPED', status: 'PUBLISHED', author: null, mayIEdit: false }, awaiting: [] });
    expect(contacts.needsConfirmation).toBeGreaterThan(0);
    const version = await ruleBookVersion(operator!, contacts.inForce!.id);
    expect(version).toMatchObject({ content: { contacts: expect.any(Array) }, form: { kind: 'record', title: '連絡先' } });
    for (const { name } of await ruleBooks(first!)) expect(name).toMatch(/^[0-9\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u);
  });

  it('asks for another look once a day to look again has come', async () => {
    expect((await ruleBook(first!, 'CONTACTS')).reviewsDue).toEqual([]);
    await app.setClock('2029-06-01T10:00:00+09:00');
    const [one, other] = await Promise.all(['supervisor1', 'supervisor2'].map((name) => signIn(app, name)));
    expect((await ruleBook(one!, 'CONTACTS')).reviewsDue.length).toBeGreaterThan(1);
    await Promise.all([one, other].map((client) => client!.signOut()));
    await app.setClock('2026-06-15T10:00:00+09:00');
    [first, second, operator] = await Promise.all(['supervisor1', 'supervisor2', 'operator1'].map((name) => signIn(app, name)));
  });
});

describe('from a draft to what judges calls', () => {
  it('one supervisor writes, the check refuses what is broken, another approves, and the day decides which version judges', async () => {
    const draft = await draftedRules(first!, 'CONTACTS', { ...office('new@example.jp'), validFrom: '2026-07-01', changeNote: '' });
    expect(draft).toMatchObject({ status: 'DRAFT', origin: 'CONSOLE', validFrom: '2026-07-01', validUntil: null, mayIEdit: true, mayIApprove: false });
    const before = (await ruleBook(first!, 'CONTACTS')).inForce!;

    const broken = await saveRuleDraft(first!, draft, { content: (content) => { content.contacts.push({ ...content.contacts[0], name: '' }); } });
    const preview = await rulePreview(first!, broken);
    expect(preview.problems).toEqual(expect.arrayContaining([
      { path: '@changeNote', place: ['変更の説明'], message: '入力してください。' },
      expect.objectContaining({ path: expect.stringMatching(/^contacts\.\d+\.name$/), place: ['連絡先', expect.any(String), '名称'], message: '入力してください。' }),
    ]));
    expect(as(await mutate(first!, 'submitRuleBookDraft', seen(broken)), 'RulesIncomplete').problems.length).toBe(preview.problems.length);

    const doubled = await saveRuleDraft(first!, broken, { changeNote: 'メールの変更', content: (content) => { content.contacts.at(-1).name = '二つ目'; } });
    expect((await rulePreview(first!, doubled)).problems).toMatchObject([{ path: expect.stringMatching(/^contacts\.\d+\.id$/) }]);

    const mended = await saveRuleDraft(first!, doubled, { content: (content) => { content.contacts.pop(); } });
    const { problems, changes, publication, comparedWith } = await rulePreview(first!, mended);
    expect(problems).toEqual([]);
    expect(changes).toMatchObject([{ kind: 'CHANGED', place: ['連絡先', expect.any(String), 'メール'], after: 'new@example.jp' }]);
    expect(comparedWith?.id).toBe(before.id);
    expect(publication).toEqual({ refusal: null, retroactive: false, judgedTickets: 0, ended: [{ version: { id: before.id, version: before.version }, validUntil: '2026-06-30' }], replaced: [] });

    const submitted = await submitRules(first!, mended);
    expect(submitted).toMatchObject({ status: 'SUBMITTED', mayIEdit: false, mayIApprove: false });
    as(await sendApproval(first!, submitted), 'ApproveByAnother');
    expect((await ruleBook(second!, 'CONTACTS')).awaiting).toEqual([{ id: submitted.id }]);
    expect((await ruleBookVersion(second!, submitted.id))?.mayIApprove).toBe(true);
    expect(await approveRules(second!, submitted)).toMatchObject({ status: 'PUBLISHED', publishedAt: '2026-06-15T10:00:00.000+09:00' });

    const { inForce, versions } = await ruleBook(operator!, 'CONTACTS');
    expect(inForce).toMatchObject({ id: before.id, validUntil: '2026-06-30' });
    expect(versions[0]).toMatchObject({ id: submitted.id, validFrom: '2026-07-01' });
    expect(await app.sql(`select action, after->>'status' as status from audit_entry where subject_id = $1 and action <> 'saveRuleBookDraft' order by at`, [submitted.id])).toEqual([
      { action: 'draftRuleBook', status: 'DRAFT' }, { action: 'submitRuleBookDraft', status: 'SUBMITTED' }, { action: 'approveRuleBookVersion', status: 'PUBLISHED' },
    ]);
    expect((await app.sql<{ text: string }>(`select coalesce(before::text, '') || after::text as text from audit_entry where subject_id = $1`, [submitted.id])).map(({ text }) => text).join()).not.toMatch(/example|メール/);
  });

  it('whoever wrote in somebody else’s draft cannot approve it', async () => {
    const draft = await draftedRules(first!, 'CONTACTS', { ...office('a@example.jp'), validFrom: laterDay() });
    const touched = await saveRuleDraft(second!, draft, office('b@example.jp'));
    const submitted = await submitRules(first!, touched);
    as(await sendApproval(second!, submitted), 'ApproveByAnother');
    as(await sendApproval(first!, submitted), 'ApproveByAnother');
  });

  it('whoever laid somebody else’s draft before the others cannot approve it', async () => {
    const submitted = await submitRules(second!, await draftedRules(first!, 'CONTACTS', { ...office('half@example.jp'), validFrom: laterDay() }));
    expect((await ruleBookVersion(second!, submitted.id))?.mayIApprove).toBe(false);
    as(await sendApproval(second!, submitted), 'ApproveByAnother');
    as(await sendApproval(first!, submitted), 'ApproveByAnother');
  });

  it('is returned with a reason, taken back by its author without one, and changed only as a draft', async () => {
    const submitted = await submitRules(first!, await draftedRules(first!, 'CONTACTS', { ...office('c@example.jp'), validFrom: laterDay() }));
    const { validFrom, validUntil, source, changeNote, reviewOn } = submitted;
    as(await mutate(first!, 'saveRuleBookDraft', { ...seen(submitted), validFrom, validUntil, source, changeNote, reviewOn, content: {} }), 'InvalidTransition');
    as(await mutate(second!, 'returnRuleBookVersion', { ...seen(submitted), reason: '　' }), 'ReasonRequired');
    const { version: returned } = await succeed(second!, 'returnRuleBookVersion', 'RuleBookDraftReturned', { ...seen(submitted), reason: '出典を足してください' });
    expect(returned).toMatchObject({ status: 'DRAFT', returnReason: '出典を足してください', submittedAt: null });
    const again = await submitRules(first!, returned);
    const { version: back } = await succeed(first!, 'returnRuleBookVersion', 'RuleBookDraftReturned', seen(again));
    const { version: gone } = await succeed(first!, 'discardRuleBookDraft', 'RuleBookDraftDiscarded', seen(back));
    expect(gone.status).toBe('DISCARDED');
    as(await mutate(first!, 'submitRuleBookDraft', seen(gone)), 'InvalidTransition');
    expect((await ruleBook(first!, 'CONTACTS')).versions.map(({ id }) => id)).not.toContain(gone.id);
  });

  it('tells a writer that another was quicker, and keeps what that one wrote', async () => {
    const draft = await draftedRules(first!, 'CONTACTS', { ...office('mine@example.jp'), validFrom: laterDay() });
    const { validFrom, validUntil, source, changeNote, reviewOn, content } = (await ruleBookVersion(first!, draft.id))!;
    await saveRuleDraft(second!, draft, office('theirs@example.jp'));
    as(await mutate(first!, 'saveRuleBookDraft', { ...seen(draft), validFrom, validUntil, source, changeNote, reviewOn, content }), 'VersionConflict');
    expect(JSON.stringify((await ruleBookVersion(first!, draft.id))?.content)).toContain('theirs@example.jp');
  });

  it('says what stands in the way of its days', async () => {
    const within = await draftedRules(first!, 'CONTACTS', { validFrom: '2026-06-20', validUntil: '2026-06-25' });
    expect((await rulePreview(first!, within)).publication.refusal).toContain('途中で終わっています');
    const backwards = await saveRuleDraft(first!, within, { validFrom: '2026-06-20', validUntil: '2026-06-19' });
    expect(as(await mutate(first!, 'submitRuleBookDraft', seen(backwards)), 'RulesIncomplete').problems).toMatchObject([{ path: '@validFrom', message: expect.stringContaining('前になっています') }]);
    const long = await saveRuleDraft(first!, backwards, { validFrom: '2022-06-01', validUntil: null });
    expect((await rulePreview(first!, long)).publication).toMatchObject({ refusal: null, retroactive: true, replaced: expect.arrayContaining([{ id: expect.any(String), version: '2022-06' }]) });
  });

  it('brings news to those who look on, and no word of a draft to operators', async () => {
    const SUBSCRIPTION = 'subscription { ruleBookVersionChanged { id status } }';
    const [supervisor, looker] = await Promise.all([second!.subscribe<{ ruleBookVersionChanged: RuleBookVersion }>(SUBSCRIPTION), operator!.subscribe<{ ruleBookVersionChanged: RuleBookVersion }>(SUBSCRIPTION)]);
    const published = await publishedRules(first!, second!, 'CONTACTS', { ...office('d@example.jp'), validFrom: laterDay() });
    expect((await supervisor.next()).ruleBookVersionChanged).toMatchObject({ id: published.id, status: expect.stringMatching(/DRAFT|SUBMITTED|PUBLISHED/) });
    expect((await looker.next()).ruleBookVersionChanged).toEqual({ id: published.id, status: 'PUBLISHED' });
  });
});

describe('two at once', () => {
  it('two approvals of one draft publish it once', async () => {
    const submitted = await submitRules(first!, await draftedRules(first!, 'CONTACTS', { ...office('e@example.jp'), validFrom: laterDay() }));
    const others = [second!, await signIn(app, 'supervisor2')];
    const replies = await Promise.all(others.map((client) => sendApproval(client, submitted)));
    expect(replies.map(({ __typename }) => __typename).sort()).toEqual(['InvalidTransition', 'RuleBookVersionPublished']);
  });

  it('of two drafts for the same days only one is published unseen by the other’s approver', async () => {
    const day = laterDay();
    const [mine, theirs] = await Promise.all([draftedRules(first!, 'CONTACTS', { ...office('f@example.jp'), validFrom: day }), draftedRules(second!, 'CONTACTS', { ...office('g@example.jp'), validFrom: day })]);
    const [one, other] = [await submitRules(first!, mine), await submitRules(second!, theirs)];
    const { basis } = await rulePreview(first!, one);
    const replies = await Promise.all([mutate(second!, 'approveRuleBookVersion', { ...seen(one), basis }), mutate(first!, 'approveRuleBookVersion', { ...seen(other), basis })]);
    expect(replies.map(({ __typename }) => __typename).sort()).toEqual(['RuleBookVersionPublished', 'RulesMoved']);
    const late = replies[0]?.__typename === 'RulesMoved' ? { draft: one, approver: second! } : { draft: other, approver: first! };
    expect((await rulePreview(first!, late.draft))).toMatchObject({ outdated: true, publication: { replaced: [{ id: expect.any(String) }] } });
    expect(await approveRules(late.approver, late.draft)).toMatchObject({ status: 'PUBLISHED' });
    expect(await app.sql(`select status from rule_book_version where book = 'CONTACTS' and valid_from = $1 order by status`, [day])).toEqual([{ status: 'PUBLISHED' }, { status: 'REPLACED' }]);
  });
});

describe('rights', () => {
  it('operators and specialists read what is published; administrators and JMA see nothing', async () => {
    const draft = await draftedRules(first!, 'CONTACTS', { validFrom: laterDay() });
    for (const person of [operator!, await signIn(app, 'forensics1')]) {
      expect(await ruleBookVersion(person, draft.id)).toBeNull();
      expect((await ruleBook(person, 'CONTACTS')).versions.every(({ status }) => status === 'PUBLISHED' || status === 'REPLACED')).toBe(true);
      await expect(rulePreview(person, draft)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(mutate(person, 'draftRuleBook', { basedOnId: draft.id })).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(mutate(person, 'approveRuleBookVersion', { ...seen(draft), basis: '' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
    for (const person of await Promise.all(['admin1', 'reviewer1'].map((name) => signIn(app, name)))) {
      await expect(ruleBooks(person)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      await expect(mutate(person, 'submitRuleBookDraft', seen(draft))).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });
});

describe('the database', () => {
  const asProgram = async (text: string, values: unknown[] = []): Promise<unknown> => {
    const client = new pg.Client({ connectionString: roleUrl(app.ownerUrl, inject('postgres').secret, 'saimado_app') });
    await client.connect();
    try {
      return await client.query(text, values);
    } finally {
      await client.end();
    }
  };

  it('keeps what was published, whatever the program does', async () => {
    const { inForce } = await ruleBook(first!, 'CONTACTS');
    const id = [inForce!.id];
    await expect(asProgram(`update rule_book_version set content = '{}' where id = $1`, id)).rejects.toThrow('a published version is not changed');
    await expect(asProgram(`update rule_book_version set valid_from = '2020-01-01' where id = $1`, id)).rejects.toThrow('a published version is not changed');
    await expect(asProgram(`update rule_book_version set valid_until = null where id = $1`, id)).rejects.toThrow('does not last longer');
    await expect(asProgram(`update rule_book_version set status = 'DRAFT' where id = $1`, id)).rejects.toThrow('not taken back');
    await expect(asProgram('delete from rule_book_version where id = $1', id)).rejects.toThrow('permission denied');
    await expect(asProgram('delete from ticket_rule_version')).rejects.toThrow('permission denied');
  });

  it('publishes nothing without a second person, and no day twice', async () => {
    const submitted = await submitRules(first!, await draftedRules(first!, 'CONTACTS', { ...office('h@example.jp'), validFrom: laterDay() }));
    const publish = (approver: string) => asProgram(`update rule_book_version set status = 'PUBLISHED', published_at = now(), approver_id = ${approver} where id = $1`, [submitted.id]);
    await expect(publish('null')).rejects.toThrow('a second person publishes');
    await expect(publish('author_id')).rejects.toThrow(/check|two_persons/);
    await expect(publish('edited_by[1]')).rejects.toThrow(/check|two_persons/);
    await expect(publish(`(select id from staff where username = 'supervisor2')`)).rejects.toThrow('rule_book_day_once');
    await expect(asProgram(`update rule_book_version set content = '{}' where id = $1`, [submitted.id])).rejects.toThrow('what lies before somebody');
    const another = `(select id from staff where username = 'supervisor2')`;
    await expect(asProgram(`update rule_book_version set author_id = ${another}, edited_by = array[${another}] where id = $1`, [submitted.id])).rejects.toThrow('what lies before somebody');
    const { id } = await draftedRules(first!, 'CONTACTS', { validFrom: laterDay() });
    await expect(asProgram(`update rule_book_version set edited_by = '{}' where id = $1`, [id])).rejects.toThrow('who wrote a version is not forgotten');
    await expect(asProgram(`update rule_book_version set author_id = ${another} where id = $1`, [id])).rejects.toThrow('who wrote a version is not forgotten');
    await expect(asProgram(
      `insert into rule_book_version (id, book, version, origin, status, valid_from, content, source, change_note, review_on, published_at, created_at, updated_at)
       values ($1, 'CONTACTS', 'sneaked', 'SHIPPED', 'PUBLISHED', '2000-01-01', '{}', '', '', '2030-01-01', now(), now(), now())`, [randomUUID()],
    )).rejects.toThrow('begins as a draft');
  });
});
