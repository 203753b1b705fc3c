import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conflictKeys, type ConflictKind, isInForce, subjectOf } from './conflicts';
import { type ProposableFirm, propose, type ReferralFacts } from './propose';
import type { DeclineReason } from './referral-states';
import type { Turn } from './rotation';

const NOW = new Date('2026-06-10T10:00:00+09:00');
const DAY = '2026-06-10';
const JOINED = new Date('2026-04-01T00:00:00+09:00');
const RUNS = { numRuns: 200 };
const OPEN = () => [{ opensAt: '09:00', closesAt: '17:00' }];
const LATER = () => [{ opensAt: '13:00', closesAt: '17:00' }];

const firm = (id: string, more: Partial<ProposableFirm> = {}): ProposableFirm => ({
  id, name: `調査 ${id}`, discipline: 'FORENSICS', active: true, areas: ['RANSOMWARE'], prefectures: [], nationwide: true, workDays: OPEN, since: JOINED, conflicts: [], ...more,
});
const SAKURA = { facilityCode: 'F0000002', facilityNames: ['さくら医院'], memberNumber: '0022345679', memberNames: ['渡邉　花子'] };
const facts = (more: Partial<ReferralFacts> = {}): ReferralFacts => ({
  discipline: 'FORENSICS', area: 'RANSOMWARE', prefecture: '千葉県', urgency: 'NORMAL', subject: subjectOf({ ...SAKURA, parties: ['架空カルテ株式会社'] }), asked: [], ...more,
});
const conflict = (kind: ConflictKind, name: string, code: string | null = null, since = '2026-01-01', until: string | null = null) => ({ kind, keys: conflictKeys(kind, name, code), since, until });
const ids = (list: readonly { firmId: string }[]): string[] => list.map(({ firmId }) => firmId);
const reasonsOf = (list: readonly { firmId: string; reasons: readonly unknown[] }[], id: string): unknown => list.find(({ firmId }) => firmId === id)?.reasons;

