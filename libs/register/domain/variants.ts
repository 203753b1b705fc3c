/**
 * Characters that are one another's spelling. *Strict* families count as the same name (表記ゆれ一致); *loose* ones only
 * find candidates and grade 近似, as they also tell people apart (斉藤 and 斎藤 are two families). A character in both
 * is loose. Unicode's NFKC does the compatibility ideographs (福, 神, 塚 …); these are the ones it leaves alone.
 */
export interface VariantFamily {
  /** what the screen calls it */
  label: '異体字' | '旧字体' | '似た字';
  source: string;
  /** one family a word: its common form first, then the forms that fold to it */
  families: string;
}

export const STRICT_VARIANTS: readonly VariantFamily[] = [
  {
    label: '異体字',
    source: '戸籍統一文字・文字情報基盤の縮退対応（domain.md §3 の 髙﨑邉濵德栁𠮷 を含む）',
    families: '高髙 崎﨑嵜碕 辺邉邊 浜濱濵 徳德 柳栁桺 吉𠮷 富冨 橋槗𣘺 館舘 淵渕渊 桑桒 土圡𡈽 角⻆ 勢㔟 昂昻 桧檜 藪薮籔 鴎鷗 曽曾 真眞 鶯鴬 野埜 原𠩤 塩鹽 祭𥙊 隆𨺓 槙槇 猪豬 喜㐂 寿壽夀 留畄 寛寬 頼賴 瀬瀨 兎兔 渓溪谿 恒恆 戸戶 呉吳 強强 教敎 産產 歩步 毎每 別别 青靑 清淸 静靜 彦彥 顔顏 研硏 尚尙 即卽 郷鄕 緒緖 郎郞 録錄 緑綠 増增 暦曆 内內 悦悅 説說 鋭銳 閲閱 概槪 既旣 黄黃 横橫 温溫 虚虛',
  },
  {
    label: '旧字体',
    source: '常用漢字表（平成22年内閣告示第2号）・人名用漢字別表のいわゆる康熙字典体',
    families: '亜亞 悪惡 圧壓 囲圍 医醫 壱壹 稲稻 飲飮 隠隱 営營 栄榮 衛衞 駅驛 円圓 縁緣 応應 欧歐 桜櫻 奥奧 価價 仮假 画畫 会會 懐懷 絵繪 覚覺 学學 岳嶽 楽樂 巻卷 歓歡 観觀 関關 巌巖 帰歸 気氣 亀龜 旧舊 拠據 挙擧 峡峽 狭狹 暁曉 区區 駆驅 勲勳 薫薰 径徑 恵惠 経經 継繼 蛍螢 軽輕 鶏鷄 芸藝 県縣 倹儉 剣劍 険險 検檢 権權 献獻 験驗 顕顯 厳嚴 広廣 国國圀 黒黑 済濟 参參 桟棧 蚕蠶 賛贊 糸絲 歯齒 児兒 湿濕 実實 舎舍 写寫 釈釋 収收 従從 渋澁澀 獣獸 粛肅 処處 叙敍敘 将將 焼燒 称稱 証證 乗乘 嬢孃 条條 浄淨 畳疊 穣穰 譲讓 醸釀 触觸 慎愼 晋晉 尽盡 図圖 粋粹 酔醉 随隨 数數 枢樞 声聲 摂攝 専專 戦戰 浅淺 潜潛 践踐 銭錢 禅禪 双雙 壮壯 挿插 争爭 総總 聡聰 荘莊 装裝 蔵藏 続續 体體 対對 帯帶 台臺 滝瀧 択擇 沢澤 単單 担擔 団團 弾彈 昼晝 虫蟲 鋳鑄 庁廳 聴聽 鎮鎭 鉄鐵 転轉 点點 伝傳 党黨 灯燈 当當 独獨 読讀 届屆 縄繩 覇霸 拝拜 売賣 麦麥 発發 秘祕 仏佛 並竝 変變 弁辨辯瓣 宝寶 豊豐 万萬 満滿 黙默 弥彌 薬藥 与與 予豫 余餘 誉譽 揺搖 様樣 謡謠 来來 両兩 隣鄰 礼禮 齢齡 炉爐 労勞 湾灣 瑶瑤 穂穗 斎齋 斉齊 竜龍 島嶋嶌 萌萠 尭堯 遥遙 塁壘 励勵 霊靈',
  },
];

export const LOOSE_VARIANTS: readonly VariantFamily[] = [
  {
    label: '似た字',
    source: 'domain.md §3: 斉/斎/齊/齋・龍/竜・島/嶋/嶌 は別の姓として使い分ける人がいる。ほかは姓名・地名で聞き違え・書き違えの多い字',
    families: '斎斉齊齋亝 竜龍 島嶋嶌嶹㠀 峰峯 涼凉 園薗 坂阪 刈苅 凛凜 祢禰 亘亙 柏栢 船舩 梅楳 松枩 杉椙 秋穐龝 鶴靏靍寉 裏裡 芦蘆葦 廻回 籠篭 沖冲 洲州',
  },
];

interface Fold { to: string; label: string }

const lettersOf = (families: string): string[][] => families.split(/\s+/).map((family) => [...family]);

function build(): { strict: Map<string, Fold>; loose: Map<string, Fold> } {
  const loose = new Map<string, Fold>();
  for (const { label, families } of LOOSE_VARIANTS) {
    for (const [common = '', ...others] of lettersOf(families)) {
      for (const letter of [common, ...others]) loose.set(letter, { to: common, label });
    }
  }
  const strict = new Map<string, Fold>();
  for (const { label, families } of STRICT_VARIANTS) {
    for (const [common = '', ...others] of lettersOf(families)) {
      for (const letter of others) {
        if (letter === common || strict.has(letter)) continue;
        if (loose.has(letter) || loose.has(common)) {
          const to = loose.get(common)?.to ?? common;
          if (!loose.has(letter)) loose.set(letter, { to, label: '似た字' });
        } else strict.set(letter, { to: common, label });
      }
    }
  }
  for (const [letter, { to }] of loose) if (letter === to) loose.delete(letter);
  return { strict, loose };
}

const { strict, loose } = build();
const patternOf = (map: ReadonlyMap<string, Fold>): RegExp => new RegExp(`[${[...map.keys()].join('')}]`, 'gu');
const strictPattern = patternOf(strict);
const loosePattern = patternOf(loose);

/** Letters of strict families in their common form. */
export const foldStrictVariants = (text: string): string => text.replace(strictPattern, (letter) => strict.get(letter)?.to ?? letter);
/** Letters of loose families in their common form; to be used after the strict ones. */
export const foldLooseVariants = (text: string): string => text.replace(loosePattern, (letter) => loose.get(letter)?.to ?? letter);

/** What a letter folds by, in words for the screen. */
export const labelOfVariant = (letter: string): string | undefined => (strict.get(letter) ?? loose.get(letter))?.label;
