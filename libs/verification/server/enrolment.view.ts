import type { HotlineCode } from '@saimado/kernel/codes';
import type { JstDate } from '@saimado/kernel/jst';
import { ENROLMENT_RESULTS, type EnrolmentStatus, isOverdue, mayMoveEnrolment } from '@saimado/verification/domain/enrolment-confirmation';
import type { EnrolmentConfirmationType } from './enrolment.types';

/** The columns of an owed confirmation with its ticket's, ready for a condition. */
export const ENROLMENT_SQL = /* sql */ `
  select c.id, c.version, c.status, c.due_on::text as "dueOn", c.due_is_default as "dueIsDefault", c.association, c.note,
    c.created_at as "createdAt", m.display_name as "createdBy", c.settled_at as "settledAt", s.display_name as "settledBy",
    t.number as "ticketNumber", t.hotline, t.caller_number as "callerNumber", t.member_name as "memberName", t.facility_name as "facilityName"
  from enrolment_confirmation c join ticket t on t.id = c.ticket_id join staff m on m.id = c.created_by left join staff s on s.id = c.settled_by`;

export interface EnrolmentRow {
  id: string;
  version: number;
  status: EnrolmentStatus;
  dueOn: JstDate;
  dueIsDefault: boolean;
  association: string | null;
  note: string | null;
  createdAt: Date;
  createdBy: string;
  settledAt: Date | null;
  settledBy: string | null;
  ticketNumber: string;
  hotline: HotlineCode;
  callerNumber: string | null;
  memberName: string | null;
  facilityName: string | null;
}

/** An owed confirmation as of a day. */
export const enrolmentView = (row: EnrolmentRow, today: JstDate): EnrolmentConfirmationType => ({
  ...row,
  overdue: isOverdue(row.status, row.dueOn, today),
  nextResults: ENROLMENT_RESULTS.filter((result) => mayMoveEnrolment(row.status, result, 'RESULT')),
});
