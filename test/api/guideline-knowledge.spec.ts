import type * as S from '@saimado/contract/generated/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion, guidelineOf, guidelineTicket, knowledgeOf, releasedAnswer, setSubjects, suggestionsFor, tellsWho } from '../testkit/builders/guideline';
import { acceptCall } from '../testkit/builders/calls';
import { type Client, signIn } from '../testkit/client';
import { as, mutate, succeed } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

let app: App;
let operator: Client;
let emergency: Client;
let supervisor: Client;
let second: Client;
beforeAll(async () => {
  app = await startApp({ now: '2026-06-10T10:00:00+09:00' });
  [operator, emergency, supervisor, second] = await Promise.all((['guideline1', 'operator1', 'supervisor1', 'supervisor2'] as const).map((name) => signIn(app, name))) as [Client, Client, Client, Client];
});
afterAll(() => app.stop());

const entryOf = async (id: string, reader = supervisor): Promise<S.KnowledgeEntry> => {
  const entry = (await knowledgeOf(reader)).find((one) => one.id === id);
  if (!entry) throw new Error('no such entry on the list');
  return entry;
};
async function proposed(question: string, answer: string, codes = ['PASSWORD_REUSE']): Promise<{ id: string; state: S.KnowledgeState; ticket: S.Ticket; answerId: string }> {
  const { ticket } = await acceptCall(operator, { hotline: 'GUIDELINE', callerNumber: '045-123-4567' });
  await setSubjects(operator, ticket, codes);
  const answerId = await answerQuestion(operator, ticket, question, answer);
  const { entryId, state } = await succeed(operator, 'proposeKnowledge', 'KnowledgeProposed', { answerId });
  return { id: entryId, state, ticket, answerId };
}

