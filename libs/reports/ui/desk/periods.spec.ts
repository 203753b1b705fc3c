import { describe, expect, it } from 'vitest';
import { type Draftable, overtakenBy, type Period, periodEntries, type Report } from './periods';

const MONTHS = { MONTH: 1, QUARTER: 3, YEAR: 12 } as const;
function period(kind: Period['kind'], first: string, last = first): Period {
  return { __typename: 'ReportPeriod', kind, first, last, code: kind === 'MONTH' ? first : `${first}+${MONTHS[kind]}` };
}
const MAY = period('MONTH', '2026-05');
let made = 0;
const report = (of: Period, status: Report['status'], more: Partial<Report> = {}): Report => ({
  __typename: 'PeriodReport', id: String(made += 1), period: of, version: 1, status, threshold: 10, publishedAt: status === 'PUBLISHED' ? '2026-06-02T00:00:00.000Z' : null, correctionReason: null,
  contentHash: null, chainHash: null, seq: null, unread: false, openQuestions: 0, draftedAt: `2026-06-01T00:00:${String(made).padStart(2, '0')}.000Z`, draftedBy: 'SV', publishAt: null, mayISign: false, progress: null, failure: null, signatures: [], ...more,
});
const draftable = (of: Period, released = 0, underWay: string | null = null): Draftable => ({ __typename: 'DraftablePeriod', period: of, released, underWay });

describe('the periods of the desk', () => {
  it('say of each what waits: something under way, a draft, or nothing', () => {
    const [june, april] = [period('MONTH', '2026-06'), period('MONTH', '2026-04')];
    const entries = periodEntries([report(MAY, 'DRAFT'), report(april, 'PUBLISHED')], [draftable(june), draftable(MAY, 0, '1'), draftable(april, 1)]);
    expect(entries.map(({ period: { code }, group, draftable: may }) => [code, group, may])).toEqual([['2026-05', 'UNDER_WAY', false], ['2026-06', 'TO_DRAFT', true], ['2026-04', 'PUBLISHED', true]]);
  });

  it('stand newest first, the shorter before the longer that ends with it', () => {
    const entries = periodEntries([], [draftable(period('YEAR', '2025-04', '2026-03')), draftable(period('QUARTER', '2026-01', '2026-03')), draftable(MAY), draftable(period('MONTH', '2026-03'))]);
    expect(entries.map(({ period: { code } }) => code)).toEqual(['2026-05', '2026-03', '2026-01+3', '2025-04+12']);
  });

  it.each([
    ['FAILED', 'UNDER_WAY', true], ['OUTDATED', 'UNDER_WAY', true], ['CANCELLED', 'TO_DRAFT', true], ['DISCARDED', 'TO_DRAFT', true], ['SCHEDULED', 'UNDER_WAY', false], ['DRAFTING', 'UNDER_WAY', false],
  ] as const)('whose only report is %s are %s, to be drafted: %s', (status, group, may) => {
    expect(periodEntries([report(MAY, status)], [draftable(MAY)])).toMatchObject([{ group, draftable: may, report: { status } }]);
  });

  it('wait for an answer where JMA asked something of any version, the first of them shown', () => {
    const [first, second] = [report(MAY, 'PUBLISHED', { openQuestions: 2 }), report(MAY, 'PUBLISHED', { version: 2 })];
    expect(periodEntries([second, first], [])).toMatchObject([{ group: 'ASKED', openQuestions: 2, report: { id: first.id } }]);
    expect(periodEntries([{ ...first, openQuestions: 0 }, second], [])).toMatchObject([{ group: 'PUBLISHED', report: { id: second.id } }]);
  });

  it('show the correction under way first, and what is published once it was given up', () => {
    const [first, second] = [report(MAY, 'PUBLISHED'), report(MAY, 'SIGNED', { version: 2 })];
    expect(periodEntries([first, second], [draftable(MAY, 1, second.id)])).toMatchObject([{ group: 'UNDER_WAY', released: 1, report: { id: second.id } }]);
    expect(periodEntries([first, { ...second, status: 'DISCARDED' }], [draftable(MAY, 1)])).toMatchObject([{ group: 'PUBLISHED', report: { id: first.id }, draftable: true }]);
  });
});

describe('what overtook a report', () => {
  it('is the first publication after it was drafted', () => {
    const mine = report(MAY, 'OUTDATED', { draftedAt: '2026-06-10T00:00:00.000Z' });
    const at = (publishedAt: string): Report => report(period('MONTH', '2026-04'), 'PUBLISHED', { publishedAt });
    const [before, first, later] = [at('2026-06-09T00:00:00.000Z'), at('2026-06-11T00:00:00.000Z'), at('2026-06-12T00:00:00.000Z')];
    expect(overtakenBy(mine, [later, mine, before, first])?.id).toBe(first.id);
    expect(overtakenBy(mine, [mine, before])).toBeUndefined();
  });
});
