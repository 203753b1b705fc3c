import type { Equation, System } from './joint-system';
import type { Question } from './knowledge';

type Terms = readonly (readonly [place: number, coefficient: number])[];

/** A part of the joint system that no equation ties to the rest. */
export interface Component {
  /** by column: the system's unknown */
  unknowns: readonly number[];
  ends: readonly { min: number; max: number }[];
  /** over columns */
  equations: readonly Equation[];
  questions: readonly Asked[];
}

export interface Asked {
  question: Question;
  /** the quantity: columns of the component, and what is known of it */
  terms: Terms;
  offset: number;
}

/** A single unknown is its own column; a difference, or a known count less an unknown, needs one of its own. */
export const isPlain = ({ terms }: Asked): boolean => terms.length === 1 && terms[0]?.[1] === 1;

/** Unknowns that no chain of equations ties are solved apart; a question about two ties them. Only what somebody asks about. */
export function componentsOf({ unknowns, ends, equations, find }: System, questions: readonly Question[]): Component[] {
  const parent = unknowns.map((_, unknown) => unknown);
  const root = (at: number): number => {
    let top = at;
    while (parent[top] !== top) top = parent[top] = parent[parent[top] ?? top] ?? top;
    return top;
  };
  const tie = (terms: Terms): void => terms.forEach(([unknown]) => { parent[root(unknown)] = root(terms[0]?.[0] ?? unknown); });
  for (const { terms } of equations) tie(terms);
  const asked = questions.flatMap((question) => askedOf(question, find));
  for (const { terms } of asked) tie(terms);

  const groups = new Map<number, { unknowns: number[]; equations: Equation[]; questions: Asked[] }>();
  const groupOf = (terms: Terms): { unknowns: number[]; equations: Equation[]; questions: Asked[] } => {
    const key = terms[0] ? root(terms[0][0]) : -1;
    const group = groups.get(key) ?? { unknowns: [], equations: [], questions: [] };
    groups.set(key, group);
    return group;
  };
  const column = unknowns.map((_, unknown) => groupOf([[unknown, 1]]).unknowns.push(unknown) - 1);
  const inColumns = (terms: Terms): Terms => terms.map(([unknown, coefficient]) => [column[unknown] ?? NaN, coefficient] as const);
  for (const { terms, right } of equations) groupOf(terms).equations.push({ terms: inColumns(terms), right });
  for (const { question, terms, offset } of asked) groupOf(terms).questions.push({ question, terms: inColumns(terms), offset });
  return [...groups.values()].filter((group) => group.questions.length > 0)
    .map((group) => ({ ...group, ends: group.unknowns.map((unknown) => ends[unknown] ?? { min: 0, max: Infinity }) }));
}

/** What is unknown of the quantity asked about; nothing where nobody ever spoke of it. */
function askedOf(question: Question, find: System['find']): Asked[] {
  const terms = new Map<number, number>();
  let offset = 0;
  for (const [count, sign] of [[question.count, 1], [question.minus, -1]] as const) {
    if (!count) continue;
    const found = find(count);
    if (!found) return [];
    if ('known' in found) offset += sign * found.known;
    else terms.set(found.unknown, (terms.get(found.unknown) ?? 0) + sign);
  }
  return [{ question, terms: [...terms].filter(([, coefficient]) => coefficient !== 0), offset }];
}
