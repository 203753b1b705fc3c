import { Injectable } from '@nestjs/common';
import type { VerificationOutcome } from '@saimado/kernel/codes';
import { isId, newId } from '@saimado/kernel/id';
import { type JstDate, jstDateOf } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, type Tx } from '@saimado/platform/commands';
import { refused, type RefusedFor } from '@saimado/platform/refusal';
import { TicketChanges } from '@saimado/tickets/server/ticket-changes';
import {
  afterVerification, checkDueOn, defaultDueOn, type EnrolmentResult, mayMoveEnrolment, NOTE_NEEDED,
} from '@saimado/verification/domain/enrolment-confirmation';
import { cleanText } from './clean-text';
import { ENROLMENT_SQL, type EnrolmentRow, enrolmentView } from './enrolment.view';

export interface SetEnrolmentDue extends Keyed {
  id: string;
  expectedVersion: number;
  dueOn: JstDate;
  association?: string | null;
}
export interface SettleEnrolment extends Keyed {
  id: string;
  expectedVersion: number;
  result: EnrolmentResult;
  note?: string | null;
}

type LockedTicket = Extract<Awaited<ReturnType<TicketChanges['lock']>>, { kind: 'ticket' }>['ticket'];
type Locked = { kind: 'confirmation'; row: EnrolmentRow; ticket: LockedTicket } | RefusedFor<'NotFound'> | RefusedFor<'VersionConflict'>;

const LONGEST_ASSOCIATION = 200;
const LONGEST_NOTE = 2_000;
const DUE_MESSAGES = { past: '期限は今日以降の日にしてください。', 'too-far': '期限は1年以内の日にしてください。' } as const;

/** What is owed for callers served while their enrolment is under way. The ticket's lock orders every change. */
@Injectable()
export class EnrolmentConfirmations {
  constructor(
    private readonly commands: Commands,
    private readonly tickets: TicketChanges,
  ) {}

  /** In the verification's own transaction: what it owes, or what it makes idle. */
  async afterVerification(tx: Tx, { ticketId, verificationId, outcome, withinDays }: { ticketId: string; verificationId: string; outcome: VerificationOutcome; withinDays: number }): Promise<void> {
    const open = await tx.sql<{ id: string }>(`select id from enrolment_confirmation where ticket_id = $1 and status = 'OPEN'`, [ticketId]);
    const step = afterVerification(open.length > 0, outcome);
    if (step === 'make') {
      await tx.sql(
        `insert into enrolment_confirmation (id, ticket_id, verification_id, status, due_on, due_is_default, created_at, created_by) values ($1, $2, $3, 'OPEN', $4, true, $5, $6)`,
        [newId(), ticketId, verificationId, defaultDueOn(jstDateOf(tx.now), withinDays), tx.now, tx.actor.staffId],
      );
    } else if (step === 'supersede') {
      await tx.sql(
        `update enrolment_confirmation set status = 'SUPERSEDED', version = version + 1, settled_at = $2, settled_by = $3 where ticket_id = $1 and status = 'OPEN'`,
        [ticketId, tx.now, tx.actor.staffId],
      );
    }
  }

  /** What is owed goes along with the call, with its day; it is asked once. */
  async carryOver(tx: Tx, { from, to, verificationId }: { from: string; to: string; verificationId: string }): Promise<void> {
    await tx.sql(
      `insert into enrolment_confirmation (id, ticket_id, verification_id, status, due_on, due_is_default, association, note, created_at, created_by)
       select $1, $2, $3, 'OPEN', due_on, due_is_default, association, note, $5, $6 from enrolment_confirmation where ticket_id = $4 and status = 'OPEN'`,
      [newId(), to, verificationId, from, tx.now, tx.actor.staffId],
    );
    await tx.sql(
      `update enrolment_confirmation set status = 'SUPERSEDED', version = version + 1, settled_at = $2, settled_by = $3 where ticket_id = $1 and status = 'OPEN'`,
      [from, tx.now, tx.actor.staffId],
    );
  }

