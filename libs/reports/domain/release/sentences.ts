import type { HotlineCode } from '@saimado/kernel/codes';
import type { TableCode } from './catalogue';
import type { Told } from './told';
import { BEFORE_NAMES, codeName, duration, HOTLINE_NAMES, MEASURE_NAMES, plainPeriodName, YEAR_BEFORE_NAMES } from './words';

/** What a sentence may be made of: figures as published, of this release and of the two it is compared with. Nothing else comes in. */
interface Known {
  hotline: HotlineCode;
  now: Told;
  before: Told | null;
  /** null also of a year, whose year before is the period before */
  yearBefore: Told | null;
}
type Say = (known: Known) => string[];

const MOST_RANKED = 3;
const MOST_CHANGES = 3;
/** A change is worth a sentence from so many tickets and so large a part of the greater figure. Ours, 要確認. */
const NOTABLE = { tickets: 10, part: 0.3 } as const;

/** What is said first of a line: what it was asked about. */
const SUBJECT_OF: Readonly<Record<HotlineCode, { table: TableCode; noun: string }>> = {
  EMERGENCY: { table: 'category', noun: '相談内容' }, GUIDELINE: { table: 'section', noun: '質問の対象' },
};
/** Codes that say little in a ranking. */
const VAGUE: readonly string[] = ['OTHER', 'UNKNOWN'];

const cases = (count: number): string => `${count.toLocaleString('en-US')}件`;
/** @param part more than none */
const share = (part: number, whole: number): string => (part * 100 < whole ? '1％未満' : `${Math.round((part / whole) * 100)}％`);
const quoted = (table: TableCode, code: string): string => `「${codeName(table, code)}」`;

const volume: Say = ({ hotline, now }) => {
  const [line, period] = [HOTLINE_NAMES[hotline], plainPeriodName(now.period)];
  if (now.total === null) return [`${period}の${line}の相談件数は、相談者が特定されることのないように伏せています。`];
  return [now.total === 0 ? `${period}、${line}への相談はありませんでした。` : `${period}、${line}には${cases(now.total)}の相談がありました。`];
};

const changed: Say = ({ now, before, yearBefore }) => {
  const { kind } = now.period;
  const against = (told: Told | null, name: string) => {
    if (now.total === null || told === null || told.total === null) return [];
    const than = `${name}（${plainPeriodName(told.period)}）`;
    const difference = now.total - told.total;
    if (difference === 0) return [`${than}と同じ件数です。`];
    const part = told.total > 0 ? `（${share(Math.abs(difference), told.total)}）` : '';
    return [`${than}の${cases(told.total)}より${cases(Math.abs(difference))}${part}${difference > 0 ? '増えました' : '減りました'}。`];
  };
  return [...against(before, BEFORE_NAMES[kind]), ...against(yearBefore, YEAR_BEFORE_NAMES[kind])];
};

/** What stands alone above all others, also above all that a withheld cell may hold. */
function mostOf(now: Told, table: TableCode): { code: string; count: number } | null {
  const [first, second] = now.ranked(table);
  const rest = now.rest(table);
  return first && rest !== null && first.count > Math.max(rest, second?.count ?? 0) ? first : null;
}

const subjects: Say = ({ hotline, now }) => {
  const { table, noun } = SUBJECT_OF[hotline];
  const [first, ...others] = now.ranked(table).filter(({ code, count }) => count > 0 && !VAGUE.includes(code)).slice(0, MOST_RANKED);
  if (!first) return [];
  const part = now.total ? `、全体の${share(first.count, now.total)}` : '';
  const top = `${quoted(table, first.code)}（${cases(first.count)}${part}）`;
  const following = others.map(({ code, count }) => `${quoted(table, code)}（${cases(count)}）`).join('、');
  const all = following === '' ? top : `${top}、${following}`;
  if (now.whole(table)) return [`多かった${noun}は、${all}です。`];
  if (mostOf(now, table)?.code !== first.code) return [`件数を公表している${noun}のうち、多かったのは${all}です。`];
  return [`最も多かった${noun}は、${top}です。${following === '' ? '' : `件数を公表しているものでは、${following}が続きます。`}`];
};

const FACILITIES = ['CLINIC', 'HOSPITAL', 'CARE'] as const;

