import type { ReliefFundAdvice, ReliefFundInput } from '@saimado/contract/generated/schema';
import { type Client, signIn } from '@test/testkit/client';
import { type App, startApp } from '@test/testkit/world';
import { afterAll, beforeAll, expect, it } from 'vitest';

let app: App;
let operator: Client;
beforeAll(async () => {
  app = await startApp();
  operator = await signIn(app, 'operator1');
});
afterAll(() => app.stop());

const ASK = /* GraphQL */ `query ($input: ReliefFundInput!) { reliefFund(input: $input) { payableYen missingConditions papers rule needsConfirmation } }`;
const ask = async (input: Partial<ReliefFundInput>, person = operator): Promise<ReliefFundAdvice> =>
  (await person.request<{ reliefFund: ReliefFundAdvice }>(ASK, { input })).reliefFund;

it.each([
  [{ incidentOn: '2023-05-31', cause: 'CYBER_ATTACK', closedDays: 3 }, 150_000],
  [{ incidentOn: '2023-06-01', cause: 'CYBER_ATTACK', closedDays: 3 }, 400_000],
  [{ incidentOn: '2026-06-10', cause: 'LEAK_BY_ATTACK', closedDays: 1 }, 200_000],
  [{ incidentOn: '2026-06-10', cause: 'LEAK_WITHOUT_ATTACK' }, 50_000],
  [{ incidentOn: '2026-06-10', cause: 'INSIDER' }, 0],
  [{ incidentOn: '2026-06-10', cause: 'JUNK_MAIL_ONLY' }, 0],
  [{ incidentOn: '2026-05-31', cause: 'CYBER_ATTACK', alreadyPaidOn: '2025-06-01' }, 0],
  [{ incidentOn: '2026-06-01', cause: 'CYBER_ATTACK', alreadyPaidOn: '2026-05-31' }, 100_000],
] as const)('%j: %i yen', async (input, yen) => {
  expect((await ask(input)).payableYen).toBe(yen);
});

it('says what is missing, which papers, and what is 要確認', async () => {
  const leak = { incidentOn: '2026-06-10', cause: 'LEAK_WITHOUT_ATTACK' } as const;
  const advice = await ask(leak);
  expect(advice.missingConditions).toHaveLength(2);
  expect(advice.papers).not.toEqual([]);
  expect(advice.needsConfirmation.join()).toContain('要確認');
  expect((await ask({ ...leak, reportedToPpcWithPrevention: true, personsNotified: true })).missingConditions).toEqual([]);
});

it('refuses days that cannot be', async () => {
  await expect(ask({ incidentOn: '2026-06-10', cause: 'CYBER_ATTACK', closedDays: -1 })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  await expect(ask({ incidentOn: '2026-02-30', cause: 'CYBER_ATTACK' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
});

it('is explained by those on the phone, not to administrators and reviewers', async () => {
  const input = { incidentOn: '2026-06-10', cause: 'CYBER_ATTACK' } as const;
  for (const username of ['supervisor1', 'lawyer1'] as const) expect((await ask(input, await signIn(app, username))).payableYen).toBe(100_000);
  for (const username of ['admin1', 'reviewer1'] as const) {
    await expect(ask(input, await signIn(app, username))).rejects.toMatchObject({ code: 'FORBIDDEN' });
  }
});
