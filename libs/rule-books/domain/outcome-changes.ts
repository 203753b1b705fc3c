/** One line of what a book decides of a ticket, in Japanese: 「緊急度」「至急」. */
export interface Outcome {
  label: string;
  value: string;
}
/** The same line under two sets of versions; null where one of them says nothing of the kind. */
export interface OutcomeChange {
  label: string;
  before: string | null;
  after: string | null;
}

/** Line beside line, in the order of the earlier; several of one label in the order they come. */
export function besideEachOther(before: readonly Outcome[], after: readonly Outcome[]): OutcomeChange[] {
  const rest = [...after];
  const both = before.map(({ label, value }): OutcomeChange => {
    const at = rest.findIndex((one) => one.label === label);
    return { label, before: value, after: at === -1 ? null : (rest.splice(at, 1)[0]?.value ?? null) };
  });
  return [...both, ...rest.map(({ label, value }) => ({ label, before: null, after: value }))];
}

/** Which tickets are judged otherwise, and in which lines. */
export function judgedOtherwise(before: ReadonlyMap<string, readonly Outcome[]>, after: ReadonlyMap<string, readonly Outcome[]>): { ticketNumber: string; lines: OutcomeChange[] }[] {
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((ticketNumber) => {
    const lines = besideEachOther(before.get(ticketNumber) ?? [], after.get(ticketNumber) ?? []).filter((line) => line.before !== line.after);
    return lines.length === 0 ? [] : [{ ticketNumber, lines }];
  });
}
