import type { HotlineCode } from '@saimado/kernel/codes';
import type { JstMonth } from '@saimado/kernel/jst';
import type { MeasureCode, TableCode } from './catalogue';
import { monthsOf, type Period, type PeriodKind } from './period';
import { PREFECTURES } from './places';
import { SUBJECTS } from './subjects';

/** What page, PDF, workbook and CSV call things: one place, so that they call them the same. */

/** Stands for every figure that is withheld, whatever the reason. */
export const MARK = '＊';
export const MARK_MEANING = '＊は、相談者が特定されることのないように伏せた数です。0のこともあります。';
export const ALL_WITHHELD = `この表の件数は、すべて${MARK}（非公表）です。`;

export const HOTLINE_NAMES: Readonly<Record<HotlineCode, string>> = { EMERGENCY: '緊急相談窓口（サイ窓）', GUIDELINE: 'セキュリティガイドライン相談窓口' };

export const TABLE_NAMES: Readonly<Record<TableCode, string>> = {
  weekday: '曜日', hour: '時間帯', category: '相談内容', tier: '対応区分', urgency: '緊急度', section: '質問の対象', subject: '質問の多い項目・資料',
  block: '地方', prefecture: '都道府県', facilityKind: '施設の種類', outcome: '対応の状況', verification: '本人確認',
  escalated: '2次対応への引継ぎ', referred: '専門事業者の紹介', reliefFund: '一時支援金の案内', campaign: '同じ手口とみられる相談',
};

/** What a table counts, in one line under its heading. */
export const TABLE_NOTES: Readonly<Partial<Record<TableCode, string>>> = {
  hour: '電話を受けた時刻です。',
  category: '振り分けの結果です。',
  tier: '2次対応は、専門家が受け持った相談です。',
  section: '相談ごとに、主な質問の対象を一つ数えています。',
  subject: '相談ごとに、主な質問の対象を一つ数えています。',
  block: '施設の所在地です。',
  prefecture: '施設の所在地です。',
  outcome: 'この報告を作成した時点の状況です。',
  verification: '仮対応は、緊急のため本人確認より先に助言したものです。',
  referred: '相談者の希望により、フォレンジック事業者や弁護士を紹介した相談です。',
  campaign: '複数の医療機関に共通する手口とみられた相談です。',
};

const WEEKDAY_NAMES = { MON: '月曜', TUE: '火曜', WED: '水曜', THU: '木曜', FRI: '金曜', SAT: '土曜', SUN: '日曜', FRI_TO_SUN: '金曜（土日を含む）' };
const UNKNOWN_PLACE = { UNKNOWN: '不明' };
const DISCIPLINE_NAMES = { FORENSICS: 'フォレンジック', LEGAL: '弁護士', BOTH: 'フォレンジックと弁護士' };

const CODE_NAMES: Readonly<Record<TableCode, Readonly<Record<string, string>>>> = {
  weekday: WEEKDAY_NAMES,
  hour: {
    TO_9: '9時まで', TO_11: '11時まで', H9_11: '9〜11時', H11_13: '11〜13時', H13_15: '13〜15時', H15_17: '15〜17時', H17_19: '17〜19時',
    FROM_17: '17時から', FROM_19: '19時から',
  },
  category: {
    SUPPORT_SCAM: 'サポート詐欺（接触なし）', SUPPORT_SCAM_CONTACTED: 'サポート詐欺（電話・支払い・遠隔操作あり）', SUSPECTED_INFECTION: 'ウイルス感染の疑い',
    RANSOMWARE: 'ランサムウェア・電子カルテ停止', UNAUTHORISED_ACCESS: '不正アクセス', DATA_LEAK: '情報漏えい（攻撃による）', LOSS_OR_MISDELIVERY: '紛失・盗難・誤送付',
    JUNK_MAIL: '迷惑メール・標的型メール（未開封）', NETWORK_TROUBLE: 'ネットワークの不具合（原因不明）', NOT_AN_ATTACK: '攻撃ではない障害',
    GENERAL_PC: '一般的なPC操作', GUIDELINE_QUESTION: 'ガイドライン等の質問', SCHEME_QUESTION: '支援制度・一時支援金の質問', OTHER: 'その他（内部犯罪・別の窓口への相談・未分類）',
  },
  tier: { TIER_2: '2次対応', OTHER: '1次対応・対象外' },
  urgency: { CRITICAL: '緊急', HIGH: '至急', NORMAL: '通常', LOW: '低・未判定' },
  section: {
    ORGANISATION: '体制・規程', OPERATION: 'システムの管理・運用', PREPARATION: 'インシデントへの備え', GUIDELINE: 'ガイドライン本文', CHECKLIST: 'チェックリスト全般',
    MATERIAL: '実践ガイド・ひな型', TRAINING: '動画・研修', OTHER: 'その他・記録なし',
  },
  subject: { ...Object.fromEntries(SUBJECTS.map(({ code, name }) => [code, name])), OTHER: 'その他・記録なし' },
  block: {
    HOKKAIDO: '北海道', TOHOKU: '東北', KANTO: '関東', CHUBU: '中部', KINKI: '近畿', CHUGOKU: '中国', SHIKOKU: '四国', KYUSHU: '九州・沖縄', ...UNKNOWN_PLACE,
  },
  prefecture: { ...Object.fromEntries(PREFECTURES.map(({ code, name }) => [code, name])), ...UNKNOWN_PLACE },
  facilityKind: { CLINIC: '診療所', HOSPITAL: '病院', CARE: '介護施設・事業所', OTHER: '医師会共同利用施設・その他・不明' },
  outcome: { CLOSED: '完了', RESOLVED: '解決済み', ONGOING: '対応中' },
  verification: {
    VERIFIED: '本人確認済み', SETTLED: '仮対応のあと確認', PENDING_ENROLMENT: '入会手続き中', PROVISIONAL: '仮対応（確認未了）', NOT_CONFIRMED: '対象と確認できず', UNKNOWN: '記録なし',
  },
  escalated: { ...DISCIPLINE_NAMES, NONE: '引継ぎなし' },
  referred: { ...DISCIPLINE_NAMES, NONE: '紹介なし' },
  reliefFund: { YES: '案内した', NO: '案内していない' },
  campaign: { YES: '該当する', NO: '該当しない' },
};

