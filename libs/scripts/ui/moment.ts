import type { CallState, HotlineCode, VerificationOutcome } from '@saimado/contract/generated/schema';

/** What of a call decides which words its moment asks for. */
export interface Moment {
  hotline: HotlineCode;
  state: CallState;
  outsideHours: boolean;
  outcome: VerificationOutcome | null;
  triaged: boolean;
  /** the words of what happened are on screen: who answers has long said who they are */
  situationShown: boolean;
}

type Rule = readonly [when: (moment: Moment) => boolean, script: (hotline: HotlineCode) => string];

/** The first that holds; while a situation is being found out, its own script is on screen instead. */
const RULES: readonly Rule[] = [
  [({ outcome }) => outcome === 'NOT_ENTITLED', () => 'NOT_ENTITLED'],
  [({ triaged }) => triaged, (hotline) => `CLOSING_${hotline}`],
  [({ outsideHours }) => outsideHours, (hotline) => `OUTSIDE_HOURS_${hotline}`],
  [({ outcome, situationShown }) => outcome === null && !situationShown, (hotline) => `GREETING_${hotline}`],
];

/** The script of this moment of a call; null: none, or nobody is on the line. */
export const scriptOfMoment = (moment: Moment): string | null =>
  (moment.state === 'IN_PROGRESS' ? (RULES.find(([when]) => when(moment))?.[1](moment.hotline) ?? null) : null);
