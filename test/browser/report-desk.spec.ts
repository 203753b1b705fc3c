import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblemsInBoth } from '../testkit/accessibility';
import { plantTickets } from '../testkit/builders/counted-tickets';
import { holdSource } from '../testkit/builders/reports';
import { focused, nextStep, tabTo } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';

/** The step's one thing to do, and its question answered with the verb. */
async function doNext(page: Page, verb: string): Promise<void> {
  await nextStep(page, new RegExp(`^${verb}`));
  const dialog = page.getByRole('dialog');
  await focused(dialog.getByRole('button', { name: 'やめる' }));
  await page.keyboard.press('Tab');
  await focused(dialog.getByRole('button', { name: verb }));
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

const stepTold = (page: Page, title: string | RegExp): Promise<void> => page.getByRole('heading', { name: title, level: 3 }).waitFor();

describe('the desk of period reports', () => {
  const stage = useStage({ now: '2026-06-15T10:00:00+09:00' });
  beforeAll(async () => {
    for (const month of ['2026-04', '2026-05']) {
      await plantTickets(stage.app, { count: 60, clinics: 60, tier: 'TIER_1', category: 'SUPPORT_SCAM', at: `${month}-20T11:00:00+09:00` });
      await plantTickets(stage.app, { count: 7, clinics: 7, tier: 'TIER_2', category: 'RANSOMWARE', at: `${month}-21T15:00:00+09:00` });
    }
  });

  it('leads from a month that is over to what JMA reads: drafted, checked, signed by two, published at a time that was set', async () => {
    const letGo = await holdSource(stage.app);
    const page = await stage.visit('supervisor1', { path: '/reports' });
    const may = page.getByRole('button', { name: /2026年5月.*未作成/ });
    await may.waitFor();
    // Arrows go through the periods, Enter opens one; the first is open already.
    await tabTo(may);
    await page.keyboard.press('ArrowDown');
    await focused(page.getByRole('button', { name: /2026年4月.*未作成/ }));
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '2026年4月', level: 2 }).waitFor();
    await page.keyboard.press('Home');
    await focused(may);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '2026年5月', level: 2 }).waitFor();

    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: '報告の下書きを作る' });
    await focused(dialog.getByLabel('対象期間'));
    await tabTo(dialog.getByRole('button', { name: '下書きを作る' }));
    await page.keyboard.press('Enter');
    await stepTold(page, '下書きを作成しています');
    await page.getByRole('progressbar', { name: '下書きを作成しています' }).waitFor({ state: 'attached' });
    await page.getByText('相談の記録を読み込んでいます').waitFor();
    await letGo();

    // By itself, as soon as it is made; what it withholds is told with its reasons.
    await stepTold(page, '内容と検証の結果を確かめて、署名してください');
    await page.getByText('公開すると、日本医師会の担当者にはこのとおり表示されます。').waitFor();
    await page.keyboard.press('2');
    await page.getByText('攻撃に耐えました').waitFor();
    const withheld = page.getByRole('table', { name: '緊急相談窓口' });
    await withheld.getByRole('row', { name: /10件未満/ }).first().waitFor();
    expect(await withheld.getByRole('row', { name: /件のどれでもあり得る|上限なし/ }).count()).toBeGreaterThan(1);
    expect(await accessibilityProblemsInBoth(page)).toEqual([]);

    await doNext(page, '署名する');
    await stepTold(page, 'もう1名の署名を待っています');
    expect(await page.getByRole('button', { name: /^署名する/ }).count()).toBe(0);
    const other = await stage.visit('supervisor2', { path: '/reports' });
    await stepTold(other, 'あなたの署名で、公開できるようになります');
    await doNext(other, '署名する');

    // The first's screen knows; what is typed there survives a reload.
    await stepTold(page, '公開する日時を決めてください');
    const day = page.getByLabel('公開する日');
    await tabTo(day, 40);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('２０２６年６月２０日');
    await page.getByText('2026年6月20日（土）').waitFor();
    await tabTo(page.getByLabel('時刻'));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('9時半');
    await page.getByText('時刻として読み取れません。').waitFor();
    await page.keyboard.press('Control+a');
    const kept = page.waitForResponse((response) => response.request().postData()?.includes('9:30') ?? false);
    await page.keyboard.type('9:30');
    await kept;
    await page.reload();
    await page.getByText('2026年6月20日（土）').waitFor();
    expect(await page.getByLabel('時刻').inputValue()).toBe('9:30');
    await doNext(page, '公開を予約する');
    await stepTold(other, '2026年6月20日（土） 09:30 に公開されます');
    await tabTo(other.getByRole('button', { name: '予約を取り消す' }), 40);
    await other.keyboard.press('Enter');
    await stepTold(page, '公開する日時を決めてください');

    const reader = await stage.visit('reviewer1', { path: '/published' });
    expect(await reader.getByText('2026年5月').count()).toBe(0);
    await tabTo(page.getByRole('radio', { name: '日時を決める' }), 40);
    await page.keyboard.press('ArrowRight');
    await doNext(page, '公開する');
    await stepTold(page, '公開済みです');
    await reader.getByText('2026年5月').first().waitFor();

    await tabTo(page.getByRole('button', { name: '作り直して照合する' }), 40);
    await page.keyboard.press('Enter');
    await page.getByText('1バイトも違いませんでした').waitFor();
    await page.keyboard.press('4');
    await page.getByRole('tab', { name: '質問', selected: true }).waitFor();
    expect(await accessibilityProblemsInBoth(page)).toEqual([]);

    // A correction is told why, and the reason outlives an Escape too many.
    await page.keyboard.press('n');
    const correction = page.getByRole('dialog', { name: '訂正版の下書きを作る' });
    await tabTo(correction.getByLabel('訂正する理由'));
    await page.keyboard.press('Control+Enter');
    await correction.getByText('公開済みの期間を訂正するには、理由が必要です。').waitFor();
    await page.keyboard.type('相談の区分を改めたため');
    await page.keyboard.press('Escape');
    await correction.waitFor({ state: 'detached' });
    await page.keyboard.press('n');
    await expect.poll(() => correction.getByLabel('訂正する理由').inputValue()).toBe('相談の区分を改めたため');
    await tabTo(correction.getByLabel('訂正する理由'));
    await page.keyboard.press('Control+Enter');
    await page.getByRole('button', { name: /2026年5月.*下書き.*訂正版/ }).waitFor();
    await stepTold(page, '内容と検証の結果を確かめて、署名してください');
  });
});
