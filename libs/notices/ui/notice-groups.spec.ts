import { describe, expect, it } from 'vitest';
import { byTicket, type Notice } from './notice-groups';

const notice = (id: string, ticketNumber: string, at: string, urgent = false): Notice =>
  ({ __typename: 'Notice', id, ticketNumber, at: `2026-11-22T${at}:00Z`, urgent, kind: urgent ? 'TARGET_MISSED' : 'DEADLINE', label: null, dueAt: null, path: '/' });

describe('the notices of the bell', () => {
  it('stand by ticket, urgent ones first, then the newest', () => {
    const groups = byTicket([notice('a', '1', '09:00'), notice('b', '2', '08:00'), notice('c', '1', '07:00', true), notice('d', '3', '10:00')]);
    expect(groups.map(({ ticketNumber, notices }) => [ticketNumber, notices.map(({ id }) => id).join('')])).toEqual([['1', 'ca'], ['3', 'd'], ['2', 'b']]);
    expect(groups.map(({ urgent }) => urgent)).toEqual([true, false, false]);
  });

  it('are nothing where there is none', () => expect(byTicket([])).toEqual([]));
});
