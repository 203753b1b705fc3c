/** How many answers are kept at least; at most twice as many. A search holds about 60 entries × 4 texts against one claim. */
const KEPT = 8_192;

/**
 * Remembers what a pure function of a text answered: while somebody types, the same 60 entries are compared at every key.
 * Two generations in place of a list of what was used last: what is asked again moves to the young one, and the old one is
 * dropped as a whole when the young one is full. From outside nothing can be seen of it but the time, so an answer that is
 * an object must not be changed by whoever gets it.
 */
export function memo<Answer extends NonNullable<unknown> | null>(compute: (text: string) => Answer, kept = KEPT): (text: string) => Answer {
  let young = new Map<string, Answer>();
  let old = new Map<string, Answer>();
  return (text) => {
    let answer = young.get(text);
    if (answer !== undefined) return answer;
    answer = old.get(text);
    if (answer === undefined) answer = compute(text);
    if (young.size >= kept) {
      old = young;
      young = new Map();
    }
    young.set(text, answer);
    return answer;
  };
}
