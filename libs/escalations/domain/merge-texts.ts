/** Two texts that began as the same one: what to write where both are wanted. */
export interface Merged {
  text: string;
  /** false: both changed the same place, so theirs stands there before mine */
  disjoint: boolean;
}

/**
 * Joins two changes of one text line by line (diff3). Changes at different places are both made. Where both changed the
 * same place, all lines of both stand there, theirs first: a line that either of them wrote is never lost.
 */
export function mergeTexts(base: string, mine: string, theirs: string): Merged {
  const [from, a, b] = [lines(base), lines(mine), lines(theirs)];
  const [keptInMine, keptInTheirs] = [matchOf(from, a), matchOf(from, b)];
  const out: string[] = [];
  let disjoint = true;
  let at = 0;
  let [atMine, atTheirs] = [0, 0];
  while (at <= from.length) {
    // Up to the next line of the base that both kept.
    let next = at;
    while (next < from.length && (keptInMine[next] === undefined || keptInTheirs[next] === undefined)) next += 1;
    const [toMine, toTheirs] = [keptInMine[next] ?? a.length, keptInTheirs[next] ?? b.length];
    const [was, my, their] = [from.slice(at, next), a.slice(atMine, toMine), b.slice(atTheirs, toTheirs)];
    if (same(my, their) || same(their, was)) out.push(...my);
    else if (same(my, was)) out.push(...their);
    else {
      disjoint = false;
      out.push(...their, ...my.filter((line) => line === '' || !their.includes(line)));
    }
    const common = from[next];
    if (common !== undefined) out.push(common);
    [at, atMine, atTheirs] = [next + 1, toMine + 1, toTheirs + 1];
  }
  return { text: out.join('\n'), disjoint };
}

/** A piece of a text, and whether the other text has it too. */
export interface Piece {
  text: string;
  differs: boolean;
}

/** Both texts in pieces, so that a screen can mark where they differ. The pieces of a text make up the text. */
export function markDifferences(mine: string, theirs: string): { mine: Piece[]; theirs: Piece[] } {
  const [a, b] = [[...mine], [...theirs]];
  const match = matchOf(a, b);
  const kept = new Set(match.filter((place) => place !== undefined));
  return {
    mine: pieces(a, (index) => match[index] === undefined),
    theirs: pieces(b, (index) => !kept.has(index)),
  };
}

const lines = (text: string): string[] => (text === '' ? [] : text.split('\n'));
const same = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((line, index) => line === b[index]);

function pieces(letters: readonly string[], differs: (index: number) => boolean): Piece[] {
  const out: Piece[] = [];
  letters.forEach((letter, index) => {
    const last = out.at(-1);
    if (last && last.differs === differs(index)) last.text += letter;
    else out.push({ text: letter, differs: differs(index) });
  });
  return out;
}

/** Cells of the table of {@link matchOf}; two texts that differ in more are taken to differ altogether. */
const MOST_CELLS = 2_000_000;

/** For each item of `from` its place in `to` where a longest common subsequence keeps it, or undefined. */
function matchOf(from: readonly string[], to: readonly string[]): (number | undefined)[] {
  const match: (number | undefined)[] = Array.from({ length: from.length });
  let start = 0;
  while (start < from.length && start < to.length && from[start] === to[start]) {
    match[start] = start;
    start += 1;
  }
  let [endFrom, endTo] = [from.length, to.length];
  while (endFrom > start && endTo > start && from[endFrom - 1] === to[endTo - 1]) {
    endFrom -= 1;
    endTo -= 1;
    match[endFrom] = endTo;
  }
  const [rows, columns] = [endFrom - start, endTo - start];
  if (rows * columns > MOST_CELLS) return match;
  // longest[i][j]: how much of from[i…] and to[j…] is common.
  const width = columns + 1;
  const longest = new Uint16Array((rows + 1) * width);
  const cell = (i: number, j: number): number => longest[i * width + j] ?? 0;
  for (let i = rows - 1; i >= 0; i -= 1) {
    for (let j = columns - 1; j >= 0; j -= 1) {
      longest[i * width + j] = from[start + i] === to[start + j] ? cell(i + 1, j + 1) + 1 : Math.max(cell(i + 1, j), cell(i, j + 1));
    }
  }
  for (let i = 0, j = 0; i < rows && j < columns;) {
    if (from[start + i] === to[start + j]) {
      match[start + i] = start + j;
      i += 1;
      j += 1;
    } else if (cell(i + 1, j) >= cell(i, j + 1)) i += 1;
    else j += 1;
  }
  return match;
}
