import { EscalationStatus } from '@saimado/kernel/codes';
import { describe, expect, it } from 'vitest';
import { mayEscalate, mayGoOn, mayMove, nextStatuses, statusAfterEscalations, TICKET_STATUSES, TICKET_TRANSITIONS } from './ticket-status';

describe('ticket statuses', () => {
  it('reaches each from OPEN', () => {
    const seen = new Set<(typeof TICKET_STATUSES)[number]>(['OPEN']);
    for (const status of seen) for (const { to } of TICKET_TRANSITIONS[status]) seen.add(to);
    expect(seen).toEqual(new Set(TICKET_STATUSES));
  });

  it('ends in CLOSED, finally and nowhere else, and always can', () => {
    expect(TICKET_STATUSES.filter((status) => TICKET_TRANSITIONS[status].length === 0)).toEqual(['CLOSED']);
    expect(nextStatuses('CLOSED')).toEqual([]);
    expect(mayEscalate('CLOSED')).toBe(false);
    for (const start of TICKET_STATUSES) {
      const seen = new Set([start]);
      for (const status of seen) for (const { to } of TICKET_TRANSITIONS[status]) seen.add(to);
      expect(seen.has('CLOSED')).toBe(true);
    }
  });

  it('leaves ESCALATED to escalations, coming and going', () => {
    for (const status of TICKET_STATUSES) expect(nextStatuses(status)).not.toContain('ESCALATED');
    expect(nextStatuses('ESCALATED')).toEqual([]);
    expect(mayMove('OPEN', 'ESCALATED', 'CHOICE')).toBe(false);
    expect(mayMove('OPEN', 'ESCALATED', 'ESCALATION')).toBe(true);
  });

  it.each([['OPEN', true], ['AWAITING_CALLBACK', true], ['ESCALATED', true], ['RESOLVED', false], ['CLOSED', false]] as const)(
    'may escalate %s: %s', (status, may) => expect(mayEscalate(status)).toBe(may));

  it.each([['OPEN', true], ['AWAITING_CALLBACK', true], ['ESCALATED', true], ['RESOLVED', true], ['CLOSED', false]] as const)(
    'goes on at tier 2 with an answer while %s: %s', (status, may) => {
      expect(mayGoOn(status)).toBe(may);
      expect(nextStatuses(status)).not.toContain('ESCALATED');
    });

  it.each([
    [['RESOLVED'], 'RESOLVED'], [['RETURNED'], 'OPEN'], [['RESOLVED', 'RETURNED'], 'OPEN'], [['RETURNED', 'QUEUED'], 'ESCALATED'],
    [['RESOLVED', 'CLAIMED'], 'ESCALATED'], [['RESOLVED', 'REFERRED'], 'ESCALATED'], [['RESOLVED', 'RESOLVED'], 'RESOLVED'],
  ] as [EscalationStatus[], string][])('after %j: %s', (latest, status) => expect(statusAfterEscalations(latest)).toBe(status));

  it('moves by the table whatever the escalations are', () => {
    for (const a of Object.values(EscalationStatus)) for (const b of Object.values(EscalationStatus)) {
      const to = statusAfterEscalations([a, b]);
      expect(to === 'ESCALATED' || mayMove('ESCALATED', to, 'ESCALATION')).toBe(true);
    }
  });
});
