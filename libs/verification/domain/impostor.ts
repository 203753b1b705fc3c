import type { CallerClaim, ClaimField } from '@saimado/register/domain/claim';
import { foldDigits, foldKana, foldName } from '@saimado/register/domain/fold';
import type { FieldEvidence } from './evidence';

/**
 * When the console warns that somebody may be trying names or numbers (issue 3, "Impostors"). The figures of rounds are
 * the issue's; the rest is our own and 要確認. A warning accuses nobody: people misremember their numbers.
 */
export const IMPOSTOR_RULES = {
  REPEATED_MISMATCH: {
    rounds: 3, source: '独自の規則（要件）', needsConfirmation: true,
    text: '1回の通話で、名簿と合わない番号と氏名が3組続きました。番号と氏名を改めてお聞きし、確認できなければ「名簿になし」または「仮対応」で記録してください',
  },
  NUMBER_WITH_MANY_NAMES: {
    names: 3, calls: 2, days: 30, source: '独自の規則（要件）', needsConfirmation: true,
    text: '同じ番号が、30日以内の複数の通話で3つ以上の氏名とともに使われています。番号の下3桁と施設の所在地を改めてお聞きし、SVに知らせてください',
  },
} as const satisfies Record<string, { source: string; needsConfirmation: boolean; text: string } & Record<string, unknown>>;
export type CallerWarningKind = keyof typeof IMPOSTOR_RULES;
export const CALLER_WARNING_KINDS = Object.keys(IMPOSTOR_RULES) as CallerWarningKind[];

const COMPLETE_NUMBER = /^(?:\d{6}|\d{10})$/;
/** Six digits in its box are half a 会員番号, with which those of many members begin. */
const COMPLETE_MEMBER_NUMBER = /^\d{10}$/;
const FEWEST_LETTERS = 2;
const KANA_ONLY = /^[ァ-ヺ]+$/;

export const ROUND_FIELDS = ['registryNumber', 'memberNumber', 'name', 'kana'] as const;
export type RoundField = (typeof ROUND_FIELDS)[number];

/** A text as it was typed and as it counts; both empty where nothing was said. */
export interface SaidText { said: string; folded: string }
/** One try to be somebody: numbers and names as far as they were said. */
export type MismatchRound = Readonly<Record<RoundField, SaidText>>;

const NOTHING: SaidText = { said: '', folded: '' };
const text = (said: string | null | undefined, fold: (text: string) => string): SaidText => {
  const typed = said?.trim() ?? '';
  return typed ? { said: typed, folded: fold(typed) } : NOTHING;
};
const number = (said: string | null | undefined): SaidText => text(said, (typed) => foldDigits(typed).strict);
const kana = (said: string | null | undefined): SaidText => text(said, (typed) => foldKana(typed).loose);

/** The reading typed into the name's box is a reading: it becomes the name once it is written down, which is no new try. */
function personOf(claim: CallerClaim): Pick<MismatchRound, 'name' | 'kana'> {
  const name = text(claim.memberName, (typed) => foldName(typed).loose);
  const reading = kana(claim.memberKana);
  return reading === NOTHING && KANA_ONLY.test(name.folded) ? { name: NOTHING, kana: kana(claim.memberName) } : { name, kana: reading };
}

/** What of a claim could be a round: a complete number and at least two letters of a name. Null while it is still being said. */
export function settledRound(claim: CallerClaim): MismatchRound | null {
  const round: MismatchRound = { registryNumber: number(claim.registryNumber), memberNumber: number(claim.memberNumber), ...personOf(claim) };
  const named = [round.name, round.kana].some(({ folded }) => [...folded].length >= FEWEST_LETTERS);
  return named && numbersOf(round).length > 0 ? round : null;
}

/** The complete numbers of a round. */
export const numbersOf = ({ registryNumber, memberNumber }: Pick<MismatchRound, 'registryNumber' | 'memberNumber'>): string[] =>
  [...new Set([registryNumber.folded, memberNumber.folded].filter((folded, at) => (at === 0 ? COMPLETE_NUMBER : COMPLETE_MEMBER_NUMBER).test(folded)))];

const FITTING: ReadonlySet<string> = new Set(['MATCH', 'VARIANT', 'NEAR']);
const fitsOne = (evidence: readonly FieldEvidence[], fields: readonly ClaimField[]): boolean =>
  evidence.some(({ field, grade }) => fields.includes(field) && FITTING.has(grade));

