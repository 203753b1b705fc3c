import { Injectable } from '@nestjs/common';
import type { TicketStatus } from '@saimado/kernel/codes';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { checkNote } from '@saimado/tickets/domain/note';
import { mayMove } from '@saimado/tickets/domain/ticket-status';
import { TicketChanges } from './ticket-changes';

/** What people write on a ticket by hand: notes and its status. */
@Injectable()
export class TicketWorkService {
  constructor(
    private readonly commands: Commands,
    private readonly changes: TicketChanges,
  ) {}

  /** Adds a note. Notes never conflict: whatever happened before, the text is kept. */
  addNote(actor: Actor, input: Keyed & { ticketNumber: string; text: string }) {
    return this.commands.run(actor, 'addNote', input, async (tx) => {
      const note = checkNote(input.text);
      if (note.kind === 'refused') return note;
      const locked = await this.changes.lock(tx, input.ticketNumber, null);
      if (locked.kind === 'refused') return locked;
      const ticket = await this.changes.save(tx, locked.ticket, { kind: 'NOTE', text: note.text });
      tx.audit({ action: 'addNote', subjectKind: 'ticket', subjectId: ticket.id, after: { version: ticket.version } });
      return { kind: 'NoteAdded' as const, ticket };
    });
  }

  setStatus(actor: Actor, input: Keyed & { ticketNumber: string; expectedVersion: number; status: TicketStatus; reason?: string | null }) {
    return this.commands.run(actor, 'setTicketStatus', input, async (tx) => {
      const reason = input.reason?.trim() || null;
      if (reason && reason.length > 2_000) return refused({ reason: 'InvalidInput', field: 'reason', message: '理由は2,000文字以内にしてください。' });
      const locked = await this.changes.lock(tx, input.ticketNumber, input.expectedVersion);
      if (locked.kind === 'refused') return locked;
      const from = locked.ticket.status;
      if (!mayMove(from, input.status, 'CHOICE')) return refused({ reason: 'InvalidTransition', from, to: input.status });
      locked.ticket.status = input.status;
      const ticket = await this.changes.save(tx, locked.ticket, { kind: 'STATUS_CHANGED', from, to: input.status, reason });
      tx.audit({ action: 'setTicketStatus', subjectKind: 'ticket', subjectId: ticket.id, before: { status: from }, after: { status: input.status } });
      return { kind: 'TicketStatusSet' as const, ticket };
    });
  }
}
