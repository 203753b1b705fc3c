import { ApolloLink, Observable } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { GraphQLWsLink } from '@apollo/client/link/subscriptions';
import { createClient } from 'graphql-ws';
import { reportConnection } from '@saimado/contract/client/connection';
import { onSignedIn, requireSignIn, whenSignedIn } from '@saimado/staff/ui/sign-in-gate';

/** How the server closes a socket whose session has ended. */
const SESSION_ENDED = new Set([4401, 4403]);
/** A socket that answers no ping for this long is dead, whatever TCP says. */
const PING_MS = 10_000;
const PONG_MS = 5_000;
const MAX_WAIT_MS = 5_000;

const isClose = (event: unknown): event is CloseEvent => typeof event === 'object' && event !== null && 'code' in event;
/** Jitter keeps two hundred consoles from coming back in the same instant. */
const backoff = (attempt: number): number => Math.min(MAX_WAIT_MS, 300 * 2 ** attempt) * (0.5 + Math.random() / 2);
const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    addEventListener('online', () => { clearTimeout(timer); resolve(); }, { once: true });
  });

function createSocket() {
  let pongTimer: ReturnType<typeof setTimeout> | undefined;
  const client = createClient({
    url: `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/graphql`,
    lazy: true,
    lazyCloseTimeout: 5_000,
    keepAlive: PING_MS,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    retryWait: async (attempt) => {
      await whenSignedIn();
      await pause(backoff(attempt));
    },
    on: {
      connected: () => reportConnection({ socketDown: false }),
      closed: (event) => {
        clearTimeout(pongTimer);
        if (!isClose(event)) return;
        // 1000 is our own goodbye: no screen listens any more.
        if (event.code !== 1000) reportConnection({ socketDown: true });
        if (SESSION_ENDED.has(event.code)) void requireSignIn();
      },
      ping: (received) => {
        if (!received) pongTimer = setTimeout(() => client.terminate(), PONG_MS);
      },
      pong: (received) => {
        if (received) clearTimeout(pongTimer);
      },
    },
  });
  onSignedIn(() => client.terminate());
  addEventListener('offline', () => client.terminate());
  return client;
}

/**
 * Subscriptions that never end by themselves: graphql-ws gives up on some close codes (4401 among them), and a screen
 * must not silently stop being live. Only a refusal of the server (no permission) is passed on.
 */
export function createSocketLink(): ApolloLink {
  const link = new GraphQLWsLink(createSocket());
  return new ApolloLink(
    (operation) =>
      new Observable((observer) => {
        let current: { unsubscribe(): void } | undefined;
        let stopped = false;
        let attempt = 0;
        const again = async (): Promise<void> => {
          await whenSignedIn();
          await pause(backoff(attempt++));
          if (!stopped) start();
        };
        const start = (): void => {
          current = link.request(operation).subscribe({
            next: (result) => {
              attempt = 0;
              observer.next(result);
            },
            error: (error: unknown) => {
              if (CombinedGraphQLErrors.is(error)) observer.error(error);
              else void again();
            },
            complete: () => observer.complete(),
          });
        };
        start();
        return () => {
          stopped = true;
          current?.unsubscribe();
        };
      }),
  );
}
