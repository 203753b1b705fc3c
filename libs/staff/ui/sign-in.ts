export type SignInResult =
  | { kind: 'signedIn'; id: string }
  | { kind: 'wrong' }
  | { kind: 'tooMany'; retryAfterSeconds: number }
  | { kind: 'unreachable' };

/** JSON plus this header is what the server's CSRF protection asks for. */
const headers = { 'content-type': 'application/json', 'apollo-require-preflight': 'true' };

export async function signIn(username: string, password: string): Promise<SignInResult> {
  try {
    const response = await fetch('/auth/sign-in', { method: 'POST', headers, body: JSON.stringify({ username, password }), signal: AbortSignal.timeout(15_000) });
    if (response.ok) return { kind: 'signedIn', id: ((await response.json()) as { id: string }).id };
    if (response.status === 429) return { kind: 'tooMany', retryAfterSeconds: Number(response.headers.get('retry-after')) || 60 };
    return response.status < 500 ? { kind: 'wrong' } : { kind: 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
}

export async function signOut(): Promise<void> {
  await fetch('/auth/sign-out', { method: 'POST', headers, body: '{}', keepalive: true }).catch(() => undefined);
}
