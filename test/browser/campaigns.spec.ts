import { describe, expect, it } from 'vitest';
import { accessibilityProblems, accessibilityProblemsInBoth } from '../testkit/accessibility';
import { noteIndicator } from '../testkit/builders/campaigns';
import { acceptCall } from '../testkit/builders/calls';
import { openTicket } from '../testkit/builders/tickets';
import { signIn } from '../testkit/client';
import { focused, tabTo, typeInto } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';

const NUMBER = '050-3999-1234';

describe('one campaign, many clinics', () => {
  const stage = useStage({ now: '2026-06-10T10:00:00+09:00' });

  it('is told on a matching call the moment the number is typed, with what worked, and on the others when it arises', async () => {
    const other = await signIn(stage.app, 'operator2');
    const early = await acceptCall(other, { callerNumber: '03-0000-0001' });
    await noteIndicator(other, early.ticket, NUMBER);
    await noteIndicator(other, await openTicket(other, { callerNumber: '03-0000-0002' }), NUMBER);
    const waiting = await stage.visit('operator2', { path: `/tickets/${early.ticket.number}` });
    await waiting.getByRole('region', { name: '手がかり' }).getByText(NUMBER).waitFor();

    // The third clinic reads the number out, in full width.
    await acceptCall(await signIn(stage.app, 'operator1'), { callerNumber: '03-0000-0003' });
    const page = await stage.visit('operator1', { path: '/call' });
    await page.getByRole('region', { name: '相談者' }).waitFor();
    await page.keyboard.press('Alt+w');
    const panel = page.getByRole('region', { name: '手がかり' });
    const input = page.getByLabel('画面の電話番号・URL・差出人・マルウェア名・製品名');
    await tabTo(input, 60);
    await typeInto(input, '０５０－３９９９－１２３４');
    await page.getByText(`${NUMBER} として記録します`).waitFor();
    expect(await page.getByRole('button', { name: /^電話番号/ }).getAttribute('aria-pressed')).toBe('true');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('同じ手口の相談：名前はまだありません（3施設以上）').first().waitFor();
    await waiting.getByText('同じ手口の相談：名前はまだありません（3施設以上）').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await panel.count()).toBeLessThanOrEqual(1);

    // A supervisor sees it at once, and says what worked.
    const supervisor = await stage.visit('supervisor1', { path: '/call' });
    const link = supervisor.getByRole('region', { name: '同じ手口' }).getByRole('link', { name: NUMBER });
    await link.waitFor();
    expect(await accessibilityProblems(supervisor)).toEqual([]);
    await tabTo(link, 40);
    await supervisor.keyboard.press('Enter');
    await supervisor.getByRole('heading', { level: 1, name: '同じ手口' }).waitFor();
    await supervisor.getByRole('region').getByText('3施設', { exact: true }).waitFor();
    expect(await accessibilityProblemsInBoth(supervisor)).toEqual([]);
    await tabTo(supervisor.getByRole('button', { name: '名前と対応を書く' }), 60);
    await supervisor.keyboard.press('Enter');
    await focused(supervisor.getByLabel('名前', { exact: true }));
    await supervisor.keyboard.type('偽のサポート画面');
    await supervisor.keyboard.press('Tab');
    await supervisor.keyboard.type('Escキーを3秒押して閉じられました。');
    await tabTo(supervisor.getByRole('button', { name: '保存する' }));
    await supervisor.keyboard.press('Enter');

    await page.getByText('Escキーを3秒押して閉じられました。').first().waitFor();
    await page.getByText('同じ手口の相談：偽のサポート画面（3施設以上）').first().waitFor();
    // The first two are of the other operator's desk, and of nobody's screen by this.
    expect(await page.getByText(early.ticket.number).count()).toBe(0);
  });
});
