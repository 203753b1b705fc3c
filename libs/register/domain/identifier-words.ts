/**
 * Words that are also somebody's name, or a clinic's: alone they tell of nobody. A name of two letters among them counts
 * only with a gap or a title; a clinic's own name without 「クリニック」 does not count. Ours, from what stories hold, 要確認.
 */
export const COMMON_PAIRS: ReadonlySet<string> = new Set((
  '安全 安心 安定 平和 平安 大切 大事 大小 大正 小型 小児 高価 高度 高田 中央 中心 中止 内科 外科 東西 南北 東洋 西洋 東海 林野 森林 山林 河川 山川 水田 田中 原田 '
  + '三木 本文 本人 本日 本件 本社 本店 本音 本当 本体 本来 木工 金子 石田 今井 今田 今年 今後 今回 今月 今日 今度 上田 上原 下田 川上 川下 村上 村山 山村 山中 '
  + '西本 東本 北上 南方 北方 西方 東方 関心 関係 丸山 丸太 松本 杉本 星野 月野 有田 有馬 有利 有益 有用 有力 有望 長文 長年 長期 長大 石川 石原 森田 森山 原文 原本 '
  + '青山 白石 白山 黒田 黒川 赤木 水木 木村 木下 永久 永年 正直 正夫 正文 正義 和文 和田 文明 公平 公正 公明 光明 清水 清明 清潔 明白 広大 広川 秋山 夏山 春日 冬木'
).split(' '));

export const COMMON_CORES: ReadonlySet<string> = new Set((
  '医師会 歯科医師会 薬剤師会 看護協会 日本医師会 地域医療 救急医療 総合医療 総合病院 中央病院 市立病院 県立病院 国立病院 大学病院 記念病院 附属病院 医療センター 訪問看護 '
  + '訪問診療 在宅医療 健康管理 健康診断 臨床検査 休日夜間 休日急患 小児科 整形外科 耳鼻咽喉科 皮膚科 産婦人科 泌尿器科 脳神経外科 心療内科 消化器内科 循環器内科 呼吸器内科 '
  + '糖尿病内科 内科外科 内科小児科 ファミリー メディカル セントラル レディス レディース デンタル ホーム ハート スマイル ライフ ケアセンター デイサービス グループホーム 居宅介護支援 '
  + 'ヒマワリ ヒカリ ミドリ サクラ コスモス ノゾミ コモレビ ヤスラギ スコヤカ アンシン ケンコウ フレアイ キボウ'
).split(' '));
