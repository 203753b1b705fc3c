import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../testkit/accessibility';
import { newOperator } from '../testkit/builders/people';
import { focused, tabTo } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';

const step = (page: Page, words: string | RegExp): Locator => page.getByRole('checkbox', { name: words });
const checked = (page: Page, words: string | RegExp): Promise<void> => step(page, words).and(page.locator('[aria-checked=true]')).waitFor();

describe('words to read aloud', () => {
  const stage = useStage({ now: '2026-06-10T10:00:00+09:00' });

  /** By the palette, with whatever one would type. */
  async function find(page: Page, words: string): Promise<void> {
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog');
    await focused(palette.getByRole('combobox'));
    await page.keyboard.type(words);
    await palette.locator('[role=option][aria-selected=true]').getByText('読み上げる言葉').waitFor();
    await page.keyboard.press('Enter');
  }

  it('are there at each moment, found by what one types, ticked by one key, and survive a dead line and a reload', async () => {
    const operator = await newOperator(stage.app);
    const page = await stage.visit(operator.username, { path: '/call' });
    await page.getByText('お電話ありがとうございます。').waitFor();
    await page.keyboard.press('n');

    // The caller is on the line and the cursor in the first field: the greeting is one key away, and gone once it is read.
    await focused(page.getByLabel('氏名', { exact: true }));
    await page.getByRole('button', { name: /^読む/ }).waitFor();
    await page.keyboard.press('Alt+y');
    await focused(step(page, /お電話ありがとうございます/));
    expect(await accessibilityProblems(page)).toEqual([]);
    for (const next of [/どうなさいましたか/, /ご本人の確認/, /医籍番号か/, /日本医師会に共有/]) {
      await page.keyboard.press('Space');
      await focused(step(page, next));
    }
    await page.keyboard.press('z');
    await page.getByText('すべて読みました。').waitFor();
    await page.keyboard.press('Escape');
    await page.getByText('何が起きていますか').waitFor();
    await page.getByRole('complementary', { name: /名乗り/ }).waitFor({ state: 'detached' });

    // 「けいさつ」 finds what to say of the police, and what the caller wishes is one press.
    await find(page, 'けいさつ');
    await focused(step(page, /都道府県警察へのご相談/));
    await page.keyboard.press('Enter');
    await tabTo(page.getByRole('button', { name: '考える' }));
    await page.keyboard.press('Enter');
    await checked(page, /ご相談なさいますか/);
    await page.getByRole('log').getByText('考える').waitFor();
    await page.keyboard.press('Escape');

    // The machine decides the steps; the next script remembers it.
    await find(page, 'サポート詐欺の画面');
    await focused(step(page, /その警告は偽物/));
    await step(page, /タスク マネージャー/).waitFor();
    await page.getByRole('button', { name: 'Mac' }).click();
    await step(page, /command/).waitFor();
    expect(await step(page, /タスク マネージャー/).count()).toBe(0);

    // No network: the tick is there at once, and kept as soon as somebody answers.
    await page.context().setOffline(true);
    await page.keyboard.press('z');
    await checked(page, /その警告は偽物/);
    await page.getByText(/未送信 1件/).waitFor();
    await page.context().setOffline(false);
    await page.getByText(/未送信/).waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('log').getByText('サポート詐欺の画面を閉じる').waitFor();
    await find(page, 'サポート詐欺の画面');
    await checked(page, /その警告は偽物/);
    await step(page, /command/).waitFor();
    expect(stage.takeTroubles().filter((trouble) => !/ERR_INTERNET_DISCONNECTED|Failed to (load|fetch)|WebSocket/.test(trouble))).toEqual([]);
  });
});
