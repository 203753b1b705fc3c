const MINUTE_MS = 60_000;

export interface Span { unit: 'minutes' | 'hours' | 'days'; days: number; hours: number; minutes: number }

/**
 * A length of time in the two units that matter: 34 min, 2 h 5 min, 3 d 4 h. Whole minutes, rounded down.
 * @param longest hours: never in days
 */
export function spanOf(ms: number, longest: 'hours' | 'days' = 'days'): Span {
  const total = Math.floor(ms / MINUTE_MS);
  const minutes = total % 60;
  const days = longest === 'days' ? Math.floor(total / 1440) : 0;
  const hours = Math.floor(total / 60) - days * 24;
  return { unit: days > 0 ? 'days' : hours > 0 ? 'hours' : 'minutes', days, hours, minutes };
}
