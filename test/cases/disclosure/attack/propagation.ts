import type { System } from './joint-system';
import type { Claim, Question } from './knowledge';

/** After so many rounds the ends hardly move any more. */
const ROUNDS = 60;

/**
 * Ends of every unknown, in whole numbers and without a solver: in each equation what the others can be at most and at least
 * bounds the one. Weaker than an integer program, never wrong.
 */
export function propagate({ ends: given, equations }: System): { min: number; max: number }[] {
  const ends = given.map((one) => ({ ...one }));
  for (let round = 0, moved = true; moved && round < ROUNDS; round++) {
    moved = false;
    for (const { terms, right } of equations) {
      let [least, most, open] = [0, 0, 0];
      for (const [unknown, coefficient] of terms) {
        const { min, max } = ends[unknown] ?? { min: 0, max: Infinity };
        least += coefficient > 0 ? coefficient * min : 0;
        most += coefficient > 0 ? 0 : coefficient * min;
        if (max === Infinity) open += coefficient > 0 ? 1 : 1_000_000;
        else if (coefficient > 0) most += coefficient * max;
        else least += coefficient * max;
      }
      const [openAbove, openBelow] = [open % 1_000_000, Math.floor(open / 1_000_000)];
      for (const [unknown, coefficient] of terms) {
        const own = ends[unknown];
        if (!own) continue;
        const { min, max } = own;
        // Of the others: their sum lies between `low` and `high`.
        const low = openBelow - (coefficient < 0 && max === Infinity ? 1 : 0) > 0 ? -Infinity : least - (coefficient > 0 ? coefficient * min : max === Infinity ? 0 : coefficient * max);
        const high = openAbove - (coefficient > 0 && max === Infinity ? 1 : 0) > 0 ? Infinity : most - (coefficient > 0 ? (max === Infinity ? 0 : coefficient * max) : coefficient * min);
        const [one, other] = [(right - low) / coefficient, (right - high) / coefficient];
        own.min = Math.max(min, Math.ceil(Math.min(one, other)));
        own.max = Math.min(max, Math.floor(Math.max(one, other)));
        if (own.min !== min || own.max !== max) {
          moved = true;
          break;
        }
      }
    }
  }
  return ends;
}

export function propagated(system: System, questions: readonly Question[]): Claim[] {
  const ends = propagate(system);
  return questions.flatMap((question): Claim[] => {
    const [count, minus] = [question.count, question.minus].map((one) => {
      const found = one ? system.find(one) : { known: 0 };
      if (!found) return { min: 0, max: Infinity };
      return 'known' in found ? { min: found.known, max: found.known } : ends[found.unknown] ?? { min: 0, max: Infinity };
    });
    if (!count || !minus) return [];
    const max = count.max - minus.min;
    return [{ by: 'whole numbers', question, min: count.min - minus.max, max: max === Infinity ? null : max }];
  });
}
