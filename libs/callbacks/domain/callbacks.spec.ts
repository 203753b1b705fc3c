import { isHoliday } from '@saimado/hotlines/domain/holidays';
import type { Role, TicketStatus } from '@saimado/kernel/codes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkDueAt, checkPurpose, isRinging, mayCall, maySeeCallback, remindersOf, statusOnceOver, statusWhilePlanned } from './callback-rules';
import { afterEvent, AttemptOutcome, CALLBACK_TRANSITIONS, CallbackStatus } from './callback-states';
import { proposeAgain, typedTime } from './propose-time';
import { NO_REACH } from './reach';
import { readClinicHours } from './read-clinic-hours';

const at = (text: string): Date => new Date(`${text}:00+09:00`);
const NOW = at('2026-11-24T12:00');
const hours = readClinicHours('月火水金 9-12:30 14-18、木土 9-12');
const clinic = { ...NO_REACH, hours: hours.kind === 'hours' ? hours.hours : null };
const national = (date: string) => isHoliday(date, []);

describe('a call-back’s life', () => {
  const statuses = Object.values(CallbackStatus);
  it('reaches every state from PLANNED, and nothing leaves an end', () => {
    expect(new Set(['PLANNED', ...Object.values(CALLBACK_TRANSITIONS.PLANNED)])).toEqual(new Set(statuses));
    for (const end of ['DONE', 'CANCELLED'] as const) for (const event of [...Object.values(AttemptOutcome), 'CANCEL'] as const) expect(afterEvent(end, event)).toBeNull();
  });
  it('is owed as long as nobody was reached', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('NO_ANSWER', 'BUSY', 'LEFT_WORD')), (outcomes) => {
      expect(outcomes.reduce<CallbackStatus | null>((status, outcome) => status && afterEvent(status, outcome), 'PLANNED')).toBe('PLANNED');
    }), { numRuns: 50 });
  });
});

describe('who makes it', () => {
  const operator = { staffId: 'a', role: 'OPERATOR' as Role, hotline: 'EMERGENCY' as const, discipline: null };
  const lawyer = { staffId: 'l', role: 'SPECIALIST' as Role, hotline: null, discipline: 'LEGAL' as const };
  const supervisor = { staffId: 's', role: 'SUPERVISOR' as Role, hotline: null, discipline: null };
  const tier1 = { tier: 'TIER_1' as const, hotline: 'EMERGENCY' as const, discipline: null, forId: null };
  const forensics = { ...tier1, tier: 'TIER_2' as const, discipline: 'FORENSICS' as const };
  it.each([
    ['anyone’s of the own line', operator, tier1, true], ['of the other line', { ...operator, hotline: 'GUIDELINE' as const }, tier1, false], ['one’s own', operator, { ...tier1, forId: 'a' }, true],
    ['a colleague’s', operator, { ...tier1, forId: 'b' }, false], ['a colleague’s, by a supervisor', supervisor, { ...tier1, forId: 'b' }, true], ['tier 2’s, by an operator', operator, forensics, false],
    ['the other discipline’s', lawyer, forensics, false], ['tier 1’s, by a lawyer', lawyer, tier1, false], ['the own discipline’s', lawyer, { ...forensics, discipline: 'LEGAL' as const }, true],
  ])('%s', (_, viewer, callback, expected) => expect(mayCall(viewer, callback)).toBe(expected));
  it('of the other discipline a specialist sees nothing', () => {
    expect([maySeeCallback(lawyer, tier1), maySeeCallback(lawyer, forensics), maySeeCallback(operator, forensics)]).toEqual([true, false, true]);
  });
});

describe('reminders', () => {
  const times = (dueAt: string) => remindersOf(at(dueAt), NOW).map(({ stage, at: when }) => `${stage} ${(when.getTime() - NOW.getTime()) / 60_000}`);
  it.each([['2026-11-24T13:00', ['BEFORE 55', 'MISSED 75']], ['2026-11-24T12:03', ['BEFORE 0', 'MISSED 18']], ['2026-11-24T11:50', ['MISSED 5']], ['2026-11-24T11:40', []]])('due %s', (dueAt, expected) => expect(times(dueAt)).toEqual(expected));
});

describe('the next time', () => {
  it.each([
    ['NO_ANSWER', '2026-11-24T11:00', '2026-11-24T11:30'], ['NO_ANSWER', '2026-11-24T12:10', '2026-11-24T14:00'], ['BUSY', '2026-11-24T17:55', '2026-11-25T09:00'], ['LEFT_WORD', '2026-11-24T09:00', '2026-11-24T11:00'],
    ['NO_ANSWER', '2026-11-21T11:45', '2026-11-24T09:00'],
  ] as const)('after %s at %s', (outcome, now, expected) => expect(proposeAgain(clinic, national, outcome, at(now))).toEqual(at(expected)));
  it('at once where nobody knows the hours', () => expect(proposeAgain(NO_REACH, national, 'BUSY', NOW)).toEqual(at('2026-11-24T12:10')));

  it.each([
    ['15時', { dueAt: at('2026-11-24T15:00'), proposal: null, problem: null, isOpen: true }],
    ['13時', { dueAt: at('2026-11-24T13:00'), proposal: at('2026-11-24T14:00'), problem: null, isOpen: false }],
    ['明日', { dueAt: null, proposal: at('2026-11-25T09:00'), problem: expect.stringContaining('時刻も'), isOpen: null }],
    ['そのうち', { dueAt: null, proposal: at('2026-11-24T12:00'), problem: expect.stringContaining('読み取れません'), isOpen: null }],
    ['11/23 9時', { dueAt: null, proposal: at('2026-11-24T12:00'), problem: expect.stringContaining('これから'), isOpen: null }],
    ['', { dueAt: null, proposal: at('2026-11-24T12:00'), problem: null, isOpen: null }],
  ])('typed as %j', (typed, expected) => expect(typedTime(typed, clinic, national, NOW)).toEqual(expected));
});

it('rings for a while and not for ever', () => {
  expect([isRinging(null, NOW), isRinging(at('2026-11-24T11:31'), NOW), isRinging(at('2026-11-24T11:30'), NOW)]).toEqual([false, true, false]);
});

it('leaves a ticket alone that is with tier 2, solved or closed', () => {
  const moved = (status: TicketStatus) => [statusWhilePlanned(status), statusOnceOver(status, 0), statusOnceOver(status, 1)];
  expect(moved('OPEN')).toEqual(['AWAITING_CALLBACK', 'OPEN', 'OPEN']);
  expect(moved('AWAITING_CALLBACK')).toEqual(['AWAITING_CALLBACK', 'OPEN', 'AWAITING_CALLBACK']);
  for (const status of ['ESCALATED', 'RESOLVED', 'CLOSED'] as const) expect(moved(status)).toEqual([status, status, status]);
});

it('wants a time to come and a purpose', () => {
  expect(checkDueAt('dueAt', at('2026-11-24T11:00'), NOW)).toMatchObject({ field: 'dueAt' });
  expect(checkDueAt('dueAt', at('2028-11-24T11:00'), NOW)).toMatchObject({ field: 'dueAt' });
  expect(checkDueAt('dueAt', NOW, NOW)).toBeNull();
  expect([checkPurpose(' '), checkPurpose('あ'.repeat(501))]).toMatchObject([{ field: 'purpose' }, { field: 'purpose' }]);
  expect(checkPurpose(' 復旧の確認 ')).toEqual({ kind: 'text', text: '復旧の確認' });
});
