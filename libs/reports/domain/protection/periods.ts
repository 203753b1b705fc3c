import type { JstMonth } from '@saimado/kernel/jst';
import { Unsolved } from '../disclosure/integer-program';
import { monthsOf, type Period, periodCode } from '../release/period';

/** A period as the months it is made of. */
export interface Span {
  code: string;
  months: readonly JstMonth[];
}

/** Shorter periods that lie in a longer one, no month in two of them. */
export interface Cover {
  parts: readonly Span[];
  /** together they are all of it */
  whole: boolean;
}

export interface Covers {
  longest: Cover | null;
  shortest: Cover | null;
}

export const spanOf = (period: Period): Span => ({ code: periodCode(period), months: monthsOf(period) });

const within = (part: Span, whole: Span): boolean => part.code !== whole.code && part.months.every((month) => whole.months.includes(month));
const apart = (one: Span, other: Span): boolean => !one.months.some((month) => other.months.includes(month));

/**
 * How a period is made up of shorter ones: of the longest that lie in it, and of the shortest. Where every period lies
 * within or apart from every other, the sums of the longest say all that there is to say, for the rest of them is told one
 * level below. Where periods overlap by halves (a year that began in another month) only single months add up.
 * @param spans all periods for which there is a count of the same thing
 * @throws {Unsolved} where periods overlap by halves and months are missing
 */
export function coversOf(whole: Span, spans: readonly Span[]): Covers {
  const parts = spans.filter((span) => within(span, whole));
  const months = cover(whole, parts.filter((part) => part.months.length === 1));
  const crossed = [whole, ...parts].some((one) => spans.some((other) => one.code !== other.code && !apart(one, other) && !within(one, other) && !within(other, one)));
  if (!crossed) return { longest: cover(whole, parts.filter((part) => !parts.some((other) => within(part, other)))), shortest: months };
  if (whole.months.length > 1 && !months?.whole) throw new Unsolved('InDoubt', `${whole.code} overlaps other periods by halves, and not all of its months were released`);
  return { longest: months, shortest: months };
}

const cover = (whole: Span, parts: readonly Span[]): Cover | null =>
  (parts.length === 0 ? null : { parts, whole: parts.reduce((sum, part) => sum + part.months.length, 0) === whole.months.length });
