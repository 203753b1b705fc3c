import type { SearchKeys } from '@saimado/register/domain/grams';

/** Grams that an entry must have all of. */
export type Conjunction = string[];

type Field = SearchKeys['and'][number];

/** Ways to look for what was said in words; an entry is found by any one conjunction. */
export interface TextPlan {
  /** everything fits, as it does while somebody types what is true */
  together: Conjunction[];
  /** for when nothing fits together: something was misheard, misspoken or abbreviated */
  apart: Conjunction[];
}

/** Every way to choose one alternative per field, as one conjunction each: the index then begins with the rarest gram of all. */
const together = (fields: readonly Field[]): Conjunction[] =>
  fields.reduce<Conjunction[]>((sets, { alternatives }) => sets.flatMap((set) => alternatives.map((grams) => [...new Set([...set, ...grams])])), [[]])
    .filter((set) => set.length > 0);

/** A wrong letter spoils the two pairs it is part of; what is left must still be there. */
const oneLetterOff = (grams: Conjunction): Conjunction[] =>
  grams.length < 2 ? [] : Array.from({ length: grams.length + 1 }, (_, at) => grams.filter((__, index) => index !== at && index !== at - 1)).filter((set) => set.length > 0);

const PARTS = 3;
/** The same in three parts: a wrong letter spoils two at most, so beside another field that fits one part is enough. */
function partsOf(grams: Conjunction): Conjunction[] {
  if (grams.length < PARTS) return [];
  const length = grams.length / PARTS;
  return Array.from({ length: PARTS }, (_, part) => grams.slice(Math.round(part * length), Math.round((part + 1) * length)));
}

const inParts = (field: Field): Field[] =>
  field.field === 'ADDRESS' ? [] : field.alternatives.slice(0, 1).flatMap(partsOf).map((grams) => ({ field: field.field, alternatives: [grams] }));

const pairsOf = (fields: readonly Field[]): [Field, Field][] =>
  fields.flatMap((one, at) => fields.slice(at + 1).map((other): [Field, Field] => [one, other]));

/** How to look for what was said; `apart` needs at most one field to be right and another to be right in part. */
export function textPlan({ and, whole }: Pick<SearchKeys, 'and' | 'whole'>): TextPlan {
  const [only] = and;
  if (only && and.length === 1) return { together: together(and), apart: only.field === 'ADDRESS' ? [] : only.alternatives.flatMap(oneLetterOff) };
  const pairs = pairsOf(and);
  return {
    together: together(and),
    apart: [
      ...whole,
      ...(and.length > 2 ? pairs.flatMap((pair) => together(pair)) : and.flatMap((field) => together([field]))),
      ...pairs.flatMap(([one, other]) => [...inParts(one).map((part) => [part, other]), ...inParts(other).map((part) => [one, part])])
        .flatMap(([one, other]) => (one && other ? together([one, { ...other, alternatives: other.alternatives.slice(0, 1) }]) : [])),
    ],
  };
}
