import { describe, expect, it } from 'vitest';
import { eventsOf, isUnresponsive } from './agent-facts';
import { historyOf } from './agent-history';

const at = (time: string): Date => new Date(`2026-06-10T${time}:00+09:00`);
const NOTHING = { sessions: [], calls: [], choices: [] };
const told = (facts: Parameters<typeof eventsOf>[0]): string =>
  historyOf(eventsOf(facts), at('08:00'), at('22:00')).map(({ state, from }) => `${new Date(from.getTime() + 9 * 3_600_000).toISOString().slice(11, 16)} ${state}`).join(', ');

describe('facts of rows', () => {
  it.each([
    ['is signed out', { createdAt: at('09:00'), lastSeenAt: at('10:00'), endedAt: at('10:05') }, '10:05'],
    ['lapses, whenever that is found', { createdAt: at('09:00'), lastSeenAt: at('10:00'), endedAt: at('15:00') }, '10:30'],
    ['lapses unseen', { createdAt: at('09:00'), lastSeenAt: at('10:00'), endedAt: null }, '10:30'],
    ['is twelve hours old', { createdAt: at('09:00'), lastSeenAt: at('20:59'), endedAt: null }, '21:00'],
  ])('a session that %s ends then', (_, session, until) => expect(told({ ...NOTHING, sessions: [session] })).toBe(`08:00 OFF, 09:00 AVAILABLE, ${until} OFF`));

  it('a call written down afterwards takes no time of the day before it was written down', () => {
    const sessions = [{ createdAt: at('09:00'), lastSeenAt: at('12:00'), endedAt: at('12:00') }];
    const calls = [{ acceptedAt: at('11:00'), endedAt: at('07:30'), wrappedUpAt: at('11:20') }];
    expect(told({ ...NOTHING, sessions, calls })).toBe('08:00 OFF, 09:00 AVAILABLE, 11:00 AFTER_CALL_WORK, 11:20 AVAILABLE, 12:00 OFF');
  });

  it('an open call has no end', () => {
    expect(told({ ...NOTHING, calls: [{ acceptedAt: at('11:00'), endedAt: null, wrappedUpAt: null }] })).toBe('08:00 OFF, 11:00 ON_CALL');
  });
});

it('silence of 45 seconds is no longer somebody who is there', () => {
  const now = at('10:00');
  expect(isUnresponsive(new Date(now.getTime() - 45_000), now)).toBe(false);
  expect(isUnresponsive(new Date(now.getTime() - 45_001), now)).toBe(true);
  expect(isUnresponsive(null, now)).toBe(true);
});