/** Whether an entry may be whom the caller means: number and name each agree or nearly so. What is half typed is near. */
export const mayBeMeant = (evidence: readonly FieldEvidence[]): boolean =>
  fitsOne(evidence, ['REGISTRY_NUMBER', 'MEMBER_NUMBER']) && fitsOne(evidence, ['MEMBER_NAME', 'MEMBER_KANA']);

/** A settled claim that no entry fits; null where one does, or where not enough was said. */
export function mismatchRound(claim: CallerClaim, candidates: readonly (readonly FieldEvidence[])[]): MismatchRound | null {
  const round = settledRound(claim);
  return round && !candidates.some(mayBeMeant) ? round : null;
}

const oneBegins = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
/** Typing on only adds letters; folded, letters that are written otherwise are the same. What was not said contradicts nothing. */
const continues = (a: SaidText, b: SaidText): boolean => oneBegins(a.said, b.said) || oneBegins(a.folded, b.folded);

/** Whether a claim is the same try as an earlier round of the call, which holds the longest texts of that try so far. */
export const isSameRound = (round: MismatchRound, claim: MismatchRound): boolean => ROUND_FIELDS.every((field) => continues(round[field], claim[field]));

/** A round with the longest text of each field, so that letters taken back and typed again are no new try. */
export function grown(round: MismatchRound, claim: MismatchRound): MismatchRound {
  const longer = (field: RoundField): SaidText => (claim[field].said.length > round[field].said.length ? claim[field] : round[field]);
  return { registryNumber: longer('registryNumber'), memberNumber: longer('memberNumber'), name: longer('name'), kana: longer('kana') };
}

/** Whether two rounds are of people of different names; a name beside a mere reading tells nothing. */
const differentNames = (a: MismatchRound, b: MismatchRound): boolean => !continues(a.name, b.name) || !continues(a.kana, b.kana);

/**
 * The rounds of a call that stand for a pair of number and name of its own. Somebody who gives another pair is typed in
 * field by field, and on the way stands a round that is half the one before and half the one after: nobody said it.
 */
export const pairsOf = (rounds: readonly MismatchRound[]): MismatchRound[] =>
  rounds.reduce<MismatchRound[]>((pairs, round, at) => {
    const isHalfway = pairs.some((before) => rounds.slice(at + 1).some((after) =>
      ROUND_FIELDS.every((field) => continues(round[field], before[field]) || continues(round[field], after[field]))));
    return isHalfway ? pairs : [...pairs, round];
  }, []);

export interface RoundOfCall { callId: string; round: MismatchRound }

const withDifferentNames = (rounds: readonly RoundOfCall[]): RoundOfCall[] =>
  rounds.reduce<RoundOfCall[]>((kept, one) => (kept.every(({ round }) => differentNames(round, one.round)) ? [...kept, one] : kept), []);

/** The numbers, among those of one round, that were tried with many names in several calls. */
export function numbersWithManyNames(numbers: readonly string[], rounds: readonly RoundOfCall[]): string[] {
  const { names, calls } = IMPOSTOR_RULES.NUMBER_WITH_MANY_NAMES;
  return numbers.filter((tried) => {
    const tries = rounds.filter(({ round }) => numbersOf(round).includes(tried));
    return withDifferentNames(tries).length >= names && new Set(tries.map(({ callId }) => callId)).size >= calls;
  });
}

export interface CallerWarningFound { kind: CallerWarningKind; numbers: string[] }

/**
 * What there is to warn of after a new round of a call.
 * @param ofCall all rounds of the call, in the order in which they began
 * @param ofNumbers the rounds of the last 30 days with one of the new round's numbers, those of the call included
 */
export function warningsOf(newest: MismatchRound, ofCall: readonly MismatchRound[], ofNumbers: readonly RoundOfCall[]): CallerWarningFound[] {
  const numbers = numbersWithManyNames(numbersOf(newest), ofNumbers);
  return [
    ...(pairsOf(ofCall).length >= IMPOSTOR_RULES.REPEATED_MISMATCH.rounds ? [{ kind: 'REPEATED_MISMATCH' as const, numbers: [] }] : []),
    ...(numbers.length > 0 ? [{ kind: 'NUMBER_WITH_MANY_NAMES' as const, numbers }] : []),
  ];
}
