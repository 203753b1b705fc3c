import type { Actor, Sessions } from '../actor';
import type { EventBus, LiveEvent, Topic } from '../events';

/**
 * A subscription's stream: every event of the topics, read anew by `read` at delivery. Null is not delivered, so `read`
 * is where the receiver's rights of that moment decide. Events of one thing that wait in line are delivered once.
 *
 * Written as an iterator rather than an async generator because a generator that waits for the next event cannot be
 * ended until one comes.
 */
export function live<T>(bus: Pick<EventBus, 'on'>, topics: Topic | readonly Topic[], read: (event: LiveEvent) => Promise<T | null>): AsyncIterableIterator<T> {
  const queue: LiveEvent[] = [];
  let wake: (() => void) | null = null;
  let ended = false;
  const hear = (event: LiveEvent): void => {
    // The later one takes the place of the one that waits: what was read for that may be older than this change.
    const waiting = queue.findIndex(({ id }) => id === event.id);
    if (waiting === -1) queue.push(event);
    else queue[waiting] = event;
    wake?.();
  };
  const offs = [topics].flat().map((topic) => bus.on(topic, hear));
  const finish = (): Promise<IteratorResult<T>> => {
    ended = true;
    for (const off of offs) off();
    wake?.();
    return Promise.resolve({ value: undefined, done: true });
  };
  return {
    async next(): Promise<IteratorResult<T>> {
      while (!ended) {
        const event = queue.shift();
        if (!event) {
          await new Promise<void>((resolve) => { wake = resolve; });
          continue;
        }
        const value = await read(event);
        if (value !== null && !ended) return { value, done: false };
      }
      return { value: undefined, done: true };
    },
    return: finish,
    throw: finish,
    [Symbol.asyncIterator]() { return this; },
  };
}

/**
 * The receiver of a delivery with the rights of this moment, or null where the session has ended. `actor` is the one that
 * the subscription began with; it follows, so that the fields of what is delivered are judged by the same rights.
 */
export async function receiverNow(sessions: Sessions, actor: Actor): Promise<Actor | null> {
  const now = await sessions.actorOfSession(actor.sessionId, actor.address);
  return now && Object.assign(actor, now);
}

/** Reads what an event is about once for all its receivers. */
export function sharedRead<T>(read: (id: string) => Promise<T>): (event: LiveEvent) => Promise<T> {
  const reads = new WeakMap<LiveEvent, Promise<T>>();
  return (event) => {
    const known = reads.get(event);
    if (known) return known;
    const fresh = read(event.id);
    reads.set(event, fresh);
    return fresh;
  };
}
