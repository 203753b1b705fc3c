import { openTicket } from '@test/testkit/builders/tickets';
import { type Client, signIn, stranger } from '@test/testkit/client';
import { readPdf } from '@test/testkit/pdf';
import { type App, startApp } from '@test/testkit/world';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let app: App;
let operator: Client;
let number: string;
beforeAll(async () => {
  app = await startApp({ now: '2026-06-12T10:00:00+09:00' });
  operator = await signIn(app, 'operator1');
  ({ number } = await openTicket(operator));
});
afterAll(() => app.stop());

const JSON_HEADERS = { 'content-type': 'application/json', 'apollo-require-preflight': '1' };
const FACTS = { incidentOn: '2026-06-10', cause: 'LEAK_BY_ATTACK', closedDays: 2, papersArriveOn: '2026-06-16' };
const send = (body: unknown, person = operator, headers: Record<string, string> = JSON_HEADERS): Promise<Response> =>
  person.fetch('/documents/relief-fund-sheet', { method: 'POST', headers, body: JSON.stringify(body) });
const sheet = async (facts: object, more: object = {}) => {
  const reply = await send({ ticketNumber: number, facts, ...more });
  expect(reply.status).toBe(200);
  return readPdf(Buffer.from(await reply.arrayBuffer()));
};

describe('the sheet for the caller', () => {
  it('says what was told, what may be paid and how it is made up, what to send where, and who decides', async () => {
    const { text, pages } = await sheet(FACTS);
    for (const words of [
      number, '発行日2026年6月12日', '攻撃による個人情報漏えい', '2026年6月10日', '30万円', 'サイバー攻撃を受けた場合', '10万円', '20万円', '厚生労働省または日本医師会への届出', '厚生労働省への報告書の写し',
      '給付申請兼振込依頼書', '休業証明書', '仙台中央郵便局留め', '送料は会員様のご負担', '2026年7月15日', '当月末まで', '翌月15日まで', 'ありません', '0120-411-250', 'jma-cyber@qag.jp', '一時支援金手続き希望',
      '要確認', '合わせて受け取れるか', '40万円', '支払いの可否は事務局が判断します',
    ]) expect(text.replace(/[\s　]/g, ''), words).toContain(words);
    expect(pages).toBeGreaterThanOrEqual(1);
    expect(pages).toBeLessThanOrEqual(2);
  });

  it('fits two pages whatever happened', async () => {
    for (const cause of ['CYBER_ATTACK', 'LEAK_BY_ATTACK', 'LEAK_WITHOUT_ATTACK', 'JUNK_MAIL_ONLY', 'INSIDER']) for (const incidentOn of ['2022-10-03', '2026-06-10']) {
      const { pages, text } = await sheet({ incidentOn, cause, closedDays: 3, alreadyPaidOn: '2021-06-01', papersArriveOn: '2026-12-31' });
      expect(pages).toBeLessThanOrEqual(2);
      expect(text).toContain('支払いの可否は事務局が判断します');
      expect(text).not.toContain('?');
    }
  });

  it('says so where it is an example, and why where nothing is paid', async () => {
    expect((await sheet(FACTS, { example: true })).text).toContain('仮の条件での試算');
    const { text } = await sheet({ ...FACTS, cause: 'INSIDER' });
    expect(text).toContain('支払いの対象外です');
    expect(text).not.toContain('万円');
  });

  it('holds up nobody: while a crowd of sheets is set, the server goes on answering', async () => {
    let making = true;
    const crowd = Promise.all(Array.from({ length: 12 }, () => sheet(FACTS))).finally(() => { making = false; });
    let answered = 0;
    while (making) {
      await operator.request('{ me { id } }');
      if (making) answered += 1;
    }
    for (const { text } of await crowd) expect(text).toContain('30万円');
    expect(answered).toBeGreaterThan(12);
  });

  it('is kept by no cache and framed by nobody', async () => {
    const reply = await send({ ticketNumber: number, facts: FACTS });
    expect(Object.fromEntries(['content-type', 'cache-control', 'x-content-type-options', 'x-frame-options'].map((name) => [name, reply.headers.get(name)]))).toEqual({
      'content-type': 'application/pdf', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY',
    });
    expect((await reply.arrayBuffer()).byteLength).toBeLessThan(200_000);
  });

  it('is made only for those who may explain the fund and see the ticket, asked as GraphQL is', async () => {
    const order = { ticketNumber: number, facts: FACTS };
    expect((await send(order, stranger(app))).status).toBe(401);
    for (const username of ['admin1', 'reviewer1']) expect((await send(order, await signIn(app, username))).status).toBe(403);
    for (const username of ['guideline1', 'forensics1']) expect((await send(order, await signIn(app, username))).status).toBe(404);
    expect((await send(order, await signIn(app, 'supervisor1'))).status).toBe(200);
    expect((await send(order, operator, { 'content-type': 'application/json' })).status).toBe(403);
    expect((await send(order, operator, { ...JSON_HEADERS, origin: 'https://evil.example' })).status).toBe(403);
    expect((await send(order, operator, { ...JSON_HEADERS, 'content-type': 'text/plain' })).status).toBe(415);
    expect((await operator.fetch('/documents/relief-fund-sheet')).status).toBe(405);
  });

  it.each<[object]>([
    [{ facts: undefined }], [{ ticketNumber: 1 }], [{ facts: { ...FACTS, cause: 'NONE' } }], [{ facts: { ...FACTS, incidentOn: '2026-02-30' } }], [{ facts: { ...FACTS, closedDays: -1 } }],
    [{ facts: { ...FACTS, papersArriveOn: '2026-06-01' } }],
  ])('is not made of %j', async (part) => expect((await send({ ticketNumber: number, facts: FACTS, ...part })).status).toBe(400));
});
