import { describe, expect, it } from 'vitest';
import { accessibilityProblemsInBoth } from '../testkit/accessibility';
import { knowledgeOf, releasedAnswer } from '../testkit/builders/guideline';
import { ticketsOf } from '../testkit/builders/tickets';
import { callScreen, newCall } from '../testkit/call-screen';
import { signIn } from '../testkit/client';
import { imeOf } from '../testkit/ime';
import { focused, typeInto } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';

describe('a question on the guideline line', () => {
  const stage = useStage({ now: '2026-06-10T10:00:00+09:00' });
  const people = async () => {
    const [operator, supervisor, second] = await Promise.all((['guideline1', 'supervisor1', 'supervisor2'] as const).map((name) => signIn(stage.app, name)));
    return { operator: operator!, supervisor: supervisor!, second: second! };
  };

  it('is found by typing, answered, released by a supervisor, and helps the next call, all by keyboard', async () => {
    const page = await stage.visit('guideline1', { path: '/call' });
    const { keyboard } = page;
    await newCall(page);

    // The item is found while the caller speaks …
    await keyboard.press('Alt+g');
    const panel = page.getByRole('region', { name: '質問の対象と回答' });
    const search = panel.getByRole('combobox', { name: '項目・資料を探す' });
    await typeInto(search, 'パスワード');
    await panel.getByRole('option', { name: /2-⑦/, selected: true }).waitFor();
    await keyboard.press('ArrowDown');
    await panel.getByRole('option', { name: /2-⑧/, selected: true }).waitFor();
    await keyboard.press('Enter');
    await panel.getByRole('list', { name: '質問の対象' }).getByText('パスワードの使い回しを禁止している').waitFor();
    // … and the triage does not ask after the document again: its verdict waits to be recorded.
    await keyboard.press('Alt+t');
    await page.getByRole('region', { name: '最初にお伝えすること' }).waitFor();
    await keyboard.press('Alt+g');

    // Enter where nothing is typed leads on, Ctrl+Enter from field to record.
    await focused(search);
    await keyboard.press('Enter');
    await typeInto(panel.getByLabel('質問（お名前や施設名は書かずに）'), '職員がパスワードを使い回している。何から直すか');
    await keyboard.press('Control+Enter');
    await typeInto(panel.getByLabel('お伝えした回答'), '外から入れる機器のパスワードから、別のものに。できる範囲からで構いません。');
    await keyboard.press('Control+Enter');
    await panel.getByRole('region', { name: '記録した回答' }).getByText('外から入れる機器').waitFor();
    await page.getByRole('log', { name: '対応履歴' }).getByText('質問：職員がパスワード').waitFor();
    await panel.getByRole('button', { name: '回答集に提案' }).press('Enter');
    await panel.getByText('回答集に提案済み').waitFor();

    // A supervisor who did not write it releases it …
    const desk = await stage.visit('supervisor1', { path: '/knowledge' });
    await desk.getByRole('button', { name: '承認する' }).waitFor();
    await desk.keyboard.press('a');
    await desk.getByText('承認を待っている回答はありません').waitFor();

    // … and the next similar question is met with it.
    await page.keyboard.press('Alt+h');
    await page.getByRole('button', { name: '後処理を完了' }).first().click();
    await newCall(page);
    await keyboard.press('Alt+g');
    await typeInto(search, '使い回し');
    await panel.getByRole('option', { name: /2-⑧/, selected: true }).waitFor();
    await keyboard.press('Enter');
    await panel.getByRole('region', { name: '似た質問への承認済みの回答' }).getByText('同じ項目：2-⑧').waitFor();
    await keyboard.press('Alt+q');
    const answer = panel.getByLabel('お伝えした回答');
    await focused(answer);
    expect(await answer.inputValue()).toContain('外から入れる機器のパスワードから');
    await panel.getByLabel('質問（お名前や施設名は書かずに）').fill('使い回しをやめさせたい');
    await answer.press('Control+Enter');
    await panel.getByText('回答集から').waitFor();
    expect((await knowledgeOf(await signIn(stage.app, 'supervisor1')))[0]?.uses).toBe(1);
  });

  it('keeps every word: a conversion’s Enter chooses nothing, and what is typed is there after a reload', async () => {
    const page = await stage.visit('guideline1', { path: '/call' });
    await page.getByRole('button', { name: '新規受電' }).or(callScreen(page)).first().waitFor();
    if (await callScreen(page).isHidden()) await newCall(page);
    await page.keyboard.press('Alt+g');
    const panel = page.getByRole('region', { name: '質問の対象と回答' });
    await focused(panel.getByRole('combobox'));
    await panel.getByText('この通話の日の目録').waitFor();
    const before = await panel.getByRole('button', { name: /を外す/ }).count();
    const ime = await imeOf(page);
    await ime.compose('ばっくあっぷ');
    await panel.getByRole('option', { name: /バックアップ/ }).first().waitFor();
    await ime.confirmKey();
    await ime.commit('バックアップ');
    expect(await panel.getByRole('button', { name: /を外す/ }).count()).toBe(before);
    const question = panel.getByLabel('質問（お名前や施設名は書かずに）');
    await question.fill('世代は何世代か');
    await panel.getByText('保存済み').waitFor();
    await page.reload();
    await callScreen(page).waitFor();
    await page.keyboard.press('Alt+g');
    await page.waitForFunction(() => [...document.querySelectorAll('textarea')].some(({ value }) => value === '世代は何世代か'));
  });

  it('is made general before it is kept: what tells who asked is marked and stands in the way', async () => {
    const { operator, supervisor, second } = await people();
    await releasedAnswer({ operator, supervisor, second }, { codes: ['BCP'], question: 'BCPの様式はあるか', answer: '決まった様式はありません。' });
    const { tickets: [ticket] } = await ticketsOf(operator, { first: 1 });
    const { succeed } = await import('../testkit/mutate');
    const { answerId } = await succeed(operator, 'recordGuidelineAnswer', 'GuidelineAnswerRecorded', { ticketNumber: ticket!.number, question: '森田様の医院のUSBの扱い', answer: '持ち込みを止めます。' });
    await succeed(operator, 'proposeKnowledge', 'KnowledgeProposed', { answerId });

    const page = await stage.visit('supervisor1', { path: '/knowledge' });
    await page.getByText('個人や施設が分かりそうな語が残っています').waitFor();
    expect(await page.locator('mark').allTextContents()).toEqual(['森田様']);
    const revise = page.getByRole('button', { name: '直して承認待ちにする' });
    expect(await revise.isDisabled()).toBe(true);
    expect(await accessibilityProblemsInBoth(page)).toEqual([]);
    const words = page.getByLabel('質問（一般化した言葉で）');
    await words.fill('USBの扱い');
    await page.getByText('個人や施設が分かりそうな語が残っています').waitFor({ state: 'detached' });
    await words.press('Control+Enter');
    await page.getByText('ご自身が書いた言葉は承認できません').waitFor();

    // Operators of the line read what is in use, those of the other line have no such screen.
    const reader = await stage.visit('guideline1', { path: '/knowledge' });
    await reader.getByRole('button', { name: /BCPの様式/ }).click();
    await reader.getByText('決まった様式はありません。').waitFor();
    expect(await reader.getByRole('button', { name: '承認する' }).count()).toBe(0);
    const other = await stage.visit('operator1', { path: '/knowledge' });
    await other.getByText('回答集').waitFor({ state: 'detached' });
  });
});
