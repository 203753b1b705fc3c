import { parseCookie, stringifySetCookie } from 'cookie';

const NAME = 'saimado_session';

/** The session token of a request's Cookie header, or null. */
export const sessionToken = (header: string | undefined): string | null => (header ? (parseCookie(header)[NAME] ?? null) : null);

/** Set-Cookie for a session: unreadable for scripts, not sent along from other sites, and only over TLS behind TLS. */
export const sessionCookie = (token: string, { secure, maxAgeS }: { secure: boolean; maxAgeS: number }): string =>
  stringifySetCookie({ name: NAME, value: token, httpOnly: true, sameSite: 'lax', secure, path: '/', maxAge: maxAgeS });
