import { Injectable } from '@nestjs/common';
import type { IndicatorKind } from '@saimado/campaigns/domain/indicator-kinds';
import { guessKind, normalise, shown } from '@saimado/campaigns/domain/normalise';
import { isId, newId, type TicketId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, type Tx } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { TicketChanges } from '@saimado/tickets/server/ticket-changes';
import { maySeeTicket } from '@saimado/tickets/domain/visibility';
import { ticketView } from '@saimado/tickets/server/ticket.view';
import { CampaignWatch } from './campaign-watch';

const LONGEST_REASON = 500;

interface Noted { id: string; ticketId: TicketId; kind: IndicatorKind; value: string; removedAt: Date | null }

/** What is noted on a ticket of what other clinics may have met too. */
@Injectable()
export class IndicatorsService {
  constructor(
    private readonly commands: Commands,
    private readonly changes: TicketChanges,
    private readonly watch: CampaignWatch,
  ) {}

  /** Notes what a caller reads out. Noted twice on a ticket it counts once. Like a note it never conflicts. */
  note(actor: Actor, input: Keyed & { ticketNumber: string; kind?: IndicatorKind | null; text: string }) {
    return this.commands.run(actor, 'noteIndicator', input, async (tx) => {
      const normalised = normalise(input.kind ?? guessKind(input.text), input.text);
      if (normalised.kind === 'refused') return normalised;
      const { indicator } = normalised;
      const locked = await this.changes.lock(tx, input.ticketNumber, null);
      if (locked.kind === 'refused') return locked;
      const { ticket } = locked;
      await this.watch.take(tx, indicator);
      const id = newId<'indicator'>();
      const [fresh] = await tx.sql<{ id: string }>(
        `insert into indicator (id, ticket_id, kind, typed, value, at, by_id) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning id`,
        [id, ticket.id, indicator.kind, input.text.trim(), indicator.value, tx.now, actor.staffId],
      );
      if (!fresh) return { kind: 'IndicatorNoted' as const, ticket: ticketView(ticket, await nameOf(tx, ticket.operatorId)) };
      await this.watch.seen(tx, indicator);
      const view = await this.changes.save(tx, ticket, { kind: 'INDICATOR_NOTED', to: indicator.kind, text: shown(indicator) });
      tx.audit({ action: 'noteIndicator', subjectKind: 'ticket', subjectId: ticket.id, after: { indicatorId: id, kind: indicator.kind } });
      return { kind: 'IndicatorNoted' as const, ticket: view };
    });
  }

  /** Takes back what was misheard or mistyped; that it stood there stays known. */
  remove(actor: Actor, input: Keyed & { id: string; reason: string }) {
    return this.commands.run(actor, 'removeIndicator', input, async (tx) => {
      const reason = input.reason.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim();
      if (!reason) return refused({ reason: 'ReasonRequired' });
      if (reason.length > LONGEST_REASON) return refused({ reason: 'InvalidInput', field: 'reason', message: `理由は${LONGEST_REASON}文字以内にしてください。` });
      const found = await this.find(tx, input.id);
      const ticket = found && await this.changes.lockById(tx, found.ticketId);
      const now = found && await this.find(tx, found.id);
      if (!ticket || !maySeeTicket(actor, ticket) || !now || now.removedAt) return refused({ reason: 'NotFound' });
      await tx.sql('update indicator set removed_at = $2, removed_by = $3, removed_reason = $4 where id = $1', [now.id, tx.now, actor.staffId, reason]);
      const [campaign] = await tx.sql<{ id: string }>('select campaign_id as id from campaign_indicator where kind = $1 and value = $2', [now.kind, now.value]);
      if (campaign) tx.emit({ topic: 'campaign', id: campaign.id });
      const view = await this.changes.save(tx, ticket, { kind: 'INDICATOR_REMOVED', to: now.kind, text: shown(now), reason });
      tx.audit({ action: 'removeIndicator', subjectKind: 'ticket', subjectId: ticket.id, after: { indicatorId: now.id, kind: now.kind } });
      return { kind: 'IndicatorRemoved' as const, ticket: view };
    });
  }

  private async find(tx: Tx, id: string): Promise<Noted | null> {
    if (!isId(id)) return null;
    const [found] = await tx.sql<Noted>('select id, ticket_id as "ticketId", kind, value, removed_at as "removedAt" from indicator where id = $1', [id]);
    return found ?? null;
  }
}

async function nameOf(tx: Tx, staffId: string): Promise<string | null> {
  const [staff] = await tx.sql<{ name: string }>('select display_name as name from staff where id = $1', [staffId]);
  return staff?.name ?? null;
}
