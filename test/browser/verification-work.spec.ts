import { beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../testkit/accessibility';
import { acceptCall, endCall, finishAfterCallWork } from '../testkit/builders/calls';
import { importRegister, plantedRegister } from '../testkit/builders/register';
import { verifyCaller } from '../testkit/builders/verification';
import { accessesOf, confirmationsOf } from '../testkit/builders/verification-work';
import { type Client, signIn } from '../testkit/client';
import { useStage } from '../testkit/stage';

describe('what decisions leave behind, on screen', () => {
  const stage = useStage();
  let operator: Client;
  let owed: string;

  /** A ticket whose call is over, so that the desk is free. */
  const over = async (): Promise<{ number: string; version: number }> => {
    const { call } = await acceptCall(operator);
    await endCall(operator, call);
    return (await finishAfterCallWork(operator, call)).ticket;
  };
  beforeAll(async () => {
    operator = await signIn(stage.app, 'operator1');
    await importRegister(await signIn(stage.app, 'admin1'), plantedRegister);
    const debt = await over();
    owed = debt.number;
    await verifyCaller(operator, debt, { claim: { memberName: '鬼瓦権造', facilityName: '鬼瓦医院' } });
    await verifyCaller(operator, await over(), { outcome: 'PENDING_ENROLMENT', claim: { facilityName: '上野眼科' }, overrideReason: '申請中とのこと' });
  });

  it('a debt stands between two calls, opens its ticket from the list by keyboard, and axe finds nothing in any tab', async () => {
    const page = await stage.visit('operator1');
    await page.getByRole('link', { name: /鬼瓦医院/ }).waitFor();
    await page.getByRole('link', { name: 'すべて見る' }).click();
    const row = page.getByRole('row', { name: new RegExp(owed) });
    await row.waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await row.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/tickets/${owed}?verify=1`);
    await page.getByText('今日から').filter({ visible: true }).waitFor();
  });

  it('an owed confirmation gets its result and leaves the list', async () => {
    const page = await stage.visit('operator1', { path: '/verifications' });
    await page.getByRole('tab', { name: /仮対応/ }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: '結果を記録する' }).click();
    await page.getByRole('radio', { name: /問い合わせできず/ }).check();
    await page.getByRole('button', { name: '結果を記録', exact: true }).click();
    await page.getByText('理由を入力してください。').waitFor();
    await page.getByRole('textbox', { name: 'メモ' }).fill('事務局は午後から');
    await page.keyboard.press('Control+Enter');
    await page.getByText('確認待ちはありません').waitFor();
    expect((await confirmationsOf(operator, true))[0]).toMatchObject({ status: 'COULD_NOT_ASK', note: '事務局は午後から' });
  });

  it('a supervisor sees what was decided against the evidence, and it leaves the list once seen', async () => {
    const page = await stage.visit('supervisor1', { path: '/verifications?tab=overrides' });
    await page.getByText('申請中とのこと').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('button', { name: '確認する' }).click();
    await page.getByRole('textbox', { name: /メモ/ }).fill('医師会の回答を待つ');
    await page.keyboard.press('Control+Enter');
    await page.getByText('該当する判断はありません').waitFor();
    await page.getByText('確認済み', { exact: true }).click();
    await page.getByText('医師会の回答を待つ').waitFor();
  });

  it('three pairs that nobody bears warn while they are typed, without accusing anybody', async () => {
    const page = await stage.visit('operator1');
    await page.getByRole('button', { name: /新規受電/ }).waitFor();
    await page.keyboard.press('n');
    const pairs = [['鬼瓦権造', '912345'], ['山本五郎', '923456'], ['佐藤次郎', '934567']] as const;
    for (const [name, number] of pairs) {
      await page.getByLabel('氏名', { exact: true }).fill(name);
      const searched = page.waitForResponse((response) => (response.request().postData() ?? '').includes(number));
      await page.getByLabel('医籍番号').fill(number);
      await searched;
    }
    await page.getByText('番号と氏名が続けて名簿と合いません').waitFor();
    expect(await page.getByLabel('氏名', { exact: true }).inputValue()).toBe('佐藤次郎');
    expect(await accessibilityProblems(page)).toEqual([]);
    // the warning leaves room for whom the next words fit: name and facility above the outcomes
    await page.getByLabel('施設名').fill('さくら医院');
    const found = await page.getByRole('option').filter({ hasText: 'さくら医院' }).first().boundingBox();
    const outcomes = await page.getByRole('region', { name: '本人確認の結果' }).boundingBox();
    expect((found?.y ?? Infinity) + 60).toBeLessThan(outcomes?.y ?? 0);
    const supervisor = await stage.visit('supervisor1', { path: '/verifications?tab=warnings' });
    for (const [, number] of pairs) await supervisor.getByText(number).first().waitFor();
  });

  it('the register outside a call asks why before it shows anybody', async () => {
    const page = await stage.visit('supervisor1', { path: '/verifications' });
    await page.getByRole('button', { name: '名簿を見る' }).click();
    expect(await page.getByRole('button', { name: '理由を記録して進む' }).isDisabled()).toBe(true);
    await page.getByLabel('閲覧の理由').fill('郵送前の宛先確認');
    await page.keyboard.press('Enter');
    await page.getByLabel('氏名・フリガナ').and(page.locator(':focus')).waitFor();
    await page.getByLabel('施設名').fill('さくら医院');
    await page.getByRole('button', { name: '開く' }).click();
    await page.getByText('千葉県茂原市本納２１３番地の４').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const supervisor2 = await signIn(stage.app, 'supervisor2');
    const listed = (await accessesOf(supervisor2)).edges.map(({ node }) => [node.reason, node.memberName]);
    expect(listed).toContainEqual(['郵送前の宛先確認', null]);
    expect(listed).toContainEqual(['郵送前の宛先確認', '渡邉　花子']);
  });
});
