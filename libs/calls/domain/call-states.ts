import { CallState } from '@saimado/kernel/codes';

/**
 * A call's life. An inbound ring is answered (IN_PROGRESS), given up by the caller (ABANDONED) or left unanswered by us
 * (MISSED): the two look alike in other consoles and are kept apart here, for one is the floor's fault. A call that the
 * operator records by hand (「新規受電」) starts IN_PROGRESS.
 */
export const CALL_TRANSITIONS: { readonly [From in CallState]: readonly CallState[] } = {
  RINGING: ['IN_PROGRESS', 'ABANDONED', 'MISSED'],
  IN_PROGRESS: ['AFTER_CALL_WORK'],
  AFTER_CALL_WORK: ['ENDED'],
  ENDED: [],
  ABANDONED: [],
  MISSED: [],
};

export const FIRST_CALL_STATES: readonly CallState[] = ['RINGING', 'IN_PROGRESS'];

/** States in which the call takes an operator's attention: what 「自分の通話」 lists and what keeps a session alive. */
export const LIVE_CALL_STATES: readonly CallState[] = ['IN_PROGRESS', 'AFTER_CALL_WORK'];

export const CALL_STATES = Object.values(CallState);

export const mayMove = (from: CallState, to: CallState): boolean => CALL_TRANSITIONS[from].includes(to);

/** How long a ring stays before it counts as MISSED. No source gives a figure: 要確認. */
export const RING_TIMEOUT_MS = 60_000;
export const RING_TIMEOUT_NEEDS_CONFIRMATION = true;
