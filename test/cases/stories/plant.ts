import type { RegisterRow } from '@saimado/register/domain/row';
import { STRICT_VARIANTS } from '@saimado/register/domain/variants';
import { Random } from '../../bench/verification/random.mjs';

/** A story with something of the register in it. `start`, `end`: where, in code units. */
export interface Planted {
  what: 'NAME' | 'KANA' | 'FACILITY' | 'ADDRESS' | 'PHONE';
  text: string;
  start: number;
  end: number;
}

type Change = (words: string, random: Random) => string;

const wide = (text: string): string => text.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
const hiragana = (text: string): string => text.replace(/[ァ-ヶ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
const HALF = 'ｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜｦﾝｧｨｩｪｫｬｭｮｯｰ';
const halfOf = new Map([...HALF].map((half) => [half.normalize('NFKC'), half]));
const halfKana = (text: string): string => [...text].map((letter) => [...letter.normalize('NFD')].map((part) => halfOf.get(part) ?? ({ '\u3099': 'ﾞ', '\u309A': 'ﾟ' }[part] ?? part)).join('')).join('');
const FAMILIES = STRICT_VARIANTS.flatMap(({ families }) => families.split(/\s+/).map((family) => [...family]));
const VARIANTS = new Map(FAMILIES.flatMap((family) => family.map((letter) => [letter, family.filter((other) => other !== letter)] as const)));
const pick = <One>(random: Random, list: readonly One[]): One => list[random.below(list.length)] as One;
const variants: Change = (text, random) => [...text].map((letter) => { const others = VARIANTS.get(letter); return others ? pick(random, others) : letter; }).join('');
const between = (gaps: readonly string[]): Change => (text, random) => [...text.replace(/[\s　]/g, '')].map((letter, at) => (at > 0 && random.below(3) === 0 ? pick(random, gaps) + letter : letter)).join('');
const KANJI = '〇一二三四五六七八九';
const inKanji = (text: string): string => text.replace(/(?<!\d)[1-9](?=丁目|番|号)/g, (digit) => KANJI[Number(digit)] ?? digit);

/** In how many ways people write one and the same thing: width, kana, gaps, marks, forms of a letter, selectors. */
const CHANGES: Readonly<Record<Planted['what'], readonly Change[]>> = {
  NAME: [(text) => text, (text) => text.replace(/[\s　]/g, ''), (text) => text.replace(/[\s　]/g, ' '), between([' ', '　', '・', '-', '\u200b']), variants, (text, random) => between(['　'])(variants(text, random), random), (text) => [...text].map((letter) => (/\p{Script=Han}/u.test(letter) ? `${letter}\u{E0100}` : letter)).join('')],
  KANA: [(text) => text, (text) => text.replace(/[\s　]/g, ''), hiragana, (text) => hiragana(text).replace(/[\s　]/g, ''), halfKana, (text) => halfKana(text).replace(/[\s　]/g, ''), between(['　', ' ', '・']), (text) => text.normalize('NFD'), (text) => text.replace(/(?<=[オコソトノホモヨロゴゾドボポョ])[ウオ]/g, 'ー')],
  FACILITY: [(text) => text, (text) => text.replace(/[\s　]/g, ''), wide, hiragana, halfKana, variants, between([' ', '・', '　']), (text) => text.replace(/ッ/g, 'ツ').replace(/ー/g, '−')],
  ADDRESS: [(text) => text, wide, (text) => text.replace(/[\s　]/g, ''), inKanji, variants, (text) => text.replace(/(\d)(?:丁目|番地|番)(?=\d)/g, '$1-'), (text) => text.replace(/[-－]/g, 'ー'), (text) => text.replace(/^(?:東京都|北海道|(?:大阪|京都)府|.{2,3}県)/, '')],
  PHONE: [(text) => text, wide, (text) => text.replace(/-/g, ''), (text) => text.replace(/-/g, ' '), (text) => text.replace(/-/g, '－'), (text) => text.replace(/^(\d+)-(\d+)-/, '($1)$2-'), (text) => text.replace(/\d/g, (digit) => KANJI[Number(digit)] ?? digit), (text) => text.replace(/^0/, '+81 '), (text) => text.replace(/-/g, '・')],
};
const CELL: Readonly<Record<Planted['what'], (row: RegisterRow) => string>> = {
  NAME: (row) => row.memberName, KANA: (row) => row.memberKana, FACILITY: (row) => row.facilityName,
  ADDRESS: (row) => (row.address.startsWith(row.prefecture) ? row.address : row.prefecture + row.address), PHONE: (row) => row.phone,
};
const BEFORE: Readonly<Record<Planted['what'], readonly string[]>> = {
  NAME: ['', '担当の', '、', 'これは', '院長（', '患者', '相談者は'], KANA: ['', '担当の', '、', 'これは', '電話の', '（'], FACILITY: ['', '近くの', '、', '当日は', '会員の', '「'],
  ADDRESS: ['', '所在地は', '、', '場所（', '〒'], PHONE: ['', '電話は', '折り返し先：', '番号', '（'],
};
const AFTER: Readonly<Record<Planted['what'], readonly string[]>> = {
  NAME: ['先生', 'さん', 'から', '氏が', '）', '、', '様より', 'の件'], KANA: ['先生', 'さん', 'さまから', '）', '、', 'が', 'です'], FACILITY: ['では', 'から', '」', '、', 'の受付', '様'],
  ADDRESS: ['にある', '、', 'の診療所', '）', 'です'], PHONE: ['まで', '、', 'です', '）', 'へ'],
};

/** Stories, each with one thing of a row planted into it; the same for the same seed. */
export function* plant(rows: readonly RegisterRow[], stories: readonly string[], count: number, seed: number): Generator<Planted> {
  const random = new Random(seed);
  const kinds = Object.keys(CELL) as Planted['what'][];
  for (let made = 0; made < count;) {
    const what = kinds[made % kinds.length] as Planted['what'];
    const cell = CELL[what](pick(random, rows));
    if (cell === '') continue;
    const words = pick(random, CHANGES[what])(cell, random);
    const story = pick(random, stories);
    const at = random.below(story.length + 1);
    const before = story.slice(0, at) + pick(random, BEFORE[what]);
    yield { what, text: before + words + pick(random, AFTER[what]) + story.slice(at), start: before.length, end: before.length + words.length };
    made += 1;
  }
}