  setDue(actor: Actor, input: SetEnrolmentDue) {
    return this.commands.run(actor, 'setEnrolmentConfirmationDue', input, async (tx) => {
      const association = cleanText(input.association);
      if (association && association.length > LONGEST_ASSOCIATION) return refused({ reason: 'InvalidInput', field: 'association', message: `確認先は${LONGEST_ASSOCIATION}文字以内にしてください。` });
      const locked = await this.lock(tx, input);
      if (locked.kind === 'refused') return locked;
      const { row, ticket } = locked;
      if (row.status !== 'OPEN') return refused({ reason: 'InvalidTransition', from: row.status, to: 'OPEN' });
      // Whom to ask may be written down late, too: the day that stands need not be moved for it.
      const due = input.dueOn === row.dueOn ? 'ok' : checkDueOn(input.dueOn, jstDateOf(tx.now));
      if (due !== 'ok') return refused({ reason: 'InvalidInput', field: 'dueOn', message: DUE_MESSAGES[due] });
      await tx.sql(
        `update enrolment_confirmation set due_on = $2::date, due_is_default = due_is_default and due_on = $2::date, association = $3, version = version + 1 where id = $1`, [row.id, input.dueOn, association],
      );
      const view = await this.tickets.save(tx, ticket, { kind: 'ENROLMENT_DUE_SET', from: row.dueOn, to: input.dueOn, text: association });
      tx.audit({
        action: 'setEnrolmentConfirmationDue', subjectKind: 'ticket', subjectId: ticket.id, before: { dueOn: row.dueOn }, after: { confirmationId: row.id, dueOn: input.dueOn },
      });
      return { kind: 'EnrolmentConfirmationDueSet' as const, confirmation: await this.viewOf(tx, row.id), ticket: view };
    });
  }

  settle(actor: Actor, input: SettleEnrolment) {
    return this.commands.run(actor, 'settleEnrolmentConfirmation', input, async (tx) => {
      const note = cleanText(input.note);
      if (note && note.length > LONGEST_NOTE) return refused({ reason: 'InvalidInput', field: 'note', message: '2,000文字以内で入力してください。' });
      if (NOTE_NEEDED[input.result] && !note) return refused({ reason: 'ReasonRequired' });
      const locked = await this.lock(tx, input);
      if (locked.kind === 'refused') return locked;
      const { row, ticket } = locked;
      if (!mayMoveEnrolment(row.status, input.result, 'RESULT')) return refused({ reason: 'InvalidTransition', from: row.status, to: input.result });
      await tx.sql(
        `update enrolment_confirmation set status = $2, note = $3, settled_at = $4, settled_by = $5, version = version + 1 where id = $1`,
        [row.id, input.result, note, tx.now, tx.actor.staffId],
      );
      const view = await this.tickets.save(tx, ticket, { kind: 'ENROLMENT_SETTLED', from: row.status, to: input.result, text: note });
      tx.audit({
        action: 'settleEnrolmentConfirmation', subjectKind: 'ticket', subjectId: ticket.id, before: { status: row.status }, after: { confirmationId: row.id, status: input.result },
      });
      return { kind: 'EnrolmentConfirmationSettled' as const, confirmation: await this.viewOf(tx, row.id), ticket: view };
    });
  }

  /** The ticket first, then the confirmation as it is under that lock: verifications take them in the same order. */
  private async lock(tx: Tx, { id, expectedVersion }: { id: string; expectedVersion: number }): Promise<Locked> {
    const [found] = isId(id) ? await tx.sql<EnrolmentRow>(`${ENROLMENT_SQL} where c.id = $1`, [id]) : [];
    if (!found) return refused({ reason: 'NotFound' });
    const locked = await this.tickets.lock(tx, found.ticketNumber, null);
    if (locked.kind === 'refused') return locked;
    const row = await this.rowOf(tx, id);
    if (row.version !== expectedVersion) return refused({ reason: 'VersionConflict', currentVersion: row.version });
    return { kind: 'confirmation', row, ticket: locked.ticket };
  }

  private async rowOf(tx: Tx, id: string): Promise<EnrolmentRow> {
    const [row] = await tx.sql<EnrolmentRow>(`${ENROLMENT_SQL} where c.id = $1`, [id]);
    if (!row) throw new Error('an owed confirmation is never deleted');
    return row;
  }

  private async viewOf(tx: Tx, id: string) {
    return enrolmentView(await this.rowOf(tx, id), jstDateOf(tx.now));
  }
}
