import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems, accessibilityProblemsInBoth } from '../testkit/accessibility';
import { CLINIC, recordReach } from '../testkit/builders/callbacks';
import { claim, escalatedTicket } from '../testkit/builders/escalations';
import { openTicket } from '../testkit/builders/tickets';
import { signIn } from '../testkit/client';
import { focused, tabTo } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';

/** A Tuesday morning; the clinic of these tests has a lunch break from 12:30 to 14:00. */
const NOW = '2026-11-24T09:30:00+09:00';

describe('a call that is owed', () => {
  const stage = useStage({ now: NOW });
  const field = (page: Page, name: string) => page.getByRole('form', { name: '折り返しを予定' }).getByRole('textbox', { name, exact: true });

  it('is planned during a call with B, told by the bell, tried, and done, all by keys', async () => {
    const page = await stage.visit('operator1', { path: '/call' });
    const { keyboard } = page;
    await page.getByRole('button', { name: '新規受電' }).waitFor();
    await keyboard.press('n');
    await focused(page.getByRole('region', { name: '相談者' }).getByLabel('氏名', { exact: true }));
    await keyboard.press('Alt+b');
    await focused(field(page, 'いつ'));
    await keyboard.insertText('１０時');
    await page.getByText('11月24日（火） 10:00').first().waitFor();
    await keyboard.press('Enter');
    await focused(field(page, '何のため'));
    await keyboard.insertText('復旧の確認');

    // What was typed is on the server: it is there after a reload.
    await page.getByText(/^保存済み/).first().waitFor();
    await page.reload();
    await focused(page.getByRole('region', { name: '相談者' }).getByLabel('氏名', { exact: true }));
    await keyboard.press('Alt+b');
    await expect.poll(() => field(page, '何のため').inputValue()).toBe('復旧の確認');
    expect(await accessibilityProblemsInBoth(page)).toEqual([]);
    await tabTo(field(page, '何のため'), 40);
    await keyboard.press('Control+Enter');
    await page.getByRole('article', { name: '折り返し：復旧の確認' }).waitFor();
    await page.getByRole('log', { name: '対応履歴' }).getByText('11月24日（火）10:00（誰でも）：復旧の確認').waitFor();

    // Five minutes before, a colleague is told, goes there from the bell and calls.
    await stage.app.setClock('2026-11-24T09:55:00+09:00');
    const colleague = await stage.visit('operator2', { path: '/tickets' });
    const bell = colleague.getByRole('button', { name: 'お知らせ 1件' });
    await bell.waitFor();
    await tabTo(bell, 60);
    await colleague.keyboard.press('Enter');
    await tabTo(colleague.getByRole('dialog', { name: 'お知らせ' }).getByRole('button', { name: /折り返しの時刻です/ }));
    await colleague.keyboard.press('Enter');
    const card = colleague.getByRole('article', { name: '折り返し：復旧の確認' });
    await card.getByText('まもなく').waitFor();
    // The notice leads to its own call-back: the cursor is on the button that calls.
    const call = card.getByRole('button', { name: '架電する' });
    await focused(call);
    await colleague.keyboard.press('Enter');
    const how = card.getByRole('group', { name: '架電の結果' });
    await how.waitFor();
    await page.getByText(/が架電中$/).waitFor();

    // Put down again, nothing of how it went is left to begin the next one with.
    await colleague.keyboard.press('1');
    await focused(card.getByRole('textbox', { name: 'ひとこと（任意）' }));
    await how.getByRole('button', { name: 'かけずに戻す' }).click();
    await tabTo(call, 60);
    await colleague.keyboard.press('Enter');
    await how.waitFor();
    expect(await how.getByRole('button', { pressed: true }).count()).toBe(0);
    await colleague.keyboard.press('2');
    await focused(card.getByRole('textbox', { name: 'ひとこと（任意）' }));
    await colleague.keyboard.insertText('留守番電話');
    expect(await accessibilityProblemsInBoth(colleague)).toEqual([]);
    await colleague.keyboard.press('Control+Enter');
    await card.getByText('応答なし：留守番電話').waitFor();
    await colleague.getByRole('button', { name: 'お知らせ 0件' }).waitFor();

    // Reached the second time; it is over on every screen.
    await tabTo(card.getByRole('button', { name: '架電する' }), 60);
    await colleague.keyboard.press('Enter');
    await card.getByRole('group', { name: '架電の結果' }).waitFor();
    await colleague.keyboard.press('1');
    await focused(card.getByRole('textbox', { name: 'ひとこと（任意）' }));
    await colleague.keyboard.press('Control+Enter');
    await colleague.getByText('折り返しの予定はありません', { exact: true }).waitFor();
    await page.getByText('終わった折り返し 1 件').waitFor();
  });

  it('is planned on the desk with k, with the clinic’s hours in view, and never moved to another time in silence', async () => {
    await stage.app.setClock(NOW);
    const { ticket, escalation } = await escalatedTicket(await signIn(stage.app, 'operator1'));
    const client = await signIn(stage.app, 'forensics1');
    await claim(client, escalation);
    await recordReach(client, ticket, CLINIC);
    const page = await stage.visit('forensics1', { path: `/desk?e=${escalation.id}` });
    await page.getByRole('heading', { name: '引継ぎの一覧' }).waitFor();
    await page.getByRole('button', { name: /^折り返し/ }).waitFor();
    await page.keyboard.press('k');
    await focused(field(page, 'いつ'));
    const form = page.getByRole('form', { name: '折り返しを予定' });
    await form.getByText('いま連絡できます（12:30まで）').waitFor();
    await page.keyboard.insertText('午後1時');
    await form.getByText('11月24日（火） 13:00（先方の時間外です）').waitFor();
    await page.keyboard.press('Enter');
    await focused(field(page, '何のため'));
    await page.keyboard.insertText('ログの受け取り');
    await page.keyboard.press('Enter');
    await form.getByText('11月24日（火） 13:00 は先方の時間外です').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const taken = form.getByRole('button', { name: '11月24日（火） 14:00 で予定する' });
    await focused(taken);
    await page.keyboard.press('Enter');
    const card = page.getByRole('article', { name: '折り返し：ログの受け取り' });
    await card.getByText('11月24日（火） 14:00').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  it('asks which window’s words to keep where a form has no place for the question, and loses neither', async () => {
    const { number } = await openTicket(await signIn(stage.app, 'operator2'));
    const [one, two] = (await Promise.all([1, 2].map(async () => {
      const page = await stage.visit('operator2', { path: '/call' });
      await page.getByText(number).first().waitFor();
      await page.keyboard.press('Alt+b');
      await focused(field(page, 'いつ'));
      return page;
    }))) as [Page, Page];
    await field(one, '何のため').fill('院長に確認');
    await one.getByText(/^保存済み/).first().waitFor();
    await field(two, 'いつ').fill('15時');
    await field(two, '何のため').fill('事務長に確認');
    const question = two.getByRole('dialog', { name: 'この下書きは、ほかの画面でも変更されました' });
    await question.waitFor();
    expect(await question.innerText()).toMatch(/院長に確認[^]*事務長に確認/);
    expect(await accessibilityProblems(two)).toEqual([]);
    await tabTo(question.getByRole('button', { name: '両方をつなげる' }));
    await two.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
    await two.getByText(/^保存済み/).first().waitFor();
    await two.reload();
    await two.getByText(number).first().waitFor();
    await two.keyboard.press('Alt+b');
    await expect.poll(() => field(two, '何のため').inputValue()).toBe('院長に確認事務長に確認');
    await expect.poll(() => field(two, 'いつ').inputValue()).toBe('15時');
  });
});
