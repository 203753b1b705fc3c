import { createContext, useContext } from 'react';
import type { SessionQuery } from '@saimado/contract/generated/session';

export type Me = SessionQuery['me'];
export type ConsoleInfo = SessionQuery['console'];
export interface Session { me: Me; console: ConsoleInfo }

export const SessionContext = createContext<Session | null>(null);

function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('no session around this screen');
  return session;
}

/** Who is signed in. What they may do is the server's to say; this only chooses what to offer. */
export const useMe = (): Me => useSession().me;
export const useConsoleInfo = (): ConsoleInfo => useSession().console;
