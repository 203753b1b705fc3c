import type { EventBus, Topic } from '@saimado/platform/events';

/** Whatever of this changes, something on the wall may. */
const TOPICS: readonly Topic[] = ['call', 'ticket', 'escalation', 'agent-state', 'session', 'callback', 'referral', 'rule-book'];

/** How long the first of several changes waits for the others. */
export const COALESCED_MS = 250;

/** The events of all of it as those of one thing, so that any number that wait in line are delivered once. */
export const changesOfFloor = (bus: Pick<EventBus, 'on'>): Pick<EventBus, 'on'> => ({
  on: (topic, handler) => {
    const offs = TOPICS.map((of) => bus.on(of, () => handler({ topic, id: 'floor' })));
    return () => {
      for (const off of offs) off();
    };
  },
});
