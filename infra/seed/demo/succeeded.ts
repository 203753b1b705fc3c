import type { Refused } from '@saimado/platform/refusal';

/** A service's reply, which must not be a refusal: a demo that breaks a rule is a mistake in the demo. */
export function succeeded<Reply extends { kind: string }>(reply: Reply | Refused | { kind: 'refused'; reason: string }): Exclude<Reply, { kind: 'refused' }> {
  if (reply.kind === 'refused') throw new Error(`the demo was refused: ${JSON.stringify(reply)}`);
  return reply as Exclude<Reply, { kind: 'refused' }>;
}
