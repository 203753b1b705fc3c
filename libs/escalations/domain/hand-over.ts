import type { InvalidInput } from '@saimado/kernel/invalid-input';
import { checkText } from '@saimado/tickets/domain/note';

/** What the operator says of a case beside what the ticket knows already. Each only where there is something to add. */
export const HAND_OVER_PARTS = ['happened', 'since', 'patients', 'done', 'doNotTouch'] as const;
export type HandOverPart = (typeof HAND_OVER_PARTS)[number];
export type HandOverSaid = Partial<Record<HandOverPart, string>>;

/** The parts with something in them, trimmed. @param said as typed; what is blank or missing was not said */
export function checkSaid(said: { readonly [Part in HandOverPart]?: string | null | undefined } | null | undefined): { kind: 'said'; said: HandOverSaid } | InvalidInput {
  const kept: HandOverSaid = {};
  for (const part of HAND_OVER_PARTS) {
    const text = said?.[part] ?? '';
    if (text.trim() === '') continue;
    const checked = checkText(`said.${part}`, text);
    if (checked.kind === 'refused') return checked;
    kept[part] = checked.text;
  }
  return { kind: 'said', said: kept };
}
