import type { HotlineCode } from '@saimado/kernel/codes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRIAGE_CATEGORIES } from './categories';
import { QUESTIONS } from './questions';
import { type TriageStep, triageStep } from './triage-step';
import { TRIAGE_ROWS } from './triage-table';
import type { TriageAnswer, TriageVerdict } from './triage-types';

const step = (hotline: HotlineCode, answers: readonly TriageAnswer[]): TriageStep => {
  const reply = triageStep(hotline, answers);
  if (reply.kind === 'refused') throw new Error(reply.message);
  return reply;
};

interface Path { hotline: HotlineCode; answers: TriageAnswer[]; verdict: TriageVerdict }
interface Asked { questionId: string; outcomes: string[] }

/** Every way through the questions, and for each question met what its options lead to. */
function walk(hotline: HotlineCode): { paths: Path[]; asked: Asked[] } {
  const paths: Path[] = [];
  const asked: Asked[] = [];
  const from = (answers: TriageAnswer[]): string => {
    const { next, verdict } = step(hotline, answers);
    expect(next === null).toBe(verdict !== null);
    if (verdict) {
      paths.push({ hotline, answers, verdict });
      return `${verdict.rule}/${verdict.urgency}`;
    }
    expect(answers.some(({ questionId }) => questionId === next!.id)).toBe(false);
    const outcomes = next!.options.map(({ id }) => from([...answers, { questionId: next!.id, answerId: id }]));
    asked.push({ questionId: next!.id, outcomes });
    return JSON.stringify([next!.id, outcomes]);
  };
  from([]);
  return { paths, asked };
}

const walks = [walk('EMERGENCY'), walk('GUIDELINE')];
const paths = walks.flatMap((each) => each.paths);
const asked = walks.flatMap((each) => each.asked);
const verdict = (hotline: HotlineCode, answers: Record<string, string>): TriageVerdict | null =>
  step(hotline, Object.entries(answers).map(([questionId, answerId]) => ({ questionId, answerId }))).verdict;

describe('the table', () => {
  it('reaches every row', () => expect(new Set(paths.map((path) => path.verdict.rule))).toEqual(new Set(TRIAGE_ROWS.map(({ rule }) => rule))));
  it('names every row once', () => expect(new Set(TRIAGE_ROWS.map(({ rule }) => rule)).size).toBe(TRIAGE_ROWS.length));
  it('uses every category', () => expect(new Set(TRIAGE_ROWS.map(({ category }) => category))).toEqual(new Set(TRIAGE_CATEGORIES.map(({ code }) => code))));
  it('asks every question somewhere, the same first on both lines', () => {
    expect(new Set(asked.map(({ questionId }) => questionId))).toEqual(new Set(QUESTIONS.map(({ id }) => id)));
    for (const hotline of ['EMERGENCY', 'GUIDELINE'] as const) expect(step(hotline, []).next?.id).toBe('happening');
  });
  it('asks nothing that changes nothing', () => {
    for (const { questionId, outcomes } of asked) expect(new Set(outcomes).size, questionId).toBeGreaterThan(1);
  });
  it('needs at most four answers', () => expect(Math.max(...paths.map(({ answers }) => answers.length))).toBeLessThanOrEqual(4));

  it('gives each option one of the nine number keys', () => {
    for (const { id, options } of QUESTIONS) {
      expect(options.map(({ key }) => key), id).toEqual(options.map((_, index) => String(index + 1)));
      expect(options.length).toBeLessThanOrEqual(9);
      expect(new Set(options.map((option) => option.id)).size).toBe(options.length);
    }
  });

  it.each(TRIAGE_ROWS.map((row) => [row.rule, row] as const))('%s holds together', (_, row) => {
    expect(row.firstWords.length).toBeGreaterThan(1);
    expect(row.disciplines.length > 0).toBe(row.tier === 'TIER_2');
    if (row.transferTo) expect([row.tier, row.category]).toEqual(['OUT_OF_SCOPE', 'WRONG_LINE']);
    else expect(row.firstWords.at(-1)).toContain('日本医師会に共有');
    if (row.tier === 'TIER_2') expect(row.firstWords.join()).toContain('費用はご自身のご負担'); // 001 Q2-4
    for (const words of row.firstWords) expect(words).toMatch(/[。]$/);
    if (['RANSOMWARE', 'UNAUTHORISED_ACCESS'].includes(row.category)) expect(row.preserveEvidence).toBe(true);
    if (row.category === 'RANSOMWARE') expect(row.firstWords.slice(0, 2).join()).toMatch(/LAN.*電源は切らず/);
    expect(row.impactMatters && ['LOW', 'CRITICAL'].includes(row.urgency)).toBe(false);
  });
});

