import type { Conditions, Facts, TriageQuestion } from './triage-types';

export type Decision<Row> =
  | { kind: 'ask'; question: TriageQuestion; facts: Facts }
  | { kind: 'decided'; row: Row; facts: Facts };

interface Conditional {
  when: readonly Conditions[];
}

const agrees = (conditions: Conditions, facts: Facts): boolean =>
  Object.entries(conditions).every(([name, values]) => facts[name] === undefined || values.includes(facts[name]));

const holds = (conditions: Conditions, facts: Facts): boolean =>
  Object.entries(conditions).every(([name, values]) => facts[name] !== undefined && values.includes(facts[name]));

/**
 * Reads a decision table: while rows remain that the facts neither meet nor exclude, the first question (in order) on
 * which one of them depends is asked; its answer is taken from `given` where it is there.
 * @throws Error when the table is not complete or not unambiguous; its spec walks every path
 */
export function decide<Row extends Conditional>(
  rows: readonly Row[], known: Facts, given: ReadonlyMap<string, string>, questions: readonly TriageQuestion[],
): Decision<Row> {
  let facts = known;
  for (;;) {
    const open = rows.flatMap((row) => row.when.filter((conditions) => agrees(conditions, facts)));
    const question = questions.find(({ id }) => facts[id] === undefined && open.some((conditions) => conditions[id] !== undefined));
    if (!question) break;
    const answer = given.get(question.id);
    if (answer === undefined) return { kind: 'ask', question, facts };
    facts = { ...facts, [question.id]: answer };
  }
  const met = rows.filter((row) => row.when.some((conditions) => holds(conditions, facts)));
  const [row] = met;
  if (!row || met.length > 1) throw new Error(`${met.length} rows of the table apply to ${JSON.stringify(facts)}`);
  return { kind: 'decided', row, facts };
}
