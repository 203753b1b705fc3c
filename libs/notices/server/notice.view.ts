import type { Role } from '@saimado/kernel/codes';
import { isUrgent, type NoticeKind, pathOf } from '@saimado/notices/domain/notice-kinds';
import type { NoticeType } from './notices.types';

export interface NoticeRow {
  id: string;
  at: Date;
  kind: NoticeKind;
  ticketNumber: string;
  subjectId: string | null;
  label: string | null;
  dueAt: Date | null;
}

/** A notice as its reader sees it; where it leads depends on who reads. */
export const noticeView = ({ id, at, kind, ticketNumber, subjectId, label, dueAt }: NoticeRow, reader: Role): NoticeType => ({
  id, at, kind, ticketNumber, label, dueAt, urgent: isUrgent(kind), path: pathOf({ kind, ticketNumber, subjectId }, reader),
});
