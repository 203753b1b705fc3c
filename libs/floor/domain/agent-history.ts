import { after, type AgentEvent, type AgentEventKind, type AgentState, askedFor, type AwayReason, type Chosen, NOBODY_THERE, stateOf } from './agent-states';

/** A stretch of one state, half-open. */
export interface AgentPeriod {
  state: AgentState;
  /** of AWAY */
  reason: AwayReason | null;
  from: Date;
  until: Date;
}

/** How somebody stands now. */
export interface AgentNow {
  state: AgentState;
  since: Date | null;
  reason: AwayReason | null;
  words: string | null;
  /** asked for during a call, takes effect after it */
  next: Chosen | null;
}

/** In one instant somebody comes before they do anything, and goes last. */
const ORDER: readonly AgentEventKind[] = ['SIGNED_IN', 'CALL_ACCEPTED', 'CALL_ENDED', 'AFTER_CALL_WORK_FINISHED', 'CHOSE', 'SESSION_ENDED'];

export const inOrder = (events: readonly AgentEvent[]): AgentEvent[] =>
  events.toSorted((a, b) => a.at.getTime() - b.at.getTime() || ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));

/**
 * Everything somebody was between two instants, without a gap or an overlap whatever the events are. Events before
 * `from` say how it begins; there is no need of those before somebody last came.
 */
export function historyOf(events: readonly AgentEvent[], from: Date, until: Date): AgentPeriod[] {
  const periods: AgentPeriod[] = [];
  let situation = NOBODY_THERE;
  let begun = from;
  const close = (at: Date): void => {
    if (at <= begun) return;
    const state = stateOf(situation);
    const reason = state === 'AWAY' ? (situation.chosen?.reason ?? null) : null;
    const last = periods.at(-1);
    if (last?.state === state && last.reason === reason) last.until = at;
    else periods.push({ state, reason, from: begun, until: at });
    begun = at;
  };
  for (const event of inOrder(events)) {
    if (event.at >= until) break;
    close(event.at);
    situation = after(situation, event);
  }
  close(until);
  return periods;
}

/** How somebody stands at `now`, from all that happened until then. */
export function standingOf(events: readonly AgentEvent[], now: Date): AgentNow {
  let situation = NOBODY_THERE;
  let shown = 'OFF';
  let since: Date | null = null;
  for (const event of inOrder(events)) {
    if (event.at > now) break;
    situation = after(situation, event);
    const state = stateOf(situation);
    const key = state === 'AWAY' ? `${state} ${situation.chosen?.reason}` : state;
    if (key !== shown) since = event.at;
    shown = key;
  }
  const state = stateOf(situation);
  const { reason, words } = (state === 'AWAY' && situation.chosen) || { reason: null, words: null };
  return { state, since, reason, words, next: askedFor(situation) };
}
