import { likeness, wordsOf } from './japanese';

/** A released answer, as far as it decides whether it helps. */
export interface Answered {
  id: string;
  codes: readonly string[];
  question: string;
  uses: number;
}

/** Why an answer is offered: the items both are about, and the words both questions have. */
export interface Suggestion<Entry extends Answered> {
  entry: Entry;
  sharedCodes: string[];
  sharedWords: string[];
  score: number;
}

/** The item that a question is mainly about counts more than one mentioned beside it. */
const SAME_MAIN = 0.6;
const SAME_ITEM = 0.4;
/** Without a common item the questions must be this much alike. */
const ALIKE = 0.25;
const MOST = 5;

/**
 * Released answers that may help with a question, the likeliest first: those about the same items, and those whose question
 * is put in much the same words. Of equals the one that was of use more often.
 */
export function suggestAnswers<Entry extends Answered>(entries: readonly Entry[], asked: { codes: readonly string[]; question: string }): Suggestion<Entry>[] {
  const [main] = asked.codes;
  const words = wordsOf(asked.question);
  return entries
    .map((entry) => {
      const sharedCodes = asked.codes.filter((code) => entry.codes.includes(code));
      const items = main !== undefined && entry.codes.includes(main) ? SAME_MAIN : sharedCodes.length > 0 ? SAME_ITEM : 0;
      const alike = likeness(asked.question, entry.question);
      const theirs = wordsOf(entry.question);
      return { entry, sharedCodes, sharedWords: words.filter((word) => theirs.some((other) => other.includes(word) || word.includes(other))), score: items + alike, useful: items > 0 || alike >= ALIKE };
    })
    .filter(({ useful }) => useful)
    .sort((a, b) => b.score - a.score || b.entry.uses - a.entry.uses || (a.entry.id < b.entry.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ entry, sharedCodes, sharedWords, score }) => ({ entry, sharedCodes, sharedWords, score }));
}
