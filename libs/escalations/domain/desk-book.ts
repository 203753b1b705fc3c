import { Discipline, Urgency } from '@saimado/kernel/codes';
import type { Problem, RuleBook } from '@saimado/rule-books/domain/book';
import { amount, choice, day, flag, list, maybeWords, monthDay, sourced, time, words } from '@saimado/rule-books/domain/fields';
import { z } from 'zod';
import first from './book/2022-06.json';

export const DISCIPLINE_LABELS = { FORENSICS: 'フォレンジック', LEGAL: '弁護士' } as const satisfies { [D in Discipline]: string };
export const URGENCY_LABELS = { CRITICAL: '最優先', HIGH: '高', NORMAL: '中', LOW: '低' } as const satisfies { [U in Urgency]: string };
const WEEKDAY_LABELS = { MON: '月', TUE: '火', WED: '水', THU: '木', FRI: '金', SAT: '土', SUN: '日' } as const;
export const DESK_WEEKDAYS = Object.keys(WEEKDAY_LABELS) as (keyof typeof WEEKDAY_LABELS)[];
/** How the minutes of a target pass. */
const COUNTED_LABELS = { DESK: '2次対応の時間だけ数える', CLOCK: '時計どおりに数える（夜間・休日も）' } as const;
export type Counted = keyof typeof COUNTED_LABELS;

const stretches = (title: string, min: number) => list(title, z.strictObject({ opensAt: time('開始'), closesAt: time('終了') }), min);
const target = (title: string) => z.strictObject({
  minutes: amount('目標', '分', { min: 1, max: 20_000 }),
  counted: choice('数え方', COUNTED_LABELS),
  warnBefore: amount('期限の何分前に知らせるか', '分', { min: 1, max: 20_000 }),
}).meta({ title });

/**
 * When tier 2 is at its desk and how soon it is to answer. No source states any of it: 001 2-1 only says that tier 2 exists,
 * so every figure is a default that two supervisors change.
 */
export const deskSchema = z.strictObject({
  hours: list('2次対応の時間', z.strictObject({
    discipline: choice('分野', DISCIPLINE_LABELS),
    weekdays: list('曜日', choice('曜日', WEEKDAY_LABELS), 1),
    stretches: stretches('時間帯（昼休みなどで分ける）', 1),
    closedOnHolidays: flag('祝日・休日は休み'),
    closedInPeriods: flag('毎年の休業期間は休み'),
    ...sourced,
  }), 1),
  closingPeriods: list('毎年の休業期間', z.strictObject({ label: words('名称'), fromDay: monthDay('初日'), toDay: monthDay('最終日'), ...sourced })),
  specialDays: list('特定の日の時間（時間帯なし：終日休み）', z.strictObject({
    disciplines: list('分野', choice('分野', DISCIPLINE_LABELS), 1),
    date: day('日付'),
    name: words('名称'),
    stretches: stretches('時間帯', 0),
  })),
  targets: list('目標', z.strictObject({
    discipline: choice('分野', DISCIPLINE_LABELS),
    urgency: choice('緊急度', URGENCY_LABELS),
    firstContact: target('相談者への最初の連絡'),
    nextUpdate: target('次の経過連絡'),
    ...sourced,
  }), 1),
  untriaged: choice('振り分け前の引継ぎの緊急度', URGENCY_LABELS),
  acknowledgement: list('紹介先の専門事業者が受領を返すまで', z.strictObject({
    discipline: choice('分野', DISCIPLINE_LABELS),
    minutes: amount('期限', '分', { min: 1, max: 20_000 }),
    counted: choice('数え方', COUNTED_LABELS),
    ...sourced,
  }), 1),
  note: maybeWords('要確認の内容'),
}).meta({ title: '2次対応の体制と目標' });
export type DeskContent = z.infer<typeof deskSchema>;
export type DeskTarget = DeskContent['targets'][number]['firstContact'];

