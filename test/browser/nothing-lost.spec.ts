import type * as S from '@saimado/contract/generated/schema';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { acceptCall } from '../testkit/builders/calls';
import { plantTickets } from '../testkit/builders/counted-tickets';
import { newOperator } from '../testkit/builders/people';
import { addNote } from '../testkit/builders/tickets';
import { Client, DEMO_PASSWORD, signIn } from '../testkit/client';
import { loadOf } from '../testkit/keyboard';
import { succeed } from '../testkit/mutate';
import { useStage } from '../testkit/stage';

const memberName = (page: Page): Locator => page.getByRole('region', { name: '相談者' }).getByLabel('氏名', { exact: true });
const note = (page: Page): Locator => page.getByLabel('メモ', { exact: true });
/** The words beside the note, which must be true. */
const noteState = (page: Page, words: string): Promise<void> => page.getByRole('region', { name: '対応履歴' }).getByText(words).waitFor();
const claimSaved = (page: Page): Promise<void> => page.getByRole('region', { name: '相談者' }).getByText('保存済み').waitFor();

const HALF_A_NAME = '高橋いちろ';
const HALF_A_NOTE = '電子カルテの業者に連絡するよう伝え';

interface Outage { begin: () => Promise<void>; finish: () => Promise<void>; said: string }

/** As a browser sees a server that died: sockets close, and nobody answers. */
async function serverGone(page: Page): Promise<Outage> {
  let down = false;
  const sockets = new Set<() => void>();
  await page.routeWebSocket('**/graphql', (socket) => {
    if (down) return void socket.close({ code: 1012 });
    socket.connectToServer();
    sockets.add(() => void socket.close({ code: 1012 }));
  });
  await page.route('**/*', (route) => (down ? route.abort('connectionrefused') : route.fallback()));
  return {
    begin: async () => {
      down = true;
      sockets.forEach((close) => close());
      sockets.clear();
    },
    finish: async () => { down = false; },
    said: '再接続しています…',
  };
}

const OUTAGES: Record<string, (page: Page) => Promise<Outage>> = {
  'the network': (page) => Promise.resolve({
    begin: () => page.context().setOffline(true),
    finish: () => page.context().setOffline(false),
    said: 'ネットワークに接続されていません',
  }),
  'the server': serverGone,
};

