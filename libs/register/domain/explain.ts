import { applySteps, FOLD_STEPS, type TextKind } from './fold';
import { memo } from './memo';
import { variantLabel, type FoldStep } from './fold-steps';

export interface Sameness {
  level: 'identical' | 'strict' | 'loose';
  /** labels of the rules without which the two spellings would differ */
  rules: string[];
}

/** Whether two spellings are the same under the rules of a kind, and by which of them: the evidence an operator is shown. */
export function explainSame(kind: TextKind, a: string, b: string): Sameness | null {
  if (a === b) return { level: 'identical', rules: [] };
  for (const level of ['strict', 'loose'] as const) {
    const folded = applySteps(kind, a, level);
    // nothing left of either says nothing of both: 「大字」 is not 「東京都」
    if (folded !== '' && folded === applySteps(kind, b, level)) return { level, rules: REASONS[kind](`${level.charAt(0)}${a.length}:${a}${b}`) };
  }
  return null;
}

/** Finding the reason takes some thirty foldings, and the same few entries are compared at every key. */
const reasons = (kind: TextKind): ((pair: string) => string[]) => memo((pair) => {
  const [head = '', level, length] = /^([sl])(\d+):/.exec(pair) ?? [];
  const at = head.length + Number(length);
  return neededRules(kind, pair.slice(head.length, at), pair.slice(at), level === 's' ? 'strict' : 'loose');
}, 1_024);
const REASONS = { name: reasons('name'), kana: reasons('kana'), facility: reasons('facility'), address: reasons('address') } as const;

/** Leaves out every step that is not needed for equality, the coarsest (last) first; what remains is the explanation. */
function neededRules(kind: TextKind, a: string, b: string, level: 'strict' | 'loose'): string[] {
  const needless = new Set<FoldStep>();
  for (const one of [...FOLD_STEPS[kind]].reverse()) {
    needless.add(one);
    if (applySteps(kind, a, level, needless) !== applySteps(kind, b, level, needless)) needless.delete(one);
  }
  const needed = FOLD_STEPS[kind].filter((one) => !needless.has(one) && (level === 'loose' || one.level === 'strict'));
  return [...new Set(needed.map((one) => {
    if (one.label) return one.label;
    const rest = new Set([...needless, one]);
    return variantLabel(applySteps(kind, a, level, rest), applySteps(kind, b, level, rest));
  }))];
}
