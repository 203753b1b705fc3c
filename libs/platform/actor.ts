import type { Discipline, HotlineCode, Locale, Role } from '@saimado/kernel/codes';
import type { SessionId, StaffId } from '@saimado/kernel/id';

/** Who acts: the person behind a session, with the rights of this moment. */
export interface Actor {
  staffId: StaffId;
  sessionId: SessionId;
  username: string;
  displayName: string;
  role: Role;
  /** An operator's line; null for everyone else. */
  hotline: HotlineCode | null;
  /** A specialist's discipline; null for everyone else. */
  discipline: Discipline | null;
  locale: Locale;
  /** The address the request came from, for the audit. */
  address: string;
}

/** Where actors come from. Implemented by the staff capability; abstract so that the platform needs not know it. */
export abstract class Sessions {
  /** The actor behind a session token, or null where the session has ended. Counts as activity. */
  abstract actorOfToken(token: string, address: string): Promise<Actor | null>;
  /** The same by session id, without counting as activity: for deliveries on an open socket. */
  abstract actorOfSession(sessionId: SessionId, address: string): Promise<Actor | null>;
  /** Which of these sessions have ended, by sign-out, idleness, age or an administrator. */
  abstract endedAmong(sessionIds: readonly SessionId[]): Promise<SessionId[]>;
}
