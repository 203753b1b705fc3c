import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { answer as answerEscalation, escalationsOf } from '../testkit/builders/escalations';
import { importRegister, plantedRegister } from '../testkit/builders/register';
import { ticketsOf } from '../testkit/builders/tickets';
import { type DemoAccount, signIn } from '../testkit/client';
import { focused, loadOf, nextStep, tabTo, typeInto } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';

/** What the doctor of `PLANTED.takahashi` says, as an operator types it. */
const SAID = { 氏名: '高橋一郎', 施設名: '髙橋内科クリニック', 所在地: '東京都港区三田3-2-5', 医籍番号: '012345' };

describe('tier 2 at work (issue 5)', () => {
  const stage = useStage({ now: '2026-06-10T10:00:00+09:00' });
  beforeAll(async () => {
    await importRegister(await signIn(stage.app, 'admin1'), plantedRegister);
  });

  const nameOf = async (username: DemoAccount): Promise<string> =>
    (await (await signIn(stage.app, username)).request<{ me: { displayName: string } }>('{ me { displayName } }')).me.displayName;

  /** Writes into the form that a key opens, and sends it as people do. */
  async function step(page: Page, key: string, field: string, text: string): Promise<void> {
    await page.keyboard.press(key);
    await typeInto(page.getByLabel(field), text);
    await page.keyboard.press('Control+Enter');
  }
  const queued = (page: Page): Locator => page.getByRole('option', { name: /髙橋内科クリニック/ });

  it('one call becomes two cases; each is picked up, asked about, taken over, and ends, while everybody looks on', async () => {
    const [forensics1, lawyer1] = await Promise.all((['forensics1', 'lawyer1'] as const).map(nameOf));
    const [forensics, colleague, lawyer] = await Promise.all((['forensics1', 'forensics2', 'lawyer1'] as const).map((name) => stage.visit(name, { path: '/desk' })));
    const wall = await stage.visit('supervisor1', { path: '/wall' });
    for (const desk of [forensics!, colleague!, lawyer!]) await desk.getByText('待っている引継ぎはありません').waitFor();
    const open = [forensics!, colleague!, lawyer!, wall];
    const loads = await Promise.all(open.map(loadOf));

    // The operator takes the call, knows who it is and what it is …
    const page = await stage.visit('operator1', { path: '/call' });
    const { keyboard } = page;
    await page.getByRole('button', { name: '新規受電' }).waitFor();
    await keyboard.press('n');
    const caller = page.getByRole('region', { name: '相談者' });
    await focused(caller.getByLabel('氏名', { exact: true }));
    for (const [label, text] of Object.entries(SAID)) {
      await tabTo(caller.getByLabel(label, { exact: true }));
      await keyboard.type(text);
    }
    await page.getByRole('option', { name: /髙橋\s一郎.*「本人確認済み」として記録できます/ }).waitFor();
    await keyboard.press('Enter');
    await nextStep(page, '「本人確認済み」で記録');
    const log = page.getByRole('log', { name: '対応履歴' });
    await log.getByText('本人確認済み').waitFor();
    await page.getByRole('heading', { name: '何が起きていますか' }).waitFor();
    await keyboard.press('2');
    await page.getByRole('heading', { name: /患者さんの情報を/ }).waitFor();
    await keyboard.press('1');
    await page.getByRole('region', { name: '最初にお伝えすること' }).waitFor();
    await nextStep(page, /^振り分けを記録/);
    await nextStep(page, /^エスカレーションへ/);

    // … and asks both disciplines, with the consent in the member's own words.
    const legal = page.getByRole('checkbox', { name: '弁護士' });
    await legal.waitFor();
    if (!(await legal.isChecked())) {
      await tabTo(legal, 40);
      await keyboard.press('Space');
    }
    expect(await page.getByRole('checkbox', { name: 'フォレンジック' }).isChecked()).toBe(true);
    for (const name of ['上の内容を相談者に伝えた', '専門事業者の紹介を希望している']) {
      await tabTo(page.getByLabel(name), 40);
      await keyboard.press('Space');
    }
    await tabTo(page.getByLabel('希望の言葉（相談者の言い方のまま）'), 40);
    await keyboard.type('すぐ来てくれる会社をお願いします');
    await keyboard.press('Control+Enter');
    await log.getByText('2次対応へ引継ぎ').nth(1).waitFor();

    // Two cases, each on the desks of its own discipline only; the wall counts both.
    for (const desk of [forensics!, colleague!, lawyer!]) {
      await queued(desk).waitFor();
      expect(await queued(desk).count()).toBe(1);
    }
    await lawyer!.getByText('すぐ来てくれる会社をお願いします').first().waitFor();

    // Forensics has it, has called, and writes; the colleague sees who, without a reload.
    await forensics!.keyboard.press('c');
    await forensics!.getByRole('option', { name: /自分が担当/ }).waitFor();
    await queued(colleague!).filter({ hasText: forensics1! }).waitFor();
    await step(forensics!, 'f', '伝えたこと（任意）', '院長に電話した。');
    await forensics!.getByText('次の経過連絡').first().waitFor();

    // The lawyer lacks something and asks; the operator, still on the line, answers, and the case is the lawyer's again.
    await lawyer!.keyboard.press('c');
    await lawyer!.getByRole('option', { name: /自分が担当/ }).waitFor();
    await step(lawyer!, 'q', 'オペレーターへの質問', '患者さんは何人ですか。');
    await page.getByRole('button', { name: '2次対応から質問が届いています' }).waitFor();
    await keyboard.press('Alt+e');
    const answer = page.getByLabel('質問への回答');
    await answer.waitFor();
    await page.getByText('患者さんは何人ですか。').first().waitFor();
    await tabTo(answer, 80);
    await keyboard.type('約300人とのことです。');
    await keyboard.press('Control+Enter');
    await lawyer!.getByText('約300人とのことです。').filter({ visible: true }).first().waitFor();
    await lawyer!.getByRole('option', { name: /自分が担当/ }).waitFor();

    // Asked once more, a supervisor is quicker: what the operator has typed stays, and it is said why it is not sent.
    await step(lawyer!, 'q', 'オペレーターへの質問', 'いつからですか。');
    await page.getByText('いつからですか。').first().waitFor();
    await tabTo(answer, 80);
    await keyboard.type('今朝の8時');
    const supervisor = await signIn(stage.app, 'supervisor1');
    const [asked] = await escalationsOf(supervisor, { status: ['RETURNED'] });
    await answerEscalation(supervisor, asked!, '昨夜からです。');
    await page.getByText('回答は待たれていないため、送信できません。').waitFor();
    expect(await answer.inputValue()).toBe('今朝の8時');
    await lawyer!.getByText('昨夜からです。').filter({ visible: true }).first().waitFor();

    // Somebody half-way through a sentence is taken over from: told by whom, and the sentence is still there.
    await forensics!.keyboard.press('r');
    await typeInto(forensics!.getByLabel('結果'), '途中まで書いた結果');
    await queued(colleague!).click();
    await step(colleague!, 't', '交代する理由', '担当の勤務が終わるため。');
    await colleague!.getByRole('option', { name: /自分が担当/ }).waitFor();
    await forensics!.getByText('入力した内容は、下書きに残っています。').waitFor();
    expect(await forensics!.getByLabel('結果').inputValue()).toBe('途中まで書いた結果');
    await forensics!.getByRole('button', { name: /お知らせ.*1/ }).waitFor();

    // Both end; the call too.
    await colleague!.getByRole('button', { name: /解決する/ }).waitFor();
    await step(colleague!, 'r', '結果', '隔離と復旧の順序を案内した。');
    await step(lawyer!, 'r', '結果', '報告の期限を案内した。');
    for (const text of ['隔離と復旧の順序を案内した。', '報告の期限を案内した。']) await log.getByText(text).first().waitFor();
    for (const desk of [forensics!, colleague!, lawyer!]) await queued(desk).waitFor({ state: 'detached' });
    expect(await Promise.all(open.map(loadOf))).toEqual(loads);

    const operator = await signIn(stage.app, 'operator1');
    const [ticket] = (await ticketsOf(operator)).tickets;
    const { timeline } = await operator.request<{ ticket: { timeline: { kind: string; by: string | null }[] } }>('query ($number: String!) { ticket(number: $number) { timeline { kind by } } }', { number: ticket!.number }).then(({ ticket: whole }) => whole);
    expect(timeline.filter(({ kind }) => kind.startsWith('ESCALAT')).length).toBeGreaterThan(6);
    expect(timeline.find(({ by }) => by === lawyer1)).toBeDefined();
  });
});
