import type { HotlineCode } from '@saimado/kernel/codes';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TRIAGE_BOOK, type TriageContent } from './triage-book';
import { type TriageStep, triageStep } from './triage-step';
import type { TriageAnswer, TriageRuling } from './triage-types';

type Facts = Readonly<Record<string, string>>;
const contentOf = (content: unknown): TriageContent => TRIAGE_BOOK.schema.parse(content);
const VERSIONS = TRIAGE_BOOK.shipped.map(({ version, content }) => ({ version, content: contentOf(content) }));
const answersOf = (facts: Facts): TriageAnswer[] => Object.entries(facts).map(([questionId, answerId]) => ({ questionId, answerId }));

function step(content: TriageContent, line: HotlineCode, answers: readonly TriageAnswer[]): TriageStep {
  const reply = triageStep(content, line, answers);
  if (reply.kind === 'refused') throw new Error(reply.message);
  return reply;
}

/** What the rows say of a case, read one by one: none of the tree's cleverness. */
const met = ({ situations, urgencies }: TriageContent, line: HotlineCode, facts: Facts): string[] => {
  const holds = (all: readonly { question: string; anyOf: readonly string[] }[]): boolean => all.every(({ question, anyOf }) => anyOf.includes(facts[question] ?? ''));
  return situations.filter(({ when }) => when.some((one) => one.line === line && holds(one.all)))
    .flatMap(({ rule, grading }) => urgencies.filter((urgency) => urgency.grading === grading && holds(urgency.all)).map(({ id }) => `${rule}/${id}`));
};

/** What an operator does otherwise after one outcome than after another. */
const consequences = ({ tier, category, urgency, disciplines, preserveEvidence, patientDataAtRisk, wrongfulIntent, scriptId, transferTo }: TriageRuling): string =>
  JSON.stringify([tier, category, urgency, disciplines, preserveEvidence, patientDataAtRisk, wrongfulIntent, scriptId, transferTo]);

interface Path { answers: TriageAnswer[]; verdict: TriageRuling }
interface Asked { questionId: string; below: string[] }

/** Every way through the questions, and for each question met the consequences that each of its answers leads to. */
function walk(content: TriageContent, line: HotlineCode): { paths: Path[]; asked: Asked[] } {
  const paths: Path[] = [];
  const asked: Asked[] = [];
  const from = (answers: TriageAnswer[]): string => {
    const { next, verdict } = step(content, line, answers);
    expect(next === null).toBe(verdict !== null);
    if (verdict) {
      paths.push({ answers, verdict });
      return consequences(verdict);
    }
    expect(answers.some(({ questionId }) => questionId === next!.id)).toBe(false);
    const children = next!.options.map(({ id }) => from([...answers, { questionId: next!.id, answerId: id }]));
    asked.push({ questionId: next!.id, below: children });
    return JSON.stringify([next!.id, children]);
  };
  from([]);
  return { paths, asked };
}

/** The questions on which something depends once the first is answered; all others are in no row that can still apply. */
function concerned({ questions, situations, urgencies }: TriageContent, line: HotlineCode, first: TriageAnswer): TriageContent['questions'] {
  const open = situations.flatMap(({ when, grading }) => when.map(({ all, ...one }) => ({ ...one, all, grading })))
    .filter((one) => one.line === line && one.all.every(({ question, anyOf }) => question !== first.questionId || anyOf.includes(first.answerId)));
  const gradings = urgencies.filter(({ grading }) => open.some((one) => one.grading === grading));
  const named = new Set([...open, ...gradings].flatMap(({ all }) => all.map(({ question }) => question)));
  return questions.filter(({ id }) => id !== first.questionId && named.has(id));
}

function* combinations(questions: TriageContent['questions'], facts: Facts = {}): Generator<Facts> {
  const [first, ...rest] = questions;
  if (!first) yield facts;
  else for (const { id } of first.options) yield* combinations(rest, { ...facts, [first.id]: id });
}

const lines = VERSIONS.flatMap(({ version, content }) => content.lines.map((line) => ({ version, line, content })));

