import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblems } from '../testkit/accessibility';
import { CLINIC, recordReach } from '../testkit/builders/callbacks';
import { claim, escalatedTicket } from '../testkit/builders/escalations';
import { signIn } from '../testkit/client';
import { focused } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';

/** A Tuesday morning; the clinic of these tests has a lunch break from 12:30 to 14:00. */
const NOW = '2026-11-24T09:30:00+09:00';

describe('a call that is owed', () => {
  const stage = useStage({ now: NOW });
  const field = (page: Page, name: string) => page.getByRole('form', { name: '折り返しを予定' }).getByRole('textbox', { name, exact: true });

  it('is planned on the desk with k, with the clinic’s hours in view, and never moved to another time in silence', async () => {
    const { ticket, escalation } = await escalatedTicket(await signIn(stage.app, 'operator1'));
    const client = await signIn(stage.app, 'forensics1');
    await claim(client, escalation);
    await recordReach(client, ticket, CLINIC);
    const page = await stage.visit('forensics1', { path: `/desk?e=${escalation.id}` });
    await page.getByRole('heading', { name: '引継ぎの一覧' }).waitFor();
    await page.getByRole('button', { name: /^折り返し/ }).waitFor();
    await page.keyboard.press('k');
    await focused(field(page, 'いつ'));
    const form = page.getByRole('form', { name: '折り返しを予定' });
    await form.getByText('いま連絡できます（12:30まで）').waitFor();
    await page.keyboard.insertText('午後1時');
    await form.getByText('11月24日（火） 13:00（先方の時間外です）').waitFor();
    await page.keyboard.press('Enter');
    await focused(field(page, '何のため'));
    await page.keyboard.insertText('ログの受け取り');
    await page.keyboard.press('Enter');
    await form.getByText('11月24日（火） 13:00 は先方の時間外です').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    const taken = form.getByRole('button', { name: '11月24日（火） 14:00 で予定する' });
    await focused(taken);
    await page.keyboard.press('Enter');
    const card = page.getByRole('article', { name: '折り返し：ログの受け取り' });
    await card.getByText('11月24日（火） 14:00').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
