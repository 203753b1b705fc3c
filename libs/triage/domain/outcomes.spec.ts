import { describe, expect, it } from 'vitest';
import { outcomesOf, reassessed } from './outcomes';
import { TRIAGE_BOOK } from './triage-book';

const [first, today] = TRIAGE_BOOK.shipped.map(({ content }) => TRIAGE_BOOK.schema.parse(content)) as [ReturnType<typeof TRIAGE_BOOK.schema.parse>, ReturnType<typeof TRIAGE_BOOK.schema.parse>];
const answers = (given: Record<string, string>) => Object.entries(given).map(([questionId, answerId]) => ({ questionId, answerId }));

describe('answers once given, asked again', () => {
  it('come to the outcome of that version, in words', () => {
    expect(outcomesOf(today, 'EMERGENCY', answers({ happening: 'LOCKED', dataSeen: 'MAYBE' }))).toEqual([
      { label: '状況', value: expect.stringContaining('ランサムウェア') }, { label: '対応', value: '2次対応' }, { label: '分類', value: 'ランサムウェア・電子カルテ停止' },
      { label: '緊急度', value: '緊急' }, { label: '引継ぎ先', value: 'フォレンジック・弁護士' },
    ]);
    expect(outcomesOf(today, 'EMERGENCY', answers({ happening: 'GUIDELINE' })).map(({ label }) => label)).toEqual(['状況', '対応', '分類', '緊急度']);
  });
  it('say so where they do not fit any more', () => {
    const said = (given: Record<string, string>, line: 'EMERGENCY' | 'GUIDELINE' = 'EMERGENCY') => outcomesOf(first, line, answers(given));
    expect(said({ happening: 'GUIDELINE' })).toEqual([{ label: '振り分け', value: '判定できません（回答が、この版の質問に合いません）' }]);
    expect(said({ happening: 'OTHER', other: 'SCHEME' }, 'GUIDELINE')).toMatchObject([{ label: '振り分け' }]);
    expect(said({ happening: 'LOCKED' })).toEqual([{ label: '振り分け', value: expect.stringContaining('患者さんの情報を') }]);
  });
});

describe('a reassessment', () => {
  const before = { tier: 'TIER_1', category: 'SUPPORT_SCAM', urgency: 'NORMAL' } as const;
  it.each([
    [{ tier: null, category: null, urgency: null }, null],
    [{ tier: 'TIER_2', category: null, urgency: null }, null],
    [before, '分類 サポート詐欺（接触なし） → ランサムウェア・電子カルテ停止／緊急度 通常 → 緊急'],
    [{ ...before, urgency: 'CRITICAL' } as const, '分類 サポート詐欺（接触なし） → ランサムウェア・電子カルテ停止'],
    [{ tier: 'TIER_2', category: 'RANSOMWARE', urgency: 'CRITICAL' } as const, '分類と緊急度は変わりません'],
    [{ ...before, category: 'OF_LONG_AGO' }, '分類 OF_LONG_AGO → ランサムウェア・電子カルテ停止／緊急度 通常 → 緊急'],
  ])('of %j says %s', (earlier, said) => {
    expect(reassessed(today, earlier, { tier: 'TIER_2', category: 'RANSOMWARE', urgency: 'CRITICAL' })).toBe(said);
  });
});
