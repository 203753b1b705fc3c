import { describe, expect, it } from 'vitest';
import { claim, escalatedTicket } from '../testkit/builders/escalations';
import { signIn } from '../testkit/client';
import { focused } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';

describe('the queue of tier 2 before two specialists', () => {
  const stage = useStage({ now: '2026-06-10T10:00:00+09:00' });

  it('shows a colleague’s take-over at once, keeps what the former holder types, and catches up after a gap', async () => {
    const operator = await signIn(stage.app, 'operator1');
    const { ticket, escalation } = await escalatedTicket(operator);
    await claim(await signIn(stage.app, 'forensics1'), escalation);
    const one = await stage.visit('forensics1', { path: `/desk?e=${escalation.id}` });
    const two = await stage.visit('forensics2', { path: `/desk?e=${escalation.id}` });
    const row = (page: typeof one, number: string) => page.getByRole('option', { name: new RegExp(number) });
    await row(one, ticket.number).getByText('自分が担当').waitFor();

    await one.getByRole('button', { name: /^解決する/ }).waitFor();
    await one.keyboard.press('r');
    const outcome = one.getByRole('textbox', { name: '結果' });
    await focused(outcome);
    await one.keyboard.type('ログの保全を案内した');

    await two.getByRole('button', { name: /^交代する/ }).waitFor();
    await two.keyboard.press('t');
    await focused(two.getByRole('textbox', { name: '交代する理由' }));
    await two.keyboard.type('外出のため');
    await two.keyboard.press('Control+Enter');
    await row(two, ticket.number).getByText('自分が担当').waitFor();

    // On the former holder's screen and in their notices, with what they typed as it was.
    await row(one, ticket.number).getByText(/さんが担当/).waitFor();
    await one.getByText('担当が変わったため、送信できません。').waitFor();
    await one.getByRole('button', { name: /お知らせ.*[1-9]/ }).waitFor();
    expect(await outcome.inputValue()).toBe('ログの保全を案内した');

    await one.context().setOffline(true);
    await one.getByText(/^ネットワークに接続されていません/).first().waitFor();
    const missed = await escalatedTicket(operator);
    await one.context().setOffline(false);
    await one.getByText('再接続しました').first().waitFor();
    await row(one, missed.ticket.number).waitFor();
    expect(await outcome.inputValue()).toBe('ログの保全を案内した');
    // The browser's own complaint about the dead network.
    stage.takeTroubles();
  });
});
