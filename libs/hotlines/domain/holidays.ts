import holidayJp from '@holiday-jp/holiday_jp';
import type { JstDate } from '@saimado/kernel/jst';
import type { HolidayOverride } from './hours-rule';

export type HolidayKind = 'NATIONAL' | 'ADDED' | 'REMOVED';
export interface Holiday {
  date: JstDate;
  name: string;
  kind: HolidayKind;
}

/** The package calls a day between two holidays by the statute's word; people know it by another. */
const NAMES: Readonly<Record<string, string>> = { 休日: '国民の休日' };

/** National holidays by day, 振替休日 and 国民の休日 included; the package knows 1970 to 2050. */
const NATIONAL: ReadonlyMap<JstDate, string> = new Map(
  Object.values(holidayJp.holidays as Record<string, { date: string; name: string }>).map(({ date, name }) => [date, NAMES[name] ?? name]),
);

/** Whether `date` counts as a holiday: what was published of that day wins over the calendar. */
export function isHoliday(date: JstDate, overrides: readonly HolidayOverride[]): boolean {
  return overrides.find((override) => override.date === date)?.observed ?? NATIONAL.has(date);
}

/** The holidays of a calendar year in order, those that were taken out among them, marked as such. */
export function holidaysOf(year: number, overrides: readonly HolidayOverride[]): Holiday[] {
  const inYear = (date: JstDate): boolean => date.startsWith(`${String(year).padStart(4, '0')}-`);
  const days = new Map<JstDate, Holiday>();
  for (const [date, name] of NATIONAL) if (inYear(date)) days.set(date, { date, name, kind: 'NATIONAL' });
  for (const { date, name, observed } of overrides) {
    if (!inYear(date)) continue;
    const national = NATIONAL.get(date);
    if (national === undefined && observed) days.set(date, { date, name, kind: 'ADDED' });
    if (national !== undefined && !observed) days.set(date, { date, name: national, kind: 'REMOVED' });
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
