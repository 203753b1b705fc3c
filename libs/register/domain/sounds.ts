import { foldKanaPairs, foldLongVowels } from './fold-steps';
import { memo } from './memo';

/**
 * Sounds that are taken for one another on the telephone, each group with what the screen calls it. The line carries
 * 300–3,400 Hz, in which the place of a consonant is what is lost first (Miller & Nicely 1955, JASA 27: マ・ナ, ラ・ダ). Voiced
 * or not differs from family to family by 連濁 (ナカシマ・ナカジマ); シ・ヒ (東京) and イ・エ (東北) are confusions of dialect;
 * ジ・ヂ and ズ・ヅ are one sound (四つ仮名).
 */
export const CONFUSABLE_SOUNDS: readonly { label: string; groups: string }[] = [
  { label: '清音・濁音', groups: 'カガ キギ クグ ケゲ コゴ サザ シジ スズ セゼ ソゾ タダ チヂ ツヅ テデ トド' },
  { label: 'ハ・バ・パ行', groups: 'ハバパ ヒビピ フブプヴ ヘベペ ホボポ' },
  { label: 'ジ・チ', groups: 'ジヂチ ズヅツ' },
  { label: 'シ・ヒ', groups: 'シヒ' },
  { label: 'マ・ナ行', groups: 'マナ ミニ ムヌ メネ モノ' },
  { label: 'ン・ム', groups: 'ンム' },
  { label: 'ラ・ダ行', groups: 'ラダ レデ ロド' },
  { label: 'イ・エ', groups: 'イエ' },
];

const groupsOf = (groups: string): string[][] => groups.split(' ').map((group) => [...group]);

/** Which confusion makes one kana of the other: 「シ・ヒ」; null where the two are not easily taken for one another. */
export function confusionOf(a: string, b: string): string | null {
  if (a === b) return null;
  return CONFUSABLE_SOUNDS.find(({ groups }) => groupsOf(groups).some((group) => group.includes(a) && group.includes(b)))?.label ?? null;
}

/** Each kana's class: whatever a chain of confusions leads to (シ–ヒ, シ–ジ, ジ–チ) is one, named by the first of its members. */
function classesOf(): Map<string, string> {
  const classes = new Map<string, string>();
  for (const group of CONFUSABLE_SOUNDS.flatMap(({ groups }) => groupsOf(groups))) {
    const joined = new Set(group.map((kana) => classes.get(kana) ?? kana));
    const [name = ''] = joined;
    for (const [kana, known] of classes) if (joined.has(known)) classes.set(kana, name);
    for (const kana of group) classes.set(kana, name);
  }
  return classes;
}
const CLASSES = classesOf();
const IN_CLASS = new RegExp(`[${[...CLASSES.keys()].join('')}]`, 'g');

/** 促音 is a large ツ in folded kana, and only stands before unvoiced sounds: ハットリ and ハトリ. */
const GEMINATE = /(?<=[ァ-ヺ])ツ(?=[カキクケコサシスセソタチツテトパピプペポ])/g;
/** シュ・シ: 新宿 is often シンジク. */
const CONTRACTED = /(?<=[シジチヂヒビピ])ユ+/g;

/**
 * A reading by its sounds only, coarser than `foldKana(…).loose`, which it expects: a key to find what was misheard by, and
 * never a reason to call two names equal. Folds what is typed so far to a beginning of the whole, unless it ends in ツ.
 */
export const foldSound = memo((kana: string): string => {
  let folded = foldLongVowels.apply(foldKanaPairs.apply(kana)).replace(GEMINATE, '');
  for (let before = ''; before !== folded;) {
    before = folded;
    folded = foldLongVowels.apply(folded.replace(CONTRACTED, '').replace(IN_CLASS, (one) => CLASSES.get(one) ?? one));
  }
  return folded;
});
