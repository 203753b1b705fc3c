/** When a desk works, as the server says it: for the days from `coveredFrom` to `coveredUntil`, in order. */
export interface DeskHours {
  coveredFrom: string;
  coveredUntil: string;
  working: readonly { from: string; until: string }[];
}

/** Time of the desk between two instants, in ms; null where the server's days do not cover them. */
export function deskTimeBetween({ coveredFrom, coveredUntil, working }: DeskHours, from: number, until: number): number | null {
  if (from < Date.parse(coveredFrom) || until > Date.parse(coveredUntil)) return null;
  return working.reduce((sum, span) => sum + Math.max(0, Math.min(Date.parse(span.until), until) - Math.max(Date.parse(span.from), from)), 0);
}

/**
 * How long until a target is due, as it is counted; negative once it has passed. By the clock where the desk's days do not
 * reach that far: better roughly than not at all.
 */
export function leftUntil(dueAt: string, counted: 'DESK' | 'CLOCK' | null, desk: DeskHours | null, now: number): number {
  const due = Date.parse(dueAt);
  if (counted !== 'DESK' || !desk) return due - now;
  return due >= now ? (deskTimeBetween(desk, now, due) ?? due - now) : -(deskTimeBetween(desk, due, now) ?? now - due);
}

/** When the desk opens next; null while it is open, and where the server's days end before. */
export function opensAt({ working }: DeskHours, now: number): string | null {
  const next = working.find(({ until }) => Date.parse(until) > now);
  return next && Date.parse(next.from) > now ? next.from : null;
}
