import { EventEmitter } from 'node:events';
import { describe, expect, it } from 'vitest';
import type { EventBus, LiveEvent } from '../events';
import { live, sharedRead } from './live';

const bus = () => {
  const emitter = new EventEmitter();
  const on: EventBus['on'] = (topic, handler) => {
    emitter.on(topic, handler);
    return () => emitter.off(topic, handler);
  };
  return { on: { on } as EventBus, emit: (id: string) => emitter.emit('ticket', { topic: 'ticket', id } satisfies LiveEvent) };
};

describe('a subscription’s stream', () => {
  it('delivers the latest state of a thing that changed again while the receiver was busy', async () => {
    const { on, emit } = bus();
    let version = 1;
    const read = sharedRead((id: string) => Promise.resolve(`${id} v${version}`));
    const quick = live(on, 'ticket', read);
    let goOn = (): void => {};
    const slow = live(on, 'ticket', async (event) => {
      if (event.id === 'first') await new Promise<void>((resolve) => { goOn = resolve; });
      return read(event);
    });
    const begun = slow.next();
    emit('first');
    await quick.next();
    // The quick one reads the change at once, so what it read is shared; then the thing changes again.
    emit('ticket');
    expect((await quick.next()).value).toBe('ticket v1');
    version = 2;
    emit('ticket');
    goOn();
    await begun;
    expect((await slow.next()).value).toBe('ticket v2');
  });

  it('delivers what waits in line once, and ends when it is asked to', async () => {
    const { on, emit } = bus();
    const stream = live(on, 'ticket', ({ id }) => Promise.resolve(id));
    for (const id of ['a', 'b', 'a', 'a']) emit(id);
    expect([(await stream.next()).value, (await stream.next()).value]).toEqual(['a', 'b']);
    const waiting = stream.next();
    await stream.return?.();
    expect(await waiting).toEqual({ value: undefined, done: true });
  });
});
