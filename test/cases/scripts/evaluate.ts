import type { BookVersion } from '@saimado/rule-books/domain/book';
import { inForceOn } from '@saimado/rule-books/domain/versions';
import { readingsOf, scriptOf, stepsFor } from '@saimado/scripts/domain/script';
import type { ScriptsContent } from '@saimado/scripts/domain/scripts-book';
import type { Variant } from '@saimado/scripts/domain/variants';

interface Given extends Partial<Variant> {
  on?: string;
  script: string;
  /** steps of which the order is asked; of the rest nothing is said */
  order?: string[];
}

/** What is said in a situation, on a day, to a caller with this machine; null: nothing. */
export function evaluate(versions: readonly BookVersion<ScriptsContent>[], { on = '2026-06-12', script: id, order, ...machine }: Given) {
  const version = inForceOn(versions, on);
  const script = version && scriptOf(version.content, id);
  if (!script) return null;
  const steps = stepsFor(script, machine);
  return {
    /** in how many ways it is read: 1 where the machine makes no difference */
    ways: readingsOf(script).length,
    moment: script.moment,
    hotline: script.hotline,
    first: steps.filter(({ first }) => first).map(({ id: step }) => step),
    steps: steps.map(({ id: step }) => step),
    /** for every machine, as written */
    written: script.steps.map(({ id: step }) => step),
    order: steps.map(({ id: step }) => step).filter((step) => order?.includes(step)),
    doNot: script.doNot.map(({ id: one }) => one),
  };
}
