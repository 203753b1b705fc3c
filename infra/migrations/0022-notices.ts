import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Notices of any kind, not of deadlines only. `once` is what makes a repetition nobody's news: one notice a person and
 * occasion. What happens by itself may write more kinds of timeline entries than reminders.
 */
export class Notices1700000000022 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      delete from notice where reminder_id is null;
      alter table notice drop constraint notice_once, alter column reminder_id set not null, add unique (staff_id, reminder_id),
        drop column kind, drop column ticket_id, drop column subject_id, drop column label, drop column due_at, drop column once;
      delete from ticket_event where by_id is null and kind <> 'DEADLINE_REMINDED';
      alter table ticket_event drop constraint ticket_event_by_system, add constraint ticket_event_by_system check (by_id is not null or kind = 'DEADLINE_REMINDED')`);
  }
}

const UP = /* sql */ `
alter table notice
  add column kind text not null default 'DEADLINE',
  add column ticket_id uuid references ticket,
  add column subject_id uuid,
  add column label text,
  add column due_at timestamptz,
  add column once text;
update notice n set ticket_id = r.ticket_id, once = 'deadline:' || r.id, due_at = (r.due_on + 1)::timestamp at time zone 'Asia/Tokyo'
  from deadline_reminder r where r.id = n.reminder_id;
alter table notice
  alter column kind drop default, alter column once set not null, alter column reminder_id drop not null,
  drop constraint notice_staff_id_reminder_id_key, add constraint notice_once unique (staff_id, once);
comment on column notice.label is 'words of a rule or a catalogue, never what somebody typed: notices carry no personal data';

alter table ticket_event drop constraint ticket_event_by_system, add constraint ticket_event_by_system
  check (by_id is not null or kind in ('DEADLINE_REMINDED','TARGET_WARNED','TARGET_MISSED','CALLBACK_REMINDED','REFERRAL_OVERDUE'));
`;
