import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';

/** What a caller wished after being told of the police (002 第3条1(1)イ; domain.md §6). */
export const PoliceWish = { WILL_CONSULT: 'WILL_CONSULT', CONSIDERING: 'CONSIDERING', WILL_NOT: 'WILL_NOT' } as const;
export type PoliceWish = keyof typeof PoliceWish;

/** As the timeline keeps it. */
export type PoliceOutcome = PoliceWish | 'NOT_TOLD';

const SAY = { wish: '伝えたときは、ご希望を選んでください。', notTold: '伝えていないときは、ご希望を選べません。' };

export function policeOutcome(told: boolean, wish: PoliceWish | null): { kind: 'outcome'; outcome: PoliceOutcome } | InvalidInput {
  if (told) return wish ? { kind: 'outcome', outcome: wish } : invalidInput('wish', SAY.wish);
  return wish ? invalidInput('wish', SAY.notTold) : { kind: 'outcome', outcome: 'NOT_TOLD' };
}
