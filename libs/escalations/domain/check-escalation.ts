import type { Discipline } from '@saimado/kernel/codes';
import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import { checkText } from '@saimado/tickets/domain/note';

export interface Consent {
  wishesReferral: boolean;
  /** The caller was told that the firm's work costs the member money (001 Q2-4). */
  toldCostsAreTheirs: boolean;
}
export interface EscalationRequest extends Consent {
  discipline: Discipline;
  handOver: string;
}

export type CostsNotTold = { kind: 'refused'; reason: 'CostsNotTold' };
export type AlreadyEscalated = { kind: 'refused'; reason: 'AlreadyEscalated'; discipline: Discipline };

const COSTS_NOT_TOLD: CostsNotTold = { kind: 'refused', reason: 'CostsNotTold' };
const MESSAGES = { notWished: '専門事業者の紹介は、会員の希望があるときだけ行えます（001 2-1）。' };

/**
 * Whether a ticket may be handed to a discipline, with the hand-over as it is kept. An introduction is at the member's
 * wish (001 2-1), and who wishes for it must have heard that its work is at their own cost (001 Q2-4).
 * @param openDisciplines disciplines which have this ticket at work
 */
export function checkEscalation(
  request: EscalationRequest, openDisciplines: readonly Discipline[],
): { kind: 'ok'; handOver: string } | InvalidInput | CostsNotTold | AlreadyEscalated {
  const handOver = checkText('handOver', request.handOver);
  if (handOver.kind === 'refused') return handOver;
  if (request.wishesReferral && !request.toldCostsAreTheirs) return COSTS_NOT_TOLD;
  const { discipline } = request;
  if (openDisciplines.includes(discipline)) return { kind: 'refused', reason: 'AlreadyEscalated', discipline };
  return { kind: 'ok', handOver: handOver.text };
}

/** Whether a firm may be introduced, under the consent the operator recorded. */
export function checkReferral(consent: Consent, firm: string): { kind: 'ok'; firm: string } | InvalidInput | CostsNotTold {
  const checked = checkText('firm', firm);
  if (checked.kind === 'refused') return checked;
  if (!consent.toldCostsAreTheirs) return COSTS_NOT_TOLD;
  return consent.wishesReferral ? { kind: 'ok', firm: checked.text } : invalidInput('firm', MESSAGES.notWished);
}
