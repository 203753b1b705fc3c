/**
 * The first key that an object of a JSON text names twice, or null. `JSON.parse` keeps the last one silently; a cell with
 * two counts is a mistake of whoever wrote it.
 * @param json a text that `JSON.parse` takes
 */
export function repeatedKeyOf(json: string): string | null {
  const open: (Set<string> | null)[] = [];
  for (const { 0: token, index } of json.matchAll(/"(?:[^"\\]|\\.)*"|[{}[\]]/g)) {
    if (token === '{') open.push(new Set());
    else if (token === '[') open.push(null);
    else if (token === '}' || token === ']') open.pop();
    else if (isKey(json, index + token.length)) {
      const key = JSON.parse(token) as string;
      const keys = open.at(-1);
      if (keys?.has(key)) return key;
      keys?.add(key);
    }
  }
  return null;
}

/** Of strings only keys have a colon behind them. */
function isKey(json: string, end: number): boolean {
  const next = /\S/g;
  next.lastIndex = end;
  return next.exec(json)?.[0] === ':';
}
