import { calendarOf } from '@saimado/hotlines/domain/calendar';
import { hoursAt } from '@saimado/hotlines/domain/hours';
import type { HoursContent } from '@saimado/hotlines/domain/hours-book';
import type { ServiceCode } from '@saimado/hotlines/domain/hours-rule';
import { jstIso } from '@saimado/kernel/jst';
import type { BookVersion } from '@saimado/rule-books/domain/book';

interface Given {
  service: ServiceCode;
  /** an instant in Japan, `2026-06-10T06:00` */
  at: string;
  /** asked under this version alone, as if it had always judged */
  under?: string;
}

const jst = (instant: Date | null): string | null => instant && jstIso(instant).slice(0, 16);

/** Whether a service is open at an instant, until when, or when it opens next. */
export function evaluate(versions: readonly BookVersion<HoursContent>[], { service, at, under }: Given) {
  const judging = under ? versions.filter(({ version }) => version === under).map((version) => ({ ...version, validFrom: '2000-01-01', validUntil: null })) : versions;
  const { isOpen, opensAt, closesAt } = hoursAt(calendarOf(judging), service, new Date(`${at}+09:00`));
  return { open: isOpen, opensAt: jst(opensAt), closesAt: jst(closesAt) };
}