describe('the whole life of an answer', () => {
  it('goes from a call to the next similar question, and out of use', async () => {
    // Given on a call, with what tells who asked …
    const { id, state, ticket, answerId } = await proposed('みどり台小児科の森田様より。受付のPCで同じパスワードを使い回しているが、何から直すか', '折り返し 045-123-4567。まず外から入れる機器のパスワードから、別のものにしてください。');
    expect(state).toBe('DRAFT');
    expect((await guidelineOf(operator, ticket))?.answers).toMatchObject([{ proposed: true }]);
    expect(await mutate(operator, 'proposeKnowledge', { answerId })).toMatchObject({ __typename: 'InvalidTransition' });
    const draft = await entryOf(id);
    expect(draft).toMatchObject({ state: 'DRAFT', originTicket: ticket.number, inUse: false, steps: ['REVISE', 'RETIRE'], source: '令和7年度版 2-⑧ パスワードの使い回しを禁止している' });
    expect(draft.tellsWho.map(({ field, kind, text }) => [field, kind, text])).toEqual([['question', 'FACILITY', 'みどり台小児科'], ['question', 'PERSON', '森田様'], ['answer', 'PHONE', '045-123-4567']]);
    expect(await mutate(second, 'approveKnowledge', { id, expectedVersion: 1 })).toMatchObject({ __typename: 'InvalidTransition' });

    // … made general by a supervisor: refused until nothing of it is left …
    const general = { id, expectedVersion: 1, codes: ['PASSWORD_REUSE'], question: '職員が同じパスワードを使い回している。何から直せばよいか', source: draft.source, confirmed: [] };
    expect(await mutate(supervisor, 'reviseKnowledge', { ...general, answer: '折り返し 045-123-4567。外から入れる機器から。' })).toMatchObject({ __typename: 'InvalidInput', field: 'answer' });
    const revised = (await succeed(supervisor, 'reviseKnowledge', 'KnowledgeRevised', { ...general, answer: '外から入れる機器のパスワードから、別のものにしてください。できる範囲からで構いません。' })).entry;
    expect(await entryOf(id)).toMatchObject({ state: 'PROPOSED', tellsWho: [] });

    // … and released by another, not by the one who wrote it.
    expect(await mutate(supervisor, 'approveKnowledge', { id, expectedVersion: 2 })).toMatchObject({ __typename: 'ApproveByAnother' });
    const approved = (await succeed(second, 'approveKnowledge', 'KnowledgeApproved', { id, expectedVersion: 2 })).entry;
    expect(approved).toMatchObject({ state: 'APPROVED', inUse: true, reviewOn: '2027-06-10', reviewOverdue: false, uses: 0 });
    expect((await entryOf(id)).revisions.map(({ number, releasedBy }) => [number, releasedBy !== null])).toEqual([[1, false], [2, true]]);

    // The next similar question is met with it, and why …
    const next = await guidelineTicket(operator);
    await setSubjects(operator, next, ['PASSWORD_REUSE']);
    const [suggestion] = await suggestionsFor(operator, next, 'パスワードの使い回しをやめさせたい');
    expect(suggestion).toMatchObject({ entryId: id, answer: revised.answer, sharedSubjects: ['2-⑧ パスワードの使い回しを禁止している'], uses: 0 });
    expect(suggestion?.sharedWords).toContain('パスワード');
    // … and that it helped is counted.
    await answerQuestion(operator, next, 'パスワードの使い回しをやめさせたい', suggestion?.answer ?? '', id);
    expect((await guidelineOf(operator, next))?.answers).toMatchObject([{ reused: true }]);
    expect((await entryOf(id)).uses).toBe(1);

    // New words wait for a second yes; those in use stay.
    const again = (await succeed(second, 'reviseKnowledge', 'KnowledgeRevised', { ...general, expectedVersion: 3, answer: '新しい言い方。' })).entry;
    expect(again).toMatchObject({ state: 'PROPOSED', inUse: true });
    expect((await suggestionsFor(operator, next))[0]).toMatchObject({ entryId: id, answer: revised.answer });
    as(await mutate(supervisor, 'approveKnowledge', { id, expectedVersion: 4 }), 'KnowledgeApproved');
    expect((await suggestionsFor(operator, next))[0]).toMatchObject({ answer: '新しい言い方。' });

    // Out of use it is offered to nobody, and nothing brings it back.
    expect(await mutate(supervisor, 'retireKnowledge', { id, expectedVersion: 5, reason: ' ' })).toMatchObject({ __typename: 'ReasonRequired' });
    as(await mutate(supervisor, 'retireKnowledge', { id, expectedVersion: 5, reason: '新しい年度版で項目が変わった' }), 'KnowledgeRetired');
    expect(await suggestionsFor(operator, next)).toEqual([]);
    expect(await mutate(operator, 'recordGuidelineAnswer', { ticketNumber: next.number, question: 'どうか', answer: 'はい', usedEntryId: id })).toMatchObject({ __typename: 'InvalidInput', field: 'usedEntryId' });
    expect(await entryOf(id)).toMatchObject({ state: 'RETIRED', steps: [], inUse: false });
    // No name, number or word of a caller went into the audit.
    const audited = JSON.stringify(await app.sql(`select action, before, after from audit_entry where subject_kind = 'knowledge'`));
    for (const word of ['みどり', '森田', '4567', 'パスワード', '年度版']) expect(audited).not.toContain(word);
  });

  it('waits at once where nothing tells who asked, and may be released without a new word', async () => {
    const { id, state } = await proposed('立入検査までに全部「はい」でないといけないか', '目標日を入れて、できる範囲から進めてください。', ['CHECKLIST']);
    expect(state).toBe('PROPOSED');
    expect((await succeed(supervisor, 'approveKnowledge', 'KnowledgeApproved', { id, expectedVersion: 1 })).entry.state).toBe('APPROVED');
  });

  it('keeps what is said to be harmless, for those words only', async () => {
    const { id } = await proposed('セキュリティの先生方に聞けと言われた。教科書にある鈴木先生の台帳でよいか', 'どの様式でも構いません。', ['ASSET_LEDGER']);
    const [mark] = (await entryOf(id)).tellsWho;
    expect(mark?.text).toBe('鈴木先生');
    const words = { codes: ['ASSET_LEDGER'], question: '教科書にある鈴木先生の台帳でよいか', answer: 'どの様式でも構いません。', source: '令和7年度版' };
    as(await mutate(supervisor, 'reviseKnowledge', { id, expectedVersion: 1, ...words, confirmed: ['鈴木先生', '無関係'] }), 'KnowledgeRevised');
    expect(await entryOf(id)).toMatchObject({ state: 'PROPOSED', tellsWho: [], confirmed: ['鈴木先生'] });
    expect((await tellsWho(supervisor, id, '鈴木先生と045-123-4567', '')).map(({ text }) => text)).toEqual(['鈴木先生', '045-123-4567']);
  });

  it('is given back with a reason, and taken up again', async () => {
    const { id } = await proposed('ひな型はどこか', '日医のページです。', ['RULES_TEMPLATE']);
    as(await mutate(supervisor, 'returnKnowledge', { id, expectedVersion: 1, reason: 'アカウントが要ることを書く' }), 'KnowledgeReturned');
    expect(await entryOf(id)).toMatchObject({ state: 'DRAFT', reason: 'アカウントが要ることを書く' });
    const { entry } = await succeed(supervisor, 'reviseKnowledge', 'KnowledgeRevised', { id, expectedVersion: 2, codes: ['RULES_TEMPLATE'], question: 'ひな型はどこか', answer: 'メンバーズルームです。日医会員用アカウントが要ります。', source: '004', confirmed: [] });
    expect(entry).toMatchObject({ state: 'PROPOSED', reason: null, steps: ['REVISE', 'RETURN', 'RETIRE'] });
    expect(await mutate(second, 'approveKnowledge', { id, expectedVersion: 2 })).toMatchObject({ __typename: 'VersionConflict', currentVersion: 3 });
  });
});

