import type { HotlineCode } from '@saimado/kernel/codes';
import type { BookVersion } from '@saimado/rule-books/domain/book';
import { covers } from '@saimado/rule-books/domain/versions';
import type { TriageContent } from '@saimado/triage/domain/triage-book';
import { triageStep } from '@saimado/triage/domain/triage-step';

export interface TriageGiven {
  /** the day of the call; with `from` instead, every day from then on */
  on?: string;
  from?: string;
  line: HotlineCode;
  answers: Record<string, string>;
}

/** What a call comes to after these answers: the verdict, what is asked next, or why it cannot be judged. */
export function evaluate(versions: readonly BookVersion<TriageContent>[], { on, from, line, answers }: TriageGiven) {
  const [day, later] = [on ?? from ?? '', from !== undefined];
  const inForce = versions.filter((version) => covers(version, day) || (later && version.validFrom > day));
  if (!inForce.some((version) => covers(version, day))) return null;
  const judged = inForce.map(({ content }) => {
    const step = triageStep(content, line, Object.entries(answers).map(([questionId, answerId]) => ({ questionId, answerId })));
    if (step.kind === 'refused') return { refused: step.field };
    return step.verdict ?? { asks: step.next?.id };
  });
  const distinct = new Map(judged.map((one) => [JSON.stringify(one), one]));
  if (distinct.size > 1) throw new Error(`editions disagree: ${[...distinct.keys()].join(' / ')}`);
  return judged[0] ?? null;
}
