import { Injectable } from '@nestjs/common';
import { isId, newId, type TicketId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, rows, type Tx } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { checkEnd, checkStart, gateOf, type RemoteSupportGate, type RemoteSupportResult, type RemoteSupportState, stateAfter } from '@saimado/remote-support/domain/session';
import { TicketChanges } from '@saimado/tickets/server/ticket-changes';
import { TicketsService } from '@saimado/tickets/server/tickets.service';
import { TriageService } from '@saimado/triage/server/triage.service';
import { DataSource, type EntityManager } from 'typeorm';
import type { RemoteSupportSessionType } from './remote-support.types';

export interface StartRemoteSupport extends Keyed {
  ticketNumber: string;
  consented: boolean;
  consentWords: string;
  tool: string;
  overruleReason?: string | null;
}
export interface EndRemoteSupport extends Keyed {
  sessionId: string;
  ticketNumber: string;
  result: RemoteSupportResult;
  done?: string | null;
}

const SESSIONS = /* sql */ `
  select s.id, s.gate, s.overrule_reason as "overruleReason", s.consent_words as "consentWords", s.tool, s.started_at as "startedAt", b.display_name as "startedBy",
    s.ended_at as "endedAt", e.display_name as "endedBy", s.result, s.done
  from remote_support_session s join staff b on b.id = s.started_by left join staff e on e.id = s.ended_by`;

/**
 * Remote support on record: what was agreed to, begun, done and ended (001 2-1, Q2-3). The ticket's lock orders every
 * change, and the database holds that one session at most is open; seeing the screen itself is none of this.
 */
@Injectable()
export class RemoteSupportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
    private readonly changes: TicketChanges,
    private readonly tickets: TicketsService,
    private readonly triage: TriageService,
  ) {}

  /** The sessions of a ticket, newest first; none where this reader sees no such ticket. */
  async sessions(actor: Actor, ticketNumber: string): Promise<RemoteSupportSessionType[]> {
    const ticket = await this.tickets.byNumber(actor, ticketNumber);
    return ticket ? sessionsOf(this.dataSource.manager, ticket.id) : [];
  }

  /** Whether a session may begin now, or go on; null where this reader sees no such ticket. */
  async gate(actor: Actor, ticketNumber: string): Promise<RemoteSupportGate | null> {
    const ticket = await this.tickets.byNumber(actor, ticketNumber);
    return ticket && this.gateOf(ticket.id as TicketId);
  }

  start(actor: Actor, input: StartRemoteSupport) {
    return this.commands.run(actor, 'startRemoteSupport', input, async (tx) => {
      const locked = await this.changes.lock(tx, input.ticketNumber, null);
      if (locked.kind === 'refused') return locked;
      // A closed ticket is past; who calls again has a new one. What is open on it is still ended.
      if (locked.ticket.status === 'CLOSED') return refused({ reason: 'InvalidTransition', from: 'CLOSED', to: 'STARTED' });
      const [newest] = await sessionsOf(tx.manager, locked.ticket.id);
      const from = stateOf(newest);
      if (!stateAfter(from, 'START')) return refused({ reason: 'InvalidTransition', from, to: 'STARTED' });
      const gate = await this.gateOf(locked.ticket.id, tx.manager);
      const checked = checkStart(gate, { ...input, consentWords: input.consented ? input.consentWords : '', overruleReason: input.overruleReason ?? null });
      if (checked.kind === 'refused') return checked;
      const { consentWords, tool, overruleReason } = checked;
      const id = newId();
      await tx.sql(
        `insert into remote_support_session (id, ticket_id, gate, overrule_reason, consent_words, tool, started_at, started_by) values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, locked.ticket.id, gate, overruleReason, consentWords, tool, tx.now, actor.staffId],
      );
      const ticket = await this.changes.save(tx, locked.ticket, { kind: 'REMOTE_SUPPORT_STARTED', text: tool, to: gate, reason: overruleReason });
      tx.audit({ action: 'startRemoteSupport', subjectKind: 'ticket', subjectId: ticket.id, after: { sessionId: id, gate, overruled: overruleReason !== null } });
      return { kind: 'RemoteSupportStarted' as const, ticket, session: await sessionOf(tx, id) };
    });
  }

  /** Ends a session; whoever works on the ticket may, as the one who began it may be gone. */
  end(actor: Actor, input: EndRemoteSupport) {
    return this.commands.run(actor, 'endRemoteSupport', input, async (tx) => {
      const checked = checkEnd({ result: input.result, done: input.done ?? null });
      if (checked.kind === 'refused') return checked;
      const locked = await this.changes.lock(tx, input.ticketNumber, null);
      if (locked.kind === 'refused') return locked;
      const session = isId(input.sessionId) ? (await sessionsOf(tx.manager, locked.ticket.id)).find(({ id }) => id === input.sessionId) : undefined;
      if (!session) return refused({ reason: 'NotFound' });
      const from = stateOf(session);
      if (!stateAfter(from, 'END')) return refused({ reason: 'InvalidTransition', from, to: 'ENDED' });
      const { result, done } = checked;
      await tx.sql('update remote_support_session set ended_at = $2, ended_by = $3, result = $4, done = $5 where id = $1', [session.id, tx.now, actor.staffId, result, done]);
      const ticket = await this.changes.save(tx, locked.ticket, { kind: 'REMOTE_SUPPORT_ENDED', text: done, to: result });
      tx.audit({ action: 'endRemoteSupport', subjectKind: 'ticket', subjectId: ticket.id, after: { sessionId: session.id, result } });
      return { kind: 'RemoteSupportEnded' as const, ticket, session: await sessionOf(tx, session.id) };
    });
  }

  private async gateOf(ticketId: TicketId, db: EntityManager = this.dataSource.manager): Promise<RemoteSupportGate> {
    const triage = (await this.triage.latestOf([ticketId], db)).get(ticketId);
    return gateOf(triage ? { preserveEvidence: triage.verdict.preserveEvidence, category: triage.category } : null);
  }
}

const stateOf = (newest: RemoteSupportSessionType | undefined): RemoteSupportState => (newest ? (newest.endedAt ? 'ENDED' : 'STARTED') : 'NONE');

const sessionsOf = (db: EntityManager, ticketId: string): Promise<RemoteSupportSessionType[]> =>
  rows<RemoteSupportSessionType>(db, `${SESSIONS} where s.ticket_id = $1 order by s.seq desc`, [ticketId]);

async function sessionOf(tx: Tx, id: string): Promise<RemoteSupportSessionType> {
  const [session] = await tx.sql<RemoteSupportSessionType>(`${SESSIONS} where s.id = $1`, [id]);
  if (!session) throw new Error('a session that was just written is gone');
  return session;
}
