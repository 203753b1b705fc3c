import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgentPeriod, historyOf, inOrder, standingOf } from './agent-history';
import { after, type AgentEvent, AgentState, AwayReason, NOBODY_THERE, type Situation, stateOf } from './agent-states';

const START = Date.parse('2026-06-10T09:00:00+09:00');
const at = (minute: number): Date => new Date(START + minute * 60_000);
type Simple = Exclude<AgentEvent['kind'], 'CHOSE'>;
const happens = (minute: number, kind: Simple): AgentEvent => ({ kind, at: at(minute) });
const chose = (minute: number, choice: 'AVAILABLE' | 'AWAY' | 'OFF', reason: AwayReason | null = choice === 'AWAY' ? 'BREAK' : null): AgentEvent => ({ kind: 'CHOSE', choice, reason, words: null, at: at(minute) });
const told = (events: readonly AgentEvent[], until: number): string => historyOf(events, at(0), at(until)).map(({ state, from }) => `${(from.getTime() - START) / 60_000} ${state}`).join(', ');

describe('a state', () => {
  it('follows a call from the ring to the end of its work', () => {
    expect(told([happens(1, 'SIGNED_IN'), happens(2, 'CALL_ACCEPTED'), happens(9, 'CALL_ENDED'), happens(12, 'AFTER_CALL_WORK_FINISHED'), happens(20, 'SESSION_ENDED')], 30))
      .toBe('0 OFF, 1 AVAILABLE, 2 ON_CALL, 9 AFTER_CALL_WORK, 12 AVAILABLE, 20 OFF');
  });

  it('takes what is asked for during a call after it', () => {
    const events = [happens(0, 'SIGNED_IN'), happens(2, 'CALL_ACCEPTED'), chose(5, 'AWAY', 'MEETING'), happens(9, 'CALL_ENDED'), happens(12, 'AFTER_CALL_WORK_FINISHED')];
    expect(standingOf(events, at(6))).toMatchObject({ state: 'ON_CALL', next: { choice: 'AWAY', reason: 'MEETING' } });
    expect(standingOf(events, at(10))).toMatchObject({ state: 'AFTER_CALL_WORK', since: at(9), next: { choice: 'AWAY' } });
    expect(standingOf(events, at(13))).toEqual({ state: 'AWAY', since: at(12), reason: 'MEETING', words: null, next: null });
  });

  it('can be taken back before it takes effect', () => {
    const events = [happens(0, 'SIGNED_IN'), happens(2, 'CALL_ACCEPTED'), chose(5, 'AWAY'), chose(6, 'AVAILABLE'), happens(9, 'CALL_ENDED'), happens(12, 'AFTER_CALL_WORK_FINISHED')];
    expect(standingOf(events, at(7)).next).toBeNull();
    expect(standingOf(events, at(13)).state).toBe('AVAILABLE');
  });

  it('is available again for whoever answers while away', () => {
    expect(told([happens(0, 'SIGNED_IN'), chose(1, 'AWAY'), happens(2, 'CALL_ACCEPTED'), happens(3, 'CALL_ENDED'), happens(4, 'AFTER_CALL_WORK_FINISHED')], 9))
      .toBe('0 AVAILABLE, 1 AWAY, 2 ON_CALL, 3 AFTER_CALL_WORK, 4 AVAILABLE');
  });

  it('is ON_CALL until the last of several calls has ended, and asked-for waits for all of them', () => {
    const events = [happens(0, 'SIGNED_IN'), happens(1, 'CALL_ACCEPTED'), chose(2, 'AWAY'), happens(3, 'CALL_ENDED'), happens(4, 'CALL_ACCEPTED'), happens(5, 'AFTER_CALL_WORK_FINISHED'), happens(6, 'CALL_ENDED'), happens(7, 'AFTER_CALL_WORK_FINISHED')];
    expect(told(events, 9)).toBe('0 AVAILABLE, 1 ON_CALL, 3 AFTER_CALL_WORK, 4 ON_CALL, 6 AFTER_CALL_WORK, 7 AWAY');
  });

  it('needs one open session of any number, and coming anew forgets what was chosen', () => {
    const events = [happens(0, 'SIGNED_IN'), chose(1, 'AWAY'), happens(2, 'SIGNED_IN'), happens(3, 'SESSION_ENDED'), happens(5, 'SESSION_ENDED'), happens(7, 'SIGNED_IN')];
    expect(told(events, 9)).toBe('0 AVAILABLE, 1 AWAY, 5 OFF, 7 AVAILABLE');
  });

  it('stays ON_CALL without a browser, for the caller is on the line; after-call work does not', () => {
    expect(told([happens(0, 'SIGNED_IN'), happens(1, 'CALL_ACCEPTED'), happens(2, 'SESSION_ENDED'), happens(5, 'CALL_ENDED')], 9)).toBe('0 AVAILABLE, 1 ON_CALL, 5 OFF');
  });
});

