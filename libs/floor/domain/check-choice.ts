import { type InvalidInput, invalidInput } from '@saimado/kernel/invalid-input';
import { checkText } from '@saimado/tickets/domain/note';
import type { AgentChoice, AwayReason, Chosen } from './agent-states';

/** Long enough for 「歯科の予約」; a supervisor reads it at a glance. */
export const LONGEST_WORDS = 40;

const MESSAGES = {
  reason: '離席の理由を選んでください。',
  words: `離席の理由を${LONGEST_WORDS}文字以内で入力してください。`,
};

/** What somebody may choose: away has a reason, another reason has words, and nothing else has either. */
export function checkChoice(input: { choice: AgentChoice; reason?: AwayReason | null; words?: string | null }): { kind: 'choice'; chosen: Chosen } | InvalidInput {
  const { choice } = input;
  if (choice !== 'AWAY') return { kind: 'choice', chosen: { choice, reason: null, words: null } };
  const reason = input.reason ?? null;
  if (!reason) return invalidInput('reason', MESSAGES.reason);
  if (reason !== 'OTHER') return { kind: 'choice', chosen: { choice, reason, words: null } };
  const words = checkText('words', input.words ?? '');
  if (words.kind === 'refused' || [...words.text].length > LONGEST_WORDS) return invalidInput('words', MESSAGES.words);
  return { kind: 'choice', chosen: { choice, reason, words: words.text } };
}
