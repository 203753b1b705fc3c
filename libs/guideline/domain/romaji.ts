/** Romaji as it is typed (both ヘボン式 and what keyboards take), long vowels as the keyboard writes them. */
const VOWELS = { a: 0, i: 1, u: 2, e: 3, o: 4 } as const;
const ROWS: Readonly<Record<string, readonly string[]>> = {
  '': ['ア', 'イ', 'ウ', 'エ', 'オ'], k: ['カ', 'キ', 'ク', 'ケ', 'コ'], s: ['サ', 'シ', 'ス', 'セ', 'ソ'], t: ['タ', 'チ', 'ツ', 'テ', 'ト'],
  n: ['ナ', 'ニ', 'ヌ', 'ネ', 'ノ'], h: ['ハ', 'ヒ', 'フ', 'ヘ', 'ホ'], m: ['マ', 'ミ', 'ム', 'メ', 'モ'], y: ['ヤ', 'イ', 'ユ', 'イェ', 'ヨ'],
  r: ['ラ', 'リ', 'ル', 'レ', 'ロ'], w: ['ワ', 'ウィ', 'ウ', 'ウェ', 'ヲ'], g: ['ガ', 'ギ', 'グ', 'ゲ', 'ゴ'], z: ['ザ', 'ジ', 'ズ', 'ゼ', 'ゾ'],
  d: ['ダ', 'ヂ', 'ヅ', 'デ', 'ド'], b: ['バ', 'ビ', 'ブ', 'ベ', 'ボ'], p: ['パ', 'ピ', 'プ', 'ペ', 'ポ'], f: ['ファ', 'フィ', 'フ', 'フェ', 'フォ'],
  j: ['ジャ', 'ジ', 'ジュ', 'ジェ', 'ジョ'], sh: ['シャ', 'シ', 'シュ', 'シェ', 'ショ'], ch: ['チャ', 'チ', 'チュ', 'チェ', 'チョ'], ts: ['ツァ', 'ツィ', 'ツ', 'ツェ', 'ツォ'],
  ky: ['キャ', 'キィ', 'キュ', 'キェ', 'キョ'], sy: ['シャ', 'シィ', 'シュ', 'シェ', 'ショ'], ty: ['チャ', 'チィ', 'チュ', 'チェ', 'チョ'], ny: ['ニャ', 'ニィ', 'ニュ', 'ニェ', 'ニョ'],
  hy: ['ヒャ', 'ヒィ', 'ヒュ', 'ヒェ', 'ヒョ'], ry: ['リャ', 'リィ', 'リュ', 'リェ', 'リョ'], gy: ['ギャ', 'ギィ', 'ギュ', 'ギェ', 'ギョ'], jy: ['ジャ', 'ジィ', 'ジュ', 'ジェ', 'ジョ'], zy: ['ジャ', 'ジィ', 'ジュ', 'ジェ', 'ジョ'],
  th: ['テャ', 'ティ', 'テュ', 'テェ', 'テョ'], dh: ['デャ', 'ディ', 'デュ', 'デェ', 'デョ'],
};
const SYLLABLE = /^(?:([kstnhmyrwgzdbpfj]|sh|ch|ts|[ksztnhrgjd]y|th|dh)?([aiueo])|(n)(?![aiueoy])'?|([kstpcgzdbfjr])(?=\4|(?:tch))|(-))/;

/** 「pasuwa-do」 as kana, 「パスワード」; null where it is no romaji throughout (an abbreviation, English). */
export function kanaOfRomaji(text: string): string | null {
  let rest = text.toLowerCase();
  let kana = '';
  while (rest !== '') {
    const found = SYLLABLE.exec(rest);
    if (!found) return null;
    const [whole, consonant = '', vowel, n, doubled] = found;
    kana += vowel ? ROWS[consonant]?.[VOWELS[vowel as keyof typeof VOWELS]] ?? '' : n ? 'ン' : doubled ? 'ッ' : 'ー';
    rest = rest.slice(whole.length);
  }
  return kana;
}
