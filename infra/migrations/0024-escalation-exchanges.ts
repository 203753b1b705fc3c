import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The questions of tier 2 and tier 1's answers are kept each, not the last one in place of the outcome; and the order of
 * the queue lies in the rows, so that a page of thousands is read from an index.
 */
export class EscalationExchanges1700000000024 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(DOWN);
  }
}

/** What nobody graded was grave enough for tier 2, and stands with the urgent. */
const rank = (urgency: string): string => `coalesce(array_position(array['CRITICAL','HIGH','NORMAL','LOW'], ${urgency}), 2)`;

const UP = /* sql */ `
create table escalation_exchange (
  id uuid primary key,
  escalation_id uuid not null references escalation,
  asked_at timestamptz not null,
  asked_by uuid not null references staff,
  question text not null,
  answered_at timestamptz,
  answered_by uuid references staff,
  answer text,
  check ((answered_at is null) = (answer is null)),
  check ((answered_by is null) = (answer is null))
);
create index escalation_exchange_of on escalation_exchange (escalation_id, asked_at);
create unique index escalation_exchange_open on escalation_exchange (escalation_id) where answer is null;
grant select, insert, update (answered_at, answered_by, answer) on escalation_exchange to saimado_app;

insert into escalation_exchange (id, escalation_id, asked_at, asked_by, question)
  select gen_random_uuid(), id, closed_at, claimed_by, outcome from escalation where status = 'RETURNED' and outcome is not null;
update escalation set outcome = null where status = 'RETURNED';
alter table escalation add constraint escalation_outcome_ends check (outcome is null or status = 'RESOLVED');

alter table escalation add column urgency_rank smallint;
update escalation e set urgency_rank = ${rank('t.urgency')} from ticket t where t.id = e.ticket_id;
alter table escalation alter column urgency_rank set not null;

-- The urgency is the ticket's; the row follows it, whoever changes it.
create function rank_escalation() returns trigger language plpgsql as $$
begin
  new.urgency_rank := (select ${rank('urgency')} from ticket where id = new.ticket_id);
  return new;
end $$;
create trigger escalation_ranked before insert on escalation for each row execute function rank_escalation();
create function rank_escalations_of_ticket() returns trigger language plpgsql as $$
begin
  update escalation set urgency_rank = ${rank('new.urgency')} where ticket_id = new.id;
  return null;
end $$;
create trigger ticket_urgency_ranks after update of urgency on ticket for each row when (old.urgency is distinct from new.urgency)
  execute function rank_escalations_of_ticket();
revoke execute on function rank_escalation(), rank_escalations_of_ticket() from public;

create index escalation_of_ticket on escalation (ticket_id, queued_at);
create index escalation_desk on escalation (discipline, urgency_rank, coalesce(due_at, timestamptz 'infinity'), queued_at, id)
  where status in ('QUEUED','CLAIMED','REFERRED');
create index escalation_desks on escalation (urgency_rank, coalesce(due_at, timestamptz 'infinity'), queued_at, id)
  where status in ('QUEUED','CLAIMED','REFERRED');
create index escalation_held on escalation (claimed_by) where status in ('CLAIMED','REFERRED');
create index escalation_ended on escalation (closed_at desc, id desc) where status in ('RETURNED','RESOLVED');
`;

const DOWN = /* sql */ `
drop index escalation_of_ticket, escalation_desk, escalation_desks, escalation_held, escalation_ended;
drop trigger ticket_urgency_ranks on ticket;
drop trigger escalation_ranked on escalation;
drop function rank_escalations_of_ticket();
drop function rank_escalation();
alter table escalation drop column urgency_rank, drop constraint escalation_outcome_ends;
update escalation e set outcome = x.question from escalation_exchange x
  where x.escalation_id = e.id and x.answer is null and e.status = 'RETURNED';
drop table escalation_exchange;
`;
