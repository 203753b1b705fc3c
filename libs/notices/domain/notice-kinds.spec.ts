import { Role } from '@saimado/kernel/codes';
import { describe, expect, it } from 'vitest';
import { kindsFor, NOTICE_KINDS, pathOf } from './notice-kinds';

const ID = '0190a1b2-0000-7000-8000-000000000001';

describe('where a notice leads', () => {
  it.each([
    ['DEADLINE', 'OPERATOR', '/tickets/123-456-789'],
    ['DEADLINE', 'SUPERVISOR', '/tickets/123-456-789'],
    ['DEADLINE', 'SPECIALIST', '/desk'],
    ['ESCALATION_QUEUED', 'SPECIALIST', `/desk?e=${ID}`],
    ['TARGET_MISSED', 'SUPERVISOR', `/desk?e=${ID}`],
    ['ESCALATION_RETURNED', 'OPERATOR', '/tickets/123-456-789'],
    ['CALLBACK_DUE', 'SPECIALIST', `/callbacks?c=${ID}`],
    ['REFERRAL_OVERDUE', 'SPECIALIST', `/desk?e=${ID}`],
    ['REMARKS_GIVEN', 'OPERATOR', '/remarks'],
  ] as const)('%s, for %s: %s', (kind, role, path) => expect(pathOf({ kind, ticketNumber: '123-456-789', subjectId: ID }, role)).toBe(path));

  it('is the desk where no escalation is named, and the first screen for whoever gets none', () => {
    expect(pathOf({ kind: 'TARGET_NEAR', ticketNumber: '123-456-789', subjectId: null }, 'SPECIALIST')).toBe('/desk');
    expect(pathOf({ kind: 'TARGET_NEAR', ticketNumber: '123-456-789', subjectId: ID }, 'REVIEWER')).toBe('/');
  });

  it('is a path of the console for every kind and role, with no more in it than a number or an id', () => {
    for (const kind of NOTICE_KINDS) for (const role of Object.values(Role)) expect(pathOf({ kind, ticketNumber: '123-456-789', subjectId: ID }, role)).toMatch(/^\/[a-z]*(\/123-456-789|\?[ce]=[0-9a-f-]{36})?$/);
  });
});

describe('what a person may choose', () => {
  it('is what reaches their role', () => {
    expect(kindsFor('OPERATOR')).toEqual(['DEADLINE', 'ESCALATION_RETURNED', 'CALLBACK_DUE', 'CALLBACK_MISSED', 'REMARKS_GIVEN']);
    expect(kindsFor('SPECIALIST')).not.toContain('REMARKS_GIVEN');
    expect(kindsFor('REVIEWER')).toEqual([]);
  });
});