describe('a conflict of interest', () => {
  it('leaves a firm out, however the name is written', () => {
    const firms = [
      firm('code', { conflicts: [conflict('FACILITY', '別の名', 'f0000002')] }), firm('name', { conflicts: [conflict('FACILITY', '医療法人社団桜会　さくら医院')] }),
      firm('member', { conflicts: [conflict('MEMBER', '渡辺花子')] }), firm('vendor', { conflicts: [conflict('PARTY', '（株）架空カルテ')] }), firm('none', { conflicts: [conflict('FACILITY', 'もみじ医院')] }),
    ];
    const { offered, leftOut } = propose(facts(), firms, [], NOW);
    expect(ids(offered)).toEqual(['none']);
    for (const { reasons } of leftOut) expect(reasons).toEqual(['CONFLICT']);
  });

  it('is there where the firm is itself concerned, though nobody entered one', () => {
    const vendor = firm('vendor', { name: '架空カルテ（株）' });
    expect(propose(facts(), [vendor], [], NOW).leftOut).toEqual([{ firmId: 'vendor', reasons: ['CONFLICT'] }]);
    expect(ids(propose(facts({ subject: subjectOf({ ...SAKURA, parties: null }) }), [vendor], [], NOW).offered)).toEqual(['vendor']);
  });

  it('holds from its first day to its last', () => {
    const on = (since: string, until: string | null) => ids(propose(facts(), [firm('a', { conflicts: [conflict('FACILITY', 'さくら医院', null, since, until)] })], [], NOW).offered);
    expect([on(DAY, null), on('2026-06-11', null), on('2026-01-01', DAY), on('2026-01-01', '2026-06-09')]).toEqual([[], ['a'], [], ['a']]);
  });

  it('that cannot be ruled out leaves the firm out too, and says what to ask', () => {
    const nobody = { facilityCode: null, facilityNames: [], memberNumber: null, memberNames: [], parties: null };
    const firms = [firm('f', { conflicts: [conflict('FACILITY', 'もみじ医院')] }), firm('m', { conflicts: [conflict('MEMBER', '上野樹里亜')] }), firm('p', { conflicts: [conflict('PARTY', '架空カルテ')] }), firm('free')];
    const { offered, leftOut } = propose(facts({ subject: subjectOf(nobody) }), firms, [], NOW);
    expect(ids(offered)).toEqual(['free']);
    expect(leftOut.map(({ reasons }) => reasons)).toEqual([['FACILITY_UNCHECKED'], ['MEMBER_UNCHECKED'], ['PARTY_UNCHECKED']]);
    expect(ids(propose(facts({ subject: subjectOf({ ...SAKURA, parties: [] }) }), firms, [], NOW).offered)).toEqual(['f', 'free', 'm', 'p']);
  });

  const names = fc.constantFrom('さくら医院', 'もみじ医院', '架空カルテ株式会社', '渡邉　花子', '上野　樹里亜');
  const anyConflict = fc.record({ kind: fc.constantFrom<ConflictKind>('FACILITY', 'MEMBER', 'PARTY'), name: names, code: fc.constantFrom(null, 'F0000002', '0022345679'), since: fc.constantFrom('2026-01-01', '2026-07-01'), until: fc.constantFrom(null, '2026-02-01', '2026-12-31') })
    .map(({ kind, name, code, since, until }) => conflict(kind, name, code, since, until));
  const anyFirm = (index: number) => fc.record({
    active: fc.boolean(), nationwide: fc.boolean(), prefectures: fc.subarray(['千葉県', '東京都']), areas: fc.subarray(['RANSOMWARE', 'WEBSITE'] as const), workDays: fc.constantFrom(null, OPEN, LATER), conflicts: fc.array(anyConflict, { maxLength: 3 }),
  }).map((more) => firm(`firm-${index}`, more));
  const anyFirms = fc.integer({ min: 1, max: 6 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => anyFirm(index))));
  const anyTurns = fc.array(fc.record({ firmId: fc.constantFrom('firm-0', 'firm-1', 'firm-2'), at: fc.integer({ min: 0, max: 60 }).map((days) => new Date(JOINED.getTime() + days * 86_400_000)), declined: fc.constantFrom<DeclineReason | null>(null, 'CAPACITY', 'CONFLICT') }), { maxLength: 12 });
  const anyFacts = fc.record({
    urgency: fc.constantFrom(null, 'LOW', 'CRITICAL' as const), area: fc.constantFrom(null, 'RANSOMWARE', 'WEBSITE' as const), prefecture: fc.constantFrom(null, '千葉県'),
    subject: fc.record({ facilityCode: fc.constantFrom(null, 'F0000002'), facilityNames: fc.subarray(['さくら医院']), memberNumber: fc.constant(null), memberNames: fc.subarray(['渡邉　花子']), parties: fc.constantFrom(null, [], ['架空カルテ']) }).map(subjectOf),
    asked: fc.array(fc.record({ firmId: fc.constantFrom('firm-0', 'firm-1'), declined: fc.boolean() }), { maxLength: 2 }),
  }).map((more) => facts(more));

  it('is never proposed, and every firm is either offered or left out with a reason, whatever order they are kept in', () => {
    fc.assert(fc.property(anyFirms, anyFacts, anyTurns, (firms, asked, turns) => {
      const proposal = propose(asked, firms, turns, NOW);
      for (const { firmId, reasons } of proposal.offered) {
        const { conflicts, active } = firms.find(({ id }) => id === firmId)!;
        expect(active).toBe(true);
        for (const one of conflicts.filter((each) => isInForce(each, DAY))) for (const key of one.keys) expect(asked.subject.keys).not.toContain(key);
        expect(reasons.length).toBeGreaterThanOrEqual(4);
      }
      for (const { reasons } of proposal.leftOut) expect(reasons.length).toBeGreaterThan(0);
      expect([...ids(proposal.offered), ...ids(proposal.leftOut)].sort()).toEqual(firms.map(({ id }) => id).sort());
      expect(propose(asked, [...firms].reverse(), [...turns].reverse(), NOW)).toEqual(proposal);
    }), RUNS);
  });
});

