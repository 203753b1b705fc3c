import { describe, expect, it } from 'vitest';
import { type Tick, TickQueue } from './tick-queue';

const tick = (stepId: string): Tick => ({ key: stepId, ticketNumber: '1', scriptId: 'S', stepId, done: true, os: null, browser: null });
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe('ticks on their way', () => {
  it('show at once and go out in order, one at a time', async () => {
    const sent: string[] = [];
    const answers: ((kept: boolean) => void)[] = [];
    const queue = new TickQueue(({ stepId }) => new Promise((resolve) => { sent.push(stepId); answers.push(resolve); }));
    queue.add(tick('A'));
    queue.add(tick('B'));
    expect(queue.read().open.map(({ stepId }) => stepId)).toEqual(['A', 'B']);
    expect(sent).toEqual(['A']);
    answers[0]?.(true);
    await settled();
    expect(sent).toEqual(['A', 'B']);
    answers[1]?.(true);
    await settled();
    expect(queue.read()).toEqual({ open: [], refused: null });
  });

  it('are resent as they were until somebody answers', async () => {
    const sent: Tick[] = [];
    const network = { up: false };
    const pauses: (() => void)[] = [];
    const queue = new TickQueue(async (one) => {
      sent.push(one);
      if (!network.up) throw new Error('no answer');
      return true;
    }, () => new Promise((resolve) => pauses.push(resolve)));
    queue.add(tick('A'));
    await settled();
    expect(queue.read().open).toHaveLength(1);
    network.up = true;
    pauses[0]?.();
    await settled();
    expect(queue.read().open).toEqual([]);
    expect(sent[1]).toBe(sent[0]);
  });

  it('that are refused no longer show as done, and say so', async () => {
    const queue = new TickQueue(async () => false);
    queue.add(tick('A'));
    await settled();
    expect(queue.read()).toMatchObject({ open: [], refused: { stepId: 'A' } });
  });
});
