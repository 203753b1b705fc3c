import { ApolloClient, ApolloLink, HttpLink, Observable } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { RetryLink } from '@apollo/client/link/retry';
import { getMainDefinition } from '@apollo/client/utilities';
import { reportConnection } from '@saimado/contract/client/connection';
import { requireSignIn } from '@saimado/staff/ui/sign-in-gate';
import { createCache } from './cache';
import { createSocketLink } from './socket';

/** A network that neither answers nor refuses. */
const TIMEOUT_MS = 15_000;
/** After about two minutes the person decides; the same button then resends the same key. */
const MAX_ATTEMPTS = 30;

const isUnauthenticated = (error: unknown): boolean =>
  (CombinedGraphQLErrors.is(error) && error.errors.some((one) => one.extensions?.['code'] === 'UNAUTHENTICATED')) ||
  (ServerError.is(error) && error.statusCode === 401);

/** Nothing was answered, or the server is being restarted behind its proxy: the same request may be sent again. */
const isUnanswered = (error: unknown): boolean =>
  !CombinedGraphQLErrors.is(error) && (!ServerError.is(error) || [502, 503, 504].includes(error.statusCode));

/** An operation refused for lack of a session waits for the sign-in over the screen and then goes on, key and all. */
const signInLink = new ApolloLink(
  (operation, forward) =>
    new Observable((observer) => {
      let current: { unsubscribe(): void } | undefined;
      let stopped = false;
      const start = (): void => {
        let parked = false;
        const park = (): void => {
          parked = true;
          void requireSignIn().then(() => {
            if (!stopped) start();
          });
        };
        current = forward(operation).subscribe({
          next: (result) => {
            if (result.errors?.some((one) => one.extensions?.['code'] === 'UNAUTHENTICATED')) park();
            else if (!parked) observer.next(result);
          },
          error: (error: unknown) => {
            if (isUnauthenticated(error)) park();
            else observer.error(error);
          },
          complete: () => {
            if (!parked) observer.complete();
          },
        });
      };
      start();
      return () => {
        stopped = true;
        current?.unsubscribe();
      };
    }),
);

/** Between two looks whether the server is back. */
const PROBE_MS = 2_000;
let looking = false;

/** Says that the server is gone and asks until it answers; then the shell fetches what is on screen again. */
function lookForServer(): void {
  reportConnection({ httpDown: true });
  if (looking) return;
  looking = true;
  const look = async (): Promise<void> => {
    const up = await fetch('/health/ready', { cache: 'no-store', signal: AbortSignal.timeout(PROBE_MS) }).then((answer) => answer.ok, () => false);
    if (!up) return void setTimeout(() => void look(), PROBE_MS);
    looking = false;
    reportConnection({ httpDown: false });
  };
  void look();
}

/** Resends on a dead network; variables carry the idempotency key, so a write happens once however often it is sent. */
const retryLink = new RetryLink({
  delay: { initial: 300, max: 5_000, jitter: true },
  attempts: (attempt, _operation, error) => {
    if (!isUnanswered(error)) return false;
    lookForServer();
    return attempt < MAX_ATTEMPTS;
  },
});

const httpLink = new HttpLink({
  uri: '/graphql',
  credentials: 'same-origin',
  headers: { 'apollo-require-preflight': 'true' },
  fetch: async (input, init) => {
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(input, { ...init, signal: init?.signal ? AbortSignal.any([init.signal, timeout]) : timeout });
    if (response.status < 502) reportConnection({ httpDown: false });
    return response;
  },
});

const isSubscription = (operation: ApolloLink.Operation): boolean => {
  const definition = getMainDefinition(operation.query);
  return definition.kind === 'OperationDefinition' && definition.operation === 'subscription';
};

export const createApollo = (): ApolloClient =>
  new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([signInLink, ApolloLink.split(isSubscription, createSocketLink(), ApolloLink.from([retryLink, httpLink]))]),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