describe('the rotation', () => {
  const first = (firms: readonly ProposableFirm[], turns: readonly Turn[], asked: ReferralFacts['asked'] = []): string => propose(facts({ asked }), firms, turns, NOW).offered[0]!.firmId;

  it('gives equal firms turns that differ by one at most, after any number of introductions and single declines', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 6 }), fc.array(fc.boolean(), { maxLength: 40 }), (count, declines) => {
      const firms = Array.from({ length: count }, (_, index) => firm(`firm-${index}`));
      const turns: Turn[] = [];
      const taken = new Map(firms.map(({ id }) => [id, 0]));
      const declinedLast = new Set<string>();
      let minutes = 0;
      for (const declines1 of declines) {
        const asked: { firmId: string; declined: boolean }[] = [];
        for (const mayDecline of [declines1 && count > 1, false]) {
          const chosen = first(firms, turns, asked);
          const declined = mayDecline && !declinedLast.has(chosen);
          turns.push({ firmId: chosen, at: new Date(JOINED.getTime() + (minutes += 1) * 60_000), declined: declined ? 'CAPACITY' : null });
          if (declined) {
            declinedLast.add(chosen);
            asked.push({ firmId: chosen, declined });
            continue;
          }
          declinedLast.delete(chosen);
          taken.set(chosen, taken.get(chosen)! + 1);
          break;
        }
        const open = [...taken].filter(([id]) => !declinedLast.has(id)).map(([, turn]) => turn);
        expect(Math.max(...open) - Math.min(...open)).toBeLessThanOrEqual(1);
      }
    }), RUNS);
  });

  const turn = (firmId: string, day: number, declined: DeclineReason | null = null): Turn => ({ firmId, at: new Date(JOINED.getTime() + day * 86_400_000), declined });

  it('keeps the turn of a firm that declined once, not of one that declines twice in a row, and always where it named a conflict', () => {
    const firms = [firm('a'), firm('b')];
    expect(first(firms, [turn('a', 1, 'CAPACITY'), turn('b', 2)])).toBe('a');
    expect(first(firms, [turn('a', 1, 'CAPACITY'), turn('b', 2), turn('a', 3, 'CAPACITY')])).toBe('b');
    expect(first(firms, [turn('a', 1, 'CONFLICT'), turn('b', 2), turn('a', 3, 'CONFLICT')])).toBe('a');
    expect(ids(propose(facts({ asked: [{ firmId: 'a', declined: true }] }), firms, [], NOW).offered)).toEqual(['b']);
  });

  it('does not flood a firm that joins with all the turns the others had before', () => {
    const firms = [firm('old'), firm('older'), firm('new', { since: new Date('2026-06-01T00:00:00+09:00') })];
    const before = Array.from({ length: 20 }, (_, day) => turn(day % 2 ? 'old' : 'older', day));
    expect(first(firms, [...before, turn('new', 62)])).toBe('older');
  });

  it('asks whoever is open first only where minutes count, and says so', () => {
    const firms = [firm('a', { workDays: LATER }), firm('b'), firm('c', { workDays: null })];
    const turns = [turn('b', 1)];
    expect(ids(propose(facts(), firms, turns, NOW).offered)).toEqual(['a', 'c', 'b']);
    const urgent = propose(facts({ urgency: 'CRITICAL' }), firms, turns, NOW).offered;
    expect(ids(urgent)).toEqual(['b', 'a', 'c']);
    expect(reasonsOf(urgent, 'b')).toContainEqual({ code: 'OPEN_FIRST' });
    expect(reasonsOf(urgent, 'a')).toContainEqual({ code: 'OPENS_AT', at: new Date('2026-06-10T13:00:00+09:00') });
    expect(reasonsOf(urgent, 'c')).toContainEqual({ code: 'HOURS_UNKNOWN' });
  });

  it('leaves out who works elsewhere or on something else, and who was asked already', () => {
    const firms = [firm('place', { nationwide: false, prefectures: ['東京都'] }), firm('area', { areas: ['WEBSITE'] }), firm('off', { active: false }), firm('has'), firm('law', { discipline: 'LEGAL' })];
    const { offered, leftOut } = propose(facts({ asked: [{ firmId: 'has', declined: false }] }), firms, [], NOW);
    expect(offered).toEqual([]);
    expect(Object.fromEntries(leftOut.map(({ firmId, reasons }) => [firmId, reasons]))).toEqual({ place: ['OTHER_PREFECTURE'], area: ['OTHER_AREA'], off: ['NOT_ACTIVE'], has: ['HAS_THIS'] });
  });
});
