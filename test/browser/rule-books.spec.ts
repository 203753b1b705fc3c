import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../testkit/accessibility';
import { acceptCall } from '../testkit/builders/calls';
import { ruleBook, ruleBookVersion } from '../testkit/builders/rule-books';
import { type Client, signIn } from '../testkit/client';
import { tabTo } from '../testkit/keyboard';
import { succeed } from '../testkit/mutate';
import { useStage } from '../testkit/stage';

const FACTS = { incidentOn: '2026-06-10', cause: 'CYBER_ATTACK' as const, closedDays: 0, reportedToMhlw: true, reportedToJma: false, reportedToPpcWithPrevention: false, personsNotified: false };

describe('rules on screen', () => {
  const stage = useStage({ now: '2026-06-15T10:00:00+09:00' });
  let operator: Client;
  let told: string;
  beforeAll(async () => {
    operator = await signIn(stage.app, 'operator1');
    const { ticket } = await acceptCall(operator);
    await succeed(operator, 'explainReliefFund', 'ReliefFundExplained', { ticketNumber: ticket.number, facts: FACTS });
    told = ticket.number;
  });

  it('one supervisor changes an amount by keyboard and loses nothing on reload; another sees what it does to a ticket and approves', async () => {
    const old = (await ruleBook(operator, 'RELIEF_FUND')).inForce!;
    const page = await stage.visit('supervisor1', { path: '/rules' });
    await page.getByRole('link', { name: '一時支援金' }).press('Enter');
    await page.getByRole('heading', { name: `${old.version} 版` }).waitFor();
    await page.getByText('100,000円').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('n');
    await page.getByRole('heading', { name: /^下書き/ }).waitFor();

    // What is missing is pointed at, and the key that would submit leads there.
    await page.getByRole('button', { name: /変更の説明 入力してください/ }).waitFor();
    await page.keyboard.press('Alt+Enter');
    const note = page.getByRole('textbox', { name: '変更の説明' });
    await note.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('2026年度の額に改める');
    const from = page.getByRole('textbox', { name: '適用開始日' });
    await from.fill('２０２６年６月１日');
    const row = page.getByRole('button', { name: /サイバー攻撃を受けた場合/ }).first();
    await row.press('Enter');
    const yen = page.getByRole('textbox', { name: '金額' }).first();
    await tabTo(yen, 30);
    await yen.fill('十二万');
    await page.getByRole('button', { name: /金額 整数で入力してください/ }).waitFor();
    await yen.fill('１２０，０００');
    const changes = page.getByRole('region', { name: '変更点' });
    await changes.getByText('120,000円').waitFor();
    await page.getByRole('region', { name: '未完了の対応記録への影響' }).getByText(told).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.reload();
    await page.getByRole('button', { name: /サイバー攻撃を受けた場合/ }).first().press('Enter');
    expect(await page.getByRole('textbox', { name: '金額' }).first().inputValue()).toBe('120000');
    expect(await note.inputValue()).toBe('2026年度の額に改める');
    expect(await from.inputValue()).toBe('2026-06-01');
    await page.getByText('問題はありません。').waitFor();
    await page.keyboard.press('Alt+Enter');
    await page.getByRole('dialog').getByRole('button', { name: '承認を依頼する' }).press('Enter');
    await page.getByText('別のSVの承認を待っています。').waitFor();

    const other = await stage.visit('supervisor2', { path: '/rules' });
    await other.getByText('承認待ち 1件').waitFor();
    await other.getByRole('link', { name: '一時支援金' }).press('Enter');
    await other.getByRole('region', { name: '未完了の対応記録への影響' }).getByText('12万円').waitFor();
    await other.getByText('過去の日から適用されます').waitFor();
    expect(await accessibilityProblems(other)).toEqual([]);
    await other.keyboard.press('Alt+Enter');
    await other.getByRole('dialog').getByRole('button', { name: '承認して公開する' }).press('Enter');
    await other.getByRole('heading', { name: /^2026-06-15-1 版$/ }).waitFor();

    const now = (await ruleBook(operator, 'RELIEF_FUND')).inForce!;
    expect(now).toMatchObject({ version: '2026-06-15-1', validFrom: '2026-06-01', status: 'PUBLISHED' });
    expect(JSON.stringify((await ruleBookVersion(operator, now.id))?.content)).toContain('120000');
  });

  it('a ticket shows which versions judged it and is asked under another', async () => {
    const page = await stage.visit('supervisor1', { path: `/tickets/${told}` });
    const panel = page.getByRole('region', { name: '判定した規則' });
    await panel.getByRole('link', { name: /一時支援金 2023-06 版/ }).waitFor();
    await panel.getByText('別の版で判定してみる').press('Enter');
    const versions = panel.getByRole('combobox', { name: '版' });
    await versions.selectOption({ label: '一時支援金 2022-06（公開済み）' });
    await panel.getByRole('columnheader', { name: '2022-06 版なら' }).waitFor();
    await panel.getByRole('rowheader', { name: '一時支援金' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('an operator reads the rules and is offered nothing to change', async () => {
    const page = await stage.visit('operator1', { path: '/rules/TRIAGE' });
    await page.getByRole('heading', { name: /版$/ }).first().waitFor();
    await page.getByRole('searchbox').first().waitFor();
    expect(await page.getByRole('button', { name: /下書きを作る/ }).count()).toBe(0);
  });
});
