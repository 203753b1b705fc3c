import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the desk shows of a ticket is announced to it when it changes, whoever changes it: grade, category, clinic. */
export class DeskFollowsTicket1700000000032 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(UP);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop trigger ticket_shown_at_desk on ticket; drop function announce_escalations_of_ticket()');
  }
}

// The channel and the form of `announcements` in libs/platform/events.ts.
const UP = /* sql */ `
create function announce_escalations_of_ticket() returns trigger language plpgsql as $$
begin
  perform pg_notify('saimado_events', json_build_array(json_build_object('topic', 'escalation', 'id', id))::text) from escalation where ticket_id = new.id;
  return null;
end $$;
create trigger ticket_shown_at_desk after update of urgency, category, facility_name on ticket for each row
  when ((old.urgency, old.category, old.facility_name) is distinct from (new.urgency, new.category, new.facility_name))
  execute function announce_escalations_of_ticket();
revoke execute on function announce_escalations_of_ticket() from public;
`;
