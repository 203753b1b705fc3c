import { OPEN_ESCALATION_STATUSES } from '@saimado/escalations/domain/escalation-states';
import type { EscalationStatus } from '@saimado/kernel/codes';
import type { CursorPart } from '@saimado/platform/graphql/cursor';
import type { EscalationRow } from './escalation.view';

/** An order of the queue, as an index gives it (migration 0024). */
export interface QueueOrder {
  columns: readonly { sql: string; type: string; part: CursorPart; of: (row: EscalationRow) => Date | number | string | null }[];
  descends: boolean;
}

const URGENCY = { sql: 'e.urgency_rank', type: 'smallint', part: 'rank', of: (row: EscalationRow) => row.urgencyRank } as const;
const DUE = { sql: `coalesce(e.due_at, timestamptz 'infinity')`, type: 'timestamptz', part: 'last', of: (row: EscalationRow) => row.dueAt } as const;
const QUEUED = { sql: 'e.queued_at', type: 'timestamptz', part: 'instant', of: (row: EscalationRow) => row.queuedAt } as const;
const ENDED = { sql: 'e.closed_at', type: 'timestamptz', part: 'instant', of: (row: EscalationRow) => row.closedAt } as const;
const ID = { sql: 'e.id', type: 'uuid', part: 'id', of: (row: EscalationRow) => row.id } as const;

/** The graver first, then whose time runs out first, then who has waited longest; where no time runs, after those where one does. */
const TO_TAKE: QueueOrder = { columns: [URGENCY, DUE, QUEUED, ID], descends: false };
const LAST_ENDED: QueueOrder = { columns: [ENDED, ID], descends: true };
const NEWEST: QueueOrder = { columns: [QUEUED, ID], descends: true };

/** What is open stands in the order in which to take it, what has ended the last first, and all together the newest first. */
export function orderOf(statuses: readonly EscalationStatus[] | null): QueueOrder {
  if (!statuses || statuses.length === 0) return NEWEST;
  const open = statuses.filter((status) => OPEN_ESCALATION_STATUSES.includes(status)).length;
  return open === statuses.length ? TO_TAKE : open === 0 ? LAST_ENDED : NEWEST;
}
