import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { accessibilityProblemsInBoth } from '../testkit/accessibility';
import { csvOf, emptyRegister, importRegister, PLANTED, plantedRegister, REGISTER_COLUMNS } from '../testkit/builders/register';
import { type DemoAccount, signIn } from '../testkit/client';
import { focused, tabTo, typeInto } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';
import { xlsxOf } from '../testkit/xlsx';

const SHRUNKEN = [PLANTED.takahashi, { ...PLANTED.watanabe, category: 'A②B' }, { ...PLANTED.saito, valid_from: 'きのう' }];

describe('the import screen', () => {
  const stage = useStage({ now: '2026-06-10T10:00:00+09:00' });
  beforeEach(async () => {
    await emptyRegister(stage.app);
    await importRegister(await signIn(stage.app, 'admin1'), plantedRegister);
  });

  const listed = async (): Promise<string[]> =>
    (await stage.app.sql<{ name: string }>('select member_name as name from register_entry where listed_until is null order by 1')).map(({ name }) => name);
  const nameOf = async (username: DemoAccount): Promise<string> =>
    (await (await signIn(stage.app, username)).request<{ me: { displayName: string } }>('{ me { displayName } }')).me.displayName;

  /** Chooses a file with the key for it. */
  async function choose(page: Page, name: string, content: string | Buffer): Promise<void> {
    const chooser = page.waitForEvent('filechooser');
    // Asked after the wait for the chooser began, so that the browser knows of it before the key comes.
    await page.getByRole('button', { name: 'ファイルを選ぶ', exact: true }).waitFor();
    await page.keyboard.press('n');
    await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content as Buffer) });
  }
  const panel = (page: Page) => page.getByRole('region', { name: '取り込みの内容' });
  async function press(page: Page, name: string, key = 'Enter'): Promise<void> {
    await tabTo(page.getByRole('button', { name, exact: true }), 60);
    await page.keyboard.press(key);
  }

  it('lets a sudden shrink in by two administrators’ yes, and takes it back, by keyboard alone', async () => {
    const everybody = await listed();
    const [first, second] = await Promise.all([nameOf('admin1'), nameOf('admin2')]);
    const other = await stage.visit('admin2', { path: '/admin/register' });
    await other.getByRole('heading', { name: '取り込みの履歴' }).waitFor();

    // The first sees how much would leave, and who moves; the refused line can be taken along as a file.
    const page = await stage.visit('admin1', { path: '/admin/register' });
    await choose(page, '会員名簿.csv', csvOf(SHRUNKEN));
    const danger = panel(page).getByRole('alert');
    await danger.getByText('2人目の管理者の確認が必要です').waitFor();
    expect(await danger.textContent()).toMatch(/いまの名簿6外れる行3（50%）/);
    expect(await panel(page).getByRole('row', { name: /^A①/ }).textContent()).toContain('1');
    const [download] = await Promise.all([page.waitForEvent('download'), panel(page).getByRole('link', { name: 'すべて CSV で保存' }).press('Enter')]);
    expect(readFileSync(await download.path(), 'utf8')).toContain('きのう');
    expect(await accessibilityProblemsInBoth(page)).toEqual([]);

    // The first yes asks for the tick, says what it brings about, and is the first person's last.
    await tabTo(page.getByRole('checkbox', { name: '取り込めない1行を除いて取り込む' }), 60);
    await page.keyboard.press('Space');
    await press(page, '1人目として確認する');
    const dialog = page.getByRole('dialog', { name: '名簿から外れる行を確認しましたか' });
    await dialog.getByText('6行のうち 3行（50%）が外れ').waitFor();
    await focused(dialog.getByRole('button', { name: 'やめる' }));
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await danger.getByText(`1人目の確認：${first}`).waitFor();
    const forbidden = page.getByRole('button', { name: '2人目として確認し、取り込む' });
    expect(await forbidden.getAttribute('aria-disabled')).toBe('true');
    await page.getByText('1人目の確認をした方は、2人目になれません').waitFor();
    await forbidden.press('Enter');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await listed()).toEqual(everybody);

    // The second sees it without asking, is shown what leaves, and says yes.
    await panel(other).getByText(`1人目の確認：${first}`).waitFor();
    await tabTo(other.getByRole('checkbox', { name: '取り込めない1行を除いて取り込む' }), 60);
    await other.keyboard.press('Space');
    await press(other, '2人目として確認し、取り込む');
    const last = other.getByRole('dialog', { name: '2人目として確認し、取り込みますか' });
    await last.getByText('6行のうち 3行（50%）が外れ').waitFor();
    await last.getByText(`1人目の確認：${first}`).waitFor();
    await focused(last.getByRole('button', { name: 'やめる' }));
    await other.keyboard.press('Tab');
    await focused(last.getByRole('button', { name: '3行を外して取り込む' }));
    await other.keyboard.press('Enter');
    for (const one of [page, other]) await panel(one).getByText('名簿を更新しました').waitFor();
    expect(await listed()).toEqual(['斎藤　森', '渡邉　花子', '髙橋　一郎']);
    expect(await panel(other).getByText(second).count()).toBeGreaterThan(0);

    // It was half a file after all.
    await press(other, 'この取り込みを元に戻す');
    const undo = other.getByRole('dialog', { name: 'この取り込みを元に戻しますか' });
    await undo.getByText('名簿から外れた3行は、名簿に戻ります').waitFor();
    expect(await undo.getByRole('button', { name: '元に戻す' }).isDisabled()).toBe(true);
    const reason = undo.getByLabel('元に戻す理由');
    await tabTo(reason);
    await typeInto(reason, '一部の会員だけのファイルだったため');
    await other.keyboard.press('Control+Enter');
    for (const one of [page, other]) {
      await panel(one).getByText('この取り込みは元に戻しました').waitFor();
      await panel(one).getByText('理由：一部の会員だけのファイルだったため').waitFor();
      await one.getByRole('row', { name: /会員名簿\.csv.*元に戻し済み/ }).first().waitFor();
    }
    expect(await listed()).toEqual(everybody);
  });

  it('takes a workbook, and refuses one that is none with what to do', async () => {
    const page = await stage.visit('admin1', { path: '/admin/register' });
    const book = xlsxOf([[...REGISTER_COLUMNS], ...plantedRegister.map((row) => REGISTER_COLUMNS.map((name) => row[name]))]);
    await choose(page, '会員名簿.xlsx', book.subarray(0, book.length / 2));
    await panel(page).getByText('途中で切れています').waitFor();
    await choose(page, '会員名簿.xlsx', book);
    await panel(page).getByText('まだ名簿は変わっていません').waitFor();
    expect(await panel(page).getByRole('alert').count()).toBe(0);
    await press(page, 'この内容で取り込む');
    await panel(page).getByText('名簿を更新しました').waitFor();
  });
});
