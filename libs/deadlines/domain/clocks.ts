import { addDays, jstInstant, type JstDate } from '@saimado/kernel/jst';
import { applies, wrongfulIntentOf } from './applies';
import type { DeadlinesContent, Duty } from './deadlines-book';
import type { AskedFact, IncidentFacts } from './facts';
import { type WorkCalendar, workingDayFrom } from './working-days';

/** One duty that is owed, or may be, and until when. */
export interface Clock {
  duty: Duty;
  /** PROVISIONAL: what is not known yet may make it go, come or move; `ask` says what to find out. */
  state: 'RUNNING' | 'PROVISIONAL';
  ask: AskedFact[];
  because: string[];
  /** The first of the days within which it is to be done; null: none is known or set. */
  dueFrom: JstDate | null;
  /** The last day. While it is unknown whether there was wrongful intent, the earlier of the two. */
  dueOn: JstDate | null;
  /** The end of the last day in JST. */
  dueAt: Date | null;
  /** The last day if there was wrongful intent, while that is unknown. */
  laterDueOn: JstDate | null;
  /** The day the count came to, where that is no working day. */
  movedFrom: JstDate | null;
}

/** The day by whose rules an incident is judged: the relief fund's turn on the day of the incident (domain.md §5). */
export const judgedOn = ({ incidentOn, awareOn }: Pick<IncidentFacts, 'incidentOn' | 'awareOn'>, received: JstDate): JstDate => incidentOn ?? awareOn ?? received;

/** The duties of an incident in the order of the book. What is settled not to be owed is left out; what is not settled stays, to be asked. */
export function clocksOf(content: DeadlinesContent, facts: IncidentFacts, calendar: WorkCalendar): Clock[] {
  return content.duties.flatMap((duty) => {
    const { verdict, unknown, because } = applies(duty, facts);
    if (verdict === false) return [];
    const due = dueOf(duty, content, facts, calendar);
    const ask: AskedFact[] = [...new Set([...unknown, ...due.ask])];
    return [{ duty, state: ask.length === 0 ? 'RUNNING' as const : 'PROVISIONAL' as const, because, ...due, ask }];
  });
}

type Due = Pick<Clock, 'ask' | 'dueFrom' | 'dueOn' | 'dueAt' | 'laterDueOn' | 'movedFrom'>;
const NO_DUE = { dueFrom: null, dueOn: null, dueAt: null, laterDueOn: null, movedFrom: null };

/**
 * Weekends count; the day of becoming aware is day 1; only where the duty says so does a last day that is no working day move
 * on (domain.md §6, [public] 個人情報保護委員会).
 */
function dueOf({ within }: Duty, { officesClosed }: DeadlinesContent, facts: IncidentFacts, calendar: WorkCalendar): Due {
  if (!within) return { ...NO_DUE, ask: [] };
  if (facts.awareOn === null) return { ...NO_DUE, ask: ['AWARE_ON'] };
  const { awareOn } = facts;
  const nth = (day: number): JstDate => addDays(awareOn, within.awareDayCounts ? day - 1 : day);
  const last = (day: number): JstDate => (within.movesToWorkingDay ? workingDayFrom(nth(day), officesClosed, calendar) : nth(day));
  const wrongful = wrongfulIntentOf(facts);
  const day = wrongful ? within.lastDayWithWrongfulIntent : within.lastDay;
  const dueOn = last(day);
  const laterDueOn = wrongful === null && within.lastDayWithWrongfulIntent !== within.lastDay ? last(within.lastDayWithWrongfulIntent) : null;
  // A range («3–5日») begins early; a plain last day has no beginning of its own.
  return {
    ask: laterDueOn ? ['WRONGFUL_INTENT'] : [], dueFrom: within.firstDay < within.lastDay ? nth(within.firstDay) : null,
    dueOn, dueAt: jstInstant(dueOn, '24:00'), laterDueOn, movedFrom: dueOn === nth(day) ? null : nth(day),
  };
}
