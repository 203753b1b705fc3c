import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { claim, escalatedTicket, resolveEscalation } from '../testkit/builders/escalations';
import { signIn } from '../testkit/client';
import { imeOf } from '../testkit/ime';
import { focused } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';

describe('two specialists at one case', () => {
  const stage = useStage({ now: '2026-06-10T10:00:00+09:00' });

  /** Japanese as it is typed: letters that become a word, whose Enter belongs to the conversion. */
  async function typeJapanese(page: Page, reading: string, word: string): Promise<void> {
    const ime = await imeOf(page);
    await ime.compose(reading);
    await ime.confirmKey('Control');
    await ime.commit(word);
  }

  it('see each other, write one field at once, and neither text is lost', async () => {
    const { ticket, escalation } = await escalatedTicket(await signIn(stage.app, 'operator1'));
    const client = await signIn(stage.app, 'forensics1');
    await claim(client, escalation);
    const names = await Promise.all((['forensics1', 'forensics2'] as const).map(async (name) =>
      (await (await signIn(stage.app, name)).request<{ me: { displayName: string } }>('{ me { displayName } }')).me.displayName)) as [string, string];

    const one = await stage.visit('forensics1', { path: `/desk?e=${escalation.id}` });
    const two = await stage.visit('forensics2', { path: `/desk?e=${escalation.id}` });
    const findings = (page: Page) => page.getByRole('textbox', { name: '所見' });
    const here = (page: Page) => page.getByRole('list', { name: 'この画面を見ている人' });
    await here(one).getByText(names[1]).waitFor();
    await here(two).getByText(names[0]).waitFor();
    await one.getByRole('option', { name: new RegExp(`${ticket.number}.*${names[1]} さんも見ています`) }).waitFor();

    // Both go there by keyboard and type; the second sees that the first writes.
    for (const page of [one, two]) {
      await page.locator('textarea[data-field=DO_NOT_TOUCH]').waitFor({ state: 'attached' });
      await page.keyboard.press('s');
      await focused(page.getByRole('textbox', { name: '触れないもの' }));
      await page.keyboard.press('Tab');
      await focused(findings(page));
    }
    await typeJapanese(one, 'かいけいきも', '会計機も感染');
    await here(two).getByText('書いています：所見').waitFor();
    await typeJapanese(two, 'でんげんは', '電源は入れたまま');
    expect(await findings(two).inputValue()).toBe('電源は入れたまま');
    // A conversion's Ctrl+Enter shares nothing; the writer's does.
    await one.keyboard.press('Control+Enter');
    await two.getByText(`${names[0]} さんがこの項目を更新しました`).waitFor();
    expect(await findings(two).inputValue()).toBe('電源は入れたまま');

    await two.keyboard.press('Control+Enter');
    const conflict = two.getByRole('group', { name: new RegExp(`${names[0]} さんが先に更新しました`) });
    await focused(conflict);
    expect(await conflict.innerText()).toContain('会計機も感染\n電源は入れたまま');
    await two.keyboard.press('3');
    await focused(findings(two));
    await conflict.waitFor({ state: 'detached' });
    expect(await findings(two).inputValue()).toBe('会計機も感染\n電源は入れたまま');
    // The first, who types no more, has both before their eyes without doing anything.
    await one.getByText('会計機も感染\n電源は入れたまま').waitFor();

    // Taking the other's text gives one's own up for as long as one wants, and not for good.
    await two.keyboard.press('End');
    await two.keyboard.type('（私の追記）');
    await one.keyboard.press('Control+a');
    await one.keyboard.type('会計機は無事');
    await one.keyboard.press('Tab');
    await two.getByText(`${names[0]} さんがこの項目を更新しました`).waitFor();
    await two.keyboard.press('Control+Enter');
    await focused(conflict);
    await two.keyboard.press('2');
    await two.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('textarea[data-field=FINDINGS]')?.value === '会計機は無事');
    await two.getByText('自分の内容は下書きに残っています。').waitFor();
    await two.reload();
    await two.getByRole('heading', { name: '引継ぎの内容' }).waitFor();
    await two.keyboard.press('s');
    await two.getByRole('button', { name: '自分の内容に戻す' }).click();
    await two.waitForFunction(() => document.querySelector<HTMLTextAreaElement>('textarea[data-field=FINDINGS]')?.value.endsWith('（私の追記）'));

    // Every shared text stands in the history, and may be put back.
    await one.getByRole('button', { name: '所見の履歴を見る（3版）' }).click();
    const history = one.getByRole('dialog', { name: '所見の履歴' });
    await history.getByText('第1版').waitFor();
    expect((await history.getByRole('listitem').allInnerTexts()).map((text) => text.split('\n').slice(-1)[0])).toEqual(['会計機は無事', '電源は入れたまま', '会計機も感染']);
    await history.getByRole('listitem').filter({ hasText: '第2版' }).getByRole('button', { name: 'この内容に戻す' }).click();
    await history.waitFor({ state: 'detached' });
    await one.getByRole('button', { name: '所見の履歴を見る（4版）' }).waitFor();

    await two.context().close();
    await here(one).waitFor({ state: 'detached' });
  });

  it('lose nothing where one closes the case while the other writes', async () => {
    const { escalation } = await escalatedTicket(await signIn(stage.app, 'operator1'));
    const holder = await signIn(stage.app, 'forensics1');
    const held = await claim(holder, escalation);
    const page = await stage.visit('forensics2', { path: `/desk?e=${escalation.id}` });
    await page.locator('textarea[data-field=DO_NOT_TOUCH]').waitFor({ state: 'attached' });
    await page.keyboard.press('s');
    await focused(page.getByRole('textbox', { name: '触れないもの' }));
    await page.keyboard.type('受付のサーバー');
    await resolveEscalation(holder, held, '対応は終わり');
    const kept = page.getByRole('status').filter({ hasText: 'まだ共有していません' });
    await kept.getByText('受付のサーバー').waitFor();
    await kept.getByRole('button', { name: 'メモに移す' }).click();
    await kept.waitFor({ state: 'detached' });
    await page.keyboard.press('m');
    const note = page.getByRole('textbox', { name: 'メモ' });
    await focused(note);
    expect(await note.inputValue()).toBe('受付のサーバー');
    await note.press('Control+Enter');
    await page.getByRole('log', { name: '対応履歴' }).getByText('受付のサーバー').waitFor();
  });
});
