import type { Discipline, EscalationStatus, HotlineCode, TicketStatus } from '@saimado/kernel/codes';
import type { StaffId } from '@saimado/kernel/id';
import type { InvalidInput } from '@saimado/kernel/invalid-input';
import { checkText } from '@saimado/tickets/domain/note';
import { mayGoOn } from '@saimado/tickets/domain/ticket-status';
import type { Viewer } from '@saimado/tickets/domain/visibility';
import { ESCALATION_MOVES, type EscalationMove, isClaimed, type Part } from './escalation-states';
import { maySeeEscalation } from './visibility';

/** What of an escalation decides a move. */
export interface EscalationFacts {
  status: EscalationStatus;
  version: number;
  discipline: Discipline;
  hotline: HotlineCode;
  /** who holds it; once it is returned or resolved, who held it last */
  claimedBy: StaffId | null;
  ticketStatus: TicketStatus;
  /** whoever asked works for this discipline still */
  formerHolderThere: boolean;
  /** another escalation of the ticket to this discipline is at work */
  disciplineAtWork: boolean;
}
export type Mover = Viewer & { staffId: StaffId };
export interface MoveWords {
  text: string;
  /** the version that the screen showed; null: whatever it is by now */
  expectedVersion: number | null;
}

type No<Reason extends string, More = unknown> = { kind: 'refused'; reason: Reason } & More;
export type MoveRefusal =
  | No<'NotFound'> | No<'NotYourPart'> | No<'AlreadyClaimed'> | No<'NotClaimedByYou'> | No<'InvalidTransition', { from: string; to: string }>
  | No<'VersionConflict', { currentVersion: number }> | No<'AlreadyEscalated', { discipline: Discipline }> | No<'ReasonRequired'> | InvalidInput;
export interface Movement { kind: 'moves'; to: EscalationStatus; claimedBy: StaffId | null; text: string }

type Unkinded<R> = R extends unknown ? Omit<R, 'kind'> : never;
const no = (refusal: Unkinded<MoveRefusal>): MoveRefusal => ({ kind: 'refused', ...refusal });

/** Who somebody is to an escalation; null where they may not see it. */
export function partOf(mover: Mover, { status, claimedBy, ...scope }: Pick<EscalationFacts, 'status' | 'claimedBy' | 'discipline' | 'hotline'>): Part | null {
  if (!maySeeEscalation(mover, scope)) return null;
  if (mover.role === 'SPECIALIST') return isClaimed(status) && claimedBy === mover.staffId ? 'HOLDER' : 'SPECIALIST';
  return mover.role === 'OPERATOR' ? 'OPERATOR' : 'SUPERVISOR';
}

/** Whether somebody may move an escalation so, and what becomes of it; or why not, as they have to be told it. */
export function judgeMove(move: EscalationMove, facts: EscalationFacts, mover: Mover, words: MoveWords): Movement | MoveRefusal {
  const rule = ESCALATION_MOVES[move];
  const { status } = facts;
  const part = partOf(mover, facts);
  if (!part) return no({ reason: 'NotFound' });
  const leads = rule.leads[status];
  if (!rule.by.includes(part) || !leads) return whyNot(move, part, status);
  if (words.expectedVersion !== null && words.expectedVersion !== facts.version) return no({ reason: 'VersionConflict', currentVersion: facts.version });
  if (move === 'ANSWER' && !mayGoOn(facts.ticketStatus)) return no({ reason: 'InvalidTransition', from: facts.ticketStatus, to: 'ESCALATED' });
  if (move === 'ANSWER' && facts.disciplineAtWork) return no({ reason: 'AlreadyEscalated', discipline: facts.discipline });

  const checked = checkWords(move, part, words.text);
  if (checked.kind === 'refused') return checked;
  const [first, otherwise = first] = leads;
  const to = facts.formerHolderThere ? first : otherwise;
  const claimedBy = rule.takes ? mover.staffId : to === 'QUEUED' ? null : facts.claimedBy;
  return { kind: 'moves', to, claimedBy, text: checked.text };
}

/** It is not for such as they, somebody has it, they have not claimed it, or it has gone on. */
function whyNot(move: EscalationMove, part: Part, status: EscalationStatus): MoveRefusal {
  const { by, leads } = ESCALATION_MOVES[move];
  const couldBe: readonly Part[] = part === 'HOLDER' || part === 'SPECIALIST' ? ['HOLDER', 'SPECIALIST'] : [part];
  if (!couldBe.some((one) => by.includes(one))) return no({ reason: 'NotYourPart' });
  if (isClaimed(status) && leads.QUEUED) return no({ reason: 'AlreadyClaimed' });
  if (part === 'SPECIALIST' && leads.CLAIMED && (isClaimed(status) || status === 'QUEUED')) return no({ reason: 'NotClaimedByYou' });
  return no({ reason: 'InvalidTransition', from: status, to: Object.values(leads)[0]?.[0] ?? status });
}

function checkWords(move: EscalationMove, part: Part, text: string): { kind: 'text'; text: string } | MoveRefusal {
  const needed = ESCALATION_MOVES[move].text;
  if (!needed) return { kind: 'text', text: '' };
  if (text.trim() === '') {
    if (!needed.neededOf.includes(part)) return { kind: 'text', text: '' };
    if (needed.field === 'reason') return no({ reason: 'ReasonRequired' });
  }
  return checkText(needed.field, text);
}
