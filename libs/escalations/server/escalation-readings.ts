import { Injectable } from '@nestjs/common';
import { maySeeEscalation } from '@saimado/escalations/domain/visibility';
import type { Discipline, EscalationStatus } from '@saimado/kernel/codes';
import { isId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { rows } from '@saimado/platform/commands';
import { decodeCursor, encodeCursor } from '@saimado/platform/graphql/cursor';
import { badInput } from '@saimado/platform/graphql/errors';
import { DataSource } from 'typeorm';
import type { EscalationConnection, EscalationType } from './escalation.types';
import { ESCALATION_COLUMNS, type EscalationRow, escalationView } from './escalation.view';

const LONGEST_PAGE = 200;

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

  /** A page of the queue, newest first. */
  async page(
    actor: Actor, filter: { discipline: Discipline | null; status: EscalationStatus[] | null; first: number; after: string | null },
  ): Promise<EscalationConnection> {
    if (filter.first < 1 || filter.first > LONGEST_PAGE) throw badInput(`first は1〜${LONGEST_PAGE}で指定してください。`);
    const [at, id] = filter.after ? decodeCursor(filter.after) : [null, null];
    const found = await this.select(
      `where ($1::text is null or e.discipline = $1) and ($2::text is null or e.discipline = $2) and ($3::text is null or t.hotline = $3)
         and ($4::text[] is null or e.status = any($4)) and ($5::timestamptz is null or (e.queued_at, e.id) < ($5, $6::uuid))
       order by e.queued_at desc, e.id desc limit ${filter.first + 1}`,
      [filter.discipline, actor.role === 'SPECIALIST' ? actor.discipline : null, actor.role === 'OPERATOR' ? actor.hotline : null, filter.status, at, id],
    );
    const edges = found.slice(0, filter.first).map((row) => ({ cursor: encodeCursor(row.queuedAt, row.id), node: escalationView(row, actor.staffId) }));
    return { edges, pageInfo: { hasNextPage: found.length > filter.first, endCursor: edges.at(-1)?.cursor ?? null } };
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