describe('nothing typed is lost', () => {
  const stage = useStage();

  async function someonesCall(): Promise<{ operator: Client; ticket: S.Ticket; username: string }> {
    const operator = await newOperator(stage.app);
    const { ticket } = await acceptCall(operator);
    return { operator, ticket, username: operator.username };
  }

  it('is there after a reload, and in another browser', async () => {
    const { username } = await someonesCall();
    const page = await stage.visit(username, { path: '/call' });
    await memberName(page).pressSequentially(HALF_A_NAME);
    await note(page).pressSequentially(HALF_A_NOTE);
    await noteState(page, '保存済み');
    await claimSaved(page);
    await page.reload();
    for (const one of [page, await stage.visit(username, { path: '/call' })]) {
      await noteState(one, '保存済み');
      await claimSaved(one);
      expect(await memberName(one).inputValue()).toBe(HALF_A_NAME);
      expect(await note(one).inputValue()).toBe(HALF_A_NOTE);
    }
  });

  it('is called saved only once the server has said so', async () => {
    const { operator, ticket, username } = await someonesCall();
    const page = await stage.visit(username, { path: '/call' });
    await note(page).waitFor();
    const held: (() => void)[] = [];
    await page.route('**/graphql', async (route) => {
      if (!route.request().postData()?.includes('"SaveDraft"')) return route.fallback();
      await new Promise<void>((release) => held.push(release));
      return route.fallback();
    });
    const draftsOf = async (): Promise<string[]> =>
      (await operator.request<{ drafts: S.Draft[] }>('query ($scope: String!) { drafts(scope: $scope) { content } }', { scope: `ticket:${ticket.number}:note` })).drafts.map(({ content }) => content);

    await note(page).pressSequentially(HALF_A_NOTE);
    await noteState(page, '保存しています…');
    await expect.poll(() => held.length).toBe(1);
    expect(await page.getByRole('region', { name: '対応履歴' }).getByText('保存済み').count()).toBe(0);
    expect(await draftsOf()).toEqual([]);
    held.forEach((release) => release());
    await noteState(page, '保存済み');
    expect(await draftsOf()).toEqual([HALF_A_NOTE]);
  });

  /** Ways in which the server ends somebody's session, and the password after it. */
  const ENDINGS: Record<string, (page: Page, username: string) => Promise<string>> = {
    'a sign-out elsewhere': async (page, username) => {
      const [cookie] = await page.context().cookies();
      await new Client(stage.app, username, `${cookie?.name}=${cookie?.value}`).signOut();
      return DEMO_PASSWORD;
    },
    'a new password from an administrator': async (_page, username) => {
      const admin = await signIn(stage.app, 'admin1');
      const { staff } = await admin.request<{ staff: S.Staff[] }>('{ staff { id username } }');
      await succeed(admin, 'resetPassword', 'PasswordReset', { staffId: staff.find((one) => one.username === username)?.id ?? '', password: 'another-saimado-2026' });
      return 'another-saimado-2026';
    },
  };
  it.each(Object.entries(ENDINGS))('stays under the sign-in that is asked for after %s', async (_name, end) => {
    const { username } = await someonesCall();
    const page = await stage.visit(username, { path: '/call' });
    await note(page).pressSequentially(HALF_A_NOTE);
    const load = await loadOf(page);
    const password = await end(page, username);

    // Nobody has to press anything to learn of it.
    const dialog = page.getByRole('dialog', { name: 'もう一度サインインしてください' });
    await dialog.waitFor();
    expect(await note(page).inputValue()).toBe(HALF_A_NOTE);
    await dialog.getByLabel('パスワード', { exact: true }).fill(password);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'hidden' });

    expect(await note(page).inputValue()).toBe(HALF_A_NOTE);
    await note(page).pressSequentially('た。');
    await noteState(page, '保存済み');
    await note(page).press('Control+Enter');
    await page.getByRole('log', { name: '対応履歴' }).getByText(`${HALF_A_NOTE}た。`).waitFor();
    expect(await loadOf(page)).toBe(load);
  });

  it.each(Object.entries(OUTAGES))('shows what happened while %s was gone, and keeps what was typed', async (_name, prepare) => {
    const { operator, ticket, username } = await someonesCall();
    const page = await stage.visit(username, { path: 'about:blank' });
    const { begin, finish, said } = await prepare(page);
    await page.goto('/call');
    const log = page.getByRole('log', { name: '対応履歴' });
    await log.getByText('受電').waitFor();

    await begin();
    await page.getByRole('status').getByText(said).waitFor();
    await note(page).pressSequentially(HALF_A_NOTE);
    await noteState(page, '保存しています…');
    await addNote(operator, ticket, '折り返しの電話番号を聞いた。');
    expect(await log.getByText('折り返しの電話番号を聞いた。').count()).toBe(0);

    await finish();
    await page.getByRole('status').getByText('再接続しました').waitFor();
    // Said only when it is true.
    expect(await log.getByText('折り返しの電話番号を聞いた。').count()).toBe(1);
    await noteState(page, '保存済み');
    expect(await note(page).inputValue()).toBe(HALF_A_NOTE);
    // The browser's own note of each attempt without a network.
    expect(stage.takeTroubles().filter((trouble) => !trouble.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
  });

  it('leaves a list that was read far down as long as it was', async () => {
    await plantTickets(stage.app, { count: 220, at: '2026-05-12T10:00:00+09:00' });
    const page = await stage.visit('supervisor1', { path: 'about:blank' });
    const { begin, finish } = await serverGone(page);
    await page.goto('/tickets');
    const counted = (words: string): Promise<void> => page.getByText(words, { exact: true }).waitFor();
    await counted('50 件を表示（続きあり）');
    await page.getByRole('grid', { name: '対応記録' }).getByRole('row').nth(1).focus();
    for (const shown of [100, 150, 200]) {
      await page.keyboard.press('End');
      await counted(`${shown} 件を表示（続きあり）`);
    }
    const place = await page.locator(':focus').getAttribute('aria-rowindex');
    await begin();
    await page.getByRole('status').getByText('再接続しています…').waitFor();
    await finish();
    await page.getByRole('status').getByText('再接続しました').waitFor();
    await counted('200 件を表示（続きあり）');
    expect(await page.locator(':focus').getAttribute('aria-rowindex')).toBe(place);
  });
});
