import { Injectable } from '@nestjs/common';
import type { Discipline, HotlineCode, Role } from '@saimado/kernel/codes';
import type { StaffId, TicketId } from '@saimado/kernel/id';
import type { NoticeKind } from '@saimado/notices/domain/notice-kinds';
import type { Actor } from '@saimado/platform/actor';
import type { Tx } from '@saimado/platform/commands';
import { MailOutbox } from './mail-outbox.service';

/** Who is told: people by name, or all active ones of a role, narrowed to a line or a discipline. */
export type Audience = { staff: readonly StaffId[] } | { role: Role; hotline?: HotlineCode; discipline?: Discipline };

export interface NewNotice {
  kind: NoticeKind;
  to: readonly Audience[];
  ticketId: TicketId;
  /** what the link leads to where that is not the ticket's page: an escalation, a call-back, a review */
  subjectId?: string;
  /** words of a rule or a catalogue; never typed by anybody */
  label?: string;
  dueAt?: Date;
  /** the occasion: nobody is told twice of the same */
  once: string;
}

/** Tells people something in the console, in the transaction that makes it true. */
@Injectable()
export class Notices {
  constructor(private readonly mails: MailOutbox) {}

  /** @returns those who were told now; whoever was told of this occasion before is let be, and so is the actor */
  async tell(tx: Tx<Actor | null>, notice: NewNotice): Promise<StaffId[]> {
    const told: { id: string; staffId: StaffId }[] = [];
    for (const audience of notice.to) {
      const named = 'staff' in audience ? audience.staff : null;
      const narrowed = 'role' in audience ? audience : null;
      const found = await tx.sql<{ id: string; staffId: StaffId }>(
        `insert into notice (id, staff_id, at, kind, ticket_id, subject_id, label, due_at, once)
         select gen_random_uuid(), s.id, $1, $2, $3, $4, $5, $6, $7 from staff s
         where s.active and s.id is distinct from $8 and ($9::uuid[] is null or s.id = any($9)) and ($10::text is null or s.role = $10)
           and ($11::text is null or s.hotline = $11) and ($12::text is null or s.discipline = $12)
         on conflict (staff_id, once) do nothing returning id, staff_id as "staffId"`,
        [tx.now, notice.kind, notice.ticketId, notice.subjectId ?? null, notice.label ?? null, notice.dueAt ?? null, notice.once, tx.actor?.staffId ?? null,
          named, narrowed?.role ?? null, narrowed?.hotline ?? null, narrowed?.discipline ?? null],
      );
      told.push(...found);
    }
    for (const { staffId } of told) tx.emit({ topic: 'notice', id: staffId });
    await this.mails.add(tx, notice.kind, told.map(({ id }) => id));
    return told.map(({ staffId }) => staffId);
  }

  /** Takes the notices of an occasion back from everybody: it is over. */
  async withdraw(tx: Tx<Actor | null>, once: string): Promise<void> {
    const gone = await tx.sql<{ id: StaffId }>('update notice set withdrawn_at = $2 where once = $1 and withdrawn_at is null returning staff_id as id', [once, tx.now]);
    for (const { id } of gone) tx.emit({ topic: 'notice', id });
  }

  /** It was not over after all: whoever was told has it again, but for those who had put it away themselves. */
  async restore(tx: Tx<Actor | null>, once: string): Promise<void> {
    const back = await tx.sql<{ id: StaffId }>('update notice set withdrawn_at = null where once = $1 and withdrawn_at is not null returning staff_id as id', [once]);
    for (const { id } of back) tx.emit({ topic: 'notice', id });
  }
}
