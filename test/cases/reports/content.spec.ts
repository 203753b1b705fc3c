import { canonicalContent, canonicalFrozen, canonicalJson, sortedRows } from '@saimado/reports/domain/release/canonical';
import { cellName } from '@saimado/reports/domain/release/cell-names';
import { contentOf } from '@saimado/reports/domain/release/compose';
import type { ReleaseContent } from '@saimado/reports/domain/release/content';
import type { Period } from '@saimado/reports/domain/release/period';
import { periodBefore, periodYearBefore } from '@saimado/reports/domain/release/periods';
import type { FrozenInput, SourceRow } from '@saimado/reports/domain/release/source';
import { tabulate } from '@saimado/reports/domain/release/tabulate';
import { anySourceRow, frozenInput, sourceRow } from '@test/testkit/builders/source-rows';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const MONTH: Period = { kind: 'MONTH', first: '2026-05' };
const QUARTER: Period = { kind: 'QUARTER', first: '2026-04' };
const contentWith = (frozen: FrozenInput, withheld: ReadonlySet<string>, earlier: readonly ReleaseContent[] = []) => contentOf(frozen, tabulate(frozen), withheld, earlier);

const anyFrozen = fc.constantFrom(MONTH, QUARTER).chain((period) => fc.array(anySourceRow(period), { minLength: 30, maxLength: 90 }).map((rows) => frozenInput(rows, period)));
/** Which cells are withheld, drawn by a mask over their places. */
const anyMask = fc.array(fc.boolean(), { minLength: 31, maxLength: 31 });
const masked = (frozen: FrozenInput, mask: readonly boolean[]) => new Set(tabulate(frozen).cells.filter((_, index) => mask[index % mask.length]).map(({ name }) => name));
const changesOf = (period: Period, earlierRows: readonly SourceRow[]) =>
  [periodBefore(period), periodYearBefore(period)].map((before) => contentWith(frozenInput(earlierRows.map((row) => ({ ...row, month: before.first })), before), new Set()));

describe('content', () => {
  it('gives every published count as it is, and no withheld one', () => {
    fc.assert(fc.property(anyFrozen, anyMask, (frozen, mask) => {
      const withheld = masked(frozen, mask);
      const { period, hotlines } = contentWith(frozen, withheld);
      const given = new Map(hotlines.flatMap(({ hotline, total, tables, crossings }) => [
        [cellName(period, hotline), total] as const,
        ...tables.flatMap(({ table, cells }) => cells.map(({ code, count }) => [cellName(period, hotline, { table, code }), count] as const)),
        ...crossings.flatMap(({ rows, columns, cells }) => cells.map(({ row, column, count }) => [cellName(period, hotline, { table: rows, code: row }, { table: columns, code: column }), count] as const)),
      ]));
      expect(given).toEqual(new Map(tabulate(frozen).cells.map(({ name, count }) => [name, withheld.has(name) ? null : count])));
    }), { numRuns: 40 });
  });

  it('is the same to the byte for any two histories that differ in withheld counts only', () => {
    const RECODED = ['weekday', 'hour', 'category', 'tier', 'urgency', 'facilityKind', 'prefecture', 'status', 'verification', 'debt', 'escalated', 'referred', 'reliefFund', 'campaign', 'subject'] as const;
    let differing = 0;
    fc.assert(fc.property(anyFrozen, fc.array(anySourceRow(), { minLength: 12, maxLength: 12 }), fc.subarray([...RECODED], { minLength: 1 }), anyMask, (frozen, others, fields, mask) => {
      const rows = frozen.rows.map((row, index): SourceRow => {
        const other = others[index];
        return other ? { ...row, ...Object.fromEntries(fields.map((field) => [field, other[field]])) } : row;
      });
      const changed = { ...frozen, rows };
      const [one, two] = [tabulate(frozen).cells, tabulate(changed).cells];
      const withheld = new Set([...masked(frozen, mask), ...one.filter(({ count }, index) => count !== two[index]!.count).map(({ name }) => name)]);
      differing += one.some(({ count }, index) => count !== two[index]!.count) ? 1 : 0;
      const earlier = changesOf(frozen.period, frozen.rows.slice(0, 40));
      expect(canonicalContent(contentWith(changed, withheld, earlier))).toBe(canonicalContent(contentWith(frozen, withheld, earlier)));
    }), { numRuns: 60 });
    expect(differing).toBeGreaterThan(45);
  });

  it('is the same to the byte whatever the order of the rows and of what came before', () => {
    fc.assert(fc.property(anyFrozen, anyMask, fc.infiniteStream(fc.nat()), (frozen, mask, dice) => {
      const rows = frozen.rows.map((row) => ({ row, at: dice.next().value })).sort((a, b) => a.at - b.at).map(({ row }) => row);
      const [withheld, earlier] = [masked(frozen, mask), changesOf(frozen.period, frozen.rows)];
      const shuffled = { ...frozen, rows };
      expect(canonicalContent(contentWith(shuffled, withheld, earlier.toReversed()))).toBe(canonicalContent(contentWith(frozen, withheld, earlier)));
      expect(canonicalFrozen(shuffled)).toBe(canonicalFrozen(frozen));
      expect(sortedRows(rows)).toEqual(sortedRows(frozen.rows));
      expect(JSON.parse(canonicalFrozen(frozen))).toEqual({ ...frozen, rows: sortedRows(frozen.rows) });
    }), { numRuns: 40 });
  });
});

