import { placesOfSums } from './input-sums';
import { entriesOf, MESSAGES, MOST, type PlaceOf, placesOfNames, refuse, Refused } from './input-words';
import type { Reach, Sum, Table, TableCell } from './table';

/** A release as JSON: what `protect` and `audit` read. Issue 6 gives its form. */
export type Verb = 'protect' | 'audit';

export interface Reading {
  kind: 'read';
  table: Table;
  /** audit only */
  withheld: ReadonlySet<number>;
}

/** Why it cannot be judged, in words for whoever wrote it. */
export interface Unreadable {
  kind: 'unreadable';
  message: string;
}

const KEYS = new Set(['threshold', 'zerosShown', 'cells', 'sums', 'withheld', 'sensitive', 'weights', 'fixed']);

/** @param json parsed, of any shape */
export function readRelease(json: unknown, verb: Verb): Reading | Unreadable {
  try {
    return read(json, verb);
  } catch (error) {
    if (error instanceof Refused) return { kind: 'unreadable', message: error.message };
    throw error;
  }
}

function read(json: unknown, verb: Verb): Reading {
  const input = entriesOf(json) ?? refuse(MESSAGES.notObject);
  for (const key of input.keys()) if (!KEYS.has(key)) refuse(MESSAGES.unknownKey(key));
  const threshold = wholeNumber(input.get('threshold')) || refuse(MESSAGES.threshold);
  const zerosShown = input.get('zerosShown');
  if (typeof zerosShown !== 'boolean') return refuse(MESSAGES.zerosShown);

  const counts = [...(entriesOf(input.get('cells')) ?? refuse(MESSAGES.cells))].sort(([a], [b]) => (a < b ? -1 : 1));
  if (counts.length === 0) refuse(MESSAGES.cells);
  if (counts.length > MOST.cells) refuse(MESSAGES.tooMany);
  const places = new Map(counts.map(([name], place) => [name, place]));
  const placeOf = (where: string, name: string): number => places.get(name) ?? refuse(MESSAGES.unknown(where, name));

  const numbers = counts.map(([name, count]) => wholeNumber(count) ?? refuse(MESSAGES.number(`cells の「${name}」`)));
  const weights = namedOf(input, 'weights', '{"名前": 整数, …}', placeOf, (value, name) => wholeNumber(value) ?? refuse(MESSAGES.number(`weights の「${name}」`)));
  const sensitive = namedOf(input, 'sensitive', '{"名前": {"atMost": 整数, "atLeast": 整数}, …}', placeOf, (value, name) => reachOf(value) ?? refuse(MESSAGES.reach(name)));
  const fixed = placesIn(input, 'fixed', placeOf);
  const withheld = placesIn(input, 'withheld', placeOf);
  if (verb === 'audit' && !input.has('withheld')) refuse(MESSAGES.withheldMissing);

  const cells = counts.map(([name], place): TableCell => {
    const count = numbers[place] ?? 0;
    const protect = sensitive.get(place) ?? (count > 0 && count < threshold ? { atMost: 1, atLeast: threshold } : null);
    return { name, count, weight: weights.get(place) ?? count, fixed: fixed.has(place), atLeast: zerosShown ? 1 : 0, atMost: null, protect };
  });
  if (verb === 'audit' && zerosShown) for (const place of withheld) if (numbers[place] === 0) refuse(MESSAGES.zeroWithheld(cells[place]?.name ?? ''));
  const sums: Sum[] = placesOfSums(input.get('sums') ?? [], cells, placeOf);
  return { kind: 'read', table: { cells, sums }, withheld };
}

const wholeNumber = (value: unknown): number | null =>
  (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST.count ? value + 0 : null);

function reachOf(value: unknown): Reach | null {
  const reach = entriesOf(value);
  const [atMost, atLeast] = [wholeNumber(reach?.get('atMost')), wholeNumber(reach?.get('atLeast'))];
  return reach?.size === 2 && atMost !== null && atLeast !== null && atMost <= atLeast ? { atMost, atLeast } : null;
}

function namedOf<Value>(input: ReadonlyMap<string, unknown>, key: string, form: string, placeOf: PlaceOf, valueOf: (value: unknown, name: string) => Value): Map<number, Value> {
  const entries = input.has(key) ? entriesOf(input.get(key)) : new Map<string, unknown>();
  if (!entries) return refuse(MESSAGES.object(key, form));
  return new Map([...entries].map(([name, value]) => [placeOf(key, name), valueOf(value, name)]));
}

function placesIn(input: ReadonlyMap<string, unknown>, key: string, placeOf: PlaceOf): Set<number> {
  return new Set(input.has(key) ? placesOfNames(input.get(key), key, placeOf) : []);
}
