import { entriesOf, MESSAGES, MOST, type PlaceOf, placesOfNames, refuse } from './input-words';
import type { Sum, TableCell } from './table';

const SUMS = {
  list: 'sums には {"total": "名前", "of": ["名前", …]} の配列を指定してください。',
  form: (index: number) => `sums の ${index} 番目は {"total": "名前", "of": ["名前", …]} の形で、of に 1 つ以上のセルを指定してください。`,
  twice: (total: string) => `sums に「${total}」の同じ内訳が 2 回あります。1 つにしてください。`,
  cycle: (names: string) => `sums が輪になっています（${names}）。合計が自分自身の内訳にならないようにしてください。`,
  doesNotAddUp: (total: string, count: number, sum: number) => `「${total}」は ${count} 件ですが、内訳の合計は ${sum} 件です。件数か内訳を直してください。`,
};

/** The sums of an input, refused unless they add up and none is part of itself. */
export function placesOfSums(list: unknown, cells: readonly TableCell[], placeOf: PlaceOf): Sum[] {
  if (!Array.isArray(list)) return refuse(SUMS.list);
  const sums = list.map((one, index): Sum => {
    const sum = entriesOf(one);
    const [total, of] = [sum?.get('total'), sum?.get('of')];
    if (sum?.size !== 2 || typeof total !== 'string' || !Array.isArray(of) || of.length === 0) return refuse(SUMS.form(index + 1));
    return { total: placeOf('sums', total), of: placesOfNames(of, `sums の ${index + 1} 番目（合計「${total}」）`, placeOf).sort((a, b) => a - b) };
  });
  if (sums.reduce((total, { of }) => total + of.length, 0) > MOST.parts) refuse(MESSAGES.tooMany);
  sums.sort((a, b) => a.total - b.total || compare(a.of, b.of));
  sums.forEach((sum, index) => {
    const before = sums[index - 1];
    if (before && before.total === sum.total && compare(before.of, sum.of) === 0) refuse(SUMS.twice(nameAt(cells, sum.total)));
  });
  demandNoCycle(sums, cells);
  for (const { total, of } of sums) {
    const count = cells[total]?.count ?? 0;
    const sum = of.reduce((all, place) => all + (cells[place]?.count ?? 0), 0);
    if (sum !== count) refuse(SUMS.doesNotAddUp(nameAt(cells, total), count, sum));
  }
  return sums;
}

const nameAt = (cells: readonly TableCell[], place: number): string => cells[place]?.name ?? '';

function compare(a: readonly number[], b: readonly number[]): number {
  const index = a.findIndex((place, at) => place !== b[at]);
  return index === -1 ? a.length - b.length : (a[index] ?? 0) - (b[index] ?? -1);
}

/** Depth first, without recursion: a hierarchy may be as deep as there are cells. */
function demandNoCycle(sums: readonly Sum[], cells: readonly TableCell[]): void {
  const parts = new Map<number, number[]>();
  for (const { total, of } of sums) parts.set(total, [...(parts.get(total) ?? []), ...of]);
  const done = new Set<number>();
  for (const start of parts.keys()) {
    const path: { place: number; next: number }[] = [{ place: start, next: 0 }];
    const onPath = new Set([start]);
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const part = done.has(here.place) ? undefined : parts.get(here.place)?.[here.next++];
      if (part === undefined) {
        done.add(here.place);
        onPath.delete(here.place);
        path.pop();
      } else if (onPath.has(part)) {
        refuse(SUMS.cycle([...path.slice(path.findIndex(({ place }) => place === part)).map(({ place }) => place), part].map((place) => nameAt(cells, place)).join(' → ')));
      } else if (!done.has(part)) {
        path.push({ place: part, next: 0 });
        onPath.add(part);
      }
    }
  }
}
