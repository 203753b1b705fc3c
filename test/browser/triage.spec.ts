import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../testkit/accessibility';
import { newCall } from '../testkit/call-screen';
import { focused } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';

describe('triage, and triage again', () => {
  const stage = useStage({ now: '2026-06-10T10:00:00+09:00' });

  it('goes from a siren to stolen patient data within one call, by number keys, each triage an entry of its own', async () => {
    const page = await stage.visit('operator1', { path: '/call' });
    const { keyboard } = page;
    const question = (name: string | RegExp) => page.getByRole('heading', { name });
    const panel = page.getByRole('region', { name: '振り分け', exact: true });
    const log = page.getByRole('log', { name: '対応履歴' });
    await newCall(page);
    await keyboard.press('Alt+t');

    await question('何が起きていますか').waitFor();
    await keyboard.press('1');
    await question('画面の案内に、どこまで応じましたか').waitFor();
    await keyboard.press('1');
    await page.getByRole('region', { name: '最初にお伝えすること' }).waitFor();
    await panel.getByText('偽の警告画面（サポート詐欺）。電話も操作もしていない').waitFor();
    await panel.getByText('通常：被害が広がるおそれは小さい').waitFor();
    expect(await panel.getByText('要確認').count()).toBeGreaterThan(0);
    expect(await accessibilityProblems(page)).toEqual([]);
    await panel.getByRole('button', { name: 'この振り分けを記録' }).click();
    await log.getByText('根拠偽の警告画面（サポート詐欺）').waitFor();

    // They let somebody in after all: the questions again, what was answered marked; the first answer stays.
    await panel.getByRole('button', { name: 'もう一度振り分ける' }).click();
    await question('何が起きていますか').waitFor();
    await panel.getByText('前の回答', { exact: true }).waitFor();
    await keyboard.press('1');
    await question('画面の案内に、どこまで応じましたか').waitFor();
    await panel.getByRole('button', { name: /何もしていない.*前の回答/ }).waitFor();
    await keyboard.press('5');
    await question(/患者さんの情報を/).waitFor();
    await keyboard.press('2');
    const change = panel.getByRole('region', { name: '記録した振り分けから変わります' });
    await change.getByText('1次対応 → 2次対応').waitFor();
    await change.getByText('通常 → 至急').waitFor();
    expect(await page.getByRole('region', { name: 'してはいけないこと' }).textContent()).toContain('電源は切らない、リモートサポートはしない');
    await panel.getByText('漏えいのおそれがあります').waitFor();
    await panel.getByRole('button', { name: 'この振り分けを記録' }).click();
    await log.getByText('1次対応 → 2次対応').waitFor();
    await log.getByText('緊急度 通常 → 至急').waitFor();

    // One answer may be changed alone: the others stay, and without a change there is nothing to record.
    await panel.getByRole('button', { name: 'もう一度振り分ける' }).click();
    await question('何が起きていますか').waitFor();
    await keyboard.press('0');
    await panel.getByText(/さんが記録/).waitFor();
    expect(await panel.getByRole('button', { name: 'この振り分けを記録' }).count()).toBe(0);
    await page.getByRole('list', { name: 'これまでの回答' }).getByRole('button', { name: /患者さんの情報を/ }).click();
    await question(/患者さんの情報を/).waitFor();
    await keyboard.press('1');
    await change.getByText('2次対応 → 1次対応').waitFor();

    // What the operator knows better is recorded with the reason, beside what the rule said.
    await panel.getByRole('button', { name: '判断を変える' }).click();
    const reason = panel.getByLabel('変える理由');
    await focused(reason);
    await keyboard.type('受付のPCで電子カルテを開いたままだった');
    await keyboard.press('Control+Enter');
    await log.getByText('理由受付のPCで電子カルテを開いたままだった').waitFor();
    await panel.getByText('担当者の判断で変更しました').waitFor();
    expect(await log.getByText('振り分け', { exact: true }).count()).toBe(3);
  });
});
