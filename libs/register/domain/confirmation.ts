/**
 * More of the register leaving than this, in per cent of what was listed, is a sudden shrink: more likely half a file than
 * half of the members. Our own rule, no source states one: 要確認.
 */
export const SUDDEN_SHRINK_PERCENT = 5;

/** What an import does to what is listed. */
export interface Shrinking {
  listedBefore: number;
  left: number;
}

export const shrinksSuddenly = ({ listedBefore, left }: Shrinking): boolean => left * 100 > listedBefore * SUDDEN_SHRINK_PERCENT;

/** A yes that was given before: by whom, null for the command line, which knows nobody by name. */
export interface FirstYes { by: string | null }

export type ConfirmationStep = 'confirmed' | 'waits-for-second' | 'another-administrator-required';

/**
 * What one more yes brings about. A sudden shrink needs two persons' yes; the command line's counts as the first of them at
 * most, as nobody can tell who typed it.
 */
export function nextConfirmation(shrinking: Shrinking, first: FirstYes | null, by: string | null): ConfirmationStep {
  if (!shrinksSuddenly(shrinking)) return 'confirmed';
  if (!first) return 'waits-for-second';
  return by === null || by === first.by ? 'another-administrator-required' : 'confirmed';
}