describe('domain.md §4, row by row', () => {
  it.each([
    ['EMERGENCY', { happening: 'WARNING_PAGE', scamContact: 'NOTHING' }, 'TIER_1', 'SUPPORT_SCAM', 'NORMAL'],
    ['EMERGENCY', { happening: 'WARNING_PAGE', scamContact: 'CALLED' }, 'TIER_1', 'SUPPORT_SCAM_CONTACTED', 'HIGH'],
    ['EMERGENCY', { happening: 'WARNING_PAGE', scamContact: 'PAID' }, 'TIER_1', 'SUPPORT_SCAM_CONTACTED', 'HIGH'],
    ['EMERGENCY', { happening: 'WARNING_PAGE', scamContact: 'REMOTE', dataSeen: 'NO' }, 'TIER_1', 'SUPPORT_SCAM_CONTACTED', 'HIGH'],
    ['EMERGENCY', { happening: 'WARNING_PAGE', scamContact: 'REMOTE', dataSeen: 'MAYBE' }, 'TIER_2', 'SUPPORT_SCAM_CONTACTED', 'HIGH'],
    ['EMERGENCY', { happening: 'NETWORK', network: 'UNKNOWN', impact: 'NONE' }, 'TIER_1', 'NETWORK_TROUBLE', 'NORMAL'],
    ['EMERGENCY', { happening: 'NETWORK', network: 'UNKNOWN', impact: 'DOWN', nextOpen: 'LATER' }, 'TIER_1', 'NETWORK_TROUBLE', 'HIGH'],
    ['EMERGENCY', { happening: 'NETWORK', network: 'UNKNOWN', impact: 'DOWN', nextOpen: 'TODAY' }, 'TIER_1', 'NETWORK_TROUBLE', 'CRITICAL'],
    ['EMERGENCY', { happening: 'NETWORK', network: 'ODD', impact: 'NONE' }, 'TIER_1', 'SUSPECTED_INFECTION', 'HIGH'],
    ['EMERGENCY', { happening: 'INFECTION', impact: 'NONE' }, 'TIER_1', 'SUSPECTED_INFECTION', 'HIGH'],
    ['EMERGENCY', { happening: 'INFECTION', impact: 'UNKNOWN', nextOpen: 'TODAY' }, 'TIER_1', 'SUSPECTED_INFECTION', 'CRITICAL'],
    ['EMERGENCY', { happening: 'LOCKED' }, 'TIER_2', 'RANSOMWARE', 'CRITICAL'],
    ['EMERGENCY', { happening: 'INTRUSION', intrusion: 'WEBSITE' }, 'TIER_2', 'UNAUTHORISED_ACCESS', 'HIGH'],
    ['EMERGENCY', { happening: 'INTRUSION', intrusion: 'ACCOUNT' }, 'TIER_2', 'UNAUTHORISED_ACCESS', 'HIGH'],
    ['EMERGENCY', { happening: 'INTRUSION', intrusion: 'SYSTEM', impact: 'DOWN', nextOpen: 'TODAY' }, 'TIER_2', 'UNAUTHORISED_ACCESS', 'CRITICAL'],
    ['EMERGENCY', { happening: 'LEAK', leak: 'ATTACK' }, 'TIER_2', 'DATA_LEAK', 'HIGH'],
    ['EMERGENCY', { happening: 'LEAK', leak: 'LOSS' }, 'TIER_2', 'LOSS_OR_MISDELIVERY', 'NORMAL'],
    ['EMERGENCY', { happening: 'LEAK', leak: 'MISDELIVERY' }, 'TIER_2', 'LOSS_OR_MISDELIVERY', 'NORMAL'],
    ['EMERGENCY', { happening: 'MAIL', mail: 'UNOPENED' }, 'TIER_1', 'JUNK_MAIL', 'LOW'],
    ['EMERGENCY', { happening: 'MAIL', mail: 'OPENED', impact: 'NONE' }, 'TIER_1', 'SUSPECTED_INFECTION', 'HIGH'],
    ['EMERGENCY', { happening: 'MAIL', mail: 'ENTERED' }, 'TIER_2', 'UNAUTHORISED_ACCESS', 'HIGH'],
    ['EMERGENCY', { happening: 'NETWORK', network: 'FAULT' }, 'OUT_OF_SCOPE', 'NOT_AN_ATTACK', 'LOW'],
    ['EMERGENCY', { happening: 'OTHER', other: 'GENERAL_PC' }, 'OUT_OF_SCOPE', 'GENERAL_PC', 'LOW'],
    ['EMERGENCY', { happening: 'OTHER', other: 'INSIDER' }, 'TIER_2', 'INSIDER', 'NORMAL'],
    ['EMERGENCY', { happening: 'GUIDELINE' }, 'OUT_OF_SCOPE', 'WRONG_LINE', 'LOW'],
    ['GUIDELINE', { happening: 'GUIDELINE', document: 'CHECKLIST' }, 'TIER_1', 'GUIDELINE_QUESTION', 'LOW'],
    ['GUIDELINE', { happening: 'LOCKED' }, 'OUT_OF_SCOPE', 'WRONG_LINE', 'CRITICAL'],
  ] as const)('%s %j: %s %s %s', (hotline, answers, tier, category, urgency) => {
    expect(verdict(hotline, answers)).toMatchObject({ tier, category, urgency });
  });

  it('sends callers to the other line, both ways', () => {
    for (const { hotline, answers, verdict: { transferTo, category } } of paths) {
      expect(transferTo === null || transferTo !== hotline).toBe(true);
      const [first, second] = answers.map(({ answerId }) => answerId);
      const isTrouble = first !== 'GUIDELINE' && second !== 'GENERAL_PC' && second !== 'SCHEME';
      if (hotline === 'GUIDELINE') expect(transferTo).toBe(isTrouble ? 'EMERGENCY' : null);
      else expect(transferTo).toBe(category === 'WRONG_LINE' ? 'GUIDELINE' : null);
    }
  });

  it('has forensics look at ransomware, lawyers at a loss', () => {
    expect(verdict('EMERGENCY', { happening: 'LOCKED' })?.disciplines).toEqual(['FORENSICS']);
    expect(verdict('EMERGENCY', { happening: 'LEAK', leak: 'LOSS' })?.disciplines).toEqual(['LEGAL']);
    expect(verdict('EMERGENCY', { happening: 'LEAK', leak: 'ATTACK' })?.disciplines).toEqual(['FORENSICS', 'LEGAL']);
  });
});

