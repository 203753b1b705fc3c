import { Injectable } from '@nestjs/common';
import { CLAIMED_ESCALATION_STATUSES, type EscalationMove, OPEN_ESCALATION_STATUSES } from '@saimado/escalations/domain/escalation-states';
import { type EscalationFacts, judgeMove, type Movement, type MoveWords } from '@saimado/escalations/domain/judge-move';
import type { EscalationStatus } from '@saimado/kernel/codes';
import type { Tx } from '@saimado/platform/commands';
import { forbidden } from '@saimado/platform/graphql/errors';
import { refused } from '@saimado/platform/refusal';
import { statusAfterEscalations } from '@saimado/tickets/domain/ticket-status';
import { type LockedTicket, TicketChanges, type TimelineFact } from '@saimado/tickets/server/ticket-changes';
import { EscalationEntity } from './escalation.entity';
import { EscalationNotices } from './escalation-notices';
import { type EscalationRow, escalationView } from './escalation.view';
import { lockEscalation, rowOf, visibleRow } from './locked-escalation';
import { answerQuestion, askQuestion } from './exchanges';
import { TargetsService } from './targets.service';

/** A move that was judged and found good, with the rows it is about to change, locked. */
export interface BegunMove {
  kind: 'begun';
  move: EscalationMove;
  movement: Movement;
  escalation: EscalationEntity;
  ticket: LockedTicket;
}

/** The one way to move an escalation: lock it with its ticket, judge, move both with their clocks, and tell whom it concerns. */
@Injectable()
export class EscalationMoves {
  constructor(
    private readonly changes: TicketChanges,
    private readonly targets: TargetsService,
    private readonly notices: EscalationNotices,
  ) {}

  /** Locks an escalation that the actor may move so, or says why not. Nothing is written yet. */
  async begin(tx: Tx, id: string, move: EscalationMove, { text = '', expectedVersion = null }: Partial<MoveWords> = {}) {
    // Of a hundred who claim at once all but the first few are answered without waiting for the row.
    const seen = await visibleRow(tx, id);
    if (!seen) return refused({ reason: 'NotFound' });
    if (move === 'CLAIM' && CLAIMED_ESCALATION_STATUSES.includes(seen.status)) return refused({ reason: 'AlreadyClaimed', by: seen.claimedBy ?? '' });
    const locked = await lockEscalation(tx, id);
    if (!locked) return refused({ reason: 'NotFound' });
    const { escalation } = locked;
    const ticket = await this.changes.lockById(tx, escalation.ticketId);
    const verdict = judgeMove(move, await this.factsOf(tx, move, escalation, ticket), tx.actor, { text, expectedVersion });
    if (verdict.kind === 'moves') return { kind: 'begun' as const, move, movement: verdict, escalation, ticket };
    // The permission of the operation has let nobody else in.
    if (verdict.reason === 'NotYourPart') throw forbidden();
    const { claimedBy } = await rowOf(tx, escalation.id);
    if (verdict.reason === 'AlreadyClaimed') return refused({ reason: verdict.reason, by: claimedBy ?? '' });
    if (verdict.reason === 'NotClaimedByYou') return refused({ reason: verdict.reason, by: claimedBy });
    return verdict;
  }

  /** Locks an escalation on which the actor is at work, for what leaves it where it is. */
  async atWork(tx: Tx, id: string) {
    const locked = await lockEscalation(tx, id);
    if (!locked) return refused({ reason: 'NotFound' });
    const { status, claimedBy } = locked.escalation;
    if (!OPEN_ESCALATION_STATUSES.includes(status)) return refused({ reason: 'InvalidTransition', from: status, to: 'CLAIMED' });
    if (status === 'QUEUED' || claimedBy !== tx.actor.staffId) return refused({ reason: 'NotClaimedByYou', by: (await rowOf(tx, locked.escalation.id)).claimedBy });
    return { kind: 'held' as const, escalation: locked.escalation };
  }

