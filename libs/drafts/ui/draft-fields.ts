type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The fields kept in a draft's content; none where it holds none. */
export function fieldsOf(content: string): Fields {
  try {
    const parsed: unknown = JSON.parse(content);
    return isFields(parsed) ? parsed : {};
  } catch {
    return {};
  }
}

/** Two windows' fields in one content: words of both, theirs first; of what cannot be joined mine, and theirs where I have none. */
export const joinFields = (theirs: string, mine: string): string => JSON.stringify(join(fieldsOf(theirs), fieldsOf(mine)));

const join = (theirs: Fields, mine: Fields): Fields =>
  Object.fromEntries([...new Set([...Object.keys(theirs), ...Object.keys(mine)])].map((name) => [name, joinValue(theirs[name], mine[name])]));

function joinValue(theirs: unknown, mine: unknown): unknown {
  if (isFields(theirs) && isFields(mine)) return join(theirs, mine);
  if (mine === undefined || mine === null || mine === '') return theirs ?? mine;
  if (typeof theirs !== 'string' || typeof mine !== 'string' || theirs === '' || mine.includes(theirs)) return mine;
  return theirs.includes(mine) ? theirs : `${theirs}\n${mine}`;
}
