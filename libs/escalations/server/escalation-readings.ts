import { Injectable } from '@nestjs/common';
import { maySeeEscalation } from '@saimado/escalations/domain/visibility';
import type { Discipline, EscalationStatus } from '@saimado/kernel/codes';
import { isId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { rows } from '@saimado/platform/commands';
import { decodeParts, encodeParts } from '@saimado/platform/graphql/cursor';
import { badInput } from '@saimado/platform/graphql/errors';
import { DataSource } from 'typeorm';
import type { EscalationConnection, EscalationExchangeType, EscalationType } from './escalation.types';
import { ESCALATION_COLUMNS, type EscalationRow, escalationView } from './escalation.view';
import { orderOf } from './queue-order';

const LONGEST_PAGE = 200;

export interface QueueFilter { discipline: Discipline | null; status: EscalationStatus[] | null; first: number; after: string | null; /** held by the reader, or last held */ mine: boolean }

/** Readings of escalations, each narrowed to what the reader may see. */
@Injectable()
export class EscalationReadings {
  constructor(private readonly dataSource: DataSource) {}

  /** For deliveries: the receiver's rights are checked there. */
  async rowById(id: string): Promise<EscalationRow | null> {
    return isId(id) ? ((await this.select('where e.id = $1', [id]))[0] ?? null) : null;
  }

  async byId(actor: Actor, id: string): Promise<EscalationType | null> {
    const row = await this.rowById(id);
    return row && maySeeEscalation(actor, row) ? escalationView(row, actor.staffId) : null;
  }

  /** A page of the queue; what is asked for decides its order. */
  async page(actor: Actor, filter: QueueFilter): Promise<EscalationConnection> {
    if (filter.first < 1 || filter.first > LONGEST_PAGE) throw badInput(`first は1〜${LONGEST_PAGE}で指定してください。`);
    const { columns, descends } = orderOf(filter.status);
    const after = filter.after ? decodeParts(filter.after, columns.map(({ part }) => part)) : [];
    const values: unknown[] = [];
    const bind = (value: unknown, type: string): string => `$${values.push(value)}::${type}`;
    const wanted = [
      filter.discipline && `e.discipline = ${bind(filter.discipline, 'text')}`,
      actor.role === 'SPECIALIST' && `e.discipline = ${bind(actor.discipline, 'text')}`,
      actor.role === 'OPERATOR' && `t.hotline = ${bind(actor.hotline, 'text')}`,
      // Codes of the schema, and literal so that the index over these statuses is seen to fit.
      filter.status && `e.status in (${filter.status.map((status) => `'${status}'`).join(', ') || 'null'})`,
      filter.mine && `e.claimed_by = ${bind(actor.staffId, 'uuid')}`,
      after.length > 0 && `(${columns.map(({ sql }) => sql).join(', ')}) ${descends ? '<' : '>'} (${columns.map(({ type }, n) => bind(after[n], type)).join(', ')})`,
    ].filter(Boolean);
    const found = await this.select(
      `${wanted.length > 0 ? `where ${wanted.join(' and ')}` : ''} order by ${columns.map(({ sql }) => `${sql}${descends ? ' desc' : ''}`).join(', ')} limit ${filter.first + 1}`,
      values,
    );
    const edges = found.slice(0, filter.first).map((row) => ({ cursor: encodeParts(columns.map(({ of }) => of(row))), node: escalationView(row, actor.staffId) }));
    return { edges, pageInfo: { hasNextPage: found.length > filter.first, endCursor: edges.at(-1)?.cursor ?? null } };
  }

  /** What tier 2 asked about an escalation that the reader was given, and what was answered. */
  exchanges(escalationId: string): Promise<EscalationExchangeType[]> {
    return rows<EscalationExchangeType>(
      this.dataSource,
      `select x.id, x.asked_at as "askedAt", q.display_name as "askedBy", x.question, x.answered_at as "answeredAt", a.display_name as "answeredBy", x.answer
       from escalation_exchange x join staff q on q.id = x.asked_by left join staff a on a.id = x.answered_by
       where x.escalation_id = $1 order by x.asked_at, x.id`,
      [escalationId],
    );
  }

  /** A ticket's escalations that the reader may see, oldest first. */
  async ofTicket(actor: Actor, ticketId: string): Promise<EscalationType[]> {
    const found = await this.select('where e.ticket_id = $1 order by e.queued_at', [ticketId]);
    return found.filter((row) => maySeeEscalation(actor, row)).map((row) => escalationView(row, actor.staffId));
  }

  private select(where: string, values: readonly unknown[]): Promise<EscalationRow[]> {
    return rows<EscalationRow>(this.dataSource, `select ${ESCALATION_COLUMNS} ${where}`, values);
  }
}
