import { HOTLINES, TABLE_DEFINITIONS, TABLES } from '@saimado/reports/domain/release/catalogue';
import { PERIOD_KINDS } from '@saimado/reports/domain/release/period';
import {
  ALL_WITHHELD, codeName, duration, HOTLINE_NAMES, MARK, MARK_MEANING, MEASURE_NAMES, MEASURE_NOTES, plainPeriodName, QUARTILE_NAMES, TABLE_NAMES, TABLE_NOTES,
} from '@saimado/reports/domain/release/words';
import en from '@saimado/reports/ui/i18n/en.json';
import ja from '@saimado/reports/ui/i18n/ja.json';
import { durationSayings, periodSaying, type Saying } from '@saimado/reports/ui/published/say';
import { formatMonth } from '@saimado/ui-kit/format-date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const codes = Object.fromEntries(TABLES.map((table) => [table, Object.fromEntries(HOTLINES.flatMap((hotline) => TABLE_DEFINITIONS[table].codes(hotline).map((code) => [code, codeName(table, code)])))]));
const filled = ({ key, values }: Saying<object>): string => {
  const template = key.split('.').reduce<unknown>((at, name) => (at as Record<string, unknown>)[name], ja.published) as string;
  return template.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String((values as Record<string, unknown>)[name]));
};

/** Screens may not import the domain, so the page has a catalogue of its own: it must call things what sentences and files call them. */
describe('the words of the page', () => {
  it('are those of the files', () => {
    const { published } = ja;
    expect(published.codes).toEqual(codes);
    expect(published.tables).toEqual(TABLE_NAMES);
    expect(published.notes).toEqual(TABLE_NOTES);
    expect([published.hotlines, published.measures, published.measureNotes, published.quartile]).toEqual([HOTLINE_NAMES, MEASURE_NAMES, MEASURE_NOTES, QUARTILE_NAMES]);
    expect(published.allWithheld).toBe(ALL_WITHHELD);
    expect([published.mark, published.mark + published.legendMark]).toEqual([MARK, MARK_MEANING]);
  });

  it('are there in English for every code', () => {
    const { published } = en;
    for (const table of TABLES) expect(Object.keys(published.codes[table]).sort(), table).toEqual(Object.keys(codes[table]!).sort());
  });

  it('name every period as the sentences do', () => {
    for (const kind of PERIOD_KINDS) for (let month = 1; month <= 12; month += 1) {
      const period = { kind, first: `2026-${String(month).padStart(2, '0')}` };
      const { key, values } = periodSaying(period);
      expect(filled({ key, values: { ...values, monthName: formatMonth(values.first, 'ja') } })).toBe(plainPeriodName(period));
    }
  });

  it('say a duration as the sentences do', () => {
    fc.assert(fc.property(fc.nat(200_000), (seconds) => {
      expect(durationSayings(seconds).map(filled).join('')).toBe(duration(seconds));
    }), { numRuns: 200 });
  });
});
