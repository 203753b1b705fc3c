import { EscalationStatus } from '@saimado/kernel/codes';

export const ESCALATION_STATUSES = Object.values(EscalationStatus);

/** Statuses in which tier 2 is at work; a ticket has at most one such escalation per discipline. */
export const OPEN_ESCALATION_STATUSES: readonly EscalationStatus[] = ['QUEUED', 'CLAIMED', 'REFERRED'];

/** Statuses in which the work is one specialist's. */
export const CLAIMED_ESCALATION_STATUSES: readonly EscalationStatus[] = ['CLAIMED', 'REFERRED'];

export type EscalationMove = 'CLAIM' | 'RELEASE' | 'TAKE_OVER' | 'RETURN' | 'ANSWER' | 'REFER' | 'RESOLVE';

/** What somebody is to an escalation: who holds it, another specialist of its discipline, an operator of its ticket's line, a supervisor. */
export type Part = 'HOLDER' | 'SPECIALIST' | 'OPERATOR' | 'SUPERVISOR';

export interface MoveRule {
  /** who may make it */
  by: readonly Part[];
  /** where it leads from each status from which it may be made; of two, the first where the former holder can go on with it */
  leads: { readonly [From in EscalationStatus]?: readonly [EscalationStatus, EscalationStatus?] };
  /** the text it needs: the name of the input's field */
  text?: { field: 'reason' | 'question' | 'answer' | 'firm' | 'outcome'; neededOf: readonly Part[] };
  /** whoever makes it holds the escalation from then on */
  takes?: true;
}

/**
 * An escalation's life. It waits, one specialist claims it, and it ends by an outcome (RESOLVED), with an introduction of
 * a firm on the way (REFERRED) where the member wishes (001 2-1). A question sends it back to tier 1 (RETURNED); the answer
 * brings it back to whoever asked, or to the queue once they are gone. Nobody takes it from a colleague without a reason.
 */
export const ESCALATION_MOVES: { readonly [Move in EscalationMove]: MoveRule } = {
  CLAIM: { by: ['SPECIALIST'], leads: { QUEUED: ['CLAIMED'] }, takes: true },
  // The supervisor frees what somebody who is away holds, and says why.
  RELEASE: { by: ['HOLDER', 'SUPERVISOR'], leads: { CLAIMED: ['QUEUED'], REFERRED: ['QUEUED'] }, text: { field: 'reason', neededOf: ['SUPERVISOR'] } },
  TAKE_OVER: { by: ['SPECIALIST'], leads: { CLAIMED: ['CLAIMED'], REFERRED: ['REFERRED'] }, text: { field: 'reason', neededOf: ['SPECIALIST'] }, takes: true },
  RETURN: { by: ['HOLDER'], leads: { CLAIMED: ['RETURNED'], REFERRED: ['RETURNED'] }, text: { field: 'question', neededOf: ['HOLDER'] } },
  ANSWER: { by: ['OPERATOR', 'SUPERVISOR'], leads: { RETURNED: ['CLAIMED', 'QUEUED'] }, text: { field: 'answer', neededOf: ['OPERATOR', 'SUPERVISOR'] } },
  REFER: { by: ['HOLDER'], leads: { CLAIMED: ['REFERRED'] }, text: { field: 'firm', neededOf: ['HOLDER'] } },
  RESOLVE: { by: ['HOLDER'], leads: { CLAIMED: ['RESOLVED'], REFERRED: ['RESOLVED'] }, text: { field: 'outcome', neededOf: ['HOLDER'] } },
};

export const ESCALATION_MOVE_NAMES = Object.keys(ESCALATION_MOVES) as EscalationMove[];

export const isClaimed = (status: EscalationStatus): boolean => CLAIMED_ESCALATION_STATUSES.includes(status);