describe('canonical text', () => {
  it('has one form for each value', () => {
    expect(canonicalJson({ b: [1, null, '"'], a: { d: true, c: -0 } })).toBe('{"a":{"c":0,"d":true},"b":[1,null,"\\""]}');
    for (const none of [1.5, Number.NaN, undefined, new Date(0), new Map()]) expect(() => canonicalJson({ none })).toThrow('no canonical form');
  });
});

/** Tickets one of whose figures matters, as many as said, spread over clinics. */
const many = (count: number, row: Partial<SourceRow>, clinics = count): SourceRow[] =>
  Array.from({ length: count }, (_, index) => sourceRow({ toAnswer: null, handling: null, ...row, clinic: `c${index % clinics}` }));
const emergency = (rows: readonly SourceRow[], withheld: readonly string[] = [], earlier: readonly ReleaseContent[] = [], period = MONTH) =>
  contentWith(frozenInput(rows, period), new Set(withheld.map((name) => `2026-05/EMERGENCY${name}`)), earlier).hotlines[0]!;

describe('measures', () => {
  const toAnswer = (rows: readonly SourceRow[], withheld: readonly string[] = []) => {
    const { lowerQuartile, median, upperQuartile } = emergency(rows, withheld).measures.find(({ measure }) => measure === 'toAnswer')!;
    return [lowerQuartile, median, upperQuartile];
  };
  const timed = (count: number, clinics = count) => many(count, {}, clinics).map((row, index) => ({ ...row, toAnswer: index + 1 }));

  it('need their own numbers: 20 tickets of 10 clinics for a median, 40 tickets for quartiles', () => {
    expect(toAnswer(timed(19))).toEqual([null, null, null]);
    expect(toAnswer(timed(20))).toEqual([null, 10, null]);
    expect(toAnswer(timed(39))).toEqual([null, 20, null]);
    expect(toAnswer(timed(40))).toEqual([10, 20, 30]);
    expect(toAnswer(timed(40, 9))).toEqual([null, null, null]);
    expect(toAnswer([...timed(19), ...many(50, {})])).toEqual([null, null, null]);
  });
  it('are not told where one clinic has more than half', () => {
    const with20 = (own: number) => toAnswer([...timed(20), ...Array.from({ length: own }, () => sourceRow({ toAnswer: 5, clinic: 'big' }))]);
    expect(with20(20)[1]).not.toBeNull();
    expect(with20(21)[1]).toBeNull();
  });
  it('are not told where the number behind them is withheld', () => {
    expect(toAnswer(timed(40), [''])).toEqual([null, null, null]);
    const rows = [...many(30, { escalated: 'FORENSICS', toSpecialist: 1000 }), ...many(30, {})];
    const toSpecialist = (withheld: readonly string[]) => emergency(rows, withheld).measures.find(({ measure }) => measure === 'toSpecialist')!.median;
    expect([toSpecialist([]), toSpecialist(['/escalated=FORENSICS']), toSpecialist(['/escalated=NONE'])]).toEqual([900, 900, null]);
  });
});

