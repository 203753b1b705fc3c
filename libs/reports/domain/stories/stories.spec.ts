import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReleaseContent } from '../release/content';
import { findHits, isClean, judge, mayGoOut } from './check';
import { judgeNaming } from './naming';
import { patternHits } from './patterns';
import { mayStep, stepsFor, STORY_STATES, STORY_TRANSITIONS } from './story-states';
import { checkText } from './story-text';

const found = (text: string): string[] => patternHits(text).map(({ kind, start, end }) => `${kind} ${text.slice(start, end)}`);

describe('what looks as if it told of somebody', () => {
  it.each([
    ['佐藤先生から', ['PERSON 佐藤先生']], ['田中院長と', ['PERSON 田中院長']], ['ヤマダさん', ['PERSON ヤマダさん']], ['たかはし様', ['PERSON たかはし様']],
    ['みどり台小児科の例', ['FACILITY みどり台小児科']], ['会員番号1234567890', ['NUMBER 会員番号1234567890']], ['番号は１２３４５６', ['NUMBER １２３４５６']],
    ['045-123-4567へ', ['PHONE 045-123-4567']], ['〇三一二三四五六七八', ['PHONE 〇三一二三四五六七八']], ['2026年5月12日に', ['DATE 2026年5月12日']], ['令和7年6月', ['DATE 令和7年6月']],
    ['五月十二日', ['DATE 五月十二日']], ['月曜日の朝', ['DATE 月曜日']], ['(金)の', ['DATE (金)']], ['5/12に', ['DATE 5/12']], ['午後3時半', ['DATE 午後3時半']], ['10:30から', ['DATE 10:30']],
    ['a.b@example.jp から', ['MAIL a.b@example.jp']], ['https://example.com/x を', ['URL https://example.com/x']], ['evil-site.xyz へ', ['URL evil-site.xyz']], ['192.168.10.25 の', ['IP 192.168.10.25']],
    ['三百万円を', ['NUMBER 三百万円']], ['約300万円', ['NUMBER 約300万円']], ['職員12名の', ['NUMBER 12名']], ['一二三四五六', ['NUMBER 一二三四五六']],
    ['神奈川県の', ['PLACE 神奈川県']], ['大阪で', ['PLACE 大阪']], ['藤沢市で', ['PLACE 藤沢市']], ['〒108-0073', ['PLACE 〒108-0073']], ['霞が関1-2-2', ['PLACE 霞が関1-2-2']],
  ])('is marked: %s', (text, marks) => expect(found(text)).toEqual(marks));

  it.each(['一つずつ、三つの点を', '二要素認証を入れる', '相談者の院長先生、担当者さん、患者様', '小規模な診療所、ほかの病院', '都市部と地区の会', '二か月ごとに一定の時間で', 'ご案内は0120-179-066へ'])('is left alone: %s', (text) => expect(found(text)).toEqual([]));
  it('marks places of the text it was given, in order, none over another', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (text) => {
      patternHits(text).forEach(({ start, end }, at, all) => {
        expect(start).toBeGreaterThanOrEqual(all[at - 1]?.end ?? 0);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
      });
    }));
  });
});

