import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion, findSubjects, guidelineOf, guidelineTicket, setSubjects } from '../testkit/builders/guideline';
import { openTicket, seenTicket, ticketsOf } from '../testkit/builders/tickets';
import { type Client, signIn } from '../testkit/client';
import { as, mutate } from '../testkit/mutate';
import { casesOf } from '../cases/case-files';
import { type App, startApp } from '../testkit/world';

let app: App;
let operator: Client;
let emergency: Client;
let supervisor: Client;
beforeAll(async () => {
  app = await startApp({ now: '2026-06-10T10:00:00+09:00' });
  [operator, emergency, supervisor] = await Promise.all([signIn(app, 'guideline1'), signIn(app, 'operator1'), signIn(app, 'supervisor1')]);
});
afterAll(() => app.stop());

describe('the catalogue', () => {
  it('is the edition of the ticket’s day, with its source and what is not certain', async () => {
    const found = await findSubjects(operator, await guidelineTicket(operator), '二段階認証');
    expect(found).toMatchObject({ edition: '令和7年度版' });
    expect(found?.subjects[0]).toMatchObject({ code: 'TWO_FACTOR', number: '2-⑩', added: true, needsConfirmation: true, triageDocument: 'CHECKLIST' });
    expect(found?.subjects[0]?.source).toContain('004');
  });

  it('finds through the door what the rule finds', async () => {
    const ticket = await guidelineTicket(operator);
    const corpus = casesOf('checklist').flatMap(({ given, expect: code }) => {
      const { on, search } = given as { on: string; search?: string };
      return search !== undefined && on === '2026-06-10' ? [{ search, code }] : [];
    });
    expect(corpus.length).toBeGreaterThanOrEqual(40);
    for (const { search, code } of corpus) expect((await findSubjects(operator, ticket, search))?.subjects[0]?.code ?? null, search).toBe(code);
  });

  it('says of a document where the caller finds it', async () => {
    const found = await findSubjects(operator, await guidelineTicket(operator), '実践ガイド');
    expect(found?.subjects[0]).toMatchObject({ kind: 'DOCUMENT', place: '日本医師会メンバーズルーム（日医会員用アカウントが必要）', url: 'https://www.med.or.jp/japanese/members/info/cyber_shien.html#gaiyo04' });
  });
});

describe('what a ticket asks about', () => {
  it('is kept in order, stands in the timeline and is found; the edition that judged is remembered', async () => {
    const ticket = await guidelineTicket(operator);
    await setSubjects(operator, ticket, ['PASSWORD_REUSE', 'PRACTICE_GUIDE', 'PASSWORD_REUSE']);
    expect((await guidelineOf(operator, ticket))?.subjects.map(({ code }) => code)).toEqual(['PASSWORD_REUSE', 'PRACTICE_GUIDE']);
    const seen = await seenTicket(operator, ticket);
    expect(seen.timeline.at(-1)).toMatchObject({ kind: 'GUIDELINE_ITEM_SET', text: '2-⑧ パスワードの使い回しを禁止している\nチェックリストの実践ガイド' });
    expect((await ticketsOf(operator, { search: '使い回し' })).tickets.map(({ number }) => number)).toContain(ticket.number);
    expect(await app.sql(`select v.book, v.version from ticket_rule_version r join rule_book_version v on v.id = r.version_id where r.ticket_id = $1`, [ticket.id]))
      .toContainEqual({ book: 'CHECKLIST', version: '2025-11' });
  });

  it('is replaced by whoever saw the latest, and by nobody else', async () => {
    const ticket = await guidelineTicket(operator);
    const set = (expectedVersion: number, codes: string[]) => mutate(operator, 'setGuidelineSubjects', { ticketNumber: ticket.number, expectedVersion, codes });
    as(await set(0, ['BCP']), 'GuidelineSubjectsSet');
    expect(await set(0, ['BACKUP'])).toMatchObject({ __typename: 'VersionConflict', currentVersion: 1 });
    as(await set(1, []), 'GuidelineSubjectsSet');
    expect(await guidelineOf(operator, ticket)).toMatchObject({ version: 2, subjects: [] });
  });

  it('is refused for an item of no edition', async () => {
    const ticket = await guidelineTicket(operator);
    expect(await mutate(operator, 'setGuidelineSubjects', { ticketNumber: ticket.number, expectedVersion: 0, codes: ['NO_SUCH'] })).toMatchObject({ __typename: 'InvalidInput', field: 'codes' });
  });
});

describe('an answer', () => {
  it('is kept with its question and what it was about', async () => {
    const ticket = await guidelineTicket(operator);
    await setSubjects(operator, ticket, ['BACKUP']);
    await answerQuestion(operator, ticket, 'バックアップは何世代取ればよいか', '世代の数は決められていません。できる範囲からで構いません。');
    await answerQuestion(operator, ticket, '外付けでもよいか', 'つないだままにしなければ使えます。');
    expect((await guidelineOf(operator, ticket))?.answers).toMatchObject([
      { question: 'バックアップは何世代取ればよいか', about: ['3-② バックアップを取り、復旧の手順を確認している'], reused: false, proposed: false }, { question: '外付けでもよいか' },
    ]);
    expect((await seenTicket(operator, ticket)).timeline.at(-2)).toMatchObject({ kind: 'ANSWER_GIVEN', text: '質問：バックアップは何世代取ればよいか\n回答：世代の数は決められていません。できる範囲からで構いません。' });
  });

  it('needs both its halves', async () => {
    const { number } = await guidelineTicket(operator);
    expect(await mutate(operator, 'recordGuidelineAnswer', { ticketNumber: number, question: ' ', answer: 'はい' })).toMatchObject({ __typename: 'InvalidInput', field: 'question' });
    expect(await mutate(operator, 'recordGuidelineAnswer', { ticketNumber: number, question: 'はい', answer: '' })).toMatchObject({ __typename: 'InvalidInput', field: 'answer' });
  });
});

describe('rights', () => {
  it('are the ticket’s: the other line sees and writes nothing of it, supervisors do', async () => {
    const ticket = await guidelineTicket(operator);
    expect(await guidelineOf(emergency, ticket)).toBeNull();
    expect(await findSubjects(emergency, ticket, 'USB')).toBeNull();
    expect(await mutate(emergency, 'setGuidelineSubjects', { ticketNumber: ticket.number, expectedVersion: 0, codes: ['BCP'] })).toMatchObject({ __typename: 'NotFound' });
    expect(await guidelineOf(supervisor, ticket)).toMatchObject({ ticketNumber: ticket.number });
  });

  it('are none on a ticket of the emergency line', async () => {
    const ticket = await openTicket(emergency);
    expect(await guidelineOf(emergency, ticket)).toBeNull();
    expect(await mutate(emergency, 'recordGuidelineAnswer', { ticketNumber: ticket.number, question: 'どうすればよいか', answer: 'はい' })).toMatchObject({ __typename: 'InvalidInput', field: 'ticketNumber' });
  });

  it.each(['forensics1', 'reviewer1', 'admin1'] as const)('%s reaches none of it', async (name) => {
    const { number } = await guidelineTicket(operator);
    const client = await signIn(app, name);
    for (const query of [`{ ticketGuideline(ticketNumber: "${number}") { edition } }`, '{ knowledge(states: [APPROVED]) { id } }']) {
      const { errors } = await client.raw({ query });
      expect(errors?.map(({ extensions }) => extensions?.['code']), query).toEqual(['FORBIDDEN']);
    }
  });
});
