import type { Solver, Undecided } from '../disclosure/integer-program';
import { crossingCode, crossingsOf, HOTLINES } from '../release/catalogue';
import type { FrozenInput } from '../release/source';
import { tabulate } from '../release/tabulate';
import type { EarlierRelease, Protection, Tabulated } from '../release/tabulated';
import { type OnProgress, protectRelease } from './protect-release';

/** What is released of an input, and what of that is withheld. */
export interface ProtectedInput {
  /** as it was given, or without the crossings that cannot be protected */
  input: FrozenInput;
  tabulated: Tabulated;
  protection: Protection | Undecided;
}

/**
 * Protects a release, without those of its crossings that nothing protects: where months told of both margins already, a
 * quarter's two-way table may follow from them whatever it withholds itself. It is then no part of the release, as if the
 * catalogue had none, and the release says so. Anything else of which too much could be concluded stays undecided.
 */
export function protectInput(input: FrozenInput, earlier: readonly EarlierRelease[], solver: Solver, onProgress: OnProgress = () => {}): ProtectedInput {
  const tabulated = tabulate(input);
  const protection = protectRelease(tabulated, earlier, solver, onProgress);
  const { period: { kind }, without = [] } = input;
  const given = HOTLINES.flatMap((hotline) => crossingsOf(kind, hotline, without).map((crossing) => crossingCode(hotline, crossing)));
  const lost = protection.kind === 'undecided' ? crossingsNamed(protection.cells).filter((crossing) => given.includes(crossing)) : [];
  return lost.length > 0 ? protectInput({ ...input, without: [...without, ...lost].sort() }, earlier, solver, onProgress) : { input, tabulated, protection };
}

/** `2026-04+3/EMERGENCY/weekday=MON/hour=TO_9` is of `EMERGENCY/weekday/hour`; a difference of two such is too. */
const crossingsNamed = (cells: readonly string[]): string[] =>
  [...new Set(cells.flatMap((cell) => [...cell.matchAll(/([A-Z]+)\/(\w+)=[^/\s]+\/(\w+)=/g)].map(([, hotline, rows, columns]) => `${hotline}/${rows}/${columns}`)))];
