import type { Problem, RuleBook } from '@saimado/rule-books/domain/book';
import { choice, day, flag, list, maybeWords, monthDay, sourced, time, words } from '@saimado/rule-books/domain/fields';
import { z } from 'zod';
import first from './book/2022-06.json';
import longer from './book/2023-06.json';
import guideline from './book/2023-09.json';

export const SERVICE_LABELS = { EMERGENCY: '緊急相談窓口', GUIDELINE: 'ガイドライン相談窓口', RELIEF_FUND_OFFICE: '一時支援金事務局' } as const;
export const SERVICE_CODES = Object.keys(SERVICE_LABELS) as (keyof typeof SERVICE_LABELS)[];
export const WEEKDAY_LABELS = { MON: '月', TUE: '火', WED: '水', THU: '木', FRI: '金', SAT: '土', SUN: '日' } as const;

/** When the lines and the relief-fund office are open (domain.md §1). */
export const hoursSchema = z.strictObject({
  hours: list('受付時間', z.strictObject({
    service: choice('窓口', SERVICE_LABELS),
    weekdays: list('曜日', choice('曜日', WEEKDAY_LABELS), 1),
    opensAt: time('受付開始'),
    closesAt: time('受付終了'),
    closedOnHolidays: flag('祝日・休日は休み'),
    closedAtYearEnd: flag('休業期間（年末年始など）は休み'),
    doubt: maybeWords('要確認の内容'),
    ...sourced,
  }), 1),
  closedServices: list('この期間は開いていない窓口', choice('窓口', SERVICE_LABELS)),
  closingPeriods: list('毎年の休業期間', z.strictObject({
    label: words('名称'), fromDay: monthDay('初日'), toDay: monthDay('最終日'), ...sourced,
  })),
  holidays: list('祝日・休日の追加と取り消し', z.strictObject({
    date: day('日付'), name: words('名称'), observed: flag('休みにする（いいえ：祝日でも受け付ける）'),
  })),
  endOfHours: maybeWords('受付終了時刻について要確認の内容'),
}).meta({ title: '受付時間・休業日' });
export type HoursContent = z.infer<typeof hoursSchema>;

const MESSAGES = {
  missing: (name: string) => `${name}の受付時間がありません。開いていない場合は「この期間は開いていない窓口」に加えてください。`,
  both: (name: string) => `${name}には受付時間があります。開いていない窓口から外してください。`,
  twice: (name: string) => `${name}には、同じ曜日の受付時間がほかにもあります。`,
  order: '受付終了は受付開始より後にしてください。',
  noPeriod: '毎年の休業期間がありません。',
  sameDay: '同じ日付が二度あります。',
};

/** Each service has hours or is said to be closed, each weekday once, and every time ends after it begins. */
function check({ hours, closedServices, closingPeriods, holidays }: HoursContent): Problem[] {
  const open = new Set(hours.map(({ service }) => service));
  const told = new Set<string>();
  return [
    ...SERVICE_CODES.filter((service) => !open.has(service) && !closedServices.includes(service)).map((service) => ({ path: 'hours', message: MESSAGES.missing(SERVICE_LABELS[service]) })),
    ...closedServices.flatMap((service, index) => (open.has(service) ? [{ path: `closedServices.${index}`, message: MESSAGES.both(SERVICE_LABELS[service]) }] : [])),
    ...hours.flatMap(({ service, weekdays, opensAt, closesAt, closedAtYearEnd }, index): Problem[] => [
      ...weekdays.flatMap((weekday, at) => {
        const key = `${service} ${weekday}`;
        const again = told.has(key);
        told.add(key);
        return again ? [{ path: `hours.${index}.weekdays.${at}`, message: MESSAGES.twice(SERVICE_LABELS[service]) }] : [];
      }),
      ...(closesAt <= opensAt ? [{ path: `hours.${index}.closesAt`, message: MESSAGES.order }] : []),
      ...(closedAtYearEnd && closingPeriods.length === 0 ? [{ path: `hours.${index}.closedAtYearEnd`, message: MESSAGES.noPeriod }] : []),
    ]),
    ...holidays.flatMap(({ date }, index) => (holidays.findIndex((other) => other.date === date) === index ? [] : [{ path: `holidays.${index}.date`, message: MESSAGES.sameDay }])),
  ];
}

export const HOURS_BOOK: RuleBook<HoursContent> = { code: 'HOURS', schema: hoursSchema, check, shipped: [first, longer, guideline] };
