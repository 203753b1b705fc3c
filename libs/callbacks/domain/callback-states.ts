const codes = <Code extends string>(...list: Code[]): { readonly [C in Code]: C } =>
  Object.fromEntries(list.map((code) => [code, code])) as { readonly [C in Code]: C };

export const CallbackStatus = codes('PLANNED', 'DONE', 'CANCELLED');
export type CallbackStatus = keyof typeof CallbackStatus;

/** 話せた・応答なし・話し中・伝言を残した. */
export const AttemptOutcome = codes('DONE', 'NO_ANSWER', 'BUSY', 'LEFT_WORD');
export type AttemptOutcome = keyof typeof AttemptOutcome;

/** What can happen to a call-back. */
export type CallbackEvent = AttemptOutcome | 'CANCEL';

/** A call-back's life: it is owed until somebody was reached or it is called off; an attempt in vain leaves it owed, for later. */
export const CALLBACK_TRANSITIONS: { readonly [From in CallbackStatus]: Readonly<Partial<Record<CallbackEvent, CallbackStatus>>> } = {
  PLANNED: { DONE: 'DONE', NO_ANSWER: 'PLANNED', BUSY: 'PLANNED', LEFT_WORD: 'PLANNED', CANCEL: 'CANCELLED' },
  DONE: {},
  CANCELLED: {},
};

/** What a call-back becomes; null where that cannot happen to it. */
export const afterEvent = (status: CallbackStatus, event: CallbackEvent): CallbackStatus | null => CALLBACK_TRANSITIONS[status][event] ?? null;
