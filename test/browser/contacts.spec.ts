import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { accessibilityProblemsInBoth } from '../testkit/accessibility';
import { escalatedTicket } from '../testkit/builders/escalations';
import { newOperator } from '../testkit/builders/people';
import { signIn } from '../testkit/client';
import { focused } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';

const contacts = (page: Page): Locator => page.getByRole('complementary', { name: '連絡先' });
const card = (page: Page, name: RegExp): Locator => contacts(page).getByRole('article', { name });

describe('whom to point callers to', () => {
  // A Saturday: the office is closed, the emergency line open.
  const stage = useStage({ now: '2026-11-21T10:00:00+09:00' });

  it('lies beside a call by one key, says whether the office is open, and gives the cursor back', async () => {
    const operator = await newOperator(stage.app);
    const page = await stage.visit(operator.username, { path: '/call' });
    await page.getByRole('heading', { name: '着信', exact: true }).waitFor();
    await page.keyboard.press('n');
    const name = page.getByRole('region', { name: '相談者' }).getByLabel('氏名', { exact: true });
    await focused(name);
    await page.keyboard.type('さくら');

    await page.keyboard.press('Alt+j');
    await focused(contacts(page).getByRole('textbox', { name: '連絡先を探す' }));
    await page.keyboard.type('しえんきん');
    const office = card(page, /一時支援金制度事務局/);
    await office.getByText('0120-411-250').waitFor();
    expect(await office.innerText()).toMatch(/要確認[^]*今: 時間外[^]*11月24日（火）\s*09:00/);
    await card(page, /緊急相談窓口/).waitFor({ state: 'detached' });
    expect(await accessibilityProblemsInBoth(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await contacts(page).waitFor({ state: 'detached' });
    await focused(name);
    expect(await name.inputValue()).toBe('さくら');
  });

  it('is there on a ticket too, with what no source states left empty', async () => {
    const { ticket } = await escalatedTicket(await signIn(stage.app, 'operator1'));
    const page = await stage.visit('supervisor1', { path: `/tickets/${ticket.number}` });
    await page.getByRole('heading', { name: new RegExp(ticket.number) }).first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.type('ｉｐａ');
    await card(page, /緊急相談窓口/).waitFor({ state: 'detached' });
    expect(await card(page, /情報処理推進機構/).innerText()).toMatch(/要確認[^]*電話番号：登録がありません/);
  });

  it('tells the hours and the holidays of a year from the bar', async () => {
    const page = await stage.visit('operator1', { path: '/tickets' });
    await page.getByRole('link', { name: /緊急/ }).press('Enter');
    await page.getByRole('heading', { name: '受付時間・休日' }).waitFor();
    const service = (name: string): Locator => page.getByRole('region', { name, exact: true });
    expect(await service('緊急相談窓口（サイ窓）').innerText()).toMatch(/今: 受付中[^]*21:00まで[^]*毎日\s*06:00–21:00[^]*年中無休/);
    expect(await service('一時支援金事務局').innerText()).toMatch(/今: 時間外[^]*11月24日（火）\s*09:00[^]*年末年始（12月29日〜1月3日）/);
    await page.getByText('こどもの日 振替休日').waitFor();
    await page.getByText('国民の休日', { exact: true }).waitFor();
  });
});
