import { CHECKLIST_BOOK } from '@saimado/guideline/domain/checklist-book';
import { subjectsOf } from '@saimado/guideline/domain/subjects';
import { HOURS_BOOK } from '@saimado/hotlines/domain/hours-book';
import { Tier, TicketStatus, Urgency, VerificationOutcome } from '@saimado/kernel/codes';
import { PREFECTURE_NAMES } from '@saimado/register/domain/prefectures';
import { FACILITY_KINDS as REGISTERED_KINDS } from '@saimado/register/domain/row';
import {
  CROSSINGS, crossingsOf, DIVISIONS, HOTLINES, TABLE_DEFINITIONS, type TableCode, TABLES, tablesOf,
} from '@saimado/reports/domain/release/catalogue';
import { PERIOD_KINDS } from '@saimado/reports/domain/release/period';
import { BLOCKS, PREFECTURES } from '@saimado/reports/domain/release/places';
import { SUBJECTS } from '@saimado/reports/domain/release/subjects';
import { codeName, TABLE_NAMES } from '@saimado/reports/domain/release/words';
import { anySourceRow, sourceRow } from '@test/testkit/builders/source-rows';
import { TRIAGE_BOOK } from '@saimado/triage/domain/triage-book';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

const last = <T>(all: readonly T[]): T => all.at(-1)!;
const codeOf = (table: TableCode, row: Parameters<typeof sourceRow>[0]): string => TABLE_DEFINITIONS[table].codeOf(sourceRow(row));

describe('the catalogue of tables', () => {
  it('has a code for every ticket that can be, in every table of its hotline', () => {
    fc.assert(fc.property(anySourceRow(), (row) => {
      for (const table of tablesOf('YEAR', row.hotline)) expect(TABLE_DEFINITIONS[table].codes(row.hotline)).toContain(TABLE_DEFINITIONS[table].codeOf(row));
    }), { numRuns: 200 });
  });

  it('crosses no place with anything grave', () => {
    const about = (table: TableCode) => TABLE_DEFINITIONS[table].about;
    expect(CROSSINGS.filter(({ rows, columns }) => [about(rows), about(columns)].sort().join() === 'GRAVITY,PLACE')).toEqual([]);
    const grave = TABLES.filter((table) => about(table) === 'GRAVITY');
    expect(grave).toEqual(['category', 'tier', 'urgency', 'outcome', 'verification', 'escalated', 'referred', 'reliefFund', 'campaign']);
    expect(TABLES.filter((table) => about(table) === 'PLACE')).toEqual(['block', 'prefecture']);
  });

  it('gives months one-way only, and every crossing beside both its margins, in the order of the tables', () => {
    for (const hotline of HOTLINES) {
      expect(crossingsOf('MONTH', hotline)).toEqual([]);
      for (const kind of PERIOD_KINDS) {
        for (const { rows, columns } of crossingsOf(kind, hotline)) {
          expect(tablesOf(kind, hotline)).toEqual(expect.arrayContaining([rows, columns]));
          expect(TABLES.indexOf(rows)).toBeLessThan(TABLES.indexOf(columns));
        }
      }
    }
    // What a shorter period gives, a longer one gives too: its sums are figures, not riddles.
    for (const { given } of Object.values(TABLE_DEFINITIONS)) expect(PERIOD_KINDS.slice(PERIOD_KINDS.indexOf(given[0]!))).toEqual(given);
    for (const crossing of CROSSINGS) expect(HOTLINES.some((hotline) => crossing.given.some((kind) => crossingsOf(kind, hotline).includes(crossing)))).toBe(true);
  });

  it('gives single prefectures in years only, as parts of their blocks', () => {
    expect(PERIOD_KINDS.filter((kind) => HOTLINES.some((hotline) => tablesOf(kind, hotline).includes('prefecture')))).toEqual(['YEAR']);
    for (const { whole, parts, of } of DIVISIONS) {
      for (const hotline of HOTLINES.filter((one) => TABLE_DEFINITIONS[whole].codes(one).length > 0)) {
        expect([...of.keys()]).toEqual(TABLE_DEFINITIONS[whole].codes(hotline));
        expect([...of.values()].flat().sort()).toEqual([...TABLE_DEFINITIONS[parts].codes(hotline)].sort());
      }
    }
    fc.assert(fc.property(anySourceRow(), (row) => {
      for (const { whole, parts, of } of DIVISIONS.filter((one) => TABLE_DEFINITIONS[one.whole].codes(row.hotline).length > 0)) expect(of.get(TABLE_DEFINITIONS[whole].codeOf(row))).toContain(TABLE_DEFINITIONS[parts].codeOf(row));
    }));
  });

  it('has a word for every table and code, no two alike', () => {
    for (const hotline of HOTLINES) {
      for (const table of tablesOf('YEAR', hotline)) {
        const names = TABLE_DEFINITIONS[table].codes(hotline).map((code) => codeName(table, code));
        expect(TABLE_NAMES[table]).toMatch(/[ぁ-んァ-ヶ一-龠]/);
        expect(new Set(names).size).toBe(names.length);
        for (const name of names) expect(name).toMatch(/[ぁ-んァ-ヶ一-龠]/);
      }
    }
  });
});