/** Falls back on the code itself: a release of an older catalogue may hold one that is gone. */
export const codeName = (table: TableCode, code: string): string => CODE_NAMES[table][code] ?? code;

export const crossingName = (rows: TableCode, columns: TableCode): string => `${TABLE_NAMES[rows]}×${TABLE_NAMES[columns]}`;
/** In place of a two-way table of which the months' reports would tell too much. */
export const crossingLeftOut = (rows: TableCode, columns: TableCode): string =>
  `「${crossingName(rows, columns)}」の表は、公表済みの報告と合わせると相談者が特定されるおそれがあるため、載せていません。`;

export const MEASURE_NAMES: Readonly<Record<MeasureCode, string>> = { toAnswer: '電話に出るまでの時間', handling: '対応にかかった時間', toSpecialist: '2次対応の担当者が引き受けるまでの時間' };
export const MEASURE_NOTES: Readonly<Record<MeasureCode, string>> = {
  toAnswer: '呼び出しから応答まで', handling: '応答から、通話とその後の処理を終えるまで', toSpecialist: '引継ぎから、担当者が引き受けるまで',
};
export const QUARTILE_NAMES = { lowerQuartile: '短いほうから4分の1', median: '中央値', upperQuartile: '長いほうから4分の1' } as const;

/** 「1時間5分」「2分30秒」「45秒」; whole seconds. */
export function duration(seconds: number): string {
  if (seconds === 0) return '0秒';
  const parts = [[Math.floor(seconds / 3600), '時間'], [Math.floor(seconds / 60) % 60, '分'], [seconds % 60, '秒']] as const;
  return parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount}${unit}`).join('');
}

const yearOf = (month: JstMonth): number => Number(month.slice(0, 4));
const monthOf = (month: JstMonth): number => Number(month.slice(5));

/** 「2026年4〜6月」「2026年12月〜2027年2月」 */
function span(first: JstMonth, last: JstMonth): string {
  if (first === last) return `${yearOf(first)}年${monthOf(first)}月`;
  return yearOf(first) === yearOf(last) ? `${yearOf(first)}年${monthOf(first)}〜${monthOf(last)}月` : `${yearOf(first)}年${monthOf(first)}月〜${yearOf(last)}年${monthOf(last)}月`;
}

/** 「2026年5月」「2026年4〜6月」「2026年度」: said without the settings, which may be others by the time it is read. */
export function plainPeriodName(period: Period): string {
  const months = monthsOf(period);
  if (period.kind === 'YEAR' && monthOf(period.first) === 4) return `${yearOf(period.first)}年度`;
  if (period.kind === 'YEAR' && monthOf(period.first) === 1) return `${yearOf(period.first)}年`;
  return span(period.first, months.at(-1) ?? period.first);
}

/** What the period before, and the same of a year ago, are called. */
export const BEFORE_NAMES: Readonly<Record<PeriodKind, string>> = { MONTH: '前月', QUARTER: '前の四半期', YEAR: '前年度' };
export const YEAR_BEFORE_NAMES: Readonly<Record<PeriodKind, string>> = { MONTH: '前年同月', QUARTER: '前年の同じ四半期', YEAR: '前年度' };
