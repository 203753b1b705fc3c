import type { Discipline } from '@saimado/kernel/codes';
import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import { checkText } from '@saimado/tickets/domain/note';
import { checkSaid, type HandOverPart, type HandOverSaid } from './hand-over';

export interface Consent {
  wishesReferral: boolean;
  /** The caller was told that the firm's work costs the member money (001 Q2-4). */
  toldCostsAreTheirs: boolean;
}
export interface EscalationRequest extends Consent {
  discipline: Discipline;
  /** the other one too: two escalations of one ticket */
  alsoTo?: readonly Discipline[] | null;
  handOver: string;
  said?: { readonly [Part in HandOverPart]?: string | null } | null;
  /** the wish for a firm in the caller's own words */
  wishWords?: string | null;
}
/** What is handed over, to whom, and what the caller said of the wish. */
export interface CheckedEscalation {
  kind: 'ok';
  disciplines: readonly Discipline[];
  handOver: string;
  said: HandOverSaid;
  wishWords: string | null;
}

export type CostsNotTold = { kind: 'refused'; reason: 'CostsNotTold' };
export type AlreadyEscalated = { kind: 'refused'; reason: 'AlreadyEscalated'; discipline: Discipline };

const COSTS_NOT_TOLD: CostsNotTold = { kind: 'refused', reason: 'CostsNotTold' };
const WORDS_WITHOUT_WISH = '希望の言葉を記録するときは、「専門事業者の紹介を希望している」も選んでください。';

/**
 * Whether a ticket may be handed to a discipline, with the hand-over as it is kept. An introduction is at the member's
 * wish (001 2-1), and who wishes for it must have heard that its work is at their own cost (001 Q2-4).
 * @param openDisciplines disciplines which have this ticket at work
 */
export function checkEscalation(
  request: EscalationRequest, openDisciplines: readonly Discipline[],
): CheckedEscalation | InvalidInput | CostsNotTold | AlreadyEscalated {
  const handOver = checkText('handOver', request.handOver);
  if (handOver.kind === 'refused') return handOver;
  const said = checkSaid(request.said);
  if (said.kind === 'refused') return said;
  const words = request.wishWords?.trim() ? checkText('wishWords', request.wishWords) : null;
  if (words?.kind === 'refused') return words;
  if (words && !request.wishesReferral) return invalidInput('wishWords', WORDS_WITHOUT_WISH);
  if (request.wishesReferral && !request.toldCostsAreTheirs) return COSTS_NOT_TOLD;
  const disciplines = [...new Set([request.discipline, ...(request.alsoTo ?? [])])];
  const open = disciplines.find((one) => openDisciplines.includes(one));
  if (open) return { kind: 'refused', reason: 'AlreadyEscalated', discipline: open };
  return { kind: 'ok', disciplines, handOver: handOver.text, said: said.said, wishWords: words?.text ?? null };
}
