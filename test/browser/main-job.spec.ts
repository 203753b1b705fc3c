import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { plantTickets } from '../testkit/builders/counted-tickets';
import { importRegister, plantedRegister } from '../testkit/builders/register';
import { publishedReport } from '../testkit/builders/reports';
import { ticketsOf } from '../testkit/builders/tickets';
import { newCall } from '../testkit/call-screen';
import { type DemoAccount, signIn } from '../testkit/client';
import { focused, loadOf, nextStep, tabTo, typeInto } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';

/** What the doctor of `PLANTED.takahashi` says, as an operator types it. */
const SAID = { 氏名: '高橋一郎', 施設名: '髙橋内科クリニック', 所在地: '東京都港区三田3-2-5', 医籍番号: '012345' };

/** The console's own table of screens and who is offered them. */
const SCREENS = [...readFileSync(resolve(import.meta.dirname, '../../apps/console/src/routes.ts'), 'utf8').matchAll(/path: '([^']+)'.*roles: \[([^\]]+)\]/g)]
  .map(([, path = '', roles = '']) => ({ path, roles }));

describe('the main job (issue 2 §5)', () => {
  const stage = useStage({ now: '2026-06-10T10:00:00+09:00' });
  beforeAll(async () => {
    await importRegister(await signIn(stage.app, 'admin1'), plantedRegister);
  });

  const nameOf = async (username: DemoAccount): Promise<string> =>
    (await (await signIn(stage.app, username)).request<{ me: { displayName: string } }>('{ me { displayName } }')).me.displayName;

  /** A desk whose events can be held back, as on a network that lags. */
  async function laggingDesk(username: DemoAccount): Promise<{ page: Page; lag: () => void }> {
    const page = await stage.visit(username, { path: 'about:blank' });
    let lags = false;
    await page.routeWebSocket('**/graphql', (here) => {
      const server = here.connectToServer();
      server.onMessage((message) => { if (!lags) here.send(message); });
    });
    await page.goto('/desk');
    return { page, lag: () => { lags = true; } };
  }

  it('goes from the call to tier 2 and the end of after-call work by keyboard alone', async () => {
    const desk = await stage.visit('forensics1', { path: '/desk' });
    const { page: lateDesk, lag } = await laggingDesk('forensics2');
    for (const page of [desk, lateDesk]) await page.getByText('待っている引継ぎはありません').waitFor();
    const loads = await Promise.all([desk, lateDesk].map(loadOf));

    // Takes a call …
    const page = await stage.visit('operator1', { path: '/call' });
    const { keyboard } = page;
    const caller = page.getByRole('region', { name: '相談者' });
    await newCall(page);

    // … finds the doctor while they speak, and chooses the entry …
    for (const [label, text] of Object.entries(SAID)) {
      const field = caller.getByLabel(label, { exact: true });
      await tabTo(field);
      await typeInto(field, text);
    }
    const candidate = page.getByRole('option', { name: /髙橋\s一郎.*「本人確認済み」として記録できます/ });
    await candidate.waitFor();
    expect(await candidate.textContent()).toContain('表記ゆれ一致');
    await keyboard.press('Enter');
    await page.getByRole('option', { name: /髙橋\s一郎/, selected: true }).waitFor();

    // … verifies …
    await nextStep(page, '「本人確認済み」で記録');
    const log = page.getByRole('log', { name: '対応履歴' });
    await log.getByText('本人確認済み').waitFor();

    // … triages ransomware …
    await page.getByRole('heading', { name: '何が起きていますか' }).waitFor();
    await keyboard.press('2');
    await page.getByRole('heading', { name: /患者さんの情報を/ }).waitFor();
    await keyboard.press('1');
    await page.getByRole('region', { name: '最初にお伝えすること' }).getByText('電源は').first().waitFor();
    expect(await page.getByRole('region', { name: 'してはいけないこと' }).textContent()).toContain('電源は切らない、リモートサポートはしない');
    await nextStep(page, /^振り分けを記録/);
    // Why stands in the record in words, not as the id of a rule.
    await log.getByText('根拠ランサムウェア、多数のファイルが開けない').waitFor();
    expect(await log.textContent()).not.toContain('RANSOMWARE');

    // … and hands over to forensics, with the caller's consent.
    await nextStep(page, /^エスカレーションへ/);
    const handOver = page.getByLabel('引継ぎの内容');
    await focused(handOver);
    expect(await handOver.inputValue()).toContain('医療法人社団桜会　髙橋内科クリニック');
    await keyboard.press('Control+End');
    await keyboard.type('\n電子カルテのサーバーが開けない。LANは抜いた。');
    expect(await page.getByLabel('フォレンジック').isChecked()).toBe(true);
    for (const consent of ['上の内容を相談者に伝えた', '専門事業者の紹介を希望している']) {
      await tabTo(page.getByLabel(consent));
      await keyboard.press('Space');
    }
    await tabTo(page.getByRole('button', { name: '2次対応へ引き継ぐ' }));
    await keyboard.press('Enter');
    await log.getByText('2次対応へ引継ぎ').first().waitFor();

    // The pages that were open before show it; who is first has it, and the other is told who that is.
    for (const one of [desk, lateDesk]) {
      await one.getByRole('option', { name: /ランサムウェア.*髙橋内科クリニック/ }).waitFor();
      await one.getByRole('button', { name: '引き受ける' }).waitFor();
    }
    await desk.getByText('LANは抜いた。').first().waitFor();
    lag();
    await desk.keyboard.press('c');
    await desk.getByRole('group', { name: 'この引継ぎへの対応' }).waitFor();
    await desk.getByRole('option', { name: /自分が担当/ }).waitFor();
    await lateDesk.keyboard.press('c');
    await lateDesk.getByText(`${await nameOf('forensics1')} さんが先に引き受けました。`).waitFor();
    expect(await Promise.all([desk, lateDesk].map(loadOf))).toEqual(loads);

    // The operator sees that somebody has it, hangs up and finishes.
    await log.getByText('2次対応を引き受け').waitFor();
    await nextStep(page, /^通話を終了/);
    await page.getByText('後処理中').first().waitFor();
    await nextStep(page, /^後処理を完了/);
    await page.getByText('着信はありません').waitFor();

    const { tickets } = await ticketsOf(await signIn(stage.app, 'operator1'));
    expect(tickets).toMatchObject([{ verificationOutcome: 'VERIFIED', tier: 'TIER_2', category: 'RANSOMWARE', status: 'ESCALATED', memberName: '髙橋　一郎' }]);
  });

  // How supervisors make it by keyboard: report-desk.spec.ts; how it is read: published-report.spec.ts.
  it('ends in a report that two supervisors signed, and the reviewer reads it as it appears', async () => {
    await plantTickets(stage.app, { count: 42, clinics: 42, tier: 'TIER_1', category: 'SUPPORT_SCAM', at: '2026-05-12T10:00:00+09:00' });
    await plantTickets(stage.app, { count: 30, clinics: 30, tier: 'TIER_1', category: 'JUNK_MAIL', at: '2026-05-12T14:00:00+09:00' });
    await plantTickets(stage.app, { count: 7, clinics: 7, tier: 'TIER_2', category: 'RANSOMWARE', at: '2026-05-13T10:00:00+09:00' });
    const reviewer = await stage.visit('reviewer1');
    await reviewer.getByRole('heading', { name: '公開済みの報告' }).waitFor();
    const load = await loadOf(reviewer);
    const [supervisor1, supervisor2] = await Promise.all([signIn(stage.app, 'supervisor1'), signIn(stage.app, 'supervisor2')]);
    await publishedReport(supervisor1, supervisor2, '2026-05');

    const table = reviewer.getByRole('table', { name: '2026年5月 緊急相談窓口（サイ窓） 相談内容' });
    await table.waitFor({ state: 'attached' });
    expect(await table.getByRole('row', { name: 'サポート詐欺（接触なし）' }).innerText()).toContain('42');
    // One to nine are withheld.
    expect(await table.getByRole('row', { name: 'ランサムウェア' }).innerText()).toContain('非公表');
    expect(await loadOf(reviewer)).toBe(load);
  });

  it('shows a reviewer nothing else, by address or by GraphQL', async () => {
    const page = await stage.visit('reviewer1');
    await page.getByRole('heading', { name: '公開済みの報告' }).waitFor();
    expect(await page.getByRole('navigation', { name: 'メインメニュー' }).getByRole('link').allInnerTexts()).toEqual(['公開済みの報告']);

    const [ticket] = (await ticketsOf(await signIn(stage.app, 'supervisor1'))).tickets;
    const others = SCREENS.filter(({ roles }) => !roles.includes('REVIEWER')).map(({ path }) => path.replace(':number', ticket?.number ?? ''));
    expect(others).toEqual(expect.arrayContaining(['/call', '/tickets', `/tickets/${ticket?.number}`, '/desk', '/reports', '/admin/people', '/admin/register']));
    expect(others.length).toBe(SCREENS.length - 1);
    for (const path of others) {
      await page.goto(path);
      await page.getByRole('heading', { name: 'このページを表示する権限がありません' }).waitFor();
      expect(new URL(page.url()).pathname, path).toBe(path);
      expect(await page.locator('main').textContent(), path).not.toContain('髙橋');
    }

    const ask = (query: string): Promise<{ data: unknown; codes: unknown[] }> =>
      page.evaluate(async (text) => {
        const response = await fetch('/graphql', { method: 'POST', headers: { 'content-type': 'application/json', 'apollo-require-preflight': 'true' }, body: JSON.stringify({ query: text }) });
        const { data, errors } = (await response.json()) as { data?: unknown; errors?: { extensions?: { code?: string } }[] };
        return { data, codes: errors?.map(({ extensions }) => extensions?.code) ?? [] };
      }, query);
    expect(await ask('{ me { role } }')).toEqual({ data: { me: { role: 'REVIEWER' } }, codes: [] });
    for (const query of [
      '{ tickets(first: 5) { edges { node { number facilityName } } } }', `{ ticket(number: "${ticket?.number}") { number memberName } }`,
      '{ escalations(first: 5) { edges { node { handOver } } } }', '{ registerCandidates(claim: { registryNumber: "012345" }) { memberName } }', '{ staff { username } }',
    ]) {
      const { data, codes } = await ask(query);
      expect(codes, query).toEqual(['FORBIDDEN']);
      expect(JSON.stringify(data ?? null), query).not.toMatch(/number|handOver|memberName|username/);
    }
  });
});
