import type * as S from '@saimado/contract/generated/schema';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../testkit/accessibility';
import { acceptCall, endCall, finishAfterCallWork, ringDemoCall } from '../testkit/builders/calls';
import { newOperator } from '../testkit/builders/people';
import { importRegister, PLANTED, plantedRegister } from '../testkit/builders/register';
import { addNote, seenTicket } from '../testkit/builders/tickets';
import { verifyCaller } from '../testkit/builders/verification';
import { type Client, signIn } from '../testkit/client';
import { imeOf } from '../testkit/ime';
import { focused, tabTo, typeInto } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';

const caller = (page: Page): Locator => page.getByRole('region', { name: '相談者' });
const field = (page: Page, label: string): Locator => caller(page).getByLabel(label, { exact: true });
const candidate = (page: Page, name?: RegExp): Locator => page.getByRole('listbox', { name: '名簿の候補' }).getByRole('option', { name });
const EARLIER = 'この番号からの以前の相談（候補）';
const NO_PROOF = '電話番号だけでは本人確認になりません';

describe('who is calling', () => {
  const stage = useStage({ now: '2026-06-10T10:00:00+09:00' });
  beforeAll(async () => {
    // Left the day after the call.
    await importRegister(await signIn(stage.app, 'admin1'), plantedRegister.map((row) => (row === PLANTED.watanabe ? { ...row, valid_to: '2026-06-10' } : row)));
  });

  /** A call of yesterday that was served before anybody knew who it was. */
  async function owedTicket(operator: Client, callerNumber = '0475-00-2345'): Promise<S.Ticket> {
    const { call, ticket } = await acceptCall(operator, { callerNumber, receivedAt: '2026-06-09T10:00:00+09:00' });
    await verifyCaller(operator, ticket, { claim: { memberName: '渡辺花子', facilityName: 'さくら医院' }, outcome: 'PROVISIONAL', relation: 'FACILITY_STAFF' });
    await endCall(operator, call);
    await finishAfterCallWork(operator, call);
    return seenTicket(operator, ticket);
  }

  it('is not known from the number: a ring brings earlier tickets as candidates, and answering takes nothing over', async () => {
    const operator = await newOperator(stage.app);
    const earlier = await owedTicket(operator);
    const page = await stage.visit(operator.username, { path: '/call' });
    await ringDemoCall(operator, { callerNumber: '0475-00-2345' });
    const candidates = page.getByRole('region', { name: EARLIER });
    await candidates.getByText(NO_PROOF).waitFor();
    expect(await candidates.getByRole('listitem').allInnerTexts()).toEqual([expect.stringMatching(/2026年6月9日[^]*さくら医院／渡辺花子[^]*当時：仮対応/)]);
    expect(await accessibilityProblems(page)).toEqual([]);

    await page.keyboard.press('a');
    await focused(field(page, '氏名'));
    for (const label of ['氏名', 'フリガナ', '施設名', '所在地', '医籍番号', '会員番号']) expect(await field(page, label).inputValue(), label).toBe('');
    // The register is asked by the number alone, and nothing it answers can be recorded as verified.
    await candidate(page, /渡邉\s花子/).waitFor();
    expect(await candidate(page).and(page.locator('[aria-selected=true]')).count()).toBe(0);
    expect(await page.getByText('として記録できます').count()).toBe(0);

    // A look at them takes the cursor out of nothing.
    await page.keyboard.press('Alt+i');
    await caller(page).getByText(NO_PROOF).waitFor();
    await focused(field(page, '氏名'));
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Shift+Tab');
    await focused(caller(page).getByRole('link', { name: earlier.number }));
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/tickets/${earlier.number}`);
  });

  it('is asked for after the call where it is owed, by keyboard, as of the day of the call', async () => {
    const operator = await newOperator(stage.app);
    const ticket = await owedTicket(operator, '090-0000-0001');
    // The list of what is owed leads right to it.
    const page = await stage.visit(operator.username, { path: '/call' });
    const owed = page.locator(`a[href*="${ticket.number}"]`);
    await owed.waitFor();
    await tabTo(owed, 40);
    await page.keyboard.press('Enter');
    // What was heard is there, and the cursor at the first thing that was not.
    await focused(field(page, 'フリガナ'));
    expect(await field(page, '氏名').inputValue()).toBe('渡辺花子');
    expect(await field(page, '施設名').inputValue()).toBe('さくら医院');
    expect(await field(page, '続柄').inputValue()).toBe('FACILITY_STAFF');
    await tabTo(field(page, '所在地'));
    await typeInto(field(page, '所在地'), '茂原市本納213-4');
    await tabTo(field(page, '医籍番号'));
    await typeInto(field(page, '医籍番号'), '0234');
    await caller(page).getByText('保存済み').waitFor();
    await page.reload();
    await caller(page).getByText('保存済み').waitFor();
    expect(await field(page, '医籍番号').inputValue()).toBe('0234');
    await field(page, '医籍番号').focus();
    await page.keyboard.press('End');
    await page.keyboard.type('56');
    const doctor = page.getByRole('option', { name: /渡邉\s花子.*利用対象.*「本人確認済み」として記録できます/ });
    await doctor.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: /渡邉\s花子/, selected: true }).waitFor();
    await page.keyboard.press('Alt+v');
    await caller(page).waitFor({ state: 'hidden' });
    await page.getByRole('region', { name: '本人確認', exact: true }).getByText('本人確認済み').waitFor();
    expect((await seenTicket(operator, ticket)).verification).toMatchObject({ outcome: 'VERIFIED', relation: 'FACILITY_STAFF', overrideReason: null, entitlement: { status: 'ENTITLED' } });

    // Begun anew it goes on from what was recorded now, not from an old draft.
    await page.getByRole('button', { name: '本人確認をやり直す' }).waitFor();
    await page.keyboard.press('c');
    await field(page, '医籍番号').waitFor();
    expect(await field(page, '医籍番号').inputValue()).toBe('023456');
    await page.keyboard.press('Escape');
    await caller(page).waitFor({ state: 'hidden' });
  });

  it('keeps what was typed when a colleague changes the ticket meanwhile', async () => {
    const operator = await newOperator(stage.app);
    const ticket = await owedTicket(operator, '090-0000-0002');
    const page = await stage.visit(operator.username, { path: 'about:blank' });
    await page.routeWebSocket('**/graphql', () => {});
    await page.goto(`/tickets/${ticket.number}?verify=1`);
    await focused(field(page, 'フリガナ'));
    await page.keyboard.type('ワタナベ');
    await addNote(await signIn(stage.app, 'supervisor1'), ticket, '折り返し済み。');
    await page.keyboard.press('Alt+u');
    await tabTo(page.getByRole('button', { name: 'もう一度試す' }), 40);
    expect(await field(page, 'フリガナ').inputValue()).toBe('ワタナベ');
    await page.keyboard.press('Enter');
    await caller(page).waitFor({ state: 'hidden' });
    expect((await seenTicket(operator, ticket)).verification).toMatchObject({ outcome: 'NOT_FOUND', claim: { memberName: '渡辺花子', memberKana: 'ワタナベ' } });
  });

  it('is verified by operators alone', async () => {
    const operator = await newOperator(stage.app);
    const ticket = await owedTicket(operator, '090-0000-0003');
    const page = await stage.visit('supervisor1', { path: `/tickets/${ticket.number}?verify=1` });
    await page.getByText('本人確認が済んでいません').waitFor();
    expect(await caller(page).count()).toBe(0);
    expect(await page.getByRole('button', { name: '本人確認を続ける' }).count()).toBe(0);
  });

  it('is looked for with every key: by the kana under composition, not by a spelling that is being chosen', async () => {
    const operator = await newOperator(stage.app);
    await acceptCall(operator, { callerNumber: null });
    const page = await stage.visit(operator.username, { path: '/call' });
    await focused(field(page, '氏名'));
    const ime = await imeOf(page);
    const first = candidate(page).first();
    for (const reading of ['た', 'たか', 'たかは', 'たかはs', 'たかはし']) await ime.compose(reading);
    await first.getByText('髙橋　一郎', { exact: true }).first().waitFor();
    // Spellings of others pass by while the word is converted; the answer stays what it was.
    const asked: string[] = [];
    page.on('request', (request) => { if (request.postData()?.includes('RegisterCandidates')) asked.push(request.postData() ?? ''); });
    for (const spelling of ['高橋', '高梨', '孝橋']) await ime.compose(spelling);
    await ime.compose('高橋');
    expect(await first.innerText()).toContain('髙橋　一郎');
    await ime.commit('高橋');
    await page.locator('[aria-busy=false]').waitFor();
    await first.getByText('髙橋　一郎', { exact: true }).first().waitFor();
    expect(asked).toEqual([expect.stringContaining('"memberName":"高橋"')]);
  });

  it('never shows an older answer after a newer one', async () => {
    const operator = await newOperator(stage.app);
    await acceptCall(operator, { callerNumber: null });
    const page = await stage.visit(operator.username, { path: '/call' });
    const held: (() => void)[] = [];
    let cancelled = 0;
    page.on('requestfailed', (request) => { if (request.postData()?.includes('RegisterCandidates')) cancelled += 1; });
    await page.route('**/graphql', async (route) => {
      // The number of another doctor, whose answer the network keeps back.
      if (!route.request().postData()?.includes('"registryNumber":"023456"')) return route.fallback();
      await new Promise<void>((release) => held.push(release));
      return route.fallback().catch(() => undefined);
    });
    await field(page, '医籍番号').focus();
    await page.keyboard.insertText('023456');
    await expect.poll(() => held.length).toBe(1);
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('012345');
    const doctor = candidate(page, /髙橋\s一郎/);
    await doctor.waitFor();
    held.forEach((release) => release());
    await expect.poll(() => cancelled).toBe(1);
    await page.keyboard.press('Backspace');
    await page.locator('[aria-busy=false]').waitFor();
    await doctor.waitFor();
    expect(await candidate(page, /渡邉\s花子/).count()).toBe(0);
  });
});
