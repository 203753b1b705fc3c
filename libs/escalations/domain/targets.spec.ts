import type { Urgency } from '@saimado/kernel/codes';
import { describe, expect, it } from 'vitest';
import { dueAt } from './targets';

const queuedAt = new Date('2026-06-10T14:05:00+09:00');

describe('dueAt', () => {
  it.each([['CRITICAL', '2026-06-10T15:05'], ['HIGH', '2026-06-10T18:05'], ['NORMAL', '2026-06-11T14:05'], ['LOW', '2026-06-13T14:05'], [null, '2026-06-10T18:05']] as [Urgency | null, string][])(
    '%s: by %s', (urgency, jst) => expect(dueAt(urgency, queuedAt)).toEqual(new Date(`${jst}:00+09:00`)));

  it('is sooner the more urgent', () => {
    const order: Urgency[] = ['CRITICAL', 'HIGH', 'NORMAL', 'LOW'];
    const dues = order.map((urgency) => dueAt(urgency, queuedAt).getTime());
    expect(dues).toEqual([...dues].sort((a, b) => a - b));
    expect(new Set(dues).size).toBe(4);
  });
});
