import { ABSOLUTE_LIFETIME_MS, IDLE_LIMIT_MS } from '@saimado/staff/domain/session-rules';
import type { AgentEvent, Chosen } from './agent-states';

/** What the rows say of one person: nothing about states is stored beside it that could be wrong. */
export interface AgentFacts {
  sessions: readonly { createdAt: Date; lastSeenAt: Date; endedAt: Date | null }[];
  calls: readonly { acceptedAt: Date; endedAt: Date | null; wrappedUpAt: Date | null }[];
  choices: readonly ({ at: Date } & Chosen)[];
}

/**
 * The last moment of a session that nobody ends: a session that has lapsed is found ended only when somebody looks, which
 * may be much later. (A call in progress keeps one alive longer; but then the call says what its operator is.)
 */
const sessionEnd = ({ createdAt, lastSeenAt, endedAt }: AgentFacts['sessions'][number]): Date =>
  new Date(Math.min(endedAt?.getTime() ?? Infinity, createdAt.getTime() + ABSOLUTE_LIFETIME_MS, lastSeenAt.getTime() + IDLE_LIMIT_MS));

const later = (a: Date, b: Date): Date => (a > b ? a : b);

/** Facts as events. A call written down after it was over ended, for the floor, when it was written down. */
export function eventsOf({ sessions, calls, choices }: AgentFacts): AgentEvent[] {
  return [
    ...sessions.flatMap((session): AgentEvent[] => [{ kind: 'SIGNED_IN', at: session.createdAt }, { kind: 'SESSION_ENDED', at: sessionEnd(session) }]),
    ...calls.flatMap(({ acceptedAt, endedAt, wrappedUpAt }): AgentEvent[] => [
      { kind: 'CALL_ACCEPTED', at: acceptedAt },
      ...(endedAt ? [{ kind: 'CALL_ENDED', at: later(endedAt, acceptedAt) } as const] : []),
      ...(endedAt && wrappedUpAt ? [{ kind: 'AFTER_CALL_WORK_FINISHED', at: later(wrappedUpAt, later(endedAt, acceptedAt)) } as const] : []),
    ]),
    ...choices.map((chosen): AgentEvent => ({ kind: 'CHOSE', ...chosen })),
  ];
}

/** A browser that shows no sign of life for so long is not silently taken for somebody who is there. No source: 要確認. */
export const UNRESPONSIVE_MS = 45_000;

/** Whether nobody answers behind an open session. `lastSign`: of a socket or a request. */
export const isUnresponsive = (lastSign: Date | null, now: Date): boolean => !lastSign || now.getTime() - lastSign.getTime() > UNRESPONSIVE_MS;
