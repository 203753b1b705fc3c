import type { Locator } from 'playwright-core';
import { importRegister, PLANTED, plantedRegister, type RegisterCells, registerRow } from './builders/register';
import { callScreen } from './call-screen';
import { signIn } from './client';
import { CountedKeys } from './counted-keys';
import { focused, stepReady } from './keyboard';
import type { Stage } from './stage';

/** Somebody who calls: what they say, as an operator types it, with the reading by which it is entered. */
export interface FictionalCaller {
  kana: string;
  facility: readonly [text: string, reading: string];
  address: readonly [text: string, reading: string];
  registryNumber: string;
}

const suzuki = registerRow({
  member_number: '0072345674', registry_number: '078901', member_name: '鈴木　みどり', member_kana: 'スズキ　ミドリ', facility_code: 'F0000006',
  facility_name: '鈴木小児科', postal_code: '980-0811', prefecture: '宮城県', address: '仙台市青葉区一番町1-2-3', phone: '',
});
const ito = registerRow({
  member_number: '0082345675', registry_number: '089012', member_name: '伊藤　健', member_kana: 'イトウ　ケン', facility_code: 'F0000007',
  facility_name: '中央整形外科', postal_code: '460-0008', prefecture: '愛知県', address: '名古屋市中区栄2-4-6', phone: '',
});
export const REGISTER: readonly RegisterCells[] = [...plantedRegister, suzuki, ito];

/** From short to long to type. */
export const CALLERS: readonly FictionalCaller[] = [
  { kana: 'イトウケン', facility: ['中央整形外科', 'ちゅうおうせいけいげか'], address: ['名古屋市中区栄2-4-6', 'なごやしなかくさかえ2-4-6'], registryNumber: ito.registry_number },
  { kana: 'スズキミドリ', facility: ['鈴木小児科', 'すずきしょうにか'], address: ['仙台市青葉区一番町1-2-3', 'せんだいしあおばくいちばんちょう1-2-3'], registryNumber: suzuki.registry_number },
  { kana: 'ワタナベハナコ', facility: ['さくら医院', 'さくらいいん'], address: ['茂原市本納213-4', 'もばらしほんのう213-4'], registryNumber: PLANTED.watanabe.registry_number },
  { kana: 'タカハシイチロウ', facility: ['髙橋内科クリニック', 'たかはしないかくりにっく'], address: ['港区三田3-2-5', 'みなとくみた3-2-5'], registryNumber: PLANTED.takahashi.registry_number },
  { kana: 'サイトウシン', facility: ['緑ヶ丘病院', 'みどりがおかびょういん'], address: ['豊中市緑丘1-10', 'とよなかしみどりおか1-10'], registryNumber: PLANTED.saito.registry_number },
];

export const importCallers = async (stage: Stage): Promise<unknown> => importRegister(await signIn(stage.app, 'admin1'), REGISTER);

/** An operator before one call, by keyboard alone. */
export class Desk extends CountedKeys {
  /** the ticket's, once a call was taken */
  number = '';
  readonly log = this.page.getByRole('log', { name: '対応履歴' });

  async take(): Promise<void> {
    await this.page.getByRole('button', { name: '新規受電' }).first().waitFor();
    await this.press('n');
    await callScreen(this.page).waitFor();
    this.number = (await this.page.getByText(/^\d{3}-\d{3}-\d{3}$/).first().innerText()).trim();
  }

  /** Types what the caller says, chooses the entry it proves, and records who they are. */
  async verify({ kana, facility, address, registryNumber }: FictionalCaller): Promise<void> {
    const side = callScreen(this.page);
    const field = (label: string): Locator => side.getByLabel(label, { exact: true });
    await focused(field('氏名'));
    for (const [label, text, reading] of [['フリガナ', kana], ['施設名', ...facility], ['所在地', ...address], ['医籍番号', registryNumber]] as const) {
      await this.tabTo(field(label));
      await this.type(field(label), text, reading);
    }
    await this.page.getByRole('option', { name: /「本人確認済み」として記録できます/ }).waitFor();
    await this.press('Enter');
    await this.next('「本人確認済み」で記録');
    await this.log.getByText('本人確認済み').waitFor();
  }

  /** Answers the questions and records where it goes. */
  async triage(...answers: readonly (readonly [question: string | RegExp, key: string])[]): Promise<void> {
    for (const [question, key] of answers) {
      await this.page.getByRole('heading', { name: question }).waitFor();
      await this.press(key);
    }
    await this.next(/^振り分けを記録/);
    await this.log.getByText('振り分け').first().waitFor();
  }

  async next(name: string | RegExp): Promise<void> {
    await stepReady(this.page, name);
    await this.press('Alt+Enter');
  }

  /** What the caller agreed to, and off to tier 2. */
  async escalate(discipline: string): Promise<void> {
    await this.next(/^エスカレーションへ/);
    await focused(this.page.getByLabel('引継ぎの内容'));
    if (!(await this.page.getByLabel(discipline).isChecked())) throw new Error(`${discipline} is not proposed`);
    await this.tabTo(this.page.getByLabel('上の内容を相談者に伝えた'));
    await this.press('Space');
    await this.tabTo(this.page.getByRole('button', { name: '2次対応へ引き継ぐ' }));
    await this.press('Enter');
    await this.log.getByText('2次対応へ引継ぎ').first().waitFor();
  }

  async hangUp(): Promise<void> {
    await this.next(/^通話を終了/);
    await this.page.getByText('後処理中').first().waitFor();
  }
}

