import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblemsInBoth } from '../testkit/accessibility';
import { plantTickets } from '../testkit/builders/counted-tickets';
import { publishedReport } from '../testkit/builders/reports';
import { type Client, signIn } from '../testkit/client';
import { tabTo } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';

const SCAMS = { '2026-03': 44, '2026-04': 48, '2026-05': 61 };

describe('what JMA reads', () => {
  const stage = useStage({ now: '2026-06-15T10:00:00+09:00' });
  let supervisors: [Client, Client];
  beforeAll(async () => {
    supervisors = await Promise.all([signIn(stage.app, 'supervisor1'), signIn(stage.app, 'supervisor2')]);
    for (const [month, count] of Object.entries(SCAMS)) {
      await plantTickets(stage.app, { count, clinics: count, tier: 'TIER_1', category: 'SUPPORT_SCAM', at: `${month}-12T11:00:00+09:00` });
      await plantTickets(stage.app, { count: 20, clinics: 20, tier: 'TIER_1', category: 'JUNK_MAIL', at: `${month}-13T14:00:00+09:00` });
      await plantTickets(stage.app, { count: 6, clinics: 6, tier: 'TIER_2', category: 'RANSOMWARE', at: `${month}-14T14:00:00+09:00` });
    }
    for (const month of ['2026-04', '2026-05']) await publishedReport(...supervisors, month);
  });

  it('is read, compared and saved by keyboard, and the next report announces itself', async () => {
    const page = await stage.visit('reviewer1', { path: '/published' });
    const { keyboard } = page;
    const summary = page.getByRole('region', { name: '要約' });
    await summary.getByText('2026年5月、緊急相談窓口（サイ窓）には87件の相談がありました。').waitFor();
    const keys = page.getByRole('region', { name: '主な数字' });
    await keys.getByText('2026年4月は74件（＋13件）').waitFor();

    // The table behind a chart is there for screen readers; a key brings it before everybody's eyes.
    const category = page.getByRole('region', { name: '相談内容', exact: true });
    const row = (name: string) => category.getByRole('table', { name: '2026年5月 緊急相談窓口（サイ窓） 相談内容' }).getByRole('row', { name });
    expect(await row('サポート詐欺（接触なし）').innerText()).toMatch(/61\s+70\.1%/);
    expect(await row('ランサムウェア・電子カルテ停止').innerText()).toContain('非公表');
    await tabTo(category.getByRole('button', { name: '表で見る' }), 40);
    await keyboard.press('Enter');
    expect((await category.getByRole('table').boundingBox())?.width).toBeGreaterThan(300);
    expect(await accessibilityProblemsInBoth(page)).toEqual([]);

    // Another period, by its list.
    await page.getByRole('main').focus();
    await tabTo(page.getByRole('combobox', { name: '表示する期間' }));
    await keyboard.press('Enter');
    await page.getByRole('option', { name: '2026年4月' }).waitFor();
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await summary.getByText('2026年4月、緊急相談窓口（サイ窓）には74件の相談がありました。').waitFor();
    await keys.getByText('前の期間の報告はありません').first().waitFor();

    // As a file: the one that is read.
    await page.getByRole('main').focus();
    await tabTo(page.getByRole('button', { name: 'CSVで保存する' }));
    const [download] = await Promise.all([page.waitForEvent('download'), keyboard.press('Enter')]);
    expect(download.suggestedFilename()).toBe('saimado-2026-04-v1.csv');

    // Periods side by side; what is withheld is a gap with its mark.
    await tabTo(page.getByRole('tab', { name: 'この期間の報告' }));
    await keyboard.press('ArrowRight');
    const comparison = page.getByRole('region', { name: '緊急相談窓口（サイ窓）：月ごとの推移' });
    await tabTo(comparison.getByRole('combobox', { name: '比べる項目' }));
    await keyboard.press('Enter');
    await page.getByRole('option', { name: '相談内容' }).waitFor();
    for (let n = 0; n < 30 && (await page.locator('[role=option][data-combobox-selected]').innerText().catch(() => '')) !== '相談内容'; n += 1) await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    const periods = comparison.getByRole('table', { name: '相談内容' });
    expect(await periods.getByRole('row').allInnerTexts()).toHaveLength(3);
    expect((await periods.getByRole('row', { name: '2026年5月' }).innerText()).split(/\s+/).slice(0, 2)).toEqual(['2026年5月', '61']);
    expect(await periods.getByRole('row', { name: '2026年4月' }).innerText()).toContain('非公表');
    expect(await accessibilityProblemsInBoth(page)).toEqual([]);

    // What is published meanwhile says so, and does not take the page away.
    await publishedReport(...supervisors, '2026-03');
    const arrived = page.getByRole('status').filter({ hasText: '新しい報告が届きました' });
    await arrived.getByText('2026年3月').waitFor();
    await page.getByRole('main').focus();
    await tabTo(arrived.getByRole('button', { name: '開く' }));
    await keyboard.press('Enter');
    await arrived.waitFor({ state: 'detached' });
    expect(await periods.getByRole('row').allInnerTexts()).toHaveLength(4);
  });
});