describe('the check of a story', () => {
  const NONE = { title: [], text: [] };
  const texts = { title: '偽の警告', text: '月曜の朝の相談です。佐藤先生が気づきました。' };
  const hits = findHits(texts, { title: [], text: [{ kind: 'NAME', start: 10, end: 12 }] });

  it('joins what touches, and what the register knows weighs more', () => {
    expect(hits).toEqual([
      { field: 'text', kind: 'DATE', start: 0, end: 2, words: '月曜', sentence: '月曜の朝の相談です' },
      { field: 'text', kind: 'NAME', start: 10, end: 14, words: '佐藤先生', sentence: '佐藤先生が気づきました' },
    ]);
  });
  it('takes a reason for these words in this sentence only', () => {
    const reasons = [{ kind: 'DATE', words: '月曜', sentence: '月曜の朝の相談です' }, { kind: 'NAME', words: '佐藤先生', sentence: '別の文の佐藤先生です' }] as const;
    const judged = judge(hits, reasons, 'NOTHING_NAMED');
    expect([judged.open, judged.hits.map(({ reason }) => reason !== null), isClean(judged)]).toEqual([1, [true, false], false]);
    const changed = findHits({ ...texts, text: '月曜の昼の相談です。' }, NONE);
    expect(judge(changed, reasons, 'GIVEN').open).toBe(1);
    expect(mayGoOut(judge(findHits({ title: '偽', text: '警告が出た' }, NONE), [], 'NO_FIGURES'))).toBe(false);
  });
});

describe('what a story may name', () => {
  const content: ReleaseContent = {
    period: { kind: 'MONTH', first: '2026-05' }, version: 1, threshold: 10, catalogue: 1,
    hotlines: [{
      hotline: 'EMERGENCY', total: 40, measures: [], sentences: [], crossings: [],
      tables: [{ table: 'category', cells: [{ code: 'SUPPORT_SCAM', count: 25 }, { code: 'RANSOMWARE', count: null }, { code: 'DATA_LEAK', count: 0 }] }, { table: 'urgency', cells: [{ code: 'HIGH', count: 12 }] }],
    }],
  };
  it.each([
    [{ hotline: null, category: null, urgency: null }, 'NOTHING_NAMED'], [{ hotline: 'EMERGENCY', category: null, urgency: null }, 'GIVEN'], [{ hotline: 'EMERGENCY', category: 'SUPPORT_SCAM', urgency: null }, 'GIVEN'],
    [{ hotline: 'EMERGENCY', category: 'RANSOMWARE', urgency: null }, 'WITHHELD'], [{ hotline: 'EMERGENCY', category: 'DATA_LEAK', urgency: null }, 'WITHHELD'], [{ hotline: 'EMERGENCY', category: null, urgency: 'HIGH' }, 'GIVEN'],
    [{ hotline: 'EMERGENCY', category: 'SUPPORT_SCAM', urgency: 'HIGH' }, 'NOT_GIVEN'], [{ hotline: 'GUIDELINE', category: 'GUIDELINE_QUESTION', urgency: null }, 'NOT_GIVEN'],
  ] as const)('%j: %s', (naming, verdict) => {
    expect(judgeNaming(naming, content)).toBe(verdict);
    if (verdict !== 'NOTHING_NAMED') expect(judgeNaming(naming, null)).toBe('NO_FIGURES');
  });
});

describe('the life of a story', () => {
  it('reaches each state, and two ends are final', () => {
    const reached = new Set(['DRAFT', ...STORY_TRANSITIONS.flatMap(({ to }) => to)]);
    expect([...reached].sort()).toEqual([...STORY_STATES].sort());
    expect(STORY_STATES.filter((state) => !STORY_TRANSITIONS.some(({ from }) => from === state))).toEqual(['PUBLISHED', 'WITHDRAWN']);
    expect(mayStep('DRAFT', 'SIGN')).toBe(false);
  });
  it('lets nobody sign their own words', () => {
    expect(stepsFor('PROPOSED', true)).toEqual(['WRITE', 'RETURN', 'WITHDRAW']);
    expect(stepsFor('PROPOSED', false)).toContain('SIGN');
  });
  it('counts letters as people do', () => {
    expect(checkText('story', ` ${'𠮷'.repeat(400)} `, 'text')).toMatchObject({ kind: 'text' });
    expect(checkText('story', 'あ'.repeat(401), 'text')).toMatchObject({ reason: 'InvalidInput', field: 'text', message: expect.stringContaining('401') as string });
    expect(checkText('question', ' ', 'text')).toMatchObject({ reason: 'InvalidInput' });
  });
});
