import fc from 'fast-check';
import { z } from 'zod';
import { describe, expect, it } from 'vitest';
import { changesOf } from './changes';
import { amount, choice, code, day, flag, lines, list, maybeWords, words } from './fields';
import { formOf } from './form';
import { placeOf } from './said';

const schema = z.strictObject({
  rows: list('行', z.strictObject({
    id: code('符号'),
    name: words('名称'),
    phone: maybeWords('電話'),
    yen: amount('金額', '円'),
    kind: choice('種類', { OFFICE: '事務局', POLICE: '警察' }),
    on: day('期日'),
    open: flag('受付'),
    say: lines('言葉'),
    when: z.record(z.string(), z.array(z.string())).meta({ title: '条件' }),
    then: z.discriminatedUnion('do', [z.strictObject({ do: z.literal('WAIT'), days: amount('日数', '日') }), z.strictObject({ do: z.literal('CALL') })]).meta({ title: '次' }),
  })),
}).meta({ title: '表' });
const form = formOf(schema);

const row = (id: string, other: Partial<z.infer<typeof schema>['rows'][number]> = {}) => ({
  id, name: `${id}の名`, phone: null, yen: 100_000, kind: 'OFFICE' as const, on: '2026-06-01', open: true, say: ['一', '二'], when: { cause: ['A'] }, then: { do: 'WAIT' as const, days: 3 }, ...other,
});
const between = (before: unknown, after: unknown) => changesOf(form, before, after).map(({ kind, place, before: was, after: is, wording }) => [kind, place.join(' › '), was, is, wording]);

describe('what differs between two contents', () => {
  it('is told in the titles, labels and units of the form', () => {
    const after = row('A', { yen: 150_000, kind: 'POLICE', on: '2026-07-01', open: false, phone: '110' });
    expect(between({ rows: [row('A')] }, { rows: [after] })).toEqual([
      ['CHANGED', '行 › Aの名 › 電話', 'なし', '110', true],
      ['CHANGED', '行 › Aの名 › 金額', '100,000円', '150,000円', false],
      ['CHANGED', '行 › Aの名 › 種類', '事務局', '警察', false],
      ['CHANGED', '行 › Aの名 › 期日', '2026年6月1日', '2026年7月1日', false],
      ['CHANGED', '行 › Aの名 › 受付', 'はい', 'いいえ', false],
    ]);
  });
  it('follows a row by its name, wherever it stands', () => {
    expect(between({ rows: [row('A'), row('B'), row('C')] }, { rows: [row('C'), row('N'), row('A', { yen: 1 })] })).toEqual([
      ['MOVED', '行', 'Aの名、Cの名', 'Cの名、Aの名', false],
      ['ADDED', '行 › Nの名', null, expect.stringContaining('金額：100,000円'), false],
      ['CHANGED', '行 › Aの名 › 金額', '100,000円', '1円', false],
      ['REMOVED', '行 › Bの名', expect.stringContaining('符号：B'), null, false],
    ]);
  });
  it('tells which line of several was put in or taken out', () => {
    expect(between({ rows: [row('A')] }, { rows: [row('A', { say: ['零', '一', '二'] })] })).toEqual([['ADDED', '行 › Aの名 › 言葉 › 1件目', null, '零', true]]);
    expect(between({ rows: [row('A')] }, { rows: [row('A', { say: ['一'] })] })).toEqual([['REMOVED', '行 › Aの名 › 言葉 › 2件目', '二', null, true]]);
  });
  it('goes into maps and variants', () => {
    expect(between({ rows: [row('A')] }, { rows: [row('A', { when: { cause: ['A', 'B'], closed: ['Y'] }, then: { do: 'WAIT', days: 4 } })] })).toEqual([
      ['ADDED', '行 › Aの名 › 条件 › cause › 2件目', null, 'B', false], ['ADDED', '行 › Aの名 › 条件 › closed', null, 'Y', false], ['CHANGED', '行 › Aの名 › 次 › 日数', '3日', '4日', false],
    ]);
    expect(between({ rows: [row('A')] }, { rows: [row('A', { then: { do: 'CALL' } })] })).toHaveLength(1);
  });
  it('survives what a half-written draft may hold', () => {
    for (const half of [{}, { rows: null }, { rows: [null, 3, {}] }, { rows: [row('A'), row('A')] }, { rows: [{ ...row('A'), yen: '十万', then: {} }] }]) {
      expect(() => [changesOf(form, { rows: [row('A')] }, half), changesOf(form, half, { rows: [row('A')] })]).not.toThrow();
    }
  });
  it('is nothing for the same, and something for anything else', () => {
    const rows = fc.uniqueArray(fc.record({ id: fc.constantFrom('A', 'B', 'C', 'D'), yen: fc.integer({ min: 0, max: 3 }), say: fc.array(fc.constantFrom('あ', 'い'), { maxLength: 3 }) }), { selector: ({ id }) => id, maxLength: 4 })
      .map((some) => some.map(({ id, ...other }) => row(id, other)));
    fc.assert(fc.property(rows, rows, (before, after) => {
      expect(changesOf(form, { rows: before }, { rows: structuredClone(before) })).toEqual([]);
      expect(changesOf(form, { rows: before }, { rows: after }).length > 0).toBe(JSON.stringify(before) !== JSON.stringify(after));
    }));
  });
});

describe('the place of a problem', () => {
  it('is told in titles and names of rows', () => {
    const content = { rows: [row('A'), row('B', { name: '' })] };
    expect(placeOf(form, content, 'rows.0.yen')).toEqual(['行', 'Aの名', '金額']);
    expect(placeOf(form, content, 'rows.1.then.days')).toEqual(['行', 'B', '次', '日数']);
    expect(placeOf(form, content, 'rows.7.when.cause.0')).toEqual(['行', '8件目', '条件', 'cause', '1件目']);
    expect(placeOf(form, content, '')).toEqual([]);
  });
});
