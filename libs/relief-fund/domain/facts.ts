import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import { isJstDate, type JstDate } from '@saimado/kernel/jst';
import type { ReliefFundCause } from './relief-fund-book';

/** How MHLW was told; it decides which paper proves it (001 Q4-1). */
export const MHLW_REPORT_FORMS = ['WRITTEN', 'PHONE', 'EMAIL'] as const;
export type MhlwReportForm = (typeof MHLW_REPORT_FORMS)[number];

/** What the caller says of an incident. */
export interface ReliefFundFacts {
  incidentOn: JstDate;
  cause: ReliefFundCause;
  /** days without any 初診 because of the attack */
  closedDays: number;
  reportedToMhlw: boolean;
  mhlwReportForm: MhlwReportForm | null;
  reportedToJma: boolean;
  reportedToPpcWithPrevention: boolean;
  personsNotified: boolean;
  /** the day of an earlier payment of the fund to this facility */
  alreadyPaidOn: JstDate | null;
  /** the day on which complete papers reach the office */
  papersArriveOn: JstDate | null;
}

const MOST_DAYS = 3_660;
/** The scheme year of a later day would end in a year that no date can be written in. */
const LAST_DAY = '9998-12-31';
const MESSAGES = {
  date: '日付を「2026-06-10」の形で、実在する日を入力してください。',
  closedDays: `休業日数は0以上${MOST_DAYS}以下の整数で入力してください。`,
  arrival: '書類の到着日は、事由が発生した日より後にしてください。',
};

/** What is wrong with the facts; null: nothing. */
export function checkFacts({ incidentOn, closedDays, alreadyPaidOn, papersArriveOn }: ReliefFundFacts): InvalidInput | null {
  for (const [field, day] of Object.entries({ incidentOn, alreadyPaidOn, papersArriveOn })) {
    if (day !== null && (!isJstDate(day) || day > LAST_DAY)) return invalidInput(field, MESSAGES.date);
  }
  if (!Number.isInteger(closedDays) || closedDays < 0 || closedDays > MOST_DAYS) return invalidInput('closedDays', MESSAGES.closedDays);
  return papersArriveOn !== null && papersArriveOn < incidentOn ? invalidInput('papersArriveOn', MESSAGES.arrival) : null;
}
