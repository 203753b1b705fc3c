import type { Problem, RuleBook } from '@saimado/rule-books/domain/book';
import { choice, code, day, flag, list, maybeWords, sourced, words } from '@saimado/rule-books/domain/fields';
import { z } from 'zod';
import first from './book/2022-06.json';
import { NEEDED_SCRIPTS } from './needed-scripts';
import { unknownPlaceholders } from './placeholders';
import { VARIANTS } from './variants';

/** A sentence with a name. Without words of its own it is the shared one of that name, so that this is written once. */
const sentence = { id: code('符号'), say: maybeWords('言葉（空欄なら、同じ符号の共通の言葉を読む）') };

const script = z.strictObject({
  id: code('符号'),
  title: words('題名', 60),
  keywords: words('探すときの言葉（かな・ローマ字・言いかえ）'),
  moment: choice('場面', { GREETING: '名乗り', SITUATION: '相談の内容', NOTICE: 'ご案内', REMOTE: 'リモートサポート', CLOSING: '結び' }),
  hotline: choice('窓口', { BOTH: '両方', EMERGENCY: '緊急相談窓口', GUIDELINE: 'ガイドライン相談窓口' }),
  steps: list('手順', z.strictObject({
    ...sentence,
    note: maybeWords('オペレーターへの注意'),
    first: flag('最初の言葉'),
    os: choice('パソコン', { ANY: 'どれでも', WINDOWS: 'Windows', MACOS: 'Mac' }),
    browser: choice('ブラウザー', { ANY: 'どれでも', EDGE: 'Edge', CHROME: 'Chrome', FIREFOX: 'Firefox', SAFARI: 'Safari' }),
  }), 1).meta({ title: '手順', ordered: true }),
  doNot: list('してはいけないこと', z.strictObject(sentence)),
  reviewOn: day('見直し期限').meta({ wording: true }),
  ...sourced,
});

/** What an operator reads aloud, one breath a step. Which steps, in which order, for which machine decides; the words are words. */
export const scriptsSchema = z.strictObject({
  phrases: list('共通の言葉', z.strictObject({ id: code('符号'), say: words('言葉'), note: maybeWords('オペレーターへの注意'), ...sourced })),
  scripts: list('読み上げる言葉', script, 1),
}).meta({ title: '読み上げる言葉' });

export type ScriptsContent = z.infer<typeof scriptsSchema>;
export type ScriptRow = ScriptsContent['scripts'][number];
export type Phrase = ScriptsContent['phrases'][number];

const SAY = {
  twice: 'この符号は二度使われています。',
  silent: '言葉を入力するか、同じ符号の共通の言葉を加えてください。',
  shared: '同じ符号の共通の言葉があります。言葉を空欄にするか、符号を変えてください。',
  unused: 'どの台本でも使われていません。',
  first: '「最初の言葉」は、はじめの手順から続けて付けてください。',
  noFirst: '「最初の言葉」が一つも付いていません。',
  variant: 'このパソコンとブラウザーの組み合わせはありません。',
  machine: 'このブラウザーのあるパソコンを選んでください。',
  needed: (id: string) => `コンソールが使う台本 ${id} がありません。`,
  placeholder: (name: string) => `{${name}} は置き換えられません。`,
};

function check({ phrases, scripts }: ScriptsContent): Problem[] {
  const shared = new Set(phrases.map(({ id }) => id));
  const used = new Set(scripts.flatMap(({ steps, doNot }) => [...steps, ...doNot].filter(({ say }) => say === null).map(({ id }) => id)));
  return [
    ...twice('phrases', phrases),
    ...phrases.flatMap(({ id, say }, at) => [...problems(!used.has(id), `phrases.${at}.id`, SAY.unused), ...wrongPlaceholders(`phrases.${at}.say`, say)]),
    ...twice('scripts', scripts),
    ...NEEDED_SCRIPTS.flatMap((id) => problems(!scripts.some((one) => one.id === id), 'scripts', SAY.needed(id))),
    ...scripts.flatMap((one, at) => [
      ...spoken(`scripts.${at}.steps`, one.steps, shared), ...spoken(`scripts.${at}.doNot`, one.doNot, shared), ...order(`scripts.${at}.steps`, one.steps),
    ]),
  ];
}

const problems = (wrong: boolean, path: string, message: string): Problem[] => (wrong ? [{ path, message }] : []);

const twice = (path: string, rows: readonly { id: string }[]): Problem[] =>
  rows.flatMap(({ id }, at) => problems(rows.findIndex((other) => other.id === id) !== at, `${path}.${at}.id`, SAY.twice));

const wrongPlaceholders = (path: string, say: string): Problem[] => unknownPlaceholders(say).map((name) => ({ path, message: SAY.placeholder(name) }));

const spoken = (path: string, sentences: readonly { id: string; say: string | null }[], shared: ReadonlySet<string>): Problem[] => [
  ...twice(path, sentences),
  ...sentences.flatMap(({ id, say }, at) => (say === null
    ? problems(!shared.has(id), `${path}.${at}.say`, SAY.silent)
    : [...problems(shared.has(id), `${path}.${at}.say`, SAY.shared), ...wrongPlaceholders(`${path}.${at}.say`, say)])),
];

/** What is said first comes first; a step belongs to a machine that there is. */
function order(path: string, steps: ScriptRow['steps']): Problem[] {
  const firsts = steps.filter((step) => step.first).length;
  return [
    ...problems(firsts === 0, path, SAY.noFirst),
    ...steps.flatMap((step, at) => [
      ...problems(step.first && at >= firsts, `${path}.${at}.first`, SAY.first),
      ...problems(!VARIANTS.some(({ os, browser }) => (step.os === 'ANY' || step.os === os) && (step.browser === 'ANY' || step.browser === browser)), `${path}.${at}.browser`, SAY.variant),
      ...problems(step.os === 'ANY' && new Set(VARIANTS.filter(({ browser }) => browser === step.browser).map(({ os }) => os)).size === 1, `${path}.${at}.os`, SAY.machine),
    ]),
  ];
}

export const SCRIPTS_BOOK: RuleBook<ScriptsContent> = { code: 'SCRIPTS', schema: scriptsSchema, check, shipped: [first] };
