import { Inject, Injectable } from '@nestjs/common';
import { changedFields, mergeReach, printReach, type ReachField, reachInWords, readReach, type TypedReach } from '@saimado/callbacks/domain/reach';
import type { Clock } from '@saimado/kernel/clock';
import type { TicketId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { CLOCK } from '@saimado/platform/tokens';
import { TicketChanges } from '@saimado/tickets/server/ticket-changes';
import { reachOf, type ReachRow, ReachRows } from './reach-rows.service';
import type { ReachType, ReadReachType } from './reach.types';
import { reachView, readReachView } from './reach.view';

/** Whom to call at the clinic, and when it can be reached. */
@Injectable()
export class ReachService {
  constructor(
    private readonly commands: Commands,
    private readonly changes: TicketChanges,
    private readonly reaches: ReachRows,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** What holds for tickets, with their numbers where no other is to be called. The caller has checked who reads. */
  async views(tickets: readonly { id: TicketId; callerNumber: string | null }[]): Promise<Map<TicketId, ReachType>> {
    const [histories, isHoliday] = await Promise.all([this.reaches.historyOf(tickets.map(({ id }) => id)), this.reaches.holidays()]);
    return new Map(tickets.map(({ id, callerNumber }) => [id, reachView(histories.get(id) ?? [], callerNumber, isHoliday, this.clock())]));
  }

  /** What is understood of what is being typed. */
  async read(typed: TypedReach): Promise<ReadReachType> {
    return readReachView(readReach(typed, this.clock()), await this.reaches.holidays(), this.clock());
  }

  /**
   * Records what was typed over version `expectedVersion`. What others changed since stays; only where they changed the
   * same field is it refused, with what they wrote.
   */
  record(actor: Actor, input: Keyed & { ticketNumber: string; expectedVersion: number; reach: TypedReach }) {
    return this.commands.run(actor, 'recordReach', input, async (tx) => {
      const typed = readReach(input.reach, tx.now);
      const [problem] = typed.problems;
      if (problem) return problem;
      const locked = await this.changes.lock(tx, input.ticketNumber, null);
      if (locked.kind === 'refused') return locked;
      const { id } = locked.ticket;
      const history = (await this.reaches.historyOf([id], tx.manager)).get(id) ?? [];
      const current = reachOf(history[0]);
      const base = history.find(({ version }) => version === input.expectedVersion);
      if (!base && input.expectedVersion !== 0) return refused({ reason: 'InvalidInput', field: 'expectedVersion' });
      const merged = mergeReach(reachOf(base), typed.reach, current);
      const version = history[0]?.version ?? 0;
      if (merged.kind === 'conflict') {
        const theirs = printReach(current, tx.now);
        return refused({ reason: 'ReachConflict', currentVersion: version, conflicts: merged.fields.map((field) => ({ field, theirs: theirs[field], by: lastBy(history, field) })) });
      }
      const changed = changedFields(current, merged.reach);
      if (changed.length === 0) return refused({ reason: 'InvalidInput', field: 'reach', message: '変更がありません。' });
      const { reach } = merged;
      await tx.sql(
        `insert into reach (ticket_id, version, at, by_id, changed, contact_name, contact_role, phone, hours, days_off, not_before, remark)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [id, version + 1, tx.now, actor.staffId, changed, reach.contactName, reach.contactRole, reach.phone, reach.hours && JSON.stringify(reach.hours), reach.daysOff, reach.notBefore, reach.remark],
      );
      const ticket = await this.changes.save(tx, locked.ticket, { kind: 'REACH_RECORDED', text: reachInWords(reach, changed, tx.now) });
      tx.audit({ action: 'recordReach', subjectKind: 'ticket', subjectId: id, before: { version }, after: { version: version + 1, changed } });
      return { kind: 'ReachRecorded' as const, ticket };
    });
  }
}

/** Who changed a field last. @param history newest first */
const lastBy = (history: readonly ReachRow[], field: ReachField): string => history.find(({ changed }) => changed.includes(field))?.by ?? '';
