import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityProblems, accessibilityProblemsInBoth } from '../testkit/accessibility';
import { claim, escalatedTicket } from '../testkit/builders/escalations';
import { signIn } from '../testkit/client';
import { focused, tabTo } from '../testkit/keyboard';
import { MailServer } from '../testkit/smtp';
import { useStage } from '../testkit/stage';

const POLL = { timeout: 15_000, interval: 50 };

interface Shown { title: string; body: string; closed: boolean }
declare global {
  interface Window {
    shown: (Shown & { click: () => void })[];
    look: (at: 'visible' | 'hidden') => void;
  }
}

/** The browser's own notifications, written down as they are made; and whether this tab is looked at, which Chromium without a screen does not know. */
function observed(): void {
  window.shown = [];
  const Real = window.Notification;
  window.Notification = class extends Real {
    private readonly entry: Window['shown'][number];
    constructor(title: string, options?: NotificationOptions) {
      super(title, options);
      this.entry = { title, body: options?.body ?? '', closed: false, click: () => this.onclick?.(new Event('click')) };
      window.shown.push(this.entry);
    }
    override close(): void {
      this.entry.closed = true;
      super.close();
    }
  };
  let state: DocumentVisibilityState = 'visible';
  Object.defineProperty(document, 'visibilityState', { get: () => state });
  window.look = (at) => {
    state = at;
    document.dispatchEvent(new Event('visibilitychange'));
  };
}
const shownIn = (page: Page): Promise<Shown[]> => page.evaluate(() => window.shown.map(({ title, body, closed }) => ({ title, body, closed })));
const look = (page: Page, at: 'visible' | 'hidden'): Promise<void> => page.evaluate((state) => window.look(state), at);
const bell = (page: Page, count: number) => page.getByRole('button', { name: `お知らせ ${count}件` });

describe('being told', () => {
  const smtp = new MailServer();
  const env: Record<string, string> = { SAIMADO_MAIL_FROM: 'saimado@console.example.jp', SAIMADO_PUBLIC_URL: 'https://console.example.jp' };
  beforeAll(async () => {
    env['SAIMADO_SMTP_URL'] = `smtp://127.0.0.1:${(await smtp.open()).port}`;
  });
  const stage = useStage({ env });
  afterAll(() => smtp.close());

  it('happens in the bell, by the browser while nobody looks, and by mail, each once', async () => {
    // An administrator enters the address, with the IME on.
    const admin = await stage.visit('admin1', { path: '/admin/people' });
    await admin.getByText('矢島 美咲').click();
    const address = admin.getByLabel('メールアドレス');
    await address.fill('ｆ２＠ｄｅｓｋ');
    await admin.getByRole('button', { name: '保存する' }).click();
    await admin.getByText('name@example.jp の形で').waitFor();
    await focused(address);
    await address.fill('ｆ２＠ｄｅｓｋ．ｅｘａｍｐｌｅ．ｊｐ');
    expect(await accessibilityProblems(admin)).toEqual([]);
    await admin.keyboard.press('Enter');
    await admin.getByText('矢島 美咲 さんの設定を保存しました。').waitFor();

    const page = await stage.visit('forensics2', { path: '/desk' });
    await page.context().grantPermissions(['notifications'], { origin: stage.app.url });
    await page.context().addInitScript(observed);
    await page.reload();
    await tabTo(bell(page, 0), 60);
    const operator = await signIn(stage.app, 'operator1');
    const { ticket: first, escalation } = await escalatedTicket(operator);

    // It arrives, is said, and takes nobody's place.
    await bell(page, 1).waitFor();
    await page.getByText(`新しいお知らせ：2次対応の依頼が届きました 相談票 ${first.number}。`).waitFor({ state: 'attached' });
    await focused(bell(page, 1));
    await page.keyboard.press('Enter');
    const told = page.getByRole('dialog', { name: 'お知らせ' });
    const line = told.getByRole('button', { name: /2次対応の依頼が届きました/ });
    await line.waitFor();
    expect(await accessibilityProblemsInBoth(page)).toEqual([]);
    await tabTo(line);
    await page.keyboard.press('Enter');
    await told.waitFor({ state: 'detached' });
    await page.waitForURL((url) => url.pathname + url.search === `/desk?e=${escalation.id}`);
    await expect.poll(() => smtp.to('f2@desk.example.jp').map(({ subject }) => subject), POLL).toEqual([`相談票 ${first.number}：2次対応の依頼が届きました`]);

    // The browser tells only once it is asked to, and only of what comes while nobody looks: once for two tabs.
    expect(await shownIn(page)).toEqual([]);
    await bell(page, 1).click();
    await told.waitFor();
    await tabTo(told.getByRole('button', { name: '知らせる' }));
    await page.keyboard.press('Enter');
    await told.getByText('ブラウザーで知らせます。').waitFor();
    await page.keyboard.press('Escape');
    const other = await page.context().newPage();
    await other.goto('/callbacks');
    await bell(other, 1).waitFor();
    await look(page, 'hidden');
    const { ticket: second } = await escalatedTicket(operator);
    await bell(page, 2).waitFor();
    await bell(other, 2).waitFor();
    await look(other, 'hidden');
    const { ticket: third, escalation: last } = await escalatedTicket(operator);
    const shown = async () => [...(await shownIn(page)), ...(await shownIn(other))];
    await expect.poll(shown, POLL).toEqual([{ title: '2次対応の依頼が届きました', body: `相談票 ${third.number}`, closed: false }]);
    await bell(page, 3).waitFor();
    await bell(other, 3).waitFor();
    expect(await shown()).toHaveLength(1);
    expect(await page.evaluate(() => JSON.stringify(Object.entries(localStorage)))).not.toMatch(/矢島|forensics2|desk\.example/);

    // Somebody else takes it: the browser's notification goes with the notice.
    await claim(await signIn(stage.app, 'forensics1'), last);
    await expect.poll(async () => (await shown()).map(({ closed }) => closed), POLL).toEqual([true]);
    const { escalation: fourth } = await escalatedTicket(operator);
    await expect.poll(async () => (await shown()).length, POLL).toBe(2);
    const owner = (await shownIn(page)).some(({ closed }) => !closed) ? page : other;
    await owner.evaluate(() => window.shown.find(({ closed }) => !closed)?.click());
    await owner.waitForURL((url) => url.search === `?e=${fourth.id}`);

    // No more mail, please; and all of it is seen.
    await look(page, 'visible');
    await bell(page, 3).click();
    await told.getByText(second.number).waitFor();
    await told.getByRole('button', { name: '選ぶ' }).click();
    const choice = page.getByRole('dialog', { name: 'メールで受け取るお知らせ' });
    await choice.getByText('送り先：f2@desk.example.jp').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await choice.getByLabel('2次対応の依頼が届きました').uncheck();
    await choice.getByRole('button', { name: '保存する' }).click();
    await choice.waitFor({ state: 'detached' });
    await expect.poll(() => smtp.mails.length, POLL).toBe(4);
    await escalatedTicket(operator);
    await bell(page, 4).click();
    await tabTo(told.getByRole('button', { name: 'すべて確認した' }), 40);
    await page.keyboard.press('Enter');
    await bell(page, 0).waitFor();
    await bell(other, 0).waitFor();
    expect(smtp.mails).toHaveLength(4);
  });
});
