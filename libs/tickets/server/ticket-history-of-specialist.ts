import { Discipline } from '@saimado/kernel/codes';
import type { TimelineEntry } from './ticket.types';
import type { TimelineKind } from './timeline-kind';

/**
 * How much of an entry a specialist reads: all of it; that it happened and to what state, without words (STATE); all of it
 * unless a specialist of the other discipline wrote it (SHARED); only where it names the own discipline (OWN); nothing.
 */
type Shown = 'ALL' | 'STATE' | 'SHARED' | 'OWN' | 'NOTHING';

/** What specialists read of a ticket's history, by kind, each with the reason. A kind that is not decided does not compile. */
export const HISTORY_OF_SPECIALIST: Readonly<Record<TimelineKind, readonly [shown: Shown, because: string]>> = {
  CALL_ACCEPTED: ['ALL', 'since when they have been asking for help'],
  CALL_ENDED: ['ALL', 'whether they are still on the line'],
  AFTER_CALL_WORK_FINISHED: ['NOTHING', 'tier 1’s own work'],
  VERIFIED: ['STATE', 'the state tells how far to trust; rule, reason and names are the register’s'],
  ENROLMENT_DUE_SET: ['NOTHING', 'between tier 1 and the local association'],
  ENROLMENT_SETTLED: ['NOTHING', 'between tier 1 and the local association'],
  TRIAGED: ['ALL', 'what tier 1 takes it for'],
  NOTE: ['SHARED', 'what was said and seen; a lawyer’s notes are the lawyers’, a forensic finding the forensics’'],
  STATUS_CHANGED: ['ALL', 'how the ticket stands'],
  ESCALATED: ['OWN', 'a hand-over is for its discipline'],
  ESCALATION_CLAIMED: ['OWN', 'the own queue’s'],
  ESCALATION_RETURNED: ['OWN', 'questions and answers of the own discipline'],
  ESCALATION_REFERRED: ['OWN', 'which firm is between the member and that discipline'],
  ESCALATION_RESOLVED: ['OWN', 'the outcome of the own discipline'],
  ESCALATION_RELEASED: ['OWN', 'the own queue’s'],
  ESCALATION_TAKEN_OVER: ['OWN', 'the own queue’s'],
  ESCALATION_ANSWERED: ['OWN', 'questions and answers of the own discipline'],
  SCRIPT_STEP_DONE: ['ALL', 'what the caller was told already'],
  FACTS_RECORDED: ['ALL', 'what the legal clocks are counted from'],
  DEADLINE_DONE: ['ALL', 'who has told which authority'],
  DEADLINE_REOPENED: ['ALL', 'who has told which authority'],
  DEADLINE_REMINDED: ['ALL', 'which day is near'],
  RELIEF_FUND_EXPLAINED: ['ALL', 'what the caller was told of the fund'],
  POLICE_ADVISED: ['ALL', 'decides how evidence is kept'],
  REMOTE_SUPPORT_STARTED: ['ALL', 'who touched the machine'],
  REMOTE_SUPPORT_ENDED: ['ALL', 'who touched the machine'],
  GUIDELINE_ITEM_SET: ['NOTHING', 'a question on the guideline is answered in tier 1'],
  ANSWER_GIVEN: ['NOTHING', 'a question on the guideline is answered in tier 1'],
  TRANSFERRED: ['STATE', 'that the other line is concerned; why is between the lines'],
  INDICATOR_NOTED: ['ALL', 'what was seen on the machine'],
  INDICATOR_REMOVED: ['ALL', 'what was taken for it by mistake'],
  FIRST_CONTACT_MADE: ['OWN', 'the own clock'],
  PROGRESS_GIVEN: ['OWN', 'the own clock'],
  WAITING_FOR_CALLER: ['OWN', 'the own clock'],
  WAITING_ENDED: ['OWN', 'the own clock'],
  TARGET_WARNED: ['OWN', 'the own clock'],
  TARGET_MISSED: ['OWN', 'the own clock'],
  CASE_SHEET_CHANGED: ['OWN', 'the own findings'],
  REACH_RECORDED: ['ALL', 'whom to call, and when'],
  CALLBACK_PLANNED: ['SHARED', 'so that the clinic is not called twice for the same'],
  CALLBACK_ATTEMPTED: ['SHARED', 'whether anybody answered'],
  CALLBACK_CANCELLED: ['SHARED', 'that nobody will call'],
  CALLBACK_REMINDED: ['ALL', 'that a call is due'],
  REFERRAL_PROPOSED: ['OWN', 'between the member, the firm and this discipline'],
  REFERRAL_SENT: ['OWN', 'between the member, the firm and this discipline'],
  REFERRAL_ACKNOWLEDGED: ['OWN', 'between the member, the firm and this discipline'],
  REFERRAL_DECLINED: ['OWN', 'between the member, the firm and this discipline'],
  REFERRAL_OVERDUE: ['OWN', 'between the member, the firm and this discipline'],
  REFERRAL_CLOSED: ['OWN', 'between the member, the firm and this discipline'],
  SATISFACTION_RECORDED: ['OWN', 'what the member says of this discipline’s firm'],
};

/** An entry with the discipline of the specialist who wrote it; null: nobody of tier 2 did. */
export type AuthoredEntry = TimelineEntry & { authorDiscipline: Discipline | null };

/** A ticket's history as a specialist of a discipline reads it. */
export const historyOfSpecialist = (entries: readonly AuthoredEntry[], own: Discipline | null): TimelineEntry[] =>
  entries.flatMap((entry): TimelineEntry[] => {
    const [shown] = HISTORY_OF_SPECIALIST[entry.kind];
    const named = [entry.from, entry.to].filter((code) => code !== null && code in Discipline);
    switch (shown) {
      case 'ALL': return [entry];
      case 'STATE': return [{ ...entry, text: null, from: null, rule: null, reason: null }];
      case 'SHARED': return entry.authorDiscipline === null || entry.authorDiscipline === own ? [entry] : [];
      case 'OWN': return named.length > 0 && named.every((code) => code === own) ? [entry] : [];
      case 'NOTHING': return [];
    }
  });
