import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { band, campaignsAt, DEFAULT_RULES, facilityCount, foldFacilityName, type Sighting } from './campaigns';
import { checkRules } from './check-campaign';

const START = Date.parse('2026-06-10T10:00:00+09:00');
const HOUR_MS = 3_600_000;
const at = (hours: number): Date => new Date(START + hours * HOUR_MS);
let tickets = 0;
const seen = (hours: number, who: Partial<Sighting>): Sighting => ({
  kind: 'PHONE', value: '+815012345678', ticketId: String((tickets += 1)), at: at(hours), facilityCode: null, callerNumber: null, facilityName: null, ...who,
});
const code = (facilityCode: string) => ({ facilityCode });

describe('how many facilities', () => {
  it('are told apart by the register, else by the number that called and the name that was said', () => {
    expect(facilityCount([seen(0, code('A')), seen(1, code('A')), seen(2, code('B'))])).toBe(2);
    expect(facilityCount([seen(0, { callerNumber: '03' }), seen(1, { callerNumber: '04' }), seen(2, { facilityName: 'さくら' })])).toBe(3);
  });
  it('counts a clinic once that calls from the desk, from a mobile telephone and with its number withheld', () => {
    const calls = [{ callerNumber: '03', facilityName: 'さくら' }, { callerNumber: '090', facilityName: 'さくら' }, { facilityName: 'さくら' }];
    expect(facilityCount(calls.map((who, hours) => seen(hours, who)))).toBe(1);
    expect(facilityCount([...calls, { ...code('A'), callerNumber: '090' }].map((who, hours) => seen(hours, who)))).toBe(1);
  });
  it('counts two that share a number twice where both were identified: one vendor called for both', () => {
    expect(facilityCount([seen(0, { callerNumber: '03', ...code('A') }), seen(1, { callerNumber: '03', ...code('B') })])).toBe(2);
  });
  it('counts a clinic once that called before it was verified, and after', () => {
    expect(facilityCount([seen(0, { callerNumber: '03' }), seen(1, { callerNumber: '03', ...code('A') })])).toBe(1);
  });
  it('counts nobody of whom nothing is known', () => expect(facilityCount([seen(0, {}), seen(1, {}), seen(2, {})])).toBe(0));
  it('takes a name for the same however wide it is written', () => expect(foldFacilityName('Ｓａｋｕｒａ 医院')).toBe(foldFacilityName('sakura医院')));
});

describe('a campaign', () => {
  const three = (last: number): Sighting[] => [seen(0, code('A')), seen(1, code('B')), seen(last, code('C'))];
  const raised = (sightings: Sighting[], hours: number) => campaignsAt(sightings, DEFAULT_RULES, at(hours));

  it('arises at the third facility within 72 hours, to the millisecond', () => {
    expect(raised(three(72).slice(0, 2), 72)).toEqual([]);
    expect(raised(three(72), 72)).toMatchObject([{ raisedAt: at(72), facilities: 3 }]);
    expect(raised(three(72 + 1 / HOUR_MS), 73)).toEqual([]);
  });
  it('is none of one clinic that calls three times', () => expect(raised([seen(0, code('A')), seen(1, code('A')), seen(2, code('A'))], 3)).toEqual([]));
  it('is none of another thing', () => expect(raised([seen(0, code('A')), seen(1, code('B')), seen(2, { ...code('C'), value: '+815000000000' })], 3)).toEqual([]));
  it('goes on while it is seen, is over after a quiet week, and may arise anew', () => {
    const later = seen(100, code('A'));
    expect(raised([...three(2), later], 100 + 168)).toMatchObject([{ raisedAt: at(2), lastSeenAt: at(100) }]);
    expect(raised([...three(2), later], 100 + 168 + 1)).toEqual([]);
    const again = [...three(2), seen(400, code('A')), seen(401, code('B'))];
    expect(raised(again, 402)).toEqual([]);
    expect(raised([...again, seen(402, code('C'))], 402)).toMatchObject([{ raisedAt: at(402) }]);
  });

  const anySighting = fc.record({ hours: fc.integer({ min: 0, max: 400 }), who: fc.constantFrom('A', 'B', 'C', 'D'), how: fc.constantFrom('code', 'number', 'name') })
    .map(({ hours, who, how }) => seen(hours, how === 'code' ? { facilityCode: who, callerNumber: who } : how === 'number' ? { callerNumber: who } : { facilityName: who }));
  const some = fc.array(anySighting, { maxLength: 12 });

  it('never needs fewer facilities than the rule says, in any order of noting', () => {
    fc.assert(fc.property(some, fc.integer({ min: 2, max: 4 }), (sightings, facilities) => {
      const rules = { ...DEFAULT_RULES, facilities };
      const found = campaignsAt(sightings, rules, at(400));
      expect(campaignsAt(sightings.toReversed(), rules, at(400))).toEqual(found);
      if (found.length > 0) expect(facilityCount(sightings)).toBeGreaterThanOrEqual(facilities);
      if (campaignsAt(sightings, { ...rules, facilities: facilities + 1 }, at(400)).length > 0) expect(found).toHaveLength(1);
    }));
  });
  it('is never of the future', () => fc.assert(fc.property(some, fc.integer({ min: 0, max: 400 }), (sightings, hours) => {
    for (const { lastSeenAt } of raised(sightings, hours)) expect(lastSeenAt <= at(hours)).toBe(true);
  })));
});

describe('what operators are told of numbers', () => {
  it('is a floor, never the number', () => expect([1, 2, 3, 4, 5, 9, 10, 49, 1_000].map(band)).toEqual([1, 2, 3, 3, 5, 5, 10, 20, 50]));
});

describe('the rules', () => {
  it('have limits', () => {
    expect(checkRules(DEFAULT_RULES)).toBeNull();
    expect(checkRules({ ...DEFAULT_RULES, facilities: 1 })).toMatchObject({ field: 'facilities' });
    expect(checkRules({ ...DEFAULT_RULES, windowHours: 0 })).toMatchObject({ field: 'windowHours' });
    expect(checkRules({ ...DEFAULT_RULES, quietHours: 1.5 })).toMatchObject({ field: 'quietHours' });
  });
});