/** Tier 2 does its part at another desk; its keys are not the operator's. */
async function tier2(stage: Stage, who: 'forensics1' | 'lawyer1', outcome: string): Promise<void> {
  const page = await stage.visit(who, { path: '/desk' });
  const actions = page.getByRole('group', { name: 'この引継ぎへの対応' });
  await page.getByRole('button', { name: '引き受ける' }).first().waitFor();
  await page.keyboard.press('c');
  await actions.getByRole('button', { name: '解決する' }).click();
  await page.getByRole('textbox', { name: '結果' }).fill(outcome);
  await page.getByRole('button', { name: /^解決にする/ }).click();
  await page.getByText('待っている引継ぎはありません').waitFor();
}

export interface FiveCall {
  name: string;
  who: 'operator1' | 'guideline1';
  walk: (desk: Desk, caller: FictionalCaller, stage: Stage) => Promise<void>;
}

const finish = async (desk: Desk): Promise<void> => {
  await desk.hangUp();
  await desk.next(/^後処理とチケットを完了/);
  await desk.page.getByText('着信はありません').waitFor();
};

/** Ends the call while tier 2 works, and closes the ticket once tier 2 has resolved it. */
async function finishAfter(desk: Desk, resolved: () => Promise<void>): Promise<void> {
  const { page } = desk;
  await desk.hangUp();
  await desk.next(/^後処理を完了/);
  await page.getByText('着信はありません').waitFor();
  await resolved();
  await desk.press('Control+k');
  await desk.type(page.getByRole('combobox'), 'tickets');
  await desk.press('Enter');
  await page.getByRole('searchbox').waitFor();
  await desk.press('/');
  await desk.type(page.getByRole('searchbox'), desk.number);
  await page.getByText('1 件', { exact: true }).first().waitFor();
  await desk.press('ArrowDown', 'Enter');
  await page.getByRole('group', { name: '次の状態' }).waitFor();
  await desk.press('s');
  await desk.tabTo(page.getByRole('button', { name: /^完了に/ }));
  await desk.press('Enter', 'Control+Enter');
  await page.getByText('完了した記録の状態は変更できません').waitFor();
}

const QUESTIONS = { happening: '何が起きていますか' } as const;

/** From the ring to the closed ticket: the five calls of the hotlines' everyday. */
export const FIVE_CALLS: readonly FiveCall[] = [
  {
    name: 'a support scam, nobody called', who: 'operator1',
    walk: async (desk, caller) => {
      await desk.verify(caller);
      await desk.triage([QUESTIONS.happening, '1'], [/どこまで応じましたか/, '1']);
      await finish(desk);
    },
  },
  {
    name: 'ransomware with the EHR down', who: 'operator1',
    walk: async (desk, caller, stage) => {
      await desk.verify(caller);
      await desk.triage([QUESTIONS.happening, '2'], [/持ち出されたおそれ/, '1']);
      await desk.escalate('フォレンジック');
      await finishAfter(desk, () => tier2(stage, 'forensics1', '復旧の手順をご案内した。'));
    },
  },
  {
    name: 'a lost bag with papers', who: 'operator1',
    walk: async (desk, caller, stage) => {
      await desk.verify(caller);
      await desk.triage([QUESTIONS.happening, '5'], ['何があったと考えられますか', '2'], [/持ち出されたおそれ/, '2']);
      await desk.escalate('弁護士');
      await finishAfter(desk, () => tier2(stage, 'lawyer1', '委員会への報告の書き方をご案内した。'));
    },
  },
  {
    name: 'a question on the checklist', who: 'guideline1',
    walk: async (desk, caller) => {
      await desk.verify(caller);
      await desk.press('Alt+g');
      const panel = desk.page.getByRole('region', { name: '質問の対象と回答' });
      await desk.type(panel.getByRole('combobox', { name: '項目・資料を探す' }), 'パスワード');
      await panel.getByRole('option', { name: /パスワード/, selected: true }).waitFor();
      await desk.press('Enter');
      await panel.getByRole('list', { name: '質問の対象' }).getByRole('listitem').first().waitFor();
      await desk.press('Enter');
      await desk.type(panel.getByLabel('質問（お名前や施設名は書かずに）'), '何文字にすればよいか', 'なんもじにすればよいか');
      await desk.press('Control+Enter');
      await desk.type(panel.getByLabel('お伝えした回答'), 'チェックリストの欄をご案内した', 'ちぇっくりすとのらんをごあんないした');
      await desk.press('Control+Enter');
      await desk.log.getByText('回答を記録').waitFor();
      // The subject has answered the triage: it only waits to be recorded.
      await desk.next(/^振り分けを記録/);
      await desk.log.getByText('振り分け').first().waitFor();
      await finish(desk);
    },
  },
  {
    name: 'general PC operation, out of scope', who: 'operator1',
    walk: async (desk, caller) => {
      await desk.verify(caller);
      await desk.triage([QUESTIONS.happening, '9'], ['どのようなご相談ですか', '3']);
      await finish(desk);
    },
  },
];

/** Takes one call from 「新規受電」 to its closed ticket; answers the keys it took. */
export async function walkCall(stage: Stage, { who, walk }: FiveCall, caller: FictionalCaller): Promise<Desk> {
  const desk = new Desk(await stage.visit(who, { path: '/call' }));
  await desk.take();
  await walk(desk, caller, stage);
  return desk;
}