describe('sentences', () => {
  const say = (...given: Parameters<typeof emergency>) => emergency(...given).sentences;
  const MAY = [
    ...many(60, { category: 'SUSPECTED_INFECTION', weekday: 1, hour: 9, toAnswer: 14, handling: 1250 }), ...many(30, { category: 'SUPPORT_SCAM', weekday: 2, hour: 14, toAnswer: 18, handling: 900 }),
    ...many(24, { category: 'RANSOMWARE', tier: 'TIER_2', weekday: 4, escalated: 'FORENSICS', referred: 'FORENSICS', reliefFund: true, toSpecialist: 1900 }),
  ];
  const APRIL = [...many(40, { month: '2026-04', category: 'SUSPECTED_INFECTION' }), ...many(60, { month: '2026-04', category: 'SUPPORT_SCAM' })];
  const april = contentWith(frozenInput(APRIL, { kind: 'MONTH', first: '2026-04' }), new Set());

  it('tell a month in plain words', () => {
    expect(say(MAY, [], [april])).toEqual([
      '2026年5月、緊急相談窓口（サイ窓）には114件の相談がありました。',
      '前月（2026年4月）の100件より14件（14％）増えました。',
      '多かった相談内容は、「ウイルス感染の疑い」（60件、全体の53％）、「サポート詐欺（接触なし）」（30件）、「ランサムウェア・電子カルテ停止」（24件）です。',
      '前月に比べて、「サポート詐欺（接触なし）」が60件から30件に減り、「ランサムウェア・電子カルテ停止」が0件から24件に増え、「ウイルス感染の疑い」が40件から60件に増えました。',
      '相談のあった施設は、診療所が114件（100％）です。',
      '2次対応（専門家による対応）となった相談は24件で、全体の21％です。',
      '専門事業者（フォレンジック事業者・弁護士）を紹介した相談は24件です。',
      '一時支援金を案内した相談は24件です。',
      '電話が最も多かったのは、曜日では月曜（60件）、時間帯では9〜11時（84件）です。',
      '中央値で見ると、電話に出るまでの時間は15秒、対応にかかった時間は21分、2次対応の担当者が引き受けるまでの時間は30分です。',
    ]);
  });

  it('call nothing the most where something is withheld, and say nothing of it', () => {
    const some = say(MAY, ['/category=SUSPECTED_INFECTION', '/category=OTHER', '/weekday=MON', '/weekday=SUN', '/tier=TIER_2', '/tier=OTHER', '/referred=NONE', '/referred=FORENSICS'], [april]);
    expect(some[2]).toBe('件数を公表している相談内容のうち、多かったのは「サポート詐欺（接触なし）」（30件、全体の26％）、「ランサムウェア・電子カルテ停止」（24件）です。');
    expect(some.join()).not.toMatch(/ウイルス感染|2次対応（専門家|紹介した|月曜/);
    expect(say(MAY, [''])[0]).toBe('2026年5月の緊急相談窓口（サイ窓）の相談件数は、相談者が特定されることのないように伏せています。');
  });

  it('call the most what is more than all that a withheld cell may hold', () => {
    const some = say(MAY, ['/category=RANSOMWARE', '/category=OTHER', '/weekday=TUE', '/weekday=THU']).join();
    expect(some).toContain('最も多かった相談内容は、「ウイルス感染の疑い」（60件、全体の53％）です。件数を公表しているものでは、「サポート詐欺（接触なし）」（30件）が続きます。');
    expect(some).toContain('曜日では月曜（60件）');
    expect(say(MAY, ['/weekday=MON', '/weekday=TUE']).join()).not.toContain('曜日では');
  });

  it('compare with the newest version of an earlier period, and not across catalogues', () => {
    const corrected: ReleaseContent = { ...april, version: 2, hotlines: april.hotlines.map((line) => ({ ...line, total: 114 })) };
    expect(say(MAY, [], [corrected, april])[1]).toBe('前月（2026年4月）と同じ件数です。');
    expect(say(MAY, [], [{ ...april, catalogue: 0 }]).join()).not.toContain('前月');
    const lastYear: ReleaseContent = { ...april, period: { kind: 'MONTH', first: '2025-05' } };
    expect(say(MAY, [], [lastYear])[1]).toBe('前年同月（2025年5月）の100件より14件（14％）増えました。');
  });

  it('tell small shares as what they are', () => {
    expect(say([...many(1900, {}), ...many(14, { tier: 'TIER_2', escalated: 'LEGAL' })])).toContain('2次対応（専門家による対応）となった相談は14件で、全体の1％未満です。');
  });

  it('say so where nobody called', () => {
    expect(say([])).toEqual(['2026年5月、緊急相談窓口（サイ窓）への相談はありませんでした。']);
  });

  it('speak of the guideline line by what was asked', () => {
    const asked = (count: number, subject: string) => many(count, { hotline: 'GUIDELINE', category: 'GUIDELINE_QUESTION', subject });
    const { sentences } = contentWith(frozenInput([...asked(25, 'BACKUP'), ...asked(12, 'CHECKLIST'), ...asked(20, 'NO_SUCH')]), new Set()).hotlines[1]!;
    expect(sentences.slice(0, 2)).toEqual([
      '2026年5月、セキュリティガイドライン相談窓口には57件の相談がありました。',
      '多かった質問の対象は、「インシデントへの備え」（25件、全体の44％）、「チェックリスト全般」（12件）です。',
    ]);
  });
});
