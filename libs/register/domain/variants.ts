/**
 * Characters that are one another's spelling. *Strict* families count as the same name (表記ゆれ一致); *loose* ones only
 * find candidates and grade 近似, as they also tell people apart (斉藤 and 斎藤 are two families). No two letters stand
 * together in both tables, so neither promises what the other denies (domain.md §3: loose wins): 齋, 齊, 龍 and 嶋 are
 * 旧字体 or 異体字 by the books, and yet only loose here. Unicode's NFKC does the compatibility ideographs (福, 祐, 塚 …), the
 * selectors (葛, 辻) have a step of their own; these are the letters that both leave alone.
 *
 * Strict is a form of the same letter that no list of letters for names holds beside it (俗字・略字・康熙字典体). Where both are
 * letters for names in their own right (峰・峯, 凛・凜, 野・埜), or another letter altogether (崎・碕, 祇・祗), it is loose.
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
    source: '戸籍統一文字・文字情報基盤の縮退対応にある俗字・略字（domain.md §3 の 髙﨑邉濵栁𠮷 を含む）',
    families: '高髙 崎﨑嵜 辺邉邊 浜濵 柳栁桺 吉𠮷 富冨 橋槗𣘺 館舘 淵渕渊 桑桒 土圡𡈽 角⻆ 勢㔟 昂昻 原𠩤 祭𥙊 隆𨺓 喜㐂 留畄 寿夀 国圀 渋澀 叙敘 剣劔劒釼剱 松枩 船舩 宜冝 丈𠀋 京亰 函凾 翠翆 達逹 場塲 蘇蘓 熙煕凞 栃杤 竈竃 菟莵 渓谿',
  },
  {
    label: '異体字',
    source: 'JIS X 0208（1983・2004 改正）で字形が入れ替わったか、拡張新字体と印刷標準字体（表外漢字字体表 平成12年国語審議会答申）の組',
    families: '桧檜 薮藪籔 鴎鷗 鴬鶯 槙槇 麹麴 莱萊 蒋蔣 頬頰 填塡 繋繫 醤醬 祷禱 砺礪 諌諫 騨驒 鯵鰺 頚頸 梼檮 屏屛 侠俠 焔焰 蝉蟬 蝋蠟 餅餠 屡屢 靭靱 蛎蠣 溌潑 迩邇 讃讚',
  },
  {
    label: '旧字体',
    source: '常用漢字表（平成22年内閣告示第2号）の括弧内のいわゆる康熙字典体、人名用漢字別表（戸籍法施行規則別表第二）の対',
    families: '亜亞 悪惡 圧壓 囲圍 医醫 為爲 壱壹 稲稻 飲飮 隠隱 営營 栄榮 衛衞 駅驛 円圓 塩鹽 縁緣 艶艷 応應 欧歐 桜櫻 奥奧 横橫 温溫 穏穩 価價 仮假 画畫 会會 壊壞 懐懷 絵繪 拡擴 殻殼 覚覺 学學 岳嶽 楽樂 缶罐 巻卷 陥陷 勧勸 歓歡 寛寬 観觀 関關 巌巖 帰歸 気氣 亀龜 既旣 偽僞 戯戲 旧舊 拠據 挙擧 虚虛 峡峽 挟挾 狭狹 強强 教敎 郷鄕 暁曉 区區 駆驅 勲勳 薫薰 径徑 茎莖 恵惠 渓溪 経經 継繼 蛍螢 軽輕 鶏鷄 芸藝 撃擊 欠缺 研硏 県縣 倹儉 剣劍 圏圈 険險 検檢 権權 献獻 験驗 顕顯 厳嚴 戸戶 呉吳 広廣 効效 恒恆 鉱鑛 黄黃 号號 国國 黒黑 砕碎 済濟 剤劑 雑雜 参參 桟棧 蚕蠶 惨慘 賛贊 残殘 糸絲 歯齒 児兒 辞辭 湿濕 実實 舎舍 写寫 釈釋 寿壽 収收 従從 渋澁 獣獸 縦縱 粛肅 処處 緒緖 叙敍 将將 尚尙 渉涉 焼燒 奨奬 称稱 証證 乗乘 嬢孃 条條 状狀 浄淨 剰剩 壌壤 畳疊 穣穰 譲讓 醸釀 触觸 真眞 寝寢 慎愼 晋晉 尽盡 図圖 粋粹 酔醉 随隨 髄髓 数數 枢樞 瀬瀨 声聲 青靑 清淸 静靜 税稅 説說 摂攝 専專 戦戰 浅淺 潜潛 繊纖 践踐 銭錢 禅禪 双雙 壮壯 巣巢 捜搜 挿插 争爭 曽曾 総總 聡聰 荘莊 装裝 騒騷 増增 臓臟 蔵藏 即卽 属屬 続續 体體 対對 帯帶 滞滯 台臺 滝瀧 択擇 沢澤 単單 担擔 胆膽 団團 弾彈 断斷 遅遲 昼晝 虫蟲 鋳鑄 庁廳 徴徵 聴聽 鎮鎭 鉄鐵 転轉 点點 伝傳 党黨 灯燈 当當 盗盜 闘鬪 徳德 独獨 読讀 届屆 兎兔 内內 縄繩 弐貳 悩惱 脳腦 覇霸 廃廢 拝拜 売賣 麦麥 発發 髪髮 抜拔 浜濱 秘祕 払拂 仏佛 瓶甁 並竝 併倂 別别 変變 弁辨辯瓣 歩步 宝寶 豊豐 毎每 万萬 満滿 麺麵 黙默 弥彌 訳譯 薬藥 与與 予豫 余餘 誉譽 揺搖 様樣 謡謠 来來 頼賴 乱亂 覧覽 両兩 緑綠 隣鄰 塁壘 励勵 礼禮 霊靈 齢齡 暦曆 歴歷 恋戀 炉爐 労勞 楼樓 郎郞 録錄 湾灣 瑶瑤 穂穗 萌萠 尭堯 遥遙 禄祿 猪豬 彦彥 顔顏 悦悅 鋭銳 閲閱 概槪 産產',
  },
];

export const LOOSE_VARIANTS: readonly VariantFamily[] = [
  {
    label: '似た字',
    source: 'domain.md §3: 斉/斎/齊/齋・龍/竜・島/嶋/嶌 は別の姓として使い分ける人がいる',
    families: '斎斉齊齋亝 竜龍 島嶋嶌嶹㠀',
  },
  {
    label: '似た字',
    source: '両方が常用漢字表・人名用漢字別表にある（戸籍法施行規則第60条）か、姓として使い分けのある異体字（戸籍統一文字）',
    families: '峰峯 涼凉 園薗 野埜 祢禰 凛凜 亘亙 晃晄 柏栢 梅楳 杉椙 秋穐龝 鶴靏靍寉 芦蘆葦 籠篭 蓑簑 磯礒 村邨 昇曻 修脩 哲喆 俊儁 皓晧 杯盃 湧涌 畑畠 栖棲',
  },
  {
    label: '似た字',
    source: '別の字。姓名・地名で聞き違え、書き違えの多い組（JIS X 0208 ではそれぞれ独立の字）',
    families: '崎碕 坂阪 刈苅 裏裡 回廻 沖冲 州洲 祇祗 釜竈',
  },
];

interface Fold { to: string; label: string }

const lettersOf = (families: string): string[][] => families.split(/\s+/).map((family) => [...family]);

/** Each letter by the common form of its family. The loose table is read after the strict one: its letters are strict forms already. */
function foldsOf(table: readonly VariantFamily[]): ReadonlyMap<string, Fold> {
  const folds = new Map<string, Fold>();
  for (const { label, families } of table) {
    for (const [common = '', ...others] of lettersOf(families)) for (const letter of others) folds.set(letter, { to: common, label });
  }
  return folds;
}

const strict = foldsOf(STRICT_VARIANTS);
const loose = foldsOf(LOOSE_VARIANTS);
const patternOf = (map: ReadonlyMap<string, Fold>): RegExp => new RegExp(`[${[...map.keys()].join('')}]`, 'gu');
const strictPattern = patternOf(strict);
const loosePattern = patternOf(loose);

/** Letters of strict families in their common form. */
export const foldStrictVariants = (text: string): string => text.replace(strictPattern, (letter) => strict.get(letter)?.to ?? letter);
/** Letters of loose families in their common form; to be used after the strict ones. */
export const foldLooseVariants = (text: string): string => text.replace(loosePattern, (letter) => loose.get(letter)?.to ?? letter);

/** What a letter folds by, in words for the screen. */
export const labelOfVariant = (letter: string): string | undefined => (strict.get(letter) ?? loose.get(letter))?.label;