describe('answers', () => {
  it('may come in any order, with stale ones among them', () => {
    const anyPath = fc.constantFrom(...paths);
    const stale = fc.array(fc.constantFrom(...QUESTIONS.flatMap(({ id, options }) => options.map((option) => ({ questionId: id, answerId: option.id })))));
    fc.assert(fc.property(anyPath, stale, fc.infiniteStream(fc.nat()), ({ hotline, answers, verdict: expected }, more, keys) => {
      const onPath = new Set(answers.map(({ questionId }) => questionId));
      const mixed = [...answers, ...more.filter(({ questionId }) => !onPath.has(questionId))]
        .map((answer) => [keys.next().value as number, answer] as const).sort(([a], [b]) => a - b).map(([, answer]) => answer);
      const reply = step(hotline, mixed);
      expect(reply.verdict).toEqual(expected);
      expect(reply.answered.map(({ questionId, answerId }) => ({ questionId, answerId }))).toEqual(answers);
    }));
  });

  it('are said back in words, in both languages', () => {
    expect(step('EMERGENCY', [{ questionId: 'happening', answerId: 'LOCKED' }]).answered).toEqual([{
      questionId: 'happening', answerId: 'LOCKED', question: '何が起きていますか', questionEn: 'What is going on?',
      answer: '身代金の要求・ファイルが開けない・電子カルテが動かない', answerEn: 'Ransom demand, unreadable files or EHR down',
    }]);
  });

  it('count by the last where a question has two', () => {
    const reply = step('EMERGENCY', [{ questionId: 'happening', answerId: 'LOCKED' }, { questionId: 'happening', answerId: 'GUIDELINE' }]);
    expect(reply.verdict?.rule).toBe('TO_GUIDELINE');
  });

  it.each([[{ questionId: 'nothing', answerId: 'LOCKED' }], [{ questionId: 'happening', answerId: 'NOTHING' }], [{ questionId: 'impact', answerId: 'toString' }]])(
    'that are unknown are refused: %j', (answer) => expect(triageStep('EMERGENCY', [answer])).toMatchObject({ reason: 'InvalidInput', field: 'answers' }));
});
