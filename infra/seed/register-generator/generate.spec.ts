import { checkRow, cellsOf, FACILITY_KINDS, type RegisterRow } from '@saimado/register/domain/row';
import { PREFECTURE_NAMES } from '@saimado/register/domain/prefectures';
import { describe, expect, it } from 'vitest';
import { generateRegister } from './generate';

const rows = [...generateRegister({ members: 8_000, seed: 7 })];
const by = (key: (row: RegisterRow) => string): Map<string, RegisterRow[]> => {
  const groups = new Map<string, RegisterRow[]>();
  for (const row of rows) groups.set(key(row), [...(groups.get(key(row)) ?? []), row]);
  return groups;
};
const members = by((row) => row.memberNumber);
const facilities = by((row) => row.facilityCode);
const firsts = [...members.values()].map((group) => group[0] as RegisterRow);
const share = (test: (row: RegisterRow) => boolean): number => firsts.filter(test).length / firsts.length;

describe('the fictional register', () => {
  it('is the same for the same seed and another for another', () => {
    const first = [...generateRegister({ members: 50, seed: 1 })];
    expect([...generateRegister({ members: 50, seed: 1 })]).toEqual(first);
    expect([...generateRegister({ members: 50, seed: 2 })]).not.toEqual(first);
  });

  it.each([0, 1, 2, 3, 17, 2000])('has exactly %i members, each with numbers of their own', (count) => {
    const made = [...generateRegister({ members: count, seed: 3 })];
    expect(new Set(made.map((row) => row.memberNumber)).size).toBe(count);
    expect(new Set(made.map((row) => row.registryNumber)).size).toBe(count);
  });

  it('repeats no number at 200,000 members', () => {
    const seen = new Map<string, string>();
    const registry = new Map<string, string>();
    for (const row of generateRegister({ members: 200_000, seed: 11 })) {
      seen.set(row.memberNumber, row.registryNumber);
      registry.set(row.registryNumber, row.memberNumber);
    }
    expect([seen.size, registry.size]).toEqual([200_000, 200_000]);
  }, 60_000);

  it.each([7, 11])('has about 120,000 facilities at 180,000 members (seed %i)', (seed) => {
    const codes = new Set<string>();
    for (const row of generateRegister({ members: 180_000, seed })) codes.add(row.facilityCode);
    expect(Math.abs(codes.size - 120_000)).toBeLessThan(3_000);
  }, 60_000);

  it('passes the importer without a refusal, and with a warning only for unusual kinds of facility', () => {
    const warnings = new Set<string>();
    for (const row of rows) {
      const checked = checkRow(cellsOf(row), 1);
      expect(checked).toMatchObject({ kind: 'row', row });
      if (checked.kind === 'row') checked.warnings.forEach((warning) => warnings.add(warning.split(':')[0] ?? ''));
    }
    expect([...warnings]).toEqual(['facility_kind']);
  });

  it('covers the country, the categories, the states and the kinds in lifelike shares', () => {
    expect(new Set(rows.map((row) => row.prefecture))).toEqual(new Set(PREFECTURE_NAMES));
    expect(share((row) => row.category === 'A①')).toBeCloseTo(0.455, 1);
    expect(share((row) => row.status === '在籍')).toBeGreaterThan(0.94);
    expect(share((row) => row.status === '手続き中')).toBeGreaterThan(0.005);
    expect(firsts.filter((row) => row.status === '退会').every((row) => row.validTo !== null)).toBe(true);
    for (const kind of FACILITY_KINDS) expect(rows.some((row) => row.facilityKind === kind)).toBe(true);
    expect(firsts.some((row) => row.registryNumber.startsWith('0'))).toBe(true);
  });

  it('holds what makes callers hard to tell apart', () => {
    const texts = rows.map((row) => row.memberName + row.facilityName + row.address).join();
    for (const letter of ['髙', '﨑', '邉', '邊', '齋', '斉', '濵', '德', '𠮷', '栁', '医療法人社団', '丁目', '大字', '上る', '条西']) expect(texts).toContain(letter);
    const families = (group: RegisterRow[]): string[] => group.map((row) => row.memberName.split('　')[0] ?? '');
    const shared = [...facilities.values()].filter((group) => group.length > 1);
    expect(shared.some((group) => new Set(families(group)).size > 1), 'shared surgeries').toBe(true);
    expect(shared.some((group) => new Set(families(group)).size === 1), 'spouses or twins').toBe(true);
    expect(shared.some((group) => group.some((row) => group.some((other) => other !== row && other.memberKana === row.memberKana))), 'one reading twice').toBe(true);
    expect([...members.values()].some((group) => group.length > 2), 'members with several facilities').toBe(true);
  });

  it('keeps one facility and one member the same in all their rows', () => {
    for (const group of facilities.values()) expect(new Set(group.map((row) => `${row.facilityName}${row.address}${row.phone}`)).size).toBe(1);
    for (const group of members.values()) expect(new Set(group.map((row) => `${row.memberName}${row.category}${row.status}${row.registryNumber}`)).size).toBe(1);
  });

  it('gives only telephone numbers that cannot exist, wherever the area code ends: ten digits, 市内局番 beginning with 0 or 1', () => {
    for (const { phone } of rows) {
      expect(phone).toMatch(/^0\d+-0[01]\d*-\d{4}$/);
      expect(phone.replaceAll('-', '')).toHaveLength(10);
    }
  });
});
