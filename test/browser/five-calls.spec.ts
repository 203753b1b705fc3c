import { beforeAll, describe, expect, it } from 'vitest';
import { seenTicket } from '../testkit/builders/tickets';
import { signIn } from '../testkit/client';
import { CALLERS, FIVE_CALLS, importCallers, walkCall } from '../testkit/five-calls';
import { useStage } from '../testkit/stage';

describe('from the ring to the closed ticket, by keyboard alone (issue 4)', () => {
  const stage = useStage({ now: '2026-06-10T10:00:00+09:00' });
  beforeAll(async () => void await importCallers(stage));

  it.each(FIVE_CALLS.map((call, index) => [call.name, call, CALLERS[index % CALLERS.length]!] as const))('%s', async (_, call, caller) => {
    const keys = await walkCall(stage, call, caller);
    expect(await seenTicket(await signIn(stage.app, call.who), keys)).toMatchObject({ status: 'CLOSED' });
    expect(keys.pressed).toBeLessThan(80);
  });
});
