import { describe, expect, it } from 'vitest';
import { acceptCall, endCall, finishAfterCallWork } from '../testkit/builders/calls';
import { signIn } from '../testkit/client';
import { focused, tabTo } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';

describe('the review of calls', () => {
  const stage = useStage({ now: '2026-06-10T10:00:00+09:00' });

  it('draws by a seed, scores by keys, loses nothing on reload, and reaches the operator, who answers', async () => {
    const operator = await signIn(stage.app, 'operator1');
    for (let n = 0; n < 3; n += 1) {
      const { call } = await acceptCall(operator);
      await endCall(operator, call);
      await finishAfterCallWork(operator, call);
    }
    const theirs = await stage.visit('operator1', { path: '/remarks' });
    await theirs.getByText('講評はまだありません').waitFor();

    const page = await stage.visit('supervisor1', { path: '/reviews' });
    await page.getByText('まだ抽出していません').waitFor();
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: '確認する対応を抽出する' });
    await focused(dialog.getByLabel('受電日（初日）'));
    await dialog.getByText('候補 3 件').waitFor();
    await tabTo(dialog.getByLabel('件数'));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('2');
    await tabTo(dialog.getByLabel('抽出の種'));
    await page.keyboard.press('Control+a');
    await page.keyboard.type('2026年6月');
    await page.keyboard.press('Enter');
    await page.getByRole('region', { name: '種「2026年6月」' }).getByText('3件から').waitFor();

    // The first of them is open; each line is answered by a key, and the next has the cursor.
    await page.getByRole('heading', { name: '確認表' }).waitFor();
    // Beside it is what the score is about.
    await page.getByRole('group', { name: '対応の記録' }).getByRole('region', { name: '対応履歴' }).getByText('受電').first().waitFor();
    const lines = page.locator('[data-criterion]');
    const count = await lines.count();
    expect(count).toBeGreaterThan(4);
    await tabTo(lines.first(), 60);
    await page.keyboard.press('2');
    await focused(lines.nth(1));
    await page.keyboard.press('1');
    await page.getByText(`あと ${count - 2} 項目`).waitFor();
    expect(await page.getByRole('button', { name: '本人に伝える' }).isDisabled()).toBe(true);
    await page.keyboard.press('0');
    await focused(lines.nth(3));
    for (let n = 3; n < count; n += 1) await page.keyboard.press(n % 2 ? '2' : '-');
    const remark = page.getByLabel('全体の講評（本人に伝わります）');
    await tabTo(remark);
    await page.keyboard.type('落ち着いた対応でした。');
    await page.getByText('保存済み').first().waitFor();
    await page.reload();
    await page.waitForFunction(() => [...document.querySelectorAll('textarea')].some(({ value }) => value === '落ち着いた対応でした。'));
    await tabTo(remark, 80);
    await page.keyboard.press('Control+Enter');
    await page.getByText('伝達済み').first().waitFor();

    // The operator is told by the bell, reads it, and says so; the supervisor's open page knows.
    await theirs.getByRole('button', { name: /お知らせ/ }).click();
    await theirs.getByRole('dialog').or(theirs.getByRole('menu')).first().getByText('講評').first().click();
    await theirs.getByText('落ち着いた対応でした。').waitFor();
    const reply = theirs.getByLabel('返事（任意）');
    await tabTo(reply, 60);
    await theirs.keyboard.type('次は先に番号を確認します。');
    await theirs.keyboard.press('Control+Enter');
    await theirs.getByText('本人から').waitFor();
    await page.getByText('次は先に番号を確認します。').waitFor();
    await page.getByText('本人が確認').first().waitFor();
    // A colleague's remarks are nobody else's.
    const other = await stage.visit('operator2', { path: '/remarks' });
    await other.getByText('講評はまだありません').waitFor();
  });
});
