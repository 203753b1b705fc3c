import type { ReviewForm } from '@saimado/reviews/domain/review-form-book';
import { criteriaOf, type Level, type ReviewFacts, scoreOf } from '@saimado/reviews/domain/review-score';
import type { BookVersion } from '@saimado/rule-books/domain/book';
import { inForceOn } from '@saimado/rule-books/domain/versions';

/** What the form in force on a day asks of a call, and what the answers come to. */
export function evaluate(versions: readonly BookVersion<ReviewForm>[], { on, facts, levels }: { on: string; facts: ReviewFacts; levels: Record<string, Level> }) {
  const form = inForceOn(versions, on)?.content;
  return form ? { asked: criteriaOf(form, facts).map(({ id }) => id), ...scoreOf(form, facts, levels) } : null;
}