describe('who reads it', () => {
  it('is operators of the guideline line, of what is in use, without the way back to a clinic', async () => {
    const entry = await releasedAnswer({ operator, supervisor, second }, { codes: ['BCP'], question: 'BCPはどこから書けばよいか', answer: '電子カルテが止まった日の流れから書きます。' });
    await proposed('電話 045-123-4567 の件', '未承認の言葉', ['BCP']);
    const read = await knowledgeOf(operator);
    expect(read.find(({ id }) => id === entry.id)).toMatchObject({ originTicket: null, revisions: [], tellsWho: [], steps: [], answer: '電子カルテが止まった日の流れから書きます。' });
    expect(JSON.stringify(read)).not.toContain('未承認の言葉');
    expect(await knowledgeOf(emergency)).toEqual([]);
  });

  it('is nobody on a ticket that is not theirs, or of the other line', async () => {
    const ticket = await guidelineTicket(operator);
    await setSubjects(operator, ticket, ['BCP']);
    expect((await suggestionsFor(operator, ticket)).length).toBeGreaterThan(0);
    expect(await suggestionsFor(emergency, ticket)).toEqual([]);
    const { ticket: theirs } = await acceptCall(emergency);
    expect(await suggestionsFor(emergency, theirs, 'BCPはどこから書けばよいか')).toEqual([]);
  });

  it('is not the operator to decide', async () => {
    const { id } = await proposed('訓練は年に何回か', '決まりはありません。', ['BCP']);
    await expect(mutate(operator, 'approveKnowledge', { id, expectedVersion: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(tellsWho(operator, id, 'あ', 'い')).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  it('is held by the database too: nobody releases their own words, and words once written stay', async () => {
    const [row] = await app.sql<{ id: string; by: string }>('select entry_id as id, by_id as by from knowledge_revision limit 1');
    await expect(app.sql('update knowledge_revision set released_by = by_id where entry_id = $1', [row?.id])).rejects.toThrow(/check/);
  });
});
