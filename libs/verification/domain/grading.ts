import { explainSame } from '@saimado/register/domain/explain';
import type { TextKind } from '@saimado/register/domain/fold';

/** 一致・表記ゆれ一致・近似・不一致・未聴取 (domain.md §3). */
export type EvidenceGrade = 'MATCH' | 'VARIANT' | 'NEAR' | 'MISMATCH' | 'NOT_ASKED';

export interface Grading {
  grade: EvidenceGrade;
  /** in Japanese: what made it equal, or how it missed; null where nothing needs saying */
  rule: string | null;
  /** 聞き直し: something was said that is almost, but not, what is registered. What is only incomplete is not asked again but on. */
  askAgain: boolean;
  /** what it was compared with, where that is not the field's own text: the reading for a name said in kana */
  against?: string;
}

export const MISMATCH: Grading = { grade: 'MISMATCH', rule: null, askAgain: false };

/** 聞き直し */
export const near = (rule: string): Grading => ({ grade: 'NEAR', rule, askAgain: true });
/** So far right, and not all of it. */
export const partly = (rule: string): Grading => ({ grade: 'NEAR', rule, askAgain: false });

/** Whether a field carries its part of an identification. */
export const agrees = (grade: EvidenceGrade): boolean => grade === 'MATCH' || grade === 'VARIANT';

/** Equal as written, by strict rules or by loose ones; null where none makes the two equal. */
export function gradeSame(kind: TextKind, claimed: string, registered: string): Grading | null {
  const same = explainSame(kind, claimed, registered);
  if (!same) return null;
  if (same.level === 'identical') return { grade: 'MATCH', rule: null, askAgain: false };
  return { grade: same.level === 'strict' ? 'VARIANT' : 'NEAR', rule: same.rules.join('・') || null, askAgain: same.level === 'loose' };
}
