import type { SearchKeys } from '@saimado/register/domain/grams';

/** Grams that an entry must have all of. */
export type Conjunction = string[];

type Field = SearchKeys['and'][number];

/** Every way to choose one alternative per field, as one conjunction each: the index then begins with the rarest gram of all. */
const together = (fields: readonly Field[]): Conjunction[] =>
  fields.reduce<Conjunction[]>((sets, { alternatives }) => sets.flatMap((set) => alternatives.map((grams) => [...new Set([...set, ...grams])])), [[]])
    .filter((set) => set.length > 0);

/** A wrong letter spoils the two pairs it is part of; what is left must still be there. */
const oneLetterOff = (grams: Conjunction): Conjunction[] =>
  grams.length < 2 ? [] : Array.from({ length: grams.length + 1 }, (_, at) => grams.filter((__, index) => index !== at && index !== at - 1)).filter((set) => set.length > 0);

/**
 * How to look for what was said in words, strictest first; the next level is for when one found nothing. Somebody misspeaks
 * or mishears one thing at a time, so first one field is left out, then each field is looked for by itself, with one letter
 * off too. An entry is found by any one conjunction of a level.
 */
export function textLevels(and: SearchKeys['and']): Conjunction[][] {
  if (and.length === 0) return [];
  const alone = and.length > 1 ? and.flatMap((field) => together([field])) : [];
  const off = and.filter(({ field }) => field !== 'ADDRESS').flatMap(({ alternatives }) => alternatives.flatMap(oneLetterOff));
  return [
    together(and),
    and.length > 2 ? and.flatMap((left) => together(and.filter((field) => field !== left))) : [],
    [...alone, ...off],
  ].filter((conjunctions) => conjunctions.length > 0);
}
