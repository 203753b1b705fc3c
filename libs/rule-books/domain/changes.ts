import { type Form, isRecord, type ListForm, variantOf } from './form';
import { keyOfRow, rowName, said } from './said';

/** One difference between two contents of a book, for people: where, and what it was and becomes. */
export interface Change {
  kind: 'ADDED' | 'REMOVED' | 'CHANGED' | 'MOVED';
  /** In the later content, or in the earlier where it is gone there. */
  path: string;
  place: string[];
  before: string | null;
  after: string | null;
  /** Only words for people: nothing is decided otherwise. */
  wording: boolean;
}

interface Spot {
  path: string;
  place: readonly string[];
}
const step = ({ path, place }: Spot, name: string | number, title: string): Spot => ({ path: path === '' ? String(name) : `${path}.${name}`, place: title === '' ? place : [...place, title] });

/** JSON in one order of keys, so that what is the same reads the same. */
const canonical = (value: unknown): string =>
  JSON.stringify(value ?? null, (_, inner: unknown) => (isRecord(inner) ? Object.fromEntries(Object.entries(inner).filter(([, one]) => one !== undefined).sort(([a], [b]) => (a < b ? -1 : 1))) : inner));
const same = (a: unknown, b: unknown): boolean => canonical(a) === canonical(b);

/** What differs between two contents of a book. Rows with a name (`id`, `rule`, `code`) are followed wherever they stand. */
export const changesOf = (form: Form, before: unknown, after: unknown): Change[] => compare(form, before, after, { path: '', place: [] });

function compare(form: Form, before: unknown, after: unknown, spot: Spot): Change[] {
  if (same(before, after)) return [];
  switch (form.kind) {
    case 'record':
      if (!isRecord(before) || !isRecord(after)) break;
      return form.fields.flatMap(({ name, form: child }) => compare(child, before[name], after[name], step(spot, name, child.title)));
    case 'variants': {
      const record = variantOf(form, after);
      if (!record || variantOf(form, before) !== record) break;
      return compare(record, before, after, spot);
    }
    case 'map':
      if (!isRecord(before) || !isRecord(after)) break;
      return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => {
        const at = step(spot, key, key);
        if (!(key in before)) return [added(form.item, after[key], at)];
        return key in after ? compare(form.item, before[key], after[key], at) : [removed(form.item, before[key], at)];
      });
    case 'list':
      if (!Array.isArray(before) || !Array.isArray(after) || form.item.kind === 'choice' || form.item.kind === 'flag') break;
      return compareRows(form, before, after, spot);
    default:
  }
  return [{ ...at(spot), kind: 'CHANGED', before: said(form, before), after: said(form, after), wording: form.wording }];
}

const at = ({ path, place }: Spot) => ({ path, place: [...place] });
const added = (form: Form, value: unknown, spot: Spot): Change => ({ ...at(spot), kind: 'ADDED', before: null, after: said(form, value), wording: form.wording });
const removed = (form: Form, value: unknown, spot: Spot): Change => ({ ...at(spot), kind: 'REMOVED', before: said(form, value), after: null, wording: form.wording });

function compareRows(form: ListForm, before: readonly unknown[], after: readonly unknown[], spot: Spot): Change[] {
  const [keysBefore, keysAfter] = [before.map(keyOfRow), after.map(keyOfRow)];
  const isNamed = [keysBefore, keysAfter].every((keys) => !keys.includes(null) && new Set(keys).size === keys.length);
  return isNamed
    ? compareNamed(form, new Map(before.map((row, index) => [keysBefore[index], { row, index }])), new Map(after.map((row, index) => [keysAfter[index], { row, index }])), spot)
    : compareInOrder(form, before, after, spot);
}

type Rows = Map<string | null | undefined, { row: unknown; index: number }>;

function compareNamed(form: ListForm, before: Rows, after: Rows, spot: Spot): Change[] {
  const spotOf = (row: unknown, index: number): Spot => step(spot, index, rowName(form.item, row, index));
  const changes = [...after].flatMap(([key, { row, index }]) => {
    const old = before.get(key);
    return old ? compare(form.item, old.row, row, spotOf(row, index)) : [added(form.item, row, spotOf(row, index))];
  });
  const gone = [...before].filter(([key]) => !after.has(key)).map(([, { row, index }]) => removed(form.item, row, spotOf(row, index)));
  const [stayed, stay] = [[...before.keys()].filter((key) => after.has(key)), [...after.keys()].filter((key) => before.has(key))];
  const order = (keys: readonly (string | null | undefined)[], rows: Rows): string => keys.map((key) => { const one = rows.get(key); return one ? rowName(form.item, one.row, one.index) : ''; }).join('、');
  const moved: Change[] = same(stayed, stay) ? [] : [{ ...at(spot), kind: 'MOVED', before: order(stayed, before), after: order(stay, after), wording: form.wording }];
  return [...moved, ...changes, ...gone];
}

/** Rows without a name: what is alike at both ends stays, and what lies between is compared place by place. */
function compareInOrder(form: ListForm, before: readonly unknown[], after: readonly unknown[], spot: Spot): Change[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && same(before[head], after[head])) head += 1;
  let tail = 0;
  while (tail < shorter - head && same(before[before.length - 1 - tail], after[after.length - 1 - tail])) tail += 1;
  const [old, now] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)];
  return Array.from({ length: Math.max(old.length, now.length) }, (_, n) => {
    const spotOf = step(spot, head + n, `${head + n + 1}件目`);
    if (n >= old.length) return [added(form.item, now[n], spotOf)];
    return n < now.length ? compare(form.item, old[n], now[n], spotOf) : [removed(form.item, old[n], spotOf)];
  }).flat();
}
