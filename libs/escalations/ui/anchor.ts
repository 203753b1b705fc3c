/** What a list showed before it changed: its rows in order, and which of them stood in view. */
export interface View {
  /** ids in order */
  before: readonly string[];
  after: readonly string[];
  /** index of the first row in view, and of the one after the last */
  from: number;
  to: number;
  selected: string | null;
}

/**
 * By how many rows a list has to scroll on so that nothing jumps under the cursor when rows come and go above: the chosen
 * row stays where it stood; where it is not in view, the first one that is still there does. A reader at the very top who
 * has chosen nothing in view goes on seeing the top.
 */
export function rowsToScroll({ before, after, from, to, selected }: View): number {
  const inView = before.slice(from, to);
  const kept = selected !== null && inView.includes(selected) ? [selected] : from > 0 ? inView : [];
  const anchor = kept.find((id) => after.includes(id));
  return anchor === undefined ? 0 : after.indexOf(anchor) - before.indexOf(anchor);
}
