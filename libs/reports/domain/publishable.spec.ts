import { describe, expect, it } from 'vitest';
import type { ContentHotline } from './release/content';
import { unpublishable } from './publishable';

const HOTLINE: ContentHotline = {
  hotline: 'EMERGENCY', total: 40, measures: [], sentences: [],
  tables: [{ table: 'tier', cells: [{ code: 'TIER_1', count: 30 }, { code: 'TIER_2', count: null }, { code: 'OUT_OF_SCOPE', count: null }, { code: 'UNKNOWN', count: 0 }] }],
  crossings: [{ rows: 'tier', columns: 'facilityKind', cells: [{ row: 'TIER_1', column: 'CLINIC', count: null }] }],
};
const content = (hotline: Partial<ContentHotline>) => ({ period: { kind: 'QUARTER', first: '2026-04' } as const, threshold: 10, hotlines: [{ ...HOTLINE, ...hotline }] });
const HIDDEN = ['2026-04+3/EMERGENCY/tier=TIER_2', '2026-04+3/EMERGENCY/tier=OUT_OF_SCOPE', '2026-04+3/EMERGENCY/tier=TIER_1/facilityKind=CLINIC'];

describe('the last look before a release goes out', () => {
  it('finds nothing where all that is to be withheld is, and nothing else', () => {
    expect(unpublishable(content({}), new Set(HIDDEN))).toEqual([]);
  });

  it.each<[string, Partial<ContentHotline>, string[], string]>([
    ['a count that is to be withheld', { crossings: [{ rows: 'tier', columns: 'facilityKind', cells: [{ row: 'TIER_1', column: 'CLINIC', count: 12 }] }] }, HIDDEN, HIDDEN[2] ?? ''],
    ['one that is withheld for no reason', {}, HIDDEN.slice(1), HIDDEN[0] ?? ''],
    ['a small count', { total: 9 }, HIDDEN, '2026-04+3/EMERGENCY'],
    ['a cell that is to be withheld and is nowhere', {}, [...HIDDEN, '2026-04+3/EMERGENCY/category=RANSOMWARE'], '2026-04+3/EMERGENCY/category=RANSOMWARE'],
  ])('finds %s', (_what, hotline, withheld, name) => expect(unpublishable(content(hotline), new Set(withheld))).toEqual([name]));
});
