import type * as S from '@saimado/contract/generated/schema';
import type { Locator, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { importNationalRegister, NATIONAL_MEMBERS } from '../testkit/builders/national-register';
import { newOperator } from '../testkit/builders/people';
import type { RegisterCells } from '../testkit/builders/register';
import { seenTicket } from '../testkit/builders/tickets';
import type { Client } from '../testkit/client';
import { imeOf } from '../testkit/ime';
import { focused, tabTo } from '../testkit/keyboard';
import { useStage } from '../testkit/stage';

/** A register of the real size is imported first; nothing is measured here (`npm run bench:verification` does that). */
const IMPORT_WITHIN_MS = 15 * 60_000;

const caller = (page: Page): Locator => page.getByRole('region', { name: '相談者' });
const field = (page: Page, label: string): Locator => caller(page).getByLabel(label, { exact: true });
const listed = (page: Page): Locator => page.getByRole('listbox', { name: '名簿の候補' }).getByRole('option');
const READY = '「本人確認済み」として記録できます';

const hiragana = (katakana: string): string => katakana.replace(/[ァ-ヶ]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60)).replace(/\s/gu, '');
const legalForm = /^(?:(?:医療法人(?:社団|財団)?|社会医療法人|\(医\)|（医）)\s*\S{2,3}会\s*|医療法人(?:社団|財団)?\s*)/u;

/** A number whose two neighbouring digits changed places, as they do on the telephone. */
function swapped(number: string): string {
  const at = [...number].findIndex((digit, index) => index > 0 && digit !== number[index - 1]);
  return `${number.slice(0, at - 1)}${number[at]}${number[at - 1]}${number.slice(at + 1)}`;
}