  /** Makes a begun move: the escalation, its ticket, clocks, timeline, notices, audit and event. */
  async make(tx: Tx, { move, movement: { to, claimedBy, text }, escalation, ticket }: BegunMove) {
    const before = { status: escalation.status, claimedBy: escalation.claimedBy, version: escalation.version };
    const ended = !OPEN_ESCALATION_STATUSES.includes(to);
    Object.assign(escalation, {
      status: to, version: before.version + 1, claimedBy, closedAt: ended ? tx.now : null,
      ...(to === 'QUEUED' ? { claimedAt: null } : claimedBy !== before.claimedBy && { claimedAt: tx.now }),
      ...(move === 'RESOLVE' && { outcome: text }),
    });
    await tx.manager.save(EscalationEntity, escalation);
    if (move === 'RETURN') await askQuestion(tx, escalation.id, text);
    if (move === 'ANSWER') await answerQuestion(tx, escalation.id, text);
    await this.targets.moved(tx, escalation, before.status);

    if (move === 'ANSWER') ticket.status = 'ESCALATED';
    else if (ended && ticket.status === 'ESCALATED') ticket.status = statusAfterEscalations(await this.statusesOf(tx, ticket));
    await this.changes.save(tx, ticket, FACTS[move](escalation, ticket, text));
    await this.notices.moved(tx, move, escalation, ticket, before);
    tx.audit({
      action: ACTIONS[move], subjectKind: 'escalation', subjectId: escalation.id,
      before: { status: before.status, claimedBy: before.claimedBy }, after: { status: to, claimedBy },
    });
    tx.emit({ topic: 'escalation', id: escalation.id });
    return escalationView(await rowOf(tx, escalation.id), tx.actor.staffId);
  }

  private async factsOf(tx: Tx, move: EscalationMove, escalation: EscalationEntity, ticket: LockedTicket): Promise<EscalationFacts> {
    const { status, version, discipline, claimedBy } = escalation;
    const asked = move === 'ANSWER'
      ? (await tx.sql<{ there: boolean; atWork: boolean }>(
        `select exists (select 1 from staff where id = $1 and active and role = 'SPECIALIST' and discipline = $2) as there,
           exists (select 1 from escalation where ticket_id = $3 and discipline = $2 and status = any($4)) as "atWork"`,
        [claimedBy, discipline, ticket.id, OPEN_ESCALATION_STATUSES],
      ))[0]
      : undefined;
    return {
      status, version, discipline, claimedBy, hotline: ticket.hotline, ticketStatus: ticket.status,
      formerHolderThere: asked?.there ?? true, disciplineAtWork: asked?.atWork ?? false,
    };
  }

  /** How each discipline stands: the escalation at work, or else the newest. */
  private async statusesOf(tx: Tx, ticket: LockedTicket): Promise<EscalationStatus[]> {
    const found = await tx.sql<{ status: EscalationStatus }>(
      'select distinct on (discipline) status from escalation where ticket_id = $1 order by discipline, (status = any($2)) desc, queued_at desc',
      [ticket.id, OPEN_ESCALATION_STATUSES],
    );
    return found.map(({ status }) => status);
  }
}

const ACTIONS: Record<EscalationMove, string> = {
  CLAIM: 'claimEscalation', RELEASE: 'releaseEscalation', TAKE_OVER: 'takeOverEscalation', RETURN: 'returnEscalation', ANSWER: 'answerEscalation',
  REFER: 'referEscalation', RESOLVE: 'resolveEscalation',
};

type Fact = (escalation: Pick<EscalationRow, 'discipline'>, ticket: LockedTicket, text: string) => TimelineFact;
const FACTS: Record<EscalationMove, Fact> = {
  CLAIM: ({ discipline }) => ({ kind: 'ESCALATION_CLAIMED', to: discipline }),
  RELEASE: ({ discipline }, _, reason) => ({ kind: 'ESCALATION_RELEASED', from: discipline, reason: reason || null }),
  TAKE_OVER: ({ discipline }, _, reason) => ({ kind: 'ESCALATION_TAKEN_OVER', from: discipline, reason }),
  RETURN: ({ discipline }, { status }, text) => ({ kind: 'ESCALATION_RETURNED', from: discipline, to: status, text }),
  ANSWER: ({ discipline }, _, text) => ({ kind: 'ESCALATION_ANSWERED', from: discipline, text }),
  REFER: ({ discipline }, { status }, text) => ({ kind: 'ESCALATION_REFERRED', from: discipline, to: status, text }),
  RESOLVE: ({ discipline }, { status }, text) => ({ kind: 'ESCALATION_RESOLVED', from: discipline, to: status, text }),
};
