import { describe, expect, it } from 'vitest';
import { checkDraft, checkPublishAt, checkSettings, type DraftRequest, type ReportSettings } from './draft-rules';

const SETTINGS: ReportSettings = { yearBegins: 4, kinds: ['MONTH', 'QUARTER'] };
const NOW = new Date('2026-07-01T00:00:00+09:00');
const draft = (of: Partial<DraftRequest>): DraftRequest => ({ kind: 'MONTH', first: '2026-06', correctionReason: null, ...of });

describe('whether a period may be drafted', () => {
  it.each<[string, Partial<DraftRequest>, number, string | null]>([
    ['the month that ended this midnight', {}, 0, null],
    ['the month that began with it', { first: '2026-07' }, 0, 'PeriodNotOver'],
    ['the last month there is', { first: '9999-12' }, 0, 'PeriodNotOver'],
    ['the quarter that ended with it', { kind: 'QUARTER', first: '2026-04' }, 0, null],
    ['a quarter that begins in no quarter’s month', { kind: 'QUARTER', first: '2026-03' }, 0, 'first'],
    ['a length that is not made', { kind: 'YEAR', first: '2025-04' }, 0, 'kind'],
    ['no month', { first: '2026-13' }, 0, 'first'],
    ['one that was published, with a reason', { correctionReason: '3件の区分を改めた' }, 1, null],
    ['one that was published, without', {}, 1, 'correctionReason'],
    ['a reason for what nobody has read', { correctionReason: '3件の区分を改めた' }, 0, 'correctionReason'],
    ['too long a reason', { correctionReason: 'あ'.repeat(401) }, 1, 'correctionReason'],
  ])('%s', (_what, of, released, refusal) => {
    const found = checkDraft(draft(of), SETTINGS, released, NOW);
    expect(found && ('field' in found ? found.field : found.reason)).toBe(refusal);
  });
});

describe('settings of reports', () => {
  it.each<[Partial<ReportSettings>, string | null]>([[{}, null], [{ yearBegins: 0 }, 'yearBegins'], [{ yearBegins: 13 }, 'yearBegins'], [{ kinds: [] }, 'kinds'], [{ kinds: ['YEAR', 'YEAR'] }, 'kinds']])(
    '%j', (of, field) => expect(checkSettings({ ...SETTINGS, ...of })?.field ?? null).toBe(field));
});

it('is published later, or at once, but not before now', () => {
  expect(checkPublishAt(NOW, NOW)?.field).toBe('publishAt');
  expect(checkPublishAt(new Date(NOW.getTime() + 1), NOW)).toBeNull();
});
