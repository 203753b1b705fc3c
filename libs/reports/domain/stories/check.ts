import { mayBeNamed, type NamingVerdict } from './naming';
import { PATTERN_KINDS, type PatternKind, patternHits } from './patterns';

/** Kinds of what stands in the register itself. */
export const IDENTIFIER_KINDS = ['NAME', 'KANA', 'FACILITY_LISTED', 'ADDRESS_LISTED', 'PHONE_LISTED'] as const;
export type IdentifierKind = (typeof IDENTIFIER_KINDS)[number];
export const HIT_KINDS = [...IDENTIFIER_KINDS, ...PATTERN_KINDS] as const;
export type HitKind = IdentifierKind | PatternKind;

export const FIELDS = ['title', 'text'] as const;
export type Field = (typeof FIELDS)[number];
export type Texts = Readonly<Record<Field, string>>;

interface Place {
  kind: HitKind;
  start: number;
  end: number;
}
/** A place that has to be replaced or justified. The words and their sentence are what a reason is bound to. */
export interface Hit extends Place {
  field: Field;
  words: string;
  sentence: string;
}
/** Why certain words in a certain sentence tell of nobody. */
export interface Reason {
  kind: HitKind;
  words: string;
  sentence: string;
}
export interface Checked<Given extends Reason> {
  hits: (Hit & { reason: Given | null })[];
  /** hits that are neither replaced nor justified */
  open: number;
  naming: NamingVerdict;
}

const isOfRegister = (kind: HitKind): boolean => (IDENTIFIER_KINDS as readonly HitKind[]).includes(kind);

/** Places that touch become one; what the register knows weighs more than what only looks like something. */
function joined(places: readonly Place[]): Place[] {
  const whole: Place[] = [];
  for (const place of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = whole.at(-1);
    if (!last || place.start >= last.end) whole.push({ ...place });
    else {
      last.end = Math.max(last.end, place.end);
      if (isOfRegister(place.kind) && !isOfRegister(last.kind)) last.kind = place.kind;
    }
  }
  return whole;
}

const SENTENCE_END = /[。！？!?\n]/;
function sentenceAt(text: string, start: number, end: number): string {
  let from = start;
  while (from > 0 && !SENTENCE_END.test(text.charAt(from - 1))) from -= 1;
  let to = end;
  while (to < text.length && !SENTENCE_END.test(text.charAt(to))) to += 1;
  return text.slice(from, to);
}

/** What of a story may tell of somebody. `listed`: what of the register stands in each field. */
export function findHits(texts: Texts, listed: Readonly<Record<Field, readonly (Place & { kind: IdentifierKind })[]>>): Hit[] {
  return FIELDS.flatMap((field) => joined([...listed[field], ...patternHits(texts[field])]).map((place) => ({
    ...place, field, words: texts[field].slice(place.start, place.end), sentence: sentenceAt(texts[field], place.start, place.end),
  })));
}

export const isFor = (reason: Reason, hit: Reason): boolean => reason.kind === hit.kind && reason.words === hit.words && reason.sentence === hit.sentence;

/** Each hit with the reason that was given for these very words; where the sentence changed, it is asked for again. */
export function judge<Given extends Reason>(hits: readonly Hit[], reasons: readonly Given[], naming: NamingVerdict): Checked<Given> {
  const judged = hits.map((hit) => ({ ...hit, reason: reasons.findLast((reason) => isFor(reason, hit)) ?? null }));
  return { hits: judged, open: judged.filter(({ reason }) => reason === null).length, naming };
}

/** Fit for the second person. Before a report of the period is drafted nobody knows what may be named: that alone waits. */
export const isClean = ({ open, naming }: Pick<Checked<Reason>, 'open' | 'naming'>): boolean => open === 0 && (mayBeNamed(naming) || naming === 'NO_FIGURES');
/** Fit to go out. */
export const mayGoOut = ({ open, naming }: Pick<Checked<Reason>, 'open' | 'naming'>): boolean => open === 0 && mayBeNamed(naming);
