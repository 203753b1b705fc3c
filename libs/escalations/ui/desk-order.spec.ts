import { describe, expect, it } from 'vitest';
import { byUrgency } from './desk-order';

const row = (id: string, urgency: 'LOW' | 'NORMAL' | 'HIGH' | 'CRITICAL' | null, due: string | null, queued = '2026-06-10T00:00:00.000Z') => ({ id, urgency, dueAt: due, queuedAt: queued });

describe('the order of the queue', () => {
  it('is by urgency, then by the time that runs out first; what nobody graded stands with the urgent', () => {
    const rows = [
      row('low', 'LOW', '2026-06-10T01:00:00.000Z'),
      row('high late', 'HIGH', '2026-06-10T05:00:00.000Z'),
      row('critical late', 'CRITICAL', '2026-06-10T09:00:00.000Z'),
      row('ungraded', null, '2026-06-10T04:00:00.000Z'),
      row('critical early', 'CRITICAL', '2026-06-10T02:00:00.000Z'),
      row('normal waiting for the caller', 'NORMAL', null, '2026-06-09T00:00:00.000Z'),
      row('normal', 'NORMAL', '2026-06-10T03:00:00.000Z'),
      row('high early', 'HIGH', '2026-06-10T03:00:00.000Z'),
    ];
    expect(rows.sort(byUrgency).map(({ id }) => id)).toEqual([
      'critical early', 'critical late', 'high early', 'ungraded', 'high late', 'normal', 'normal waiting for the caller', 'low',
    ]);
  });
});
