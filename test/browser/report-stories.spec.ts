import { describe, expect, it } from 'vitest';
import { plantTickets } from '../testkit/builders/counted-tickets';
import { importRegister, plantedRegister } from '../testkit/builders/register';
import { draftReport, publishReport, signReport } from '../testkit/builders/reports';
import { signIn } from '../testkit/client';
import { imeOf } from '../testkit/ime';
import { focused, tabTo } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';

describe('stories of a period', () => {
  const stage = useStage({ now: '2026-06-15T10:00:00+09:00' });

  it('are written by keyboard with a Japanese input method, reworded where they tell of somebody, signed by another, read by JMA, who asks and is answered', async () => {
    await importRegister(await signIn(stage.app, 'admin1'), plantedRegister);
    await plantTickets(stage.app, { count: 3, tier: 'TIER_1', category: 'SUPPORT_SCAM', at: '2026-05-20T11:00:00+09:00' });
    const page = await stage.visit('supervisor1', { path: '/reports' });
    await page.getByRole('heading', { name: '2026年5月' }).first().waitFor();
    await page.getByRole('tab', { name: '事例' }).click();
    await tabTo(page.getByRole('button', { name: '事例を書く' }), 30);
    await page.keyboard.press('Enter');
    const ime = await imeOf(page);
    await focused(page.getByRole('textbox', { name: '題名' }));
    await ime.compose('にせの');
    await ime.confirmKey();
    await ime.commit('偽の警告');
    await page.keyboard.press('Enter');
    const text = page.getByRole('textbox', { name: '本文' });
    await focused(text);
    await ime.commit('たかはし　いちろう先生の端末に偽の警告が出ました。');
    await page.getByText('個人や施設が分かりそうな箇所が1件あります').waitFor();
    const hit = page.getByRole('list', { name: '指摘された箇所' }).getByRole('listitem');
    expect(await hit.innerText()).toContain('名簿にあるフリガナ');
    await tabTo(hit.getByRole('button', { name: /置き換える/ }), 30);
    await page.keyboard.press('Enter');
    await focused(text);
    await ime.commit('小規模な診療所');
    await page.getByText('点検：指摘はありません').waitFor();
    expect(await text.inputValue()).toBe('小規模な診療所の端末に偽の警告が出ました。');
    await page.keyboard.press('Control+Enter');
    await page.getByText('書いていない別のSVの署名を待っています').waitFor();

    const other = await stage.visit('supervisor2', { path: '/reports' });
    await other.getByRole('tab', { name: '事例' }).click();
    const card = other.getByRole('article', { name: '偽の警告' });
    await tabTo(card.getByRole('button', { name: '署名する' }), 40);
    await other.keyboard.press('Enter');
    const dialog = other.getByRole('dialog');
    await tabTo(dialog.getByRole('button', { name: '署名する' }));
    await other.keyboard.press('Enter');
    await card.getByText('署名済み・公開待ち').waitFor();
    await page.getByText('署名済み・公開待ち').waitFor();

    const [one, two] = await Promise.all([signIn(stage.app, 'supervisor1'), signIn(stage.app, 'supervisor2')]);
    const drafted = await draftReport(one, '2026-05');
    await signReport(one, drafted);
    await publishReport(one, await signReport(two, drafted));
    const reader = await stage.visit('reviewer1', { path: '/published' });
    await reader.getByRole('tab', { name: '事例' }).click();
    await reader.getByRole('article', { name: '偽の警告' }).getByText('小規模な診療所の端末に偽の警告が出ました。').waitFor();
    await reader.getByRole('tab', { name: '質問と回答' }).click();
    await tabTo(reader.getByLabel('この報告についての質問'), 40);
    await reader.keyboard.type('増えた理由はありますか。');
    await reader.keyboard.press('Control+Enter');
    await reader.getByText('回答を準備しています').waitFor();

    // The desk knows at once, whatever is open there: the period stands among those that wait for an answer.
    const asked = page.getByRole('button', { name: /2026年5月\s*未回答の質問1件/ });
    await asked.waitFor();
    await page.getByRole('tab', { name: '質問（未回答1件）' }).click();
    await page.getByText('増えた理由はありますか。').waitFor();
    await tabTo(page.getByRole('button', { name: '回答を書く' }), 40);
    await page.keyboard.press('Enter');
    await focused(page.getByRole('textbox', { name: '回答' }));
    await page.keyboard.type('手口が広がったためです。');
    await page.getByText('点検：指摘はありません').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('書いていない別のSVの署名を待っています').waitFor();
    await other.reload();
    await other.getByRole('tab', { name: '質問' }).click();
    await tabTo(other.getByRole('button', { name: '署名する' }), 50);
    await other.keyboard.press('Enter');
    await tabTo(other.getByRole('dialog').getByRole('button', { name: '署名する' }));
    await other.keyboard.press('Enter');
    await reader.getByText('手口が広がったためです。').waitFor();
    await asked.waitFor({ state: 'detached' });
  });
});
