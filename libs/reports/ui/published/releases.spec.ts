import { describe, expect, it } from 'vitest';
import { keyOf, seriesOf, subjectsOf, TOTAL } from './comparison-series';
import { changeOf, type Figure, type Release, shareOf, shareText } from './release';
import { before, inOrder, newestOf, versionsOf } from './releases';

const release = (first: string, seq: number, { version = 1, kind = 'MONTH', figures = {}, total = null }: { version?: number; kind?: 'MONTH' | 'QUARTER'; figures?: Record<string, Figure>; total?: Figure } = {}): Release => ({
  __typename: 'PeriodReport', id: `${first}v${version}${kind}`, version, status: 'PUBLISHED', threshold: 10, publishedAt: '2026-06-01T00:00:00Z', correctionReason: null, contentHash: '', chainHash: '', seq, unread: false,
  period: { __typename: 'ReportPeriod', kind, first, last: first, code: kind === 'MONTH' ? first : `${first}+3` },
  content: {
    __typename: 'ReportContent',
    hotlines: [{
      __typename: 'ReportHotline', hotline: 'EMERGENCY', total, totalWithheld: total === null, sentences: [], crossings: [], measures: [{ __typename: 'ReportMeasure', measure: 'handling', lowerQuartile: null, median: total, upperQuartile: null }],
      tables: [{ __typename: 'ReportTable', table: 'category', cells: Object.entries(figures).map(([code, count]) => ({ __typename: 'ReportCell' as const, code, count, withheld: count === null })) }],
    }],
  },
});

const march = release('2026-03', 1, { total: 300, figures: { A: 40, B: null } });
const may1 = release('2026-05', 2, { total: 310, figures: { A: 41, B: 12 } });
const may2 = release('2026-05', 4, { version: 2, total: 312, figures: { A: null, B: 12, C: 0 } });
const june = release('2026-06', 3, { total: null });
const quarter = release('2026-01', 5, { kind: 'QUARTER' });
const all = [quarter, may2, june, may1, march];
const ids = (some: readonly { id: string }[]): string[] => some.map(({ id }) => id);

describe('releases', () => {
  it('are one to a period, in its newest version', () => {
    expect(ids(newestOf(all, 'MONTH'))).toEqual(['2026-06v1MONTH', '2026-05v2MONTH', '2026-03v1MONTH']);
    expect(ids(versionsOf(all, may1))).toEqual(['2026-05v2MONTH', '2026-05v1MONTH']);
  });

  it('are set against the period before as it was known when they went out', () => {
    expect(before(all, june)?.id).toBe('2026-05v1MONTH');
    expect(before(all, release('2026-06', 6, { version: 2 }))?.id).toBe('2026-05v2MONTH');
    expect(before(all, may1)).toBeUndefined();
    expect(before(all, quarter)).toBeUndefined();
  });

  it('stand in order with a gap where nothing was published', () => {
    expect(inOrder(all, 'MONTH').map(({ first, release: one }) => [first, one?.version])).toEqual([['2026-03', 1], ['2026-04', undefined], ['2026-05', 2], ['2026-06', 1]]);
    expect(inOrder([], 'YEAR')).toEqual([]);
  });

  it('are compared figure by figure as published: what is withheld stays so, what is missing is no zero', () => {
    expect(seriesOf(all, 'MONTH', 'EMERGENCY', TOTAL).lines).toEqual([{ code: '', figures: [300, undefined, 312, null] }]);
    expect(seriesOf(all, 'MONTH', 'EMERGENCY', { of: 'table', code: 'category' }).lines).toEqual([
      { code: 'A', figures: [40, undefined, null, undefined] }, { code: 'B', figures: [null, undefined, 12, undefined] }, { code: 'C', figures: [undefined, undefined, 0, undefined] },
    ]);
    expect(seriesOf(all, 'MONTH', 'EMERGENCY', { of: 'measure', code: 'handling' }).lines[0]?.figures).toEqual([300, undefined, 312, null]);
    expect(subjectsOf(all, 'MONTH', 'EMERGENCY').map(keyOf)).toEqual(['total:', 'table:category', 'measure:handling']);
    expect(subjectsOf(all, 'MONTH', 'GUIDELINE').map(keyOf)).toEqual(['total:']);
  });
});

describe('shares and changes', () => {
  it('are of published figures only', () => {
    expect([shareOf(12, 300), shareOf(null, 300), shareOf(12, null), shareOf(0, 0)]).toEqual([0.04, null, null, null]);
    expect([shareText(0.04), shareText(0), shareText(null)]).toEqual(['4.0%', '0.0%', '']);
    expect(changeOf(312, 300)).toEqual({ before: 300, by: 12, share: 0.04 });
    expect([changeOf(null, 300), changeOf(312, null), changeOf(312, undefined), changeOf(undefined, 1)]).toEqual([null, null, null, null]);
  });
});
