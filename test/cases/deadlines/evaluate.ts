import { clocksOf, judgedOn } from '@saimado/deadlines/domain/clocks';
import type { DeadlinesContent } from '@saimado/deadlines/domain/deadlines-book';
import { type IncidentFacts, NOTHING_KNOWN } from '@saimado/deadlines/domain/facts';
import { remindersOf } from '@saimado/deadlines/domain/reminders';
import { jstDateOf, jstIso } from '@saimado/kernel/jst';
import type { BookVersion } from '@saimado/rule-books/domain/book';
import { inForceOn } from '@saimado/rule-books/domain/versions';

/** What an incident obliges to, by the code of the duty, and when somebody is reminded of it. */
export function evaluate(versions: readonly BookVersion<DeadlinesContent>[], given: Partial<IncidentFacts> & { received?: string }) {
  const { received = '2026-06-10', ...known } = given;
  const facts = { ...NOTHING_KNOWN, ...known };
  const version = inForceOn(versions, judgedOn(facts, received));
  if (!version) return null;
  const clocks = clocksOf(version.content, facts, { holidayOverrides: [] });
  return {
    owed: clocks.filter(({ state }) => state === 'RUNNING').map(({ duty }) => duty.id),
    asked: Object.fromEntries(clocks.filter(({ state }) => state === 'PROVISIONAL').map(({ duty, ask }) => [duty.id, ask])),
    due: Object.fromEntries(clocks.map(({ duty, dueFrom, dueOn, dueAt, laterDueOn, movedFrom }) =>
      [duty.id, { dueFrom, dueOn, until: dueAt && jstIso(dueAt).slice(0, 16), lastDay: dueAt && jstDateOf(new Date(dueAt.getTime() - 1)), laterDueOn, movedFrom, withoutDelay: duty.withoutDelay, to: duty.authority, purpose: duty.purpose }])),
    reminders: Object.fromEntries(clocks.map((clock) => [clock.duty.id, remindersOf(version.content, clock).map(({ stage, at }) => `${stage} ${jstIso(at).slice(0, 16)}`)])),
  };
}
