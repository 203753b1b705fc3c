import { describe, it } from 'vitest';
import { useStage } from '../testkit/stage';

describe('the clocks beside a call', () => {
  const stage = useStage({ now: '2026-11-20T10:00:00+09:00' });

  it('do not hold on to an answer that a later one takes from sight', async () => {
    const page = await stage.visit('operator2', { path: '/call' });
    await page.getByRole('button', { name: '新規受電' }).waitFor();
    await page.keyboard.press('n');
    await page.getByText('通話中').first().waitFor();
    await page.keyboard.press('Alt+l');
    const panel = page.getByRole('region', { name: '届出の期限', exact: true });
    const choose = (question: string, said: string) => panel.getByRole('group', { name: question }).getByRole('button', { name: said }).click();
    await choose('原因は', '紛失');
    await choose('盗難など不正の目的によるもの', 'いいえ');
    await choose('原因は', '攻撃');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('log', { name: '対応履歴' }).getByText('原因 サイバー攻撃').waitFor();
  });
});