const DISCIPLINES = Object.values(Discipline);
const MESSAGES = {
  order: '終了は開始より後に、時間帯は早い順に、重ならないようにしてください。',
  weekdayTwice: '同じ分野に、同じ曜日の時間がほかにもあります。',
  noHours: (name: string) => `${name}の時間がありません。`,
  noPeriod: '毎年の休業期間がありません。',
  dayTwice: '同じ分野の同じ日付が二度あります。',
  disciplineTwice: '同じ分野が二度あります。',
  targetTwice: '同じ分野と緊急度の目標がほかにもあります。',
  noTarget: (discipline: string, urgency: string) => `${discipline}・緊急度「${urgency}」の目標がありません。`,
  noAcknowledgement: (name: string) => `${name}の受領の期限がありません。`,
  warnTooEarly: '知らせる時刻は、目標の時間より短くしてください。',
};

const inOrder = (spans: readonly { opensAt: string; closesAt: string }[]): boolean =>
  spans.every(({ opensAt, closesAt }, index) => opensAt < closesAt && (spans[index - 1]?.closesAt ?? '') <= opensAt);
/** Where a key was seen before, by its place. */
const repeated = (keys: readonly string[]): number[] => keys.flatMap((key, index) => (keys.indexOf(key) < index ? [index] : []));

/** Each discipline has hours, a target for each urgency and an acknowledgement; nothing is said twice; every stretch ends after it begins. */
function check({ hours, closingPeriods, specialDays, targets, acknowledgement }: DeskContent): Problem[] {
  const weekdays = hours.flatMap(({ discipline, weekdays: days }, row) => days.map((weekday, at) => ({ key: `${discipline} ${weekday}`, path: `hours.${row}.weekdays.${at}` })));
  const days = specialDays.flatMap(({ disciplines, date }, row) => disciplines.map((discipline) => ({ key: `${discipline} ${date}`, path: `specialDays.${row}.date` })));
  return [
    ...DISCIPLINES.filter((one) => !hours.some(({ discipline }) => discipline === one)).map((one) => ({ path: 'hours', message: MESSAGES.noHours(DISCIPLINE_LABELS[one]) })),
    ...repeated(weekdays.map(({ key }) => key)).map((at) => ({ path: weekdays[at]?.path ?? 'hours', message: MESSAGES.weekdayTwice })),
    ...hours.flatMap(({ stretches: spans, closedInPeriods }, row): Problem[] => [
      ...(inOrder(spans) ? [] : [{ path: `hours.${row}.stretches`, message: MESSAGES.order }]),
      ...(closedInPeriods && closingPeriods.length === 0 ? [{ path: `hours.${row}.closedInPeriods`, message: MESSAGES.noPeriod }] : []),
    ]),
    ...repeated(days.map(({ key }) => key)).map((at) => ({ path: days[at]?.path ?? 'specialDays', message: MESSAGES.dayTwice })),
    ...specialDays.flatMap(({ stretches: spans }, row) => (inOrder(spans) ? [] : [{ path: `specialDays.${row}.stretches`, message: MESSAGES.order }])),
    ...DISCIPLINES.flatMap((discipline) => Object.values(Urgency).filter((urgency) => !targets.some((row) => row.discipline === discipline && row.urgency === urgency))
      .map((urgency) => ({ path: 'targets', message: MESSAGES.noTarget(DISCIPLINE_LABELS[discipline], URGENCY_LABELS[urgency]) }))),
    ...repeated(targets.map(({ discipline, urgency }) => `${discipline} ${urgency}`)).map((at) => ({ path: `targets.${at}.urgency`, message: MESSAGES.targetTwice })),
    ...targets.flatMap((row, index) => (['firstContact', 'nextUpdate'] as const).filter((kind) => row[kind].warnBefore >= row[kind].minutes)
      .map((kind) => ({ path: `targets.${index}.${kind}.warnBefore`, message: MESSAGES.warnTooEarly }))),
    ...DISCIPLINES.filter((one) => !acknowledgement.some(({ discipline }) => discipline === one)).map((one) => ({ path: 'acknowledgement', message: MESSAGES.noAcknowledgement(DISCIPLINE_LABELS[one]) })),
    ...repeated(acknowledgement.map(({ discipline }) => discipline)).map((at) => ({ path: `acknowledgement.${at}.discipline`, message: MESSAGES.disciplineTwice })),
  ];
}

export const DESK_BOOK: RuleBook<DeskContent> = { code: 'TIER2_DESK', schema: deskSchema, check, shipped: [first] };
