import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../testkit/accessibility';
import { claim, escalatedTicket } from '../testkit/builders/escalations';
import { saveFirm } from '../testkit/builders/referrals';
import { signIn } from '../testkit/client';
import { tabTo } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';

describe('the introduction of a firm', () => {
  const stage = useStage({ now: '2026-06-10T10:00:00+09:00' });

  it('goes by keys from the directory to the member’s satisfaction', async () => {
    const supervisor = await stage.visit('supervisor1', { path: '/firms' });
    await supervisor.getByText('専門事業者がまだ登録されていません').waitFor();
    await supervisor.keyboard.press('n');
    const form = supervisor.getByRole('dialog', { name: '事業者を登録' });
    await form.getByLabel('名称').fill('北調査（架空）');
    for (const area of ['ランサムウェア', '不正アクセス']) await form.getByRole('checkbox', { name: area }).press('Space');
    await form.getByRole('checkbox', { name: '全国に対応する' }).press('Space');
    await form.getByLabel('受付時間').fill('平日　９時～１７時');
    await form.getByText('月-金 09:00-17:00').waitFor();
    await form.getByLabel('電話番号').fill('03-0000-0000');
    expect(await accessibilityProblems(supervisor)).toEqual([]);
    await form.getByLabel('電話番号').press('Enter');
    await supervisor.getByRole('region', { name: '北調査（架空）' }).waitFor();
    const [operator, sv, specialist] = await Promise.all(['operator1', 'supervisor1', 'forensics1'].map((name) => signIn(stage.app, name)));
    await saveFirm(sv!, '南調査（架空）');

    const { escalation } = await escalatedTicket(operator!, { wishesReferral: true, toldCostsAreTheirs: true });
    await claim(specialist!, escalation);
    const page = await stage.visit('forensics1', { path: `/desk?e=${escalation.id}` });
    const panel = page.getByRole('region', { name: '専門事業者の紹介', exact: true });
    await page.locator('button', { hasText: '専門事業者を紹介' }).waitFor({ state: 'attached' });
    await page.keyboard.press('i');
    await panel.getByRole('radio', { name: 'ない', exact: true }).press('Space');
    await tabTo(panel.getByRole('button', { name: /紹介先を提案する/ }));
    await page.keyboard.press('Enter');
    const firms = panel.getByRole('list', { name: '紹介できる事業者' });
    await firms.getByText('まだ紹介したことがない').first().waitFor();
    expect(await firms.getByRole('button').count()).toBe(2);
    const second = await firms.getByRole('button').nth(1).locator('strong').innerText();
    await page.keyboard.press('2');
    const consent = panel.getByRole('group', { name: `${second} に渡す項目` });
    await consent.getByLabel('窓口となる方（事業者に渡す文）').fill('事務長');
    await consent.getByLabel('電話番号（事業者に渡す文）').fill('03-0000-9999');
    await consent.getByRole('checkbox', { name: '費用が会員の負担になることを伝えた' }).press('Space');
    const words = consent.getByLabel('同意の言葉');
    await words.press('Control+Enter');
    await consent.getByText('会員が同意したときの言葉を入力してください。').waitFor();
    await words.fill('はい、お願いします');
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      expect(await accessibilityProblems(page), scheme).toEqual([]);
    }
    await words.press('Control+Enter');
    const sent = panel.getByRole('article', { name: `紹介 ${escalation.ticketNumber}-R1` });
    await sent.getByText('返答待ち').waitFor();
    await sent.getByText('窓口となる方、電話番号、起きたこと').waitFor();
    const download = page.waitForEvent('download');
    await sent.getByRole('button', { name: '情報提供書（PDF）' }).press('Enter');
    expect((await download).suggestedFilename()).toBe(`referral-${escalation.ticketNumber}-R1.pdf`);
    await sent.getByRole('button', { name: '引き受けの返答' }).press('Enter');
    await sent.getByLabel('事業者からの伝言（任意）').press('Enter');
    await sent.getByText('引き受け', { exact: true }).waitFor();
    await sent.getByRole('button', { name: '満足度' }).press('Enter');
    await sent.getByRole('radio', { name: '4' }).press('Space');
    await sent.getByLabel('会員の言葉（任意）').press('Enter');
    await sent.getByText('5段階の 4').waitFor();
    await supervisor.getByRole('button', { name: new RegExp(second) }).press('Enter');
    await supervisor.getByRole('region', { name: '紹介の記録' }).getByText('5段階の 4').waitFor();
    expect(await accessibilityProblems(supervisor)).toEqual([]);
  });
});
