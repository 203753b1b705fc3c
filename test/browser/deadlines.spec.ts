import { describe, expect, it } from 'vitest';
import { accessibilityProblems, accessibilityProblemsInBoth } from '../testkit/accessibility';
import { newCall } from '../testkit/call-screen';
import { focused, tabTo } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';

describe('the clocks beside a call', () => {
  const stage = useStage({ now: '2026-11-20T10:00:00+09:00' });

  it('run from the facts asked by keys, are looked after in the list, told by the bell, and stop when done', async () => {
    const page = await stage.visit('operator1', { path: '/call' });
    const { keyboard } = page;
    await newCall(page);
    await keyboard.press('Alt+l');
    const panel = page.getByRole('region', { name: '届出の期限', exact: true });
    await panel.getByRole('group', { name: 'いつ知りましたか' }).waitFor();
    const aware = panel.getByRole('textbox', { name: 'いつ知りましたか' });
    await tabTo(aware, 60);
    await keyboard.insertText('2026/11/20');
    await keyboard.press('Enter');
    // The keys answer outside the fields.
    await aware.blur();
    const answer = async (question: string, key: string, said: string): Promise<void> => {
      const row = panel.getByRole('group', { name: question });
      await row.and(page.locator('[data-current]')).waitFor();
      await keyboard.press(key);
      expect(await row.getByRole('button', { name: said }).getAttribute('aria-pressed')).toBe('true');
    };
    await answer('原因は', '2', '紛失');
    await answer('患者さんの情報が漏えいした・そのおそれ', '1', 'はい');

    // How many is typed as it is said; what is no number is not passed over in silence.
    const persons = panel.getByRole('textbox', { name: '何人分ですか' });
    await tabTo(persons, 60);
    await keyboard.insertText('十二人');
    await keyboard.press('Control+Enter');
    await panel.getByText('人数が読み取れません').waitFor();
    await focused(persons);
    await keyboard.press('Control+a');
    await keyboard.insertText('約１２人');
    await panel.getByText('人数が読み取れません').waitFor({ state: 'detached' });
    expect(await accessibilityProblems(page)).toEqual([]);
    await keyboard.press('Control+Enter');
    const first = panel.getByRole('article', { name: '個人情報保護委員会への速報' });
    await first.getByText('あと4日').waitFor();
    await panel.getByRole('article', { name: '個人情報保護委員会への確報' }).getByText('未確認：不正の目的か').waitFor();
    await page.getByRole('log', { name: '対応履歴' }).getByText('人数 約12人').waitFor();
    expect(await accessibilityProblemsInBoth(page)).toEqual([]);

    // Two days before, the supervisor is told at nine, and finds it first in the list.
    await stage.app.setClock('2026-11-22T09:00:00+09:00');
    const supervisor = await stage.visit('supervisor1', { path: '/deadlines', colorScheme: 'dark' });
    const bell = supervisor.getByRole('button', { name: 'お知らせ 1件' });
    await bell.waitFor();
    await supervisor.getByRole('row').filter({ hasText: '速報 あと2日' }).waitFor();
    expect(await accessibilityProblems(supervisor)).toEqual([]);
    await tabTo(bell, 60);
    await supervisor.keyboard.press('Enter');
    const told = supervisor.getByRole('dialog', { name: 'お知らせ' });
    await told.getByText('あと2日').waitFor();
    expect(await accessibilityProblems(supervisor)).toEqual([]);
    await tabTo(told.getByRole('button', { name: /個人情報保護委員会への速報/ }));
    await supervisor.keyboard.press('Enter');
    const card = supervisor.getByRole('article', { name: '個人情報保護委員会への速報' });
    await tabTo(card.getByRole('button', { name: '済にする' }), 120);
    await supervisor.keyboard.press('Enter');
    await focused(card.getByLabel('行った日'));
    await supervisor.keyboard.insertText('11/21');
    await tabTo(card.getByRole('button', { name: '済として記録' }));
    await supervisor.keyboard.press('Enter');
    await card.getByText('済', { exact: true }).waitFor();
    await supervisor.getByRole('button', { name: 'お知らせ 0件' }).waitFor();
  });

  it('do not hold on to an answer that a later one takes from sight', async () => {
    const page = await stage.visit('operator2', { path: '/call' });
    await newCall(page);
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
