import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { addNote, openTicket, seenTicket } from '../testkit/builders/tickets';
import { verifyCaller } from '../testkit/builders/verification';
import { type Client, signIn } from '../testkit/client';
import { imeOf } from '../testkit/ime';
import { focused, tabTo } from '../testkit/keyboard';
import { succeed } from '../testkit/mutate';
import { useStage } from '../testkit/stage';

/** What only tier 1 reads of the caller: evidence of who they are. */
const REGISTRY_NUMBER = '498765';
const HEIGHT = 800;

describe('one call handed to both disciplines', () => {
  const stage = useStage({ now: '2026-06-10T10:00:00+09:00' });

  /** A call under way whose caller is known, whose questions are answered, and who was read what a firm's work costs. */
  async function answeredCall(operator: Client): Promise<string> {
    const opened = await openTicket(operator);
    await verifyCaller(operator, opened, { claim: { memberName: '渡辺花子', facilityName: 'わたなべ小児科', registryNumber: REGISTRY_NUMBER, phoneNumber: '0312345678' }, outcome: 'PROVISIONAL' });
    const { number, version } = await seenTicket(operator, opened);
    await succeed(operator, 'triageTicket', 'TicketTriaged', { ticketNumber: number, expectedVersion: version, answers: [{ questionId: 'happening', answerId: 'LOCKED' }, { questionId: 'dataSeen', answerId: 'MAYBE' }] });
    await succeed(operator, 'markScriptStep', 'ScriptStepMarked', { ticketNumber: number, scriptId: 'COSTS', stepId: 'COSTS', done: true });
    return number;
  }

  /** Japanese as it is typed; the Enters of the conversion, with Ctrl too, send nothing. */
  async function typeJapanese(page: Page, reading: string, word: string): Promise<void> {
    const ime = await imeOf(page);
    await ime.compose(reading);
    await ime.confirmKey();
    await ime.confirmKey('Control');
    await ime.commit(word);
  }

  async function backTo(page: Page, label: string): Promise<void> {
    const field = page.getByLabel(label, { exact: true });
    for (let n = 0; n < 20 && await field.and(page.locator(':focus')).count() === 0; n += 1) await page.keyboard.press('Shift+Tab');
    await focused(field);
  }

  it('asks by keyboard only what nobody knows, and shows each specialist theirs on one screen', async () => {
    const operator = await signIn(stage.app, 'operator1');
    const number = await answeredCall(operator);
    const page = await stage.visit('operator1', { path: '/call' });
    const form = page.getByRole('region', { name: '2次対応へ引き継ぐ' });
    const field = (label: string) => form.getByLabel(label, { exact: true });

    // What the questions answered stands there; what they did not is a field.
    await page.getByText(number).first().waitFor();
    await page.keyboard.press('Alt+e');
    await field('いつから').waitFor();
    const known = form.getByRole('region', { name: '分かっていること（記録から）' });
    expect(await known.textContent()).toContain('電源を切らない');
    expect(await field('何が起きたか').count()).toBe(0);
    expect(await field('触ってはいけないもの').count()).toBe(0);

    await backTo(page, '行ったこと');
    await typeJapanese(page, 'LANをぬいた', 'LANを抜いた');
    await backTo(page, 'いつから');
    await typeJapanese(page, 'けさはちじから', '今朝8時から');
    await page.keyboard.press('Enter');
    expect((await seenTicket(operator, { number })).escalations).toEqual([]);
    await backTo(page, '弁護士');
    for (const discipline of ['フォレンジック', '弁護士']) expect(await field(discipline).isChecked(), discipline).toBe(true);
    await page.keyboard.press('Space');

    // Nothing typed is lost, nor what was chosen.
    await form.getByText(/保存済み/).first().waitFor();
    await page.reload();
    await page.getByText(number).first().waitFor();
    await page.keyboard.press('Alt+e');
    await field('いつから').waitFor();
    expect(await field('いつから').inputValue()).toBe('今朝8時から');
    expect(await field('弁護士').isChecked()).toBe(false);
    await backTo(page, '弁護士');
    await page.keyboard.press('Space');

    // The cost was read to the caller, which the record knows; their wish is kept in their words.
    expect(await field('上の内容を相談者に伝えた').isChecked()).toBe(true);
    await tabTo(field('専門事業者の紹介を希望している'));
    await page.keyboard.press('Space');
    await tabTo(field('希望の言葉（相談者の言い方のまま）'));
    await typeJapanese(page, 'ぜひしょうかいしてほしい', 'ぜひ紹介してほしい');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('log', { name: '対応履歴' }).getByText('2次対応へ引継ぎ').first().waitFor();
    const { escalations } = await seenTicket(operator, { number });
    expect(escalations.map(({ discipline }) => discipline).toSorted()).toEqual(['FORENSICS', 'LEGAL']);
    await addNote(await signIn(stage.app, 'lawyer1'), { number }, '弁護士の見立てはここだけに');

    for (const [who, discipline, colorScheme] of [['forensics1', 'FORENSICS', 'light'], ['lawyer1', 'LEGAL', 'dark']] as const) {
      const received: Promise<string>[] = [];
      const desk = await stage.visit(who, { path: 'about:blank', colorScheme });
      desk.on('response', (response) => { if (response.url().includes('/graphql')) received.push(response.text().catch(() => '')); });
      await desk.goto(`/desk?e=${escalations.find((one) => one.discipline === discipline)?.id}`);
      const screen = desk.getByRole('region', { name: '引継ぎの内容' });
      const topic = (name: string) => screen.getByRole('region', { name });
      for (const [name, words] of [
        ['何が起きたか', 'わたなべ小児科'], ['いつから', '今朝8時から'], ['患者への影響', 'まだ聞いていません'], ['行ったこと', 'LANを抜いた'], ['触ってはいけないもの', '電源を切らない'],
        ['費用と紹介の確認', '「ぜひ紹介してほしい」'], ['折り返し先', '03-1234-5678'], ['本人確認', '仮対応'], ['届出の期限', '速報'],
      ] as const) {
        await topic(name).getByText(words).first().waitFor();
        const box = await topic(name).boundingBox();
        expect((box?.y ?? HEIGHT) + (box?.height ?? 0), `${who} sees ${name} without scrolling`).toBeLessThanOrEqual(HEIGHT);
      }

      // Any other part by its letter, also from within a field, and back.
      await desk.keyboard.press('m');
      await focused(desk.getByRole('textbox', { name: 'メモ' }));
      expect(await desk.getByText('弁護士の見立て').count() > 0).toBe(discipline === 'LEGAL');
      await desk.keyboard.press('Alt+h');
      await screen.waitFor();
      const all = (await Promise.all(received)).join('\n');
      expect(all).toContain('今朝8時から');
      expect(all).not.toContain(REGISTRY_NUMBER);
      expect(all.includes('弁護士の見立て')).toBe(discipline === 'LEGAL');
    }
  });

  it('keeps what was typed of it in two windows: the choice between them loses neither', async () => {
    const { number } = await openTicket(await signIn(stage.app, 'operator2'));
    const [one, two] = await Promise.all([1, 2].map(async () => {
      const page = await stage.visit('operator2', { path: '/call' });
      await page.getByText(number).first().waitFor();
      await page.keyboard.press('Alt+e');
      await page.getByLabel('いつから', { exact: true }).waitFor();
      return page;
    })) as [Page, Page];
    const form = (page: Page) => page.getByRole('region', { name: '2次対応へ引き継ぐ' });
    await form(one).getByLabel('いつから', { exact: true }).fill('今朝8時から');
    await form(one).getByLabel('引継ぎの内容').fill('院長は不在');
    await form(one).getByText(/保存済み/).first().waitFor();
    await form(two).getByLabel('行ったこと', { exact: true }).fill('LANを抜いた');
    await form(two).getByLabel('引継ぎの内容').fill('事務長が対応');
    await form(two).getByText('この下書きは、ほかの画面でも変更されました', { exact: false }).waitFor();
    expect(await form(two).innerText()).toContain('今朝8時から');
    await form(two).getByRole('button', { name: '両方をつなげる' }).click();
    await form(two).getByText(/保存済み/).first().waitFor();
    await two.reload();
    await two.getByText(number).first().waitFor();
    await two.keyboard.press('Alt+e');
    await form(two).getByLabel('いつから', { exact: true }).waitFor();
    for (const [label, words] of [['いつから', '今朝8時から'], ['行ったこと', 'LANを抜いた'], ['引継ぎの内容', '院長は不在\n事務長が対応']] as const) {
      await expect.poll(() => form(two).getByLabel(label, { exact: true }).inputValue()).toBe(words);
    }
  });
});
