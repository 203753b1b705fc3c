import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';

/** A ticket's remote support: how many sessions it had does not matter, only what the newest does. */
export type RemoteSupportState = 'NONE' | 'STARTED' | 'ENDED';
export type RemoteSupportMove = 'START' | 'END';

/** Every session ends; after one another may begin. */
export const REMOTE_SUPPORT_TRANSITIONS: { readonly [From in RemoteSupportState]: { readonly [Move in RemoteSupportMove]?: RemoteSupportState } } = {
  NONE: { START: 'STARTED' },
  STARTED: { END: 'ENDED' },
  ENDED: { START: 'STARTED' },
};

export const stateAfter = (from: RemoteSupportState, move: RemoteSupportMove): RemoteSupportState | null => REMOTE_SUPPORT_TRANSITIONS[from][move] ?? null;

/** How it ended. */
export const REMOTE_SUPPORT_RESULTS = ['RESOLVED', 'PARTLY', 'UNRESOLVED', 'BROKEN_OFF'] as const;
export type RemoteSupportResult = (typeof REMOTE_SUPPORT_RESULTS)[number];

/** Whether the machine may be touched: PRESERVE_EVIDENCE and NOT_TRIAGED take a reason. */
export type RemoteSupportGate = 'CLEAR' | 'PRESERVE_EVIDENCE' | 'NOT_TRIAGED';

/** What is known of the ticket's newest triage. */
export interface TriagedAs {
  preserveEvidence: boolean;
  /** as decided, which may differ from what the rule said */
  category: string;
}

/** With these no session is opened (domain.md §4), also where the operator's own decision, not the rule, says so. */
const ALWAYS_EVIDENCE: readonly string[] = ['RANSOMWARE', 'UNAUTHORISED_ACCESS'];

/**
 * Whether remote support may begin. Evidence to preserve blocks it, unless overruled with a reason (domain.md §4). So does
 * a call that nobody has triaged: what nobody knows may be ransomware, finding out takes a few keys, and evidence that was
 * overwritten does not come back.
 */
export function gateOf(triage: TriagedAs | null): RemoteSupportGate {
  if (!triage) return 'NOT_TRIAGED';
  return triage.preserveEvidence || ALWAYS_EVIDENCE.includes(triage.category) ? 'PRESERVE_EVIDENCE' : 'CLEAR';
}

export interface SessionStart {
  consentWords: string;
  tool: string;
  overruleReason: string | null;
}
export interface SessionEnd {
  result: RemoteSupportResult;
  done: string | null;
}
type ReasonRequired = { kind: 'refused'; reason: 'ReasonRequired' };

const LONGEST = { tool: 100, words: 2_000 };
const MESSAGES = {
  consent: '相談者の同意と、同意をいただいた言葉を記録してください（2,000文字以内）。',
  tool: '使うツールを100文字以内で入力してください。',
  reason: '理由は2,000文字以内で、保存できる文字で入力してください。',
  done: '行ったことを2,000文字以内で入力してください。',
};

const isBad = (text: string, longest: number): boolean => text.length > longest || /[\0\p{Surrogate}]/u.test(text);

/** What is kept of a session that begins, trimmed; consent and tool are always said. */
export function checkStart(gate: RemoteSupportGate, input: SessionStart): ({ kind: 'start' } & SessionStart) | InvalidInput | ReasonRequired {
  const consentWords = input.consentWords.trim();
  const tool = input.tool.trim();
  const reason = input.overruleReason?.trim() || null;
  if (consentWords === '' || isBad(consentWords, LONGEST.words)) return invalidInput('consentWords', MESSAGES.consent);
  if (tool === '' || isBad(tool, LONGEST.tool)) return invalidInput('tool', MESSAGES.tool);
  if (gate === 'CLEAR') return { kind: 'start', consentWords, tool, overruleReason: null };
  if (reason === null) return { kind: 'refused', reason: 'ReasonRequired' };
  return isBad(reason, LONGEST.words) ? invalidInput('overruleReason', MESSAGES.reason) : { kind: 'start', consentWords, tool, overruleReason: reason };
}

/** What was done is said, except where it was broken off before anything was. */
export function checkEnd({ result, done }: SessionEnd): ({ kind: 'end' } & SessionEnd) | InvalidInput {
  const text = done?.trim() || null;
  if ((text === null && result !== 'BROKEN_OFF') || (text !== null && isBad(text, LONGEST.words))) return invalidInput('done', MESSAGES.done);
  return { kind: 'end', result, done: text };
}
