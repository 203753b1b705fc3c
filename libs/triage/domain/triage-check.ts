import type { Problem } from '@saimado/rule-books/domain/book';
import type { Situation, TriageContent } from './triage-book';
import { type TriageNode, triageTree } from './triage-tree';

/** One key each, and a caller answers no more of them before they hear what to do. */
const MOST_OPTIONS = 9;
const MOST_QUESTIONS = 5;
/** Nothing may be changed on the machine (domain.md §4). */
const EVIDENCE_MATTERS: readonly string[] = ['RANSOMWARE', 'UNAUTHORISED_ACCESS'];

/** What must hold of a triage table beyond its form: one row for every case, each row reached, no question for nothing. */
export function checkTriage(content: TriageContent): Problem[] {
  const formal = [...twice(content), ...unknownNames(content)];
  if (formal.length > 0) return formal;
  return [...content.situations.flatMap(checkSituation), ...reachable(content)];
}

function twice({ questions, situations, urgencies, categories, lines }: TriageContent): Problem[] {
  const repeated = (path: string, codes: readonly string[], suffix = ''): Problem[] => codes.flatMap((code, index) =>
    (codes.indexOf(code) === index ? [] : [{ path: `${path}.${index}${suffix}`, message: `「${code}」は二度使われています。` }]));
  return [
    ...repeated('lines', lines),
    ...repeated('questions', questions.map(({ id }) => id), '.id'),
    ...questions.flatMap(({ options }, index) => repeated(`questions.${index}.options`, options.map(({ id }) => id), '.id')),
    ...questions.flatMap(({ options }, index) => (options.length > MOST_OPTIONS ? [{ path: `questions.${index}.options`, message: `回答は番号キーの数、${MOST_OPTIONS}個までです。` }] : [])),
    ...repeated('situations', situations.map(({ rule }) => rule), '.rule'),
    ...situations.flatMap(({ disciplines }, index) => repeated(`situations.${index}.disciplines`, disciplines)),
    ...repeated('urgencies', urgencies.map(({ id }) => id), '.id'),
    ...repeated('categories', categories.map(({ code }) => code), '.code'),
  ];
}

function unknownNames({ questions, situations, urgencies, categories, lines }: TriageContent): Problem[] {
  const wrongFacts = (path: string, all: Situation['when'][number]['all']): Problem[] => all.flatMap(({ question, anyOf }, index) => {
    const options = questions.find(({ id }) => id === question)?.options.map(({ id }) => id);
    if (!options) return [{ path: `${path}.all.${index}.question`, message: `「${question}」という質問はありません。` }];
    const wrong = anyOf.find((answer, at) => !options.includes(answer) || anyOf.indexOf(answer) !== at);
    return wrong === undefined ? [] : [{ path: `${path}.all.${index}.anyOf`, message: `「${wrong}」という回答はないか、二度書かれています。` }];
  });
  return [
    ...situations.flatMap(({ when, category, grading }, index) => [
      ...when.flatMap(({ line, all }, at) => [
        ...wrongFacts(`situations.${index}.when.${at}`, all),
        ...(lines.includes(line) ? [] : [{ path: `situations.${index}.when.${at}.line`, message: 'この窓口は、この版の対象ではありません。' }]),
      ]),
      ...(categories.some(({ code }) => code === category) ? [] : [{ path: `situations.${index}.category`, message: `「${category}」という分類はありません。` }]),
      ...(urgencies.some((urgency) => urgency.grading === grading) ? [] : [{ path: `situations.${index}.grading`, message: `「${grading}」で緊急度を決める行がありません。` }]),
    ]),
    ...urgencies.flatMap(({ all }, index) => wrongFacts(`urgencies.${index}`, all)),
  ];
}

function checkSituation({ tier, category, disciplines, preserveEvidence, transferTo, when }: Situation, index: number): Problem[] {
  const problem = (field: string, message: string): Problem => ({ path: `situations.${index}.${field}`, message });
  const problems: Problem[] = [];
  if (tier === 'TIER_2' && disciplines.length === 0) problems.push(problem('disciplines', '2次対応には、引継ぎ先が必要です。'));
  if (tier !== 'TIER_2' && disciplines.length > 0) problems.push(problem('disciplines', '引継ぎ先は、2次対応のときだけです。'));
  if (EVIDENCE_MATTERS.includes(category) && !preserveEvidence) problems.push(problem('preserveEvidence', 'ランサムウェアと不正アクセスでは、証拠を保全します。'));
  if (transferTo && tier !== 'OUT_OF_SCOPE') problems.push(problem('tier', '別の窓口へ案内する相談は、この窓口では対象外です。'));
  if (transferTo && when.some(({ line }) => line === transferTo)) problems.push(problem('transferTo', '受けた窓口へは案内できません。'));
  return problems;
}

function reachable(content: TriageContent): Problem[] {
  const problems: Problem[] = [];
  const seen = { questions: new Set<string>(), situations: new Set<string>(), urgencies: new Set<string>(), categories: new Set<string>() };
  const walk = (node: TriageNode, asked: number): void => {
    if (node.kind === 'undecided') {
      const path = node.answers.map(([question, answer]) => wordsOf(content, question, answer)).join('、');
      const rows = node.candidates.map(({ situation, urgency }) => `${situation.rule}（${urgency.id}）`).join('、');
      problems.push({ path: 'situations', message: node.candidates.length === 0 ? `「${path}」のとき、当てはまる行がありません。` : `「${path}」のとき、${rows} が重なります。` });
    } else if (node.kind === 'decided') {
      if (asked > MOST_QUESTIONS) problems.push({ path: 'situations', message: `${node.situation.rule} まで、質問が${asked}回あります。${MOST_QUESTIONS}回までにしてください。` });
      seen.situations.add(node.situation.rule);
      seen.urgencies.add(node.urgency.id);
      seen.categories.add(node.situation.category);
    } else {
      seen.questions.add(node.question.id);
      for (const child of node.next.values()) walk(child, asked + 1);
    }
  };
  for (const line of content.lines) walk(triageTree(content, line), 0);
  const missed = (path: keyof typeof seen, codes: readonly string[], message: string): Problem[] =>
    codes.flatMap((code, index) => (seen[path].has(code) ? [] : [{ path: `${path}.${index}`, message: `「${code}」${message}` }]));
  return [
    ...problems,
    ...missed('questions', content.questions.map(({ id }) => id), 'は、どの道でも聞かれません。'),
    ...missed('situations', content.situations.map(({ rule }) => rule), 'には、どの回答でも行き着きません。'),
    ...missed('urgencies', content.urgencies.map(({ id }) => id), 'には、どの回答でも行き着きません。'),
    ...missed('categories', content.categories.map(({ code }) => code), 'を使う状況がありません。'),
  ];
}

function wordsOf({ questions }: TriageContent, question: string, answer: string): string {
  const known = questions.find(({ id }) => id === question);
  return known?.options.find(({ id }) => id === answer)?.label ?? answer;
}
