import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../testkit/accessibility';
import { focused, tabTo, typeInto } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';

describe('trouble on the GUIDELINE line', () => {
  const stage = useStage({ now: '2026-06-10T10:00:00+09:00' });

  it('is handed over by one key, and the other operator types nothing again', async () => {
    const second = await stage.visit('operator1', { path: '/call' });
    await second.getByText('着信はありません').waitFor();

    const first = await stage.visit('guideline1', { path: '/call' });
    await first.getByRole('button', { name: '新規受電' }).waitFor();
    await first.keyboard.press('n');
    const name = first.getByRole('region', { name: '相談者' }).getByLabel('氏名', { exact: true });
    await typeInto(name, '渡辺花子');
    await first.keyboard.press('Alt+m');
    await typeInto(first.getByLabel('メモ').first(), 'ファイルの名前が変わっている');
    await first.keyboard.press('Alt+t');
    await first.getByRole('heading', { name: '何が起きていますか' }).waitFor();
    await first.keyboard.press('2');
    const target = first.getByRole('region', { name: 'ご案内先の窓口' });
    await target.getByText('緊急相談窓口').first().waitFor();
    expect(await accessibilityProblems(first)).toEqual([]);
    await first.keyboard.press('o');
    await first.getByText('緊急相談窓口を呼び出しています（待っています）').waitFor();
    expect(await accessibilityProblems(first)).toEqual([]);

    // The other line hears who and why, and answers as it answers everything.
    await second.getByText('ガイドラインの').first().waitFor();
    expect(await accessibilityProblems(second)).toEqual([]);
    await second.keyboard.press('a');
    await second.getByText(/から引き継ぎ$/).waitFor();
    const there = second.getByRole('region', { name: '相談者' }).getByLabel('氏名', { exact: true });
    await there.waitFor();
    await expect.poll(() => there.inputValue()).toBe('渡辺花子');
    const log = second.getByRole('log', { name: '対応履歴' });
    await log.getByText('ファイルの名前が変わっている').waitFor();
    // What was answered on the first line is answered here; the next question is this line's own.
    await second.getByText('身代金の要求・ファイルが開けない・電子カルテが動かない').first().waitFor();
    expect(await second.getByRole('heading', { name: '何が起きていますか' }).count()).toBe(0);

    // The first is told who has it, and has nothing left to do but to hang up.
    await first.getByText(/さんが引き受けました$/).waitFor();
    await first.getByRole('button', { name: /^通話を終了/ }).waitFor();
    expect(await accessibilityProblems(second)).toEqual([]);
  });

  it('is not handed over while the other line is closed: the number and the next opening are there to be read out', async () => {
    await stage.app.setClock('2026-06-10T19:00:00+09:00');
    const page = await stage.visit('operator2', { path: '/call' });
    await page.getByRole('button', { name: '新規受電' }).waitFor();
    await page.keyboard.press('n');
    await focused(page.getByRole('region', { name: '相談者' }).getByLabel('氏名', { exact: true }));
    await page.keyboard.press('Alt+t');
    const option = page.getByRole('button', { name: /ガイドライン/ }).first();
    await option.waitFor();
    await option.click();
    const target = page.getByRole('region', { name: 'ご案内先の窓口' });
    await target.getByText('6月11日（木） 09:00').waitFor();
    expect(await target.getByRole('button', { name: 'この通話を引き継ぐ' }).count()).toBe(0);
    await tabTo(target.getByRole('button', { name: /番号と次の受付をご案内した/ }), 60);
    await page.keyboard.press('Enter');
    await page.getByRole('log', { name: '対応履歴' }).getByText('0120-339-199').waitFor();
  });
});