const facilities: Say = ({ now }) => {
  const whole = now.total;
  if (!whole) return [];
  const parts = FACILITIES.flatMap((code) => {
    const count = now.figure('facilityKind', code);
    return count ? [`${codeName('facilityKind', code)}が${cases(count)}（${share(count, whole)}）`] : [];
  });
  return parts.length > 0 ? [`相談のあった施設は、${parts.join('、')}です。`] : [];
};

const busiest: Say = ({ now }) => {
  const names = (['weekday', 'hour'] as const).flatMap((table) => {
    const most = mostOf(now, table);
    return most ? [`${table === 'weekday' ? '曜日では' : '時間帯では'}${codeName(table, most.code)}（${cases(most.count)}）`] : [];
  });
  return names.length > 0 ? [`電話が最も多かったのは、${names.join('、')}です。`] : [];
};

const tierTwo: Say = ({ now }) => {
  const count = now.figure('tier', 'TIER_2');
  if (count === null || !now.total) return [];
  return [count === 0 ? '2次対応（専門家による対応）となった相談はありませんでした。' : `2次対応（専門家による対応）となった相談は${cases(count)}で、全体の${share(count, now.total)}です。`];
};

const referrals: Say = ({ now }) => {
  const none = now.figure('referred', 'NONE');
  if (none === null || now.total === null || now.total === none) return [];
  return [`専門事業者（フォレンジック事業者・弁護士）を紹介した相談は${cases(now.total - none)}です。`];
};

const counted = (table: TableCode, code: string, words: (count: string) => string): Say => ({ now }) => {
  const count = now.figure(table, code);
  return count ? [words(cases(count))] : [];
};

const durations: Say = ({ now, before }) => {
  const medians = (['toAnswer', 'handling', 'toSpecialist'] as const).flatMap((measure) => {
    const [median, earlier] = [now.median(measure), before?.median(measure) ?? null];
    if (median === null) return [];
    const name = BEFORE_NAMES[now.period.kind];
    return [`${MEASURE_NAMES[measure]}は${duration(median)}${earlier === null ? '' : earlier === median ? `（${name}と同じ）` : `（${name}は${duration(earlier)}）`}`];
  });
  return medians.length > 0 ? [`中央値で見ると、${medians.join('、')}です。`] : [];
};

const notable: Say = ({ hotline, now, before, yearBefore }) => {
  const { table } = SUBJECT_OF[hotline];
  const { kind } = now.period;
  const against = (told: Told | null, name: string) => {
    if (told === null) return [];
    const changes = now.ranked(table).flatMap(({ code, count }) => {
      const earlier = told.figure(table, code);
      if (earlier === null || VAGUE.includes(code)) return [];
      const difference = Math.abs(count - earlier);
      return difference >= NOTABLE.tickets && difference >= NOTABLE.part * Math.max(count, earlier) ? [{ code, count, earlier, difference }] : [];
    }).sort((a, b) => b.difference - a.difference).slice(0, MOST_CHANGES);
    const words = changes.map(({ code, count, earlier }) => `${quoted(table, code)}が${cases(earlier)}から${cases(count)}に${count > earlier ? '増え' : '減り'}`);
    return words.length > 0 ? [`${name}に比べて、${words.join('、')}ました。`] : [];
  };
  return [...against(before, BEFORE_NAMES[kind]), ...against(yearBefore, YEAR_BEFORE_NAMES[kind])];
};

const SAYINGS: readonly Say[] = [
  volume, changed, subjects, notable, facilities, tierTwo, referrals,
  counted('reliefFund', 'YES', (count) => `一時支援金を案内した相談は${count}です。`),
  counted('campaign', 'YES', (count) => `複数の医療機関に共通する手口とみられた相談は${count}です。`),
  busiest, durations,
  counted('verification', 'PROVISIONAL', (count) => `緊急のため先に助言し、本人確認がまだ済んでいない相談は${count}です。`),
];

/** A hotline's period in plain Japanese, made of published figures only, in the order in which they are read. */
export const sentencesOf = (hotline: HotlineCode, now: Told, before: Told | null, yearBefore: Told | null): string[] =>
  SAYINGS.flatMap((say) => say({ hotline, now, before, yearBefore }));