const arbitraryEvents = fc.array(fc.tuple(fc.integer({ min: -60, max: 600 }), fc.oneof(
  fc.constantFrom<Simple>('SIGNED_IN', 'SESSION_ENDED', 'CALL_ACCEPTED', 'CALL_ENDED', 'AFTER_CALL_WORK_FINISHED').map((kind) => ({ kind })),
  fc.tuple(fc.constantFrom('AVAILABLE', 'AWAY', 'OFF'), fc.constantFrom(...Object.values(AwayReason))).map(([choice, reason]) => ({ kind: 'CHOSE' as const, choice, reason: choice === 'AWAY' ? reason : null, words: null })),
)), { maxLength: 40 }).map((list) => list.map(([minute, event]) => ({ ...event, at: at(minute) }) as AgentEvent));

const situationAt = (events: readonly AgentEvent[], instant: Date): Situation => inOrder(events).filter((event) => event.at <= instant).reduce(after, NOBODY_THERE);

describe('whatever happens in whatever order', () => {
  it('a history has neither gap nor overlap, and no two neighbours are the same', () => {
    fc.assert(fc.property(arbitraryEvents, (events) => {
      const history = historyOf(events, at(0), at(480));
      expect(history[0]?.from).toEqual(at(0));
      expect(history.at(-1)?.until).toEqual(at(480));
      for (const [n, period] of history.entries()) {
        expect(period.until.getTime()).toBeGreaterThan(period.from.getTime());
        expect((period.state === 'AWAY')).toBe(period.reason !== null);
        const next = history[n + 1];
        if (!next) continue;
        expect(next.from).toEqual(period.until);
        expect([next.state, next.reason]).not.toEqual([period.state, period.reason]);
      }
    }), { numRuns: 200 });
  });

  it('a history cut in two is the same history', () => {
    const flat = (periods: AgentPeriod[]): string[] => periods.map(({ state, reason, from, until }) => [state, reason, from.toISOString(), until.toISOString()].join());
    fc.assert(fc.property(arbitraryEvents, fc.integer({ min: 1, max: 479 }), (events, cut) => {
      const [first, second] = [historyOf(events, at(0), at(cut)), historyOf(events, at(cut), at(480))];
      const [last, next] = [first.at(-1)!, second[0]!];
      const joined = last.state === next.state && last.reason === next.reason ? [...first.slice(0, -1), { ...last, until: next.until }, ...second.slice(1)] : [...first, ...second];
      expect(flat(joined)).toEqual(flat(historyOf(events, at(0), at(480))));
    }), { numRuns: 200 });
  });

  it('somebody is ON_CALL if and only if a call of theirs is in progress, and never away or off then', () => {
    fc.assert(fc.property(arbitraryEvents, fc.integer({ min: 0, max: 480 }), (events, minute) => {
      const situation = situationAt(events, at(minute));
      expect(stateOf(situation) === 'ON_CALL').toBe(situation.inProgress > 0);
      if (situation.sessions === 0 && situation.inProgress === 0) expect(stateOf(situation)).toBe('OFF');
      expect(standingOf(events, at(minute)).state).toBe(stateOf(situation));
      // What stands now is the last of the history.
      expect(historyOf(events, at(-120), new Date(at(minute).getTime() + 1)).at(-1)?.state).toBe(stateOf(situation));
    }), { numRuns: 200 });
  });

  it('every state is reached', () => {
    const reached = new Set<string>();
    fc.assert(fc.property(arbitraryEvents, (events) => { for (const { state } of historyOf(events, at(0), at(480))) reached.add(state); }), { numRuns: 200 });
    expect([...reached].sort()).toEqual(Object.values(AgentState).sort());
  });
});
