import { describe, expect, it } from 'vitest';
import { newCall } from '../testkit/call-screen';
import { signIn } from '../testkit/client';
import { tabTo } from '../testkit/keyboard';
import { readPdf } from '../testkit/pdf';
import { useStage } from '../testkit/stage';

describe('remote support and the relief fund beside a call', () => {
  const stage = useStage({ now: '2026-06-10T10:00:00+09:00' });

  async function call(username: 'operator1' | 'operator2') {
    const page = await stage.visit(username, { path: '/call' });
    await newCall(page);
    return { page, keyboard: page.keyboard, log: page.getByRole('log', { name: '対応履歴' }) };
  }

  it('is begun with consent, runs, is remembered when hanging up, and ends on record, by keyboard', async () => {
    const { page, keyboard, log } = await call('operator1');
    await keyboard.press('Alt+d');
    const panel = page.getByRole('region', { name: 'リモートサポート', exact: true });
    await panel.getByText('先に振り分けをしてください').first().waitFor();
    expect(await panel.getByRole('button', { name: /理由を記録して開始/ }).isDisabled()).toBe(true);
    await tabTo(panel.getByLabel('それでも始める理由'));
    await keyboard.insertText('相談者が画面を読み上げられないため');
    await tabTo(panel.getByLabel('はっきりした同意をいただいた'));
    await keyboard.press('Space');
    await keyboard.press('Tab');
    await keyboard.insertText('はい、お願いします');
    await tabTo(panel.getByLabel('使うツール'));
    await keyboard.insertText('クイックアシスト');
    await keyboard.press('Control+Enter');
    await log.getByText('リモートサポートを開始').waitFor();
    await panel.getByText('接続中').waitFor();

    // Hanging up is not forgotten, and not prevented.
    await keyboard.press('Alt+h');
    await page.getByText('リモートサポートが終わっていません').waitFor();
    expect(await page.getByText('通話中').first().isVisible()).toBe(true);

    await tabTo(panel.getByLabel('行ったこと'));
    await keyboard.insertText('偽の警告を閉じ、通知の許可を外した');
    await tabTo(panel.getByRole('radio').first());
    await keyboard.press('Space');
    await keyboard.press('Control+Enter');
    await log.getByText('リモートサポートを終了').waitFor();
    await log.getByText('偽の警告を閉じ、通知の許可を外した').waitFor();
    await page.getByText('リモートサポートが終わっていません').waitFor({ state: 'detached' });
  });

  it('says how much, what is missing and what is uncertain as one types, keeps what was told, and prints it', async () => {
    const { page, keyboard, log } = await call('operator2');
    await keyboard.press('Alt+f');
    const panel = page.getByRole('region', { name: '一時支援金', exact: true });
    await panel.getByLabel('何が起きましたか').waitFor();
    await tabTo(panel.getByRole('combobox', { name: '何が起きましたか' }).or(panel.getByRole('textbox', { name: '何が起きましたか' })).first());
    await keyboard.press('Enter');
    await page.getByRole('option', { name: 'サイバー攻撃を受けた' }).waitFor();
    await keyboard.press('ArrowDown');
    await page.locator('[role=option][data-combobox-selected]').waitFor();
    await keyboard.press('Enter');
    await panel.getByText('100,000円', { exact: true }).first().waitFor();
    await panel.getByText('受電日を入れています').waitFor();
    await tabTo(panel.getByLabel('休業した日数'));
    await keyboard.insertText('２');
    await panel.getByText('300,000円', { exact: true }).first().waitFor();
    await panel.getByText('支払いの可否は事務局が判断します。').waitFor();
    await panel.getByText('まだ：厚生労働省または日本医師会への届出').waitFor();
    await panel.getByText('休業1日あたりの加算がいつの事由から適用されるかは要確認です').waitFor();
    await keyboard.press('Control+Enter');
    await log.getByText('一時支援金を案内').waitFor();
    await log.getByText('30万円の見込み').waitFor();

    const told = panel.getByRole('checkbox', { name: /休業証明書.*：案内/ });
    await tabTo(told);
    await keyboard.press('Space');
    await expect.poll(() => told.isChecked()).toBe(true);

    const [reply] = await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/documents/relief-fund-sheet')),
      panel.getByRole('button', { name: '相談者用シート' }).click(),
    ]);
    expect(reply.status()).toBe(200);
    const { ticketNumber: number } = reply.request().postDataJSON() as { ticketNumber: string };
    const printed = await (await signIn(stage.app, 'operator1')).fetch('/documents/relief-fund-sheet', {
      method: 'POST', headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' }, body: reply.request().postData(),
    });
    expect(readPdf(Buffer.from(await printed.arrayBuffer())).text).toContain('30万円');

    // What was told stands on the ticket's page, ticks and all.
    const ticket = await stage.visit('operator1', { path: `/tickets/${number}` });
    const summary = ticket.getByRole('region', { name: '一時支援金', exact: true });
    await summary.getByText('300,000円').waitFor();
    expect(await summary.getByRole('checkbox', { name: /休業証明書.*：案内/ }).isChecked()).toBe(true);
  });
});
