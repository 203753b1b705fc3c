import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { acceptCall } from '../testkit/builders/calls';
import { newOperator } from '../testkit/builders/people';
import { importRegister, plantedRegister } from '../testkit/builders/register';
import { type Client, DEMO_PASSWORD, signIn } from '../testkit/client';
import { imeOf } from '../testkit/ime';
import { focused } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';

const callerField = (page: Page, label: string): Locator => page.getByRole('region', { name: '相談者' }).getByLabel(label, { exact: true });
const firstQuestion = (page: Page): Locator => page.getByRole('heading', { name: '何が起きていますか' });
const log = (page: Page): Locator => page.getByRole('log', { name: '対応履歴' });
const openCallsOf = async (operator: Client): Promise<unknown[]> => (await operator.request<{ myCalls: unknown[] }>('{ myCalls { id } }')).myCalls;

describe('the keyboard, with Japanese', () => {
  const stage = useStage();
  beforeAll(async () => {
    await importRegister(await signIn(stage.app, 'admin1'), plantedRegister);
  });

  async function duringCall(): Promise<Page> {
    const operator = await newOperator(stage.app);
    await acceptCall(operator);
    const page = await stage.visit(operator.username, { path: '/call' });
    await focused(callerField(page, '氏名'));
    await firstQuestion(page).waitFor();
    return page;
  }

  describe('Enter that confirms a word', () => {
    it('chooses no candidate', async () => {
      const page = await duringCall();
      const ime = await imeOf(page);
      await callerField(page, '医籍番号').pressSequentially('012345');
      const candidate = page.getByRole('option', { name: /髙橋\s一郎/ });
      await candidate.waitFor();
      await callerField(page, '氏名').focus();
      await ime.compose('たかはしいちろう');
      await ime.confirmKey();
      await ime.commit('高橋一郎');
      expect(await callerField(page, '氏名').inputValue()).toBe('高橋一郎');
      // The answer to the word is there, so the key has long had its effect.
      await candidate.getByText('表記ゆれ一致').waitFor();
      expect(await candidate.getAttribute('aria-selected')).toBe('false');
      await page.keyboard.press('Enter');
      await page.getByRole('option', { name: /髙橋\s一郎/, selected: true }).waitFor();
    });

    it('records no note', async () => {
      const page = await duringCall();
      const ime = await imeOf(page);
      await page.keyboard.press('Alt+m');
      const note = page.getByLabel('メモ', { exact: true });
      await focused(note);
      await ime.compose('らんをぬいた');
      await ime.confirmKey('Control');
      await ime.commit('LANを抜いた');
      expect(await note.inputValue()).toBe('LANを抜いた');
      await page.keyboard.type('。');
      await page.keyboard.press('Control+Enter');
      await log(page).getByText('LANを抜いた。').waitFor();
      expect(await log(page).getByText('メモ', { exact: true }).count()).toBe(1);
    });

    it('takes no call, and the number may be full-width', async () => {
      const operator = await newOperator(stage.app);
      const page = await stage.visit(operator.username, { path: '/call' });
      const ime = await imeOf(page);
      const number = page.getByLabel('発信者番号');
      await number.focus();
      await ime.compose('０３');
      await ime.confirmKey();
      await ime.commit('０３−１２３４−５６７８');
      expect(await number.inputValue()).toBe('０３−１２３４−５６７８');
      expect(await openCallsOf(operator)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.getByRole('region', { name: 'この通話' }).getByText('03-1234-5678').waitFor();
      expect(await openCallsOf(operator)).toHaveLength(1);
    });

    it('signs nobody in', async () => {
      const page = await stage.visit(null);
      const ime = await imeOf(page);
      const attempts: string[] = [];
      page.on('request', (request) => { if (request.url().endsWith('/auth/sign-in')) attempts.push(request.url()); });
      await page.getByLabel('パスワード', { exact: true }).fill(DEMO_PASSWORD);
      await page.getByLabel('ユーザー名').focus();
      await ime.compose('おぺれーたー１');
      await ime.confirmKey();
      await ime.commit('ｏｐｅｒａｔｏｒ１');
      expect(attempts).toEqual([]);
      await page.keyboard.press('Enter');
      await page.waitForURL('**/call');
      expect(attempts).toHaveLength(1);
    });
  });

  it('leaves digits to the field they are typed in, and answers with them outside', async () => {
    const page = await duringCall();
    const ime = await imeOf(page);
    for (const field of [callerField(page, '医籍番号'), page.getByLabel('メモ', { exact: true })]) {
      await field.focus();
      await page.keyboard.type('2');
      expect(await field.inputValue()).toBe('2');
    }
    const path = page.getByRole('list', { name: 'これまでの回答' });
    expect(await path.count()).toBe(0);
    expect(await firstQuestion(page).isVisible()).toBe(true);

    const toTriage = async (): Promise<void> => {
      await page.keyboard.press('Alt+t');
      await page.locator('body:not(:has(textarea:focus))').waitFor();
    };
    // The same key beside the fields, even full-width, is an answer; Backspace takes it back, but not while typing.
    await toTriage();
    await ime.wideKey('５', 'Digit5');
    await page.getByRole('heading', { name: '何があったと考えられますか' }).waitFor();
    expect(await path.getByRole('listitem').count()).toBe(1);
    await page.getByLabel('メモ', { exact: true }).focus();
    await page.keyboard.press('Backspace');
    expect(await page.getByRole('heading', { name: '何があったと考えられますか' }).isVisible()).toBe(true);
    await toTriage();
    await page.keyboard.press('Backspace');
    await firstQuestion(page).waitFor();
    await page.keyboard.press('8');
    await page.getByRole('region', { name: '最初にお伝えすること' }).waitFor();
  });

  it('finds the entry of a number in full-width digits', async () => {
    const page = await duringCall();
    await callerField(page, '医籍番号').focus();
    await page.keyboard.insertText('０１２３４５');
    const candidate = page.getByRole('option', { name: /髙橋\s一郎/ });
    await candidate.getByText('全角・空白・ハイフン').waitFor();
    expect(await page.getByRole('option', { name: /利用対象/ }).count()).toBe(1);
  });

  it('reaches everything by name from the command palette', async () => {
    const operator = await newOperator(stage.app);
    const page = await stage.visit(operator.username, { path: '/call' });
    const ime = await imeOf(page);
    await page.getByText('着信はありません').waitFor();
    const palette = page.getByRole('dialog', { name: '操作を探す' });
    const words = palette.getByRole('combobox');

    await page.keyboard.press('Control+k');
    await focused(words);
    await ime.compose('新規受電');
    await ime.confirmKey();
    expect(await palette.isVisible()).toBe(true);
    await ime.commit('新規受電');
    await palette.getByRole('option', { name: /^新規受電/, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await palette.waitFor({ state: 'hidden' });
    await focused(callerField(page, '氏名'));
    expect(await openCallsOf(operator)).toHaveLength(1);

    // From a text field too, and to another screen.
    await page.keyboard.press('Control+k');
    await focused(words);
    await page.keyboard.type('tickets');
    await palette.getByRole('option', { name: /対応記録/, selected: true }).waitFor();
    await page.keyboard.press('Enter');
    await page.waitForURL('**/tickets');
  });
});