describe(`the caller is found among ${NATIONAL_MEMBERS} members`, () => {
  const stage = useStage();
  let doctors: RegisterCells[];
  let rows: RegisterCells[];
  beforeAll(async () => {
    rows = await importNationalRegister(stage.app);
    const same = new Map<string, number>();
    for (const row of rows) same.set(row.member_number, (same.get(row.member_number) ?? 0) + 1);
    const serves = (row: RegisterCells): boolean =>
      row.category === 'A①' && row.status === '在籍' && row.valid_to === '' && row.valid_from < '2020-01-01' && row.facility_kind === '診療所' && same.get(row.member_number) === 1;
    doctors = rows.slice(Math.floor(rows.length / 2)).filter(serves);
  }, IMPORT_WITHIN_MS);

  const doctor = (n: number): RegisterCells => {
    const row = doctors[n * 1_000];
    if (!row) throw new Error('the register holds too few doctors');
    return row;
  };

  type Claim = Partial<Record<keyof S.CallerClaimInput, string>>;
  interface Desk {
    page: Page;
    operator: Client;
    ticket: S.Ticket;
    /** what is typed by now */
    claim: Claim;
    /** what the server answered, by the claim that was asked with */
    answers: Map<string, Promise<S.RegisterCandidate[]>>;
  }
  const keyOf = (claim: S.CallerClaimInput): string => JSON.stringify(Object.entries(claim).map(([name, text]) => [name, text?.trim()]).filter(([, text]) => text).sort());

  function answersOn(page: Page): Desk['answers'] {
    const answers: Desk['answers'] = new Map();
    page.on('response', (response) => {
      const asked = response.request().postData();
      if (!asked?.includes('RegisterCandidates')) return;
      const { variables } = JSON.parse(asked) as { variables: S.QueryRegisterCandidatesArgs };
      answers.set(keyOf(variables.claim), response.json().then(({ data }: { data: { registerCandidates: S.RegisterCandidate[] } }) => data.registerCandidates));
    });
    return answers;
  }

  /** In a call that was taken by key, the cursor where one begins to type. */
  async function inCall(): Promise<Desk> {
    const operator = await newOperator(stage.app);
    const page = await stage.visit(operator.username, { path: '/call' });
    const answers = answersOn(page);
    await page.getByRole('button', { name: '新規受電' }).waitFor();
    await page.keyboard.press('n');
    await focused(field(page, '氏名'));
    const { myCalls } = await operator.request<{ myCalls: { ticketNumber: string }[] }>('{ myCalls { ticketNumber } }');
    return { page, operator, ticket: await seenTicket(operator, { number: myCalls[0]?.ticketNumber ?? '' }), claim: {}, answers };
  }

  /** The list is the answer to exactly what is typed by now: who, and in which order. */
  async function settles({ page, claim, answers }: Desk): Promise<void> {
    await caller(page).locator('[aria-busy=false]').waitFor();
    await expect.poll(() => answers.has(keyOf(claim)), { message: JSON.stringify(claim) }).toBe(true);
    const expected = (await answers.get(keyOf(claim))) ?? [];
    const shown = await listed(page).allInnerTexts();
    expect(shown.length, JSON.stringify(claim)).toBe(expected.length);
    expected.forEach(({ memberName, facilityName }, index) => {
      expect(shown[index], JSON.stringify(claim)).toContain(memberName);
      expect(shown[index], JSON.stringify(claim)).toContain(facilityName);
    });
  }

  /** One character after the other, the list looked at after each. */
  async function typeAndLook(desk: Desk, label: string, name: keyof S.CallerClaimInput, text: string): Promise<void> {
    await tabTo(field(desk.page, label));
    for (const letter of text) {
      await desk.page.keyboard.type(letter);
      desk.claim[name] = (desk.claim[name] ?? '') + letter;
      await settles(desk);
    }
  }

  /** The same by an input method, whose kana are looked for before the word stands. */
  async function composeAndLook(desk: Desk, reading: string, word: string): Promise<void> {
    const ime = await imeOf(desk.page);
    await tabTo(field(desk.page, 'フリガナ'));
    for (let length = 1; length <= reading.length; length += 1) {
      await ime.compose(reading.slice(0, length));
      desk.claim.memberKana = reading.slice(0, length);
      await settles(desk);
    }
    await ime.commit(word);
    desk.claim.memberKana = word;
    await settles(desk);
  }

  const isFirst = async ({ page }: Desk, { member_name, facility_name }: RegisterCells): Promise<void> => {
    const text = await listed(page).first().innerText();
    expect(text).toContain(member_name);
    expect(text).toContain(facility_name);
  };

  it('while they speak, character by character, and is verified without touching the mouse', async () => {
    const desk = await inCall();
    const { page, operator, ticket } = desk;
    const meant = doctor(1);
    await composeAndLook(desk, hiragana(meant.member_kana), meant.member_kana.replace(/\s/gu, ''));
    await typeAndLook(desk, '施設名', 'facilityName', meant.facility_name.replace(legalForm, ''));
    await typeAndLook(desk, '所在地', 'address', meant.address);
    await isFirst(desk, meant);
    await typeAndLook(desk, '医籍番号', 'registryNumber', meant.registry_number);
    await isFirst(desk, meant);

    // Every word is where it was typed, and comes back after a reload.
    await caller(page).getByText('保存済み').waitFor();
    await page.reload();
    await caller(page).getByText('保存済み').waitFor();
    for (const [label, name] of [['フリガナ', 'memberKana'], ['施設名', 'facilityName'], ['所在地', 'address'], ['医籍番号', 'registryNumber']] as const) {
      expect(await field(page, label).inputValue(), label).toBe(desk.claim[name]);
    }
    await settles(desk);
    // Only a name, a facility and an address with the number carry it (001 2-1(5)); the name is the last that was missing.
    await typeAndLook(desk, '氏名', 'memberName', meant.member_name.replace(/\s/gu, ''));
    await listed(page).first().getByText(READY).waitFor();
    await isFirst(desk, meant);
    expect(await listed(page).first().innerText()).toContain('一致');
    await page.keyboard.press('Enter');
    await listed(page).and(page.locator('[aria-selected=true]')).waitFor();
    await page.keyboard.press('Alt+v');
    await page.getByRole('log', { name: '対応履歴' }).getByText('本人確認済み').waitFor();
    expect((await seenTicket(operator, ticket)).verification).toMatchObject({
      outcome: 'VERIFIED', proposedOutcome: 'VERIFIED', overrideReason: null, memberNumber: meant.member_number, registryNumber: meant.registry_number, claim: desk.claim,
    });
  });

  it('by a number with two digits swapped, which is asked for again', async () => {
    const desk = await inCall();
    const meant = doctor(2);
    await composeAndLook(desk, hiragana(meant.member_kana), meant.member_kana.replace(/\s/gu, ''));
    await typeAndLook(desk, '医籍番号', 'registryNumber', swapped(meant.registry_number));
    await isFirst(desk, meant);
    const first = listed(desk.page).first();
    await first.getByText('聞き直し').first().waitFor();
    expect(await first.innerText()).toContain(meant.registry_number);
    expect(await desk.page.getByText(READY).count()).toBe(0);
  });

  it('and an impostor, who knows all but the name, is not proposed', async () => {
    const desk = await inCall();
    const { page, operator, ticket } = desk;
    const [meant, other] = [doctor(3), rows.find(({ member_name, member_kana }) => member_name[0] !== doctor(3).member_name[0] && member_kana.slice(0, 2) !== doctor(3).member_kana.slice(0, 2))];
    await typeAndLook(desk, '氏名', 'memberName', (other?.member_name ?? '').replace(/\s/gu, ''));
    await typeAndLook(desk, '施設名', 'facilityName', meant.facility_name);
    await typeAndLook(desk, '所在地', 'address', meant.address);
    await typeAndLook(desk, '医籍番号', 'registryNumber', meant.registry_number);
    const known = listed(page).filter({ hasText: meant.member_name });
    expect(await known.count()).toBe(1);
    expect(await page.getByText(READY).count()).toBe(0);
    // Chosen all the same, it is no hit either: to say so takes a reason.
    while ((await known.getAttribute('data-active')) === null) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await known.and(page.locator('[aria-selected=true]')).waitFor();
    expect(await page.getByText(READY).count()).toBe(0);
    await page.keyboard.press('Alt+v');
    await page.getByLabel(/「本人確認済み」とする理由/).waitFor();
    expect((await seenTicket(operator, ticket)).verification).toBeNull();
  });
});
