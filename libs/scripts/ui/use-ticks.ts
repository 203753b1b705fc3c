import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useMemo, useSyncExternalStore } from 'react';
import { MarkScriptStepDocument } from '@saimado/contract/generated/scripts';
import { errorCodeOf } from '@saimado/contract/client/refusal';
import { type QueueSnapshot, type Tick, TickQueue } from './tick-queue';

/** Of this page: a tick outlives the panel in which it was pressed. Signing in as somebody else reloads the page. */
const queues = new WeakMap<ApolloClient, TickQueue>();

const queueOf = (client: ApolloClient): TickQueue => {
  const known = queues.get(client) ?? new TickQueue(async (tick: Tick) => {
    try {
      // Outlives a reload that comes between.
      const { data } = await client.mutate({ mutation: MarkScriptStepDocument, variables: { input: tick }, context: { fetchOptions: { keepalive: true } } });
      return data?.markScriptStep.__typename === 'ScriptStepMarked';
    } catch (error) {
      // The server said no; only silence is worth a second try.
      if (errorCodeOf(error)) return false;
      throw error;
    }
  });
  queues.set(client, known);
  return known;
};

export interface Ticks extends QueueSnapshot { press: (tick: Omit<Tick, 'key'>) => void }

export function useTicks(): Ticks {
  const client = useApolloClient();
  const queue = useMemo(() => queueOf(client), [client]);
  const snapshot = useSyncExternalStore(queue.subscribe, queue.read);
  return { ...snapshot, press: (tick) => queue.add({ ...tick, key: crypto.randomUUID() }) };
}
