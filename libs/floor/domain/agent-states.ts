const codes = <Code extends string>(...list: Code[]): { readonly [C in Code]: C } =>
  Object.fromEntries(list.map((code) => [code, code])) as { readonly [C in Code]: C };

/** 対応可・通話中・後処理中・離席・オフ. */
export const AgentState = codes('AVAILABLE', 'ON_CALL', 'AFTER_CALL_WORK', 'AWAY', 'OFF');
export type AgentState = keyof typeof AgentState;

/** Why somebody is away. No source lists reasons: 要確認. */
export const AwayReason = codes('BREAK', 'MEETING', 'TRAINING', 'OTHER');
export type AwayReason = keyof typeof AwayReason;

/** What somebody may say about themselves; the rest is what happens. */
export const AgentChoice = codes('AVAILABLE', 'AWAY', 'OFF');
export type AgentChoice = keyof typeof AgentChoice;

export interface Chosen {
  choice: AgentChoice;
  /** set where the choice is AWAY */
  reason: AwayReason | null;
  /** typed where the reason is OTHER */
  words: string | null;
}

export type AgentEvent = { at: Date } & (
  | { kind: 'SIGNED_IN' | 'SESSION_ENDED' | 'CALL_ACCEPTED' | 'CALL_ENDED' | 'AFTER_CALL_WORK_FINISHED' }
  | ({ kind: 'CHOSE' } & Chosen)
);
export type AgentEventKind = AgentEvent['kind'];

/** All that a state follows from. */
export interface Situation {
  /** open sessions: several browsers, several desks */
  sessions: number;
  inProgress: number;
  afterCallWork: number;
  /** null: available, whenever nothing happens */
  chosen: Chosen | null;
}
export const NOBODY_THERE: Situation = { sessions: 0, inProgress: 0, afterCallWork: 0, chosen: null };

type Happening<Kind extends AgentEventKind> = Extract<AgentEvent, { kind: Kind }> | { kind: Kind };
const hasOpenCall = ({ inProgress, afterCallWork }: Situation): boolean => inProgress + afterCallWork > 0;
const less = (count: number): number => Math.max(0, count - 1);

/** What each event makes of a situation. */
const TRANSITIONS: { readonly [Kind in AgentEventKind]: (situation: Situation, event: Extract<AgentEvent, Happening<Kind>>) => Situation } = {
  // Whoever comes is there; a second browser says nothing new.
  SIGNED_IN: (s) => ({ ...s, sessions: s.sessions + 1, chosen: s.sessions === 0 ? null : s.chosen }),
  SESSION_ENDED: (s) => ({ ...s, sessions: less(s.sessions) }),
  // Whoever answers while away is back; what was asked for during a call waits for the end of all of them.
  CALL_ACCEPTED: (s) => ({ ...s, inProgress: s.inProgress + 1, chosen: hasOpenCall(s) ? s.chosen : null }),
  CALL_ENDED: (s) => ({ ...s, inProgress: less(s.inProgress), afterCallWork: s.afterCallWork + 1 }),
  AFTER_CALL_WORK_FINISHED: (s) => ({ ...s, afterCallWork: less(s.afterCallWork) }),
  CHOSE: (s, { choice, reason, words }) => ({ ...s, chosen: choice === 'AVAILABLE' ? null : { choice, reason, words } }),
};

export const after = (situation: Situation, event: AgentEvent): Situation =>
  (TRANSITIONS[event.kind] as (s: Situation, e: AgentEvent) => Situation)(situation, event);

/**
 * What happens wins over what was chosen: nobody on a call can be shown as away. A call goes on without its operator's
 * browser, for the caller is still on the line; after-call work does not.
 */
export function stateOf(situation: Situation): AgentState {
  if (situation.inProgress > 0) return 'ON_CALL';
  if (situation.sessions === 0) return 'OFF';
  if (situation.afterCallWork > 0) return 'AFTER_CALL_WORK';
  return situation.chosen?.choice ?? 'AVAILABLE';
}

/** What was asked for during a call and takes effect after it (「通話後に離席」); null where nothing waits. */
export const askedFor = (situation: Situation): Chosen | null => (situation.sessions > 0 && hasOpenCall(situation) ? situation.chosen : null);