describe('the catalogue beside the books', () => {
  const RARE = ['WRONG_LINE', 'INSIDER'];
  it('lists the categories that the triage book can conclude on each line, under the book\'s labels', () => {
    for (const { content } of TRIAGE_BOOK.shipped) {
      const { situations, categories } = content as { situations: { category: string; when: { line: 'EMERGENCY' | 'GUIDELINE' }[] }[]; categories: { code: string; label: string }[] };
      for (const { category, when } of situations) {
        for (const { line } of when) expect([line, category, codeOf('category', { hotline: line, category })]).toEqual([line, category, RARE.includes(category) ? 'OTHER' : category]);
      }
      for (const { code, label } of categories.filter((one) => !RARE.includes(one.code))) expect(codeName('category', code)).toBe(label);
      const concluded = (line: string) => situations.filter(({ when }) => when.some((one) => one.line === line)).map(({ category }) => category);
      if (content === last(TRIAGE_BOOK.shipped).content) {
        for (const hotline of HOTLINES) {
          expect(TABLE_DEFINITIONS.category.codes(hotline).filter((code) => code !== 'OTHER' && !concluded(hotline).includes(code))).toEqual([]);
        }
      }
    }
  });

  it('lists the newest edition\'s subjects under its names; what only an older one has falls into OTHER', () => {
    const newest = subjectsOf(last(CHECKLIST_BOOK.shipped).content as never);
    expect(new Map(SUBJECTS.map(({ code, name }) => [code, name]))).toEqual(new Map(newest.map(({ code, name }) => [code, name])));
    for (const { content } of CHECKLIST_BOOK.shipped) {
      for (const { code } of subjectsOf(content as never)) expect(codeOf('subject', { hotline: 'GUIDELINE', subject: code })).toBe(newest.some((one) => one.code === code) ? code : 'OTHER');
    }
  });

  it('knows the 47 prefectures in the order of their codes, in eight blocks', () => {
    expect(PREFECTURES.map(({ name }) => name)).toEqual(PREFECTURE_NAMES);
    expect([PREFECTURES[0]!.code, PREFECTURES[12]!.code, PREFECTURES[46]!.code, BLOCKS.length]).toEqual(['JP-01', 'JP-13', 'JP-47', 8]);
    expect(codeOf('block', { prefecture: '三重県' })).toBe('KINKI');
    expect([codeOf('block', { prefecture: '新潟' }), codeOf('prefecture', { prefecture: null })]).toEqual(['UNKNOWN', 'UNKNOWN']);
  });

  it('knows the register\'s kinds of facility and the console\'s codes', () => {
    expect(REGISTERED_KINDS.map((facilityKind) => codeOf('facilityKind', { facilityKind }))).toEqual(['CLINIC', 'HOSPITAL', 'OTHER', 'CARE', 'CARE']);
    expect([codeOf('facilityKind', { facilityKind: '薬局' }), codeOf('facilityKind', { facilityKind: null })]).toEqual(['OTHER', 'OTHER']);
    // A hand-over is what puts a ticket into tier 2: one table divides the other, and none tells what the other withholds.
    for (const tier of Object.values(Tier)) expect([codeOf('tier', { tier }), codeOf('tier', { tier, escalated: 'LEGAL' })]).toEqual(['OTHER', 'TIER_2']);
    for (const urgency of Object.values(Urgency)) expect(codeOf('urgency', { urgency })).toBe(urgency);
    expect(Object.values(VerificationOutcome).map((verification) => codeOf('verification', { verification, debt: verification === 'PROVISIONAL' ? 'OWED' : 'NONE' })))
      .toEqual(['VERIFIED', 'PENDING_ENROLMENT', 'PROVISIONAL', 'NOT_CONFIRMED', 'NOT_CONFIRMED', 'NOT_CONFIRMED']);
    expect([codeOf('verification', { debt: 'SETTLED' }), codeOf('verification', { verification: null })]).toEqual(['SETTLED', 'UNKNOWN']);
    expect(Object.values(TicketStatus).map((status) => codeOf('outcome', { status }))).toEqual(['ONGOING', 'ONGOING', 'ONGOING', 'RESOLVED', 'CLOSED']);
  });

  it('has no band of hours and no weekday at which the line is closed', () => {
    const { hours } = last(HOURS_BOOK.shipped).content as { hours: { service: string; weekdays: string[]; opensAt: string; closesAt: string }[] };
    for (const hotline of HOTLINES) {
      const open = hours.filter(({ service }) => service === hotline).flatMap(({ weekdays, opensAt, closesAt }) =>
        weekdays.flatMap((day) => Array.from({ length: Number(closesAt.slice(0, 2)) - Number(opensAt.slice(0, 2)) }, (_, index) =>
          ({ hotline, weekday: ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'].indexOf(day) + 1, hour: Number(opensAt.slice(0, 2)) + index }))));
      for (const table of ['weekday', 'hour'] as const) expect([...new Set(open.map((row) => codeOf(table, row)))]).toEqual(TABLE_DEFINITIONS[table].codes(hotline));
    }
  });

  it('counts what was never triaged, and what came outside the hours', () => {
    const untriaged = { category: null, urgency: null, tier: null } as const;
    expect([codeOf('category', untriaged), codeOf('tier', untriaged), codeOf('urgency', untriaged)]).toEqual(['OTHER', 'OTHER', 'LOW']);
    expect([5, 6, 8, 9, 18, 19, 23].map((hour) => codeOf('hour', { hour }))).toEqual(['TO_9', 'TO_9', 'TO_9', 'H9_11', 'H17_19', 'FROM_19', 'FROM_19']);
    expect([1, 5, 6, 7].map((weekday) => codeOf('weekday', { hotline: 'GUIDELINE', weekday }))).toEqual(['MON', 'FRI_TO_SUN', 'FRI_TO_SUN', 'FRI_TO_SUN']);
  });
});
