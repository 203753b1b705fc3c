import type { HotlineCode } from '@saimado/kernel/codes';
import type { BookQuestion, Situation, TriageContent, UrgencyRow } from './triage-book';

/** Where a call stands: a question whose answer still changes the outcome, or the outcome. */
export type TriageNode =
  | { kind: 'ask'; question: BookQuestion; next: ReadonlyMap<string, TriageNode> }
  | { kind: 'decided'; situation: Situation; urgency: UrgencyRow }
  /** What a version that was checked does not have. */
  | { kind: 'undecided'; answers: readonly [question: string, answer: string][]; candidates: readonly Outcome[] };

interface Outcome {
  situation: Situation;
  urgency: UrgencyRow;
}

/** One way to an outcome: each question named must have one of the answers named. */
interface Way extends Outcome {
  all: ReadonlyMap<string, ReadonlySet<string>>;
}

/**
 * The questions of a line as a tree. They are asked in the book's order, and one is left out wherever all its answers lead
 * to the same tree below: so none is ever asked whose answer cannot change the outcome, whatever is answered afterwards.
 */
export function triageTree({ questions, situations, urgencies }: TriageContent, line: HotlineCode): TriageNode {
  const ways = situations.flatMap((situation) => situation.when.filter((one) => one.line === line).flatMap((one) =>
    urgencies.filter(({ grading }) => grading === situation.grading).flatMap((urgency): Way[] => {
      const all = conjunction([...one.all, ...urgency.all]);
      return all ? [{ situation, urgency, all }] : [];
    })));
  const ids = new Map<string, TriageNode>();
  const idOf = new Map<TriageNode, string>();
  /** Equal trees are one and the same. */
  const only = (key: string, make: () => TriageNode): TriageNode => {
    const known = ids.get(key);
    if (known) return known;
    const node = make();
    ids.set(key, node);
    idOf.set(node, String(ids.size));
    return node;
  };

  function below(at: number, open: readonly Way[], answers: readonly [string, string][]): TriageNode {
    const next = questions.findIndex(({ id }, index) => index >= at && open.some(({ all }) => all.has(id)));
    const question = questions[next];
    if (!question) return leaf(open, answers);
    const children = question.options.map(({ id }) =>
      [id, below(next + 1, open.filter(({ all }) => all.get(question.id)?.has(id) ?? true), [...answers, [question.id, id]])] as const);
    const [first] = children;
    if (first && children.every(([, child]) => child === first[1])) return first[1];
    return only([question.id, ...children.map(([id, child]) => `${id}=${idOf.get(child)}`)].join(), () => ({ kind: 'ask', question, next: new Map(children) }));
  }

  function leaf(met: readonly Way[], answers: readonly [string, string][]): TriageNode {
    const candidates = [...new Map(met.map(({ situation, urgency }) => [`${situation.rule}/${urgency.id}`, { situation, urgency }])).values()];
    const [one] = candidates;
    if (one && candidates.length === 1) return only(`${one.situation.rule}/${one.urgency.id}`, () => ({ kind: 'decided', ...one }));
    return only(JSON.stringify(answers), () => ({ kind: 'undecided', answers, candidates }));
  }

  return below(0, ways, []);
}

/** Conditions that must all hold, by question; null where no answer meets them. */
function conjunction(all: readonly { question: string; anyOf: readonly string[] }[]): Way['all'] | null {
  const met = new Map<string, ReadonlySet<string>>();
  for (const { question, anyOf } of all) met.set(question, new Set(anyOf.filter((answer) => met.get(question)?.has(answer) ?? true)));
  return [...met.values()].some(({ size }) => size === 0) ? null : met;
}

const trees = new WeakMap<TriageContent, Map<HotlineCode, TriageNode>>();

/** The same, made once for each version. */
export function treeOf(content: TriageContent, line: HotlineCode): TriageNode {
  const known = trees.get(content) ?? new Map<HotlineCode, TriageNode>();
  trees.set(content, known);
  const tree = known.get(line) ?? triageTree(content, line);
  known.set(line, tree);
  return tree;
}
