import { useSyncExternalStore } from 'react';

/**
 * The one place that knows that somebody must sign in. Operations that the server refuses as UNAUTHENTICATED wait
 * here and go on afterwards; the dialog opens over the screen, so nothing is unmounted and nothing typed is lost.
 */
let waiting: (() => void)[] = [];
let required = false;
const listeners = new Set<() => void>();
const afterSignIn = new Set<() => void>();

function set(value: boolean): void {
  if (required === value) return;
  required = value;
  for (const listener of listeners) listener();
}

/** Asks for a sign-in; resolves when it has happened. */
export function requireSignIn(): Promise<void> {
  const signedInAgain = new Promise<void>((resolve) => waiting.push(resolve));
  set(true);
  return signedInAgain;
}

/** Resolves at once unless a sign-in is being asked for. */
export const whenSignedIn = (): Promise<void> => (required ? requireSignIn() : Promise.resolve());

export function signedIn(): void {
  const resume = waiting;
  waiting = [];
  set(false);
  for (const listener of afterSignIn) listener();
  for (const go of resume) go();
}

/** For the socket, which carries the old cookie and must be opened anew. */
export function onSignedIn(listener: () => void): () => void {
  afterSignIn.add(listener);
  return () => afterSignIn.delete(listener);
}

export const useSignInRequired = (): boolean =>
  useSyncExternalStore((listener) => (listeners.add(listener), () => listeners.delete(listener)), () => required);
