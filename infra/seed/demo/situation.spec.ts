import { triageStep } from '@saimado/triage/domain/triage-step';
import type { TriageRuling } from '@saimado/triage/domain/triage-types';
import { describe, expect, it } from 'vitest';
import { Random } from '../register-generator/random';
import { fill, type Situation, TRIAGE_TABLE } from './situation';
import { EMERGENCY_SITUATIONS } from './situations-emergency';
import { GUIDELINE_SITUATIONS } from './situations-guideline';
import { callsOfMonth, lastMonths } from './timetable';

const SITUATIONS = [...EMERGENCY_SITUATIONS, ...GUIDELINE_SITUATIONS];

/** Every verdict a situation may come to, whatever is answered to the questions it leaves open. */
function verdictsOf({ hotline, answers: known }: Situation, answers: { questionId: string; answerId: string }[] = []): TriageRuling[] {
  const step = triageStep(TRIAGE_TABLE, hotline, answers);
  if (step.kind === 'refused') throw new Error(step.message);
  if (step.verdict) return [step.verdict];
  const { id: questionId, options } = step.next!;
  const given = options.filter(({ id }) => !known[questionId] || known[questionId] === id);
  return given.flatMap(({ id: answerId }) => verdictsOf({ hotline, answers: known } as Situation, [...answers, { questionId, answerId }]));
}

describe('the demo', () => {
  it.each(SITUATIONS.map((situation) => [JSON.stringify(situation.answers), situation] as const))('tells %s whole', (_, situation) => {
    const random = new Random(1);
    for (const template of [...situation.notes, ...situation.closing, ...(situation.handOver ?? [])]) expect(fill(template, random)).not.toMatch(/[{}]/);
    const verdicts = verdictsOf(situation);
    expect(verdicts.length).toBeGreaterThan(0);
    for (const { tier, disciplines } of verdicts) {
      if (tier === 'TIER_2') expect([situation.handOver?.length, disciplines.length]).toEqual([expect.any(Number), expect.any(Number)]);
    }
    if (situation.handOver) expect(verdicts.some(({ tier }) => tier === 'TIER_2')).toBe(true);
  });

  it('comes to every category there is', () => {
    expect(new Set(SITUATIONS.flatMap((situation) => verdictsOf(situation)).map(({ category }) => category)).size).toBe(15);
  });

  it.each(['2026-02', '2026-05', '2028-02', '2026-12'])('spreads the calls of %s over the month, some of them while the line is closed', (month) => {
    const calls = callsOfMonth(month, 404, new Random(2));
    expect(calls).toHaveLength(404);
    const days = calls.map(({ at }) => new Date(at.getTime() + 9 * 3_600_000).toISOString());
    expect(days.every((day) => day.startsWith(month))).toBe(true);
    expect(days).toEqual([...days].sort());
    expect(days.filter((day) => Number(day.slice(11, 13)) < 6 || Number(day.slice(11, 13)) >= 21).length).toBeGreaterThan(0);
  });

  it.each([['2026-06-15T10:00:00+09:00', '2026-03,2026-04,2026-05'], ['2026-01-01T00:00:00+09:00', '2025-10,2025-11,2025-12'], ['2026-02-28T23:59:00+09:00', '2025-11,2025-12,2026-01']])(
    'at %s tells %s', (now, months) => expect(lastMonths(new Date(now)).join()).toBe(months));
});