describe.each(lines)('the table $version on the line $line', ({ content, line }) => {
  const { paths, asked } = walk(content, line);
  const first = step(content, line, []).next!;
  const cases = first.options.flatMap(({ id }) => [...combinations(concerned(content, line, { questionId: first.id, answerId: id }), { [first.id]: id })]);

  it('has exactly one row for every combination of answers, and comes to that one', () => {
    expect(cases.length).toBeGreaterThan(10);
    for (const facts of cases) {
      const { verdict } = step(content, line, answersOf(facts));
      expect(met(content, line, facts), JSON.stringify(facts)).toEqual([`${verdict!.rule}/${verdict!.urgencyRule}`]);
    }
  });

  it('asks nothing whose answer cannot change what follows', () => {
    for (const { questionId, below } of asked) expect(new Set(below).size, questionId).toBeGreaterThan(1);
  });

  it('asks as few questions as the best possible order would, below the first', () => {
    for (const { id } of first.options) {
      const mine = cases.filter((facts) => facts[first.id] === id);
      const taken = mine.reduce((sum, facts) => sum + step(content, line, answersOf(facts)).answered.length - 1, 0);
      const best = fewest(mine.map((facts) => ({ facts, outcome: met(content, line, facts).join() })), { [first.id]: id });
      expect(taken / mine.length, id).toBeCloseTo(best, 9);
    }
  });

  it('needs at most five answers, and the first question first', () => {
    expect(first.id).toBe('happening');
    expect(Math.max(...paths.map(({ answers }) => answers.length))).toBeLessThanOrEqual(5);
  });

  it('gives each option its number key', () => {
    expect(first.options.map(({ key }) => key)).toEqual(first.options.map((_, index) => String(index + 1)));
  });

  it('takes answers in any order, with stale ones among them', () => {
    const stale = fc.array(fc.constantFrom(...content.questions.flatMap(({ id, options }) => options.map((option) => ({ questionId: id, answerId: option.id })))));
    fc.assert(fc.property(fc.constantFrom(...paths), stale, fc.infiniteStream(fc.nat()), ({ answers, verdict }, more, keys) => {
      const onPath = new Set(answers.map(({ questionId }) => questionId));
      const mixed = [...answers, ...more.filter(({ questionId }) => !onPath.has(questionId))]
        .map((answer) => [keys.next().value as number, answer] as const).sort(([a], [b]) => a - b).map(([, answer]) => answer);
      const reply = step(content, line, mixed);
      expect(reply.verdict).toEqual(verdict);
      expect(reply.answered.map(({ questionId, answerId }) => ({ questionId, answerId }))).toEqual(answers);
    }));
  });

  it('keeps the later answers that still apply when an earlier one changes', () => {
    fc.assert(fc.property(fc.constantFrom(...paths), fc.nat(), fc.nat(), ({ answers }, which, option) => {
      const { questionId } = answers[which % answers.length]!;
      const { options } = content.questions.find(({ id }) => id === questionId)!;
      const changed = { questionId, answerId: options[option % options.length]!.id };
      const { answered, next } = step(content, line, [...answers, changed]);
      const given = new Map([...answers, changed].map((answer) => [answer.questionId, answer.answerId]));
      for (const one of answered) expect(one.answerId).toBe(given.get(one.questionId));
      if (next) expect(given.has(next.id)).toBe(false);
    }));
  });
});

interface Case { facts: Facts; outcome: string }

/** The least number of further questions, over these cases, that any order of asking can do with; each case weighs the same. */
function fewest(cases: readonly Case[], known: Facts, memo = new Map<string, number>()): number {
  const [one] = cases;
  if (!one || cases.every(({ outcome }) => outcome === one.outcome)) return 0;
  const key = JSON.stringify(Object.entries(known).sort());
  const before = memo.get(key);
  if (before !== undefined) return before;
  const open = Object.keys(one.facts).filter((question) => known[question] === undefined);
  const best = Math.min(...open.map((question) => {
    const answers = [...new Set(cases.map(({ facts }) => facts[question]!))];
    return 1 + answers.reduce((sum, answer) => {
      const left = cases.filter(({ facts }) => facts[question] === answer);
      return sum + (left.length / cases.length) * fewest(left, { ...known, [question]: answer }, memo);
    }, 0);
  }));
  memo.set(key, best);
  return best;
}

describe('what a call on the emergency line needs today', () => {
  const content = VERSIONS.at(-1)!.content;
  it.each([
    [{ happening: 'LOCKED', dataSeen: 'MAYBE' }, 2], [{ happening: 'WARNING_PAGE', scamContact: 'NOTHING' }, 2], [{ happening: 'GUIDELINE' }, 1],
    [{ happening: 'LEAK', leak: 'LOSS', dataSeen: 'MAYBE' }, 3], [{ happening: 'INFECTION', spread: 'ONE', impact: 'NONE' }, 3],
    [{ happening: 'INTRUSION', intrusion: 'SYSTEM', dataSeen: 'NO', spread: 'MANY' }, 4],
  ])('%j: %i keys', (facts, keys) => {
    const { answered, verdict } = step(content, 'EMERGENCY', answersOf(facts));
    expect([verdict !== null, answered.length]).toEqual([true, keys]);
  });
});

describe('answers', () => {
  const content = VERSIONS.at(-1)!.content;
  it('are said back in words, in both languages', () => {
    expect(step(content, 'EMERGENCY', [{ questionId: 'happening', answerId: 'LOCKED' }]).answered).toEqual([{
      questionId: 'happening', answerId: 'LOCKED', question: '何が起きていますか', questionEn: 'What is going on?',
      answer: '身代金の要求・ファイルが開けない・電子カルテが動かない', answerEn: 'Ransom demand, unreadable files or EHR down',
    }]);
  });

  it('count by the last where a question has two', () => {
    const reply = step(content, 'EMERGENCY', [{ questionId: 'happening', answerId: 'LOCKED' }, { questionId: 'happening', answerId: 'GUIDELINE' }]);
    expect(reply.verdict?.rule).toBe('TO_GUIDELINE');
  });

  it.each([[{ questionId: 'nothing', answerId: 'LOCKED' }], [{ questionId: 'happening', answerId: 'NOTHING' }], [{ questionId: 'impact', answerId: 'toString' }]])(
    'that are unknown are refused: %j', (answer) => expect(triageStep(content, 'EMERGENCY', [answer])).toMatchObject({ reason: 'InvalidInput', field: 'answers' }));

  it('on a line that was not open yet are refused', () => {
    expect(triageStep(VERSIONS[0]!.content, 'GUIDELINE', [])).toMatchObject({ reason: 'InvalidInput', field: 'hotline' });
  });
});
