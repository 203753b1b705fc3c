import { describe, expect, it } from 'vitest';
import { accessibilityProblems, accessibilityProblemsInBoth } from '../testkit/accessibility';
import { acceptCall, endCall, finishAfterCallWork } from '../testkit/builders/calls';
import { signIn } from '../testkit/client';
import { focused, loadOf, tabTo } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';

describe('the wall', () => {
  const stage = useStage({ now: '2026-11-20T10:00:00+09:00' });

  it('shows without a reload how an operator takes a call and goes away after it, all by keyboard', async () => {
    const wall = await stage.visit('supervisor1', { path: '/wall' });
    const line = wall.getByRole('region', { name: '緊急相談窓口' });
    await line.getByRole('group', { name: '通話中 0' }).waitFor();
    await line.getByText('受付中 21:00まで').waitFor();
    const load = await loadOf(wall);

    const page = await stage.visit('operator1', { path: '/call' });
    const own = page.getByRole('button', { name: /^自分の状態/ });
    await own.filter({ hasText: '対応可' }).waitFor();
    await line.getByRole('group', { name: '対応可 1' }).waitFor();
    await page.getByRole('button', { name: '新規受電' }).waitFor();
    await page.keyboard.press('n');
    await own.filter({ hasText: '通話中' }).waitFor();
    await line.getByRole('group', { name: '通話中 1' }).waitFor();
    await line.getByRole('group', { name: '対応可 0' }).getByText('空きなし').waitFor();

    // Asked for during the call, it waits for its end.
    await page.keyboard.press('Control+k');
    await focused(page.getByRole('combobox'));
    await page.keyboard.insertText('離席：会議');
    await page.getByRole('option', { name: /離席：会議/ }).waitFor();
    await page.keyboard.press('Enter');
    await own.filter({ hasText: '通話後に離席' }).waitFor();
    const names = wall.getByRole('region', { name: '対応者' });
    await names.getByText('（このあと離席）').waitFor();
    await page.keyboard.press('Alt+h');
    await own.filter({ hasText: '後処理後に離席' }).waitFor();
    await line.getByRole('group', { name: '後処理 1' }).waitFor();
    await page.getByRole('button', { name: /^後処理を完了/ }).or(page.getByRole('button', { name: /^後処理とチケットを完了/ })).first().click();
    await own.filter({ hasText: '離席（会議）' }).waitFor();
    await names.getByText('（会議）').waitFor();

    // Another reason is typed; what was typed is nobody else's to read.
    await tabTo(own, 60);
    await page.keyboard.press('Enter');
    await page.getByRole('menu').locator(':focus').waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    await focused(page.getByRole('menuitem', { name: '離席：その他' }));
    await page.keyboard.press('Enter');
    await focused(page.getByLabel(/^理由/));
    await page.keyboard.insertText('歯科の予約');
    expect(await accessibilityProblemsInBoth(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await own.filter({ hasText: '離席（歯科の予約）' }).waitFor();
    await names.getByText('（その他）').waitFor();
    expect(await wall.getByText('歯科').count()).toBe(0);
    expect(await loadOf(wall)).toBe(load);
  });

  it('says that its figures are of before when a fetch fails or the line is dead, and catches up by itself', async () => {
    const wall = await stage.visit('supervisor1', { path: '/wall' });
    const line = wall.getByRole('region', { name: '緊急相談窓口' });
    const lost = wall.getByRole('alert').filter({ hasText: '接続が切れています' });
    await line.getByRole('group', { name: '通話中 0' }).waitFor();
    await wall.getByText('自動で更新').first().waitFor();
    let down = true;
    await wall.route('**/graphql', (route) => (down ? route.fulfill({ status: 500, body: '' }) : route.fallback()));
    const operator = await signIn(stage.app, 'operator1');
    const { call } = await acceptCall(operator);
    await lost.waitFor();
    await line.getByRole('group', { name: '通話中 0' }).waitFor();
    await wall.keyboard.press('f');
    await wall.getByRole('dialog').getByText('接続が切れています').waitFor();
    await wall.keyboard.press('Escape');
    down = false;
    await endCall(operator, call);
    await line.getByRole('group', { name: '後処理 1' }).waitFor();
    await lost.waitFor({ state: 'detached' });

    await wall.context().setOffline(true);
    await lost.waitFor();
    await finishAfterCallWork(operator, call);
    await wall.context().setOffline(false);
    await line.getByRole('group', { name: '後処理 0' }).waitFor();
    await lost.waitFor({ state: 'detached' });
    // The browser's own words on its dead network.
    expect(stage.takeTroubles().filter((trouble) => !trouble.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });

  it.each([[1280, 800], [1920, 1080]])('fills %i × %i with what is read from four metres, and draws the day for whoever sits before it', async (width, height) => {
    const wall = await stage.visit('supervisor1', { path: '/wall', viewport: { width, height } });
    await wall.getByRole('button', { name: '表で見る' }).waitFor();
    await wall.getByRole('region', { name: 'いまの数字' }).waitFor();
    await wall.keyboard.press('f');
    const full = wall.getByRole('dialog', { name: '現在の状況' });
    await full.getByRole('group', { name: /^届出期限/ }).waitFor();
    const sizes = await full.evaluate((root) => [...root.querySelectorAll('[role=group]')].map((figure) => [...figure.children].slice(0, 2).map((part) => Number.parseFloat(getComputedStyle(part).fontSize))));
    for (const [label, number] of sizes) {
      expect(label).toBeGreaterThanOrEqual(24);
      expect(number).toBeGreaterThanOrEqual(64);
    }
    expect(sizes.length).toBeGreaterThan(10);
    const overflow = await full.evaluate((root) => [...root.querySelectorAll('*')].filter((part) => part.scrollWidth > part.clientWidth + 1 && getComputedStyle(part).display !== 'inline').map((part) => part.className));
    expect(overflow).toEqual([]);
    expect(await full.evaluate((root) => root.scrollHeight <= root.clientHeight + 1)).toBe(true);
    expect(await accessibilityProblems(wall), 'dark').toEqual([]);
    await wall.keyboard.press('d');
    await full.locator('[data-scheme=light]').waitFor();
    expect(await accessibilityProblems(wall), 'light').toEqual([]);
    await wall.keyboard.press('Escape');
    await full.waitFor({ state: 'detached' });
    const table = wall.getByRole('button', { name: '表で見る' });
    await tabTo(table, 60);
    await wall.keyboard.press('Enter');
    await wall.getByRole('row', { name: /^10時/ }).waitFor();
    expect(await accessibilityProblemsInBoth(wall)).toEqual([]);
  });
});
