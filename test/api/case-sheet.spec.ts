import type { CaseSheet, CaseSheetFieldCode, CaseSheetText, Escalation, Ticket } from '@saimado/contract/generated/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { claim, escalate, escalatedTicket, resolveEscalation } from '../testkit/builders/escalations';
import { deskTicketOf, seenTicket } from '../testkit/builders/tickets';
import { type Client, signIn } from '../testkit/client';
import { as, mutate, succeed } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

const MORNING = '2026-06-10T10:00:00+09:00';
const FIELDS = 'escalationId writable fields { id code version text at by }';

const sheetOf = async (client: Client, { id }: Pick<Escalation, 'id'>): Promise<CaseSheet | null> =>
  (await client.request<{ caseSheet: CaseSheet | null }>(`query ($id: ID!) { caseSheet(escalationId: $id) { ${FIELDS} } }`, { id })).caseSheet;
const fieldOf = async (client: Client, escalation: Pick<Escalation, 'id'>, code: CaseSheetFieldCode): Promise<{ version: number; text: string; by: string | null }> => {
  const field = (await sheetOf(client, escalation))?.fields.find((one) => one.code === code);
  if (!field) throw new Error(`${client.username} sees no ${code}`);
  return { version: field.version, text: field.text, by: field.by ?? null };
};
const historyOf = async (client: Client, { id }: Pick<Escalation, 'id'>, field: CaseSheetFieldCode): Promise<CaseSheetText[]> =>
  (await client.request<{ caseSheetHistory: CaseSheetText[] }>('query ($id: ID!, $field: CaseSheetFieldCode!) { caseSheetHistory(escalationId: $id, field: $field) { version text at by } }', { id, field })).caseSheetHistory;
const edit = (client: Client, { id }: Pick<Escalation, 'id'>, field: CaseSheetFieldCode, baseVersion: number, text: string) =>
  mutate(client, 'editCaseSheetField', { escalationId: id, field, baseVersion, text });
const write = async (...of: Parameters<typeof edit>) => as(await edit(...of), 'CaseSheetFieldEdited').sheetField;

describe('the case sheet that two specialists write', () => {
  let app: App;
  let operator: Client;
  let one: Client;
  let two: Client;
  let lawyer: Client;
  let supervisor: Client;
  let names: { one: string; two: string };
  const nameOf = async (client: Client): Promise<string> => (await client.request<{ me: { displayName: string } }>('{ me { displayName } }')).me.displayName;
  beforeAll(async () => {
    app = await startApp({ now: MORNING });
    const people = (['operator1', 'forensics1', 'forensics2', 'lawyer1', 'supervisor1'] as const).map((name) => signIn(app, name));
    [operator, one, two, lawyer, supervisor] = await Promise.all(people) as [Client, Client, Client, Client, Client];
    names = { one: await nameOf(one), two: await nameOf(two) };
  });
  afterAll(() => app.stop());

  const openCase = async (): Promise<{ ticket: Ticket; escalation: Escalation }> => {
    const made = await escalatedTicket(operator);
    return { ...made, escalation: await claim(one, made.escalation) };
  };
  const changesOf = async (client: Client, ticket: Pick<Ticket, 'number'>) => (await deskTicketOf(client, ticket.number))?.timeline.filter(({ kind }) => kind === 'CASE_SHEET_CHANGED');

  it('keeps both texts of one field, and shows the second writer what the first wrote', async () => {
    const { escalation } = await openCase();
    await write(one, escalation, 'FINDINGS', 0, '受付のPC\n暗号化を確認');
    await write(one, escalation, 'FINDINGS', 1, '受付のPC 2台\n暗号化を確認');
    const conflict = as(await edit(two, escalation, 'FINDINGS', 1, '受付のPC\n暗号化を確認\nルーターの記録を依頼'), 'FieldConflict');
    expect(conflict).toMatchObject({
      field: 'FINDINGS', base: '受付のPC\n暗号化を確認', mine: '受付のPC\n暗号化を確認\nルーターの記録を依頼', theirs: '受付のPC 2台\n暗号化を確認', by: names.one, currentVersion: 2,
      merged: '受付のPC 2台\n暗号化を確認\nルーターの記録を依頼', disjoint: true,
    });
    expect(conflict.theirsMarked.filter(({ differs }) => differs).map(({ text }) => text).join('')).toBe(' 2台');
    expect(await fieldOf(two, escalation, 'FINDINGS')).toEqual({ version: 2, text: '受付のPC 2台\n暗号化を確認', by: names.one });

    // Both changed the same line: the proposal has both, theirs first.
    expect(as(await edit(two, escalation, 'FINDINGS', 1, '受付のPCと会計機\n暗号化を確認'), 'FieldConflict'))
      .toMatchObject({ disjoint: false, merged: '受付のPC 2台\n受付のPCと会計機\n暗号化を確認' });

    await write(two, escalation, 'FINDINGS', conflict.currentVersion, conflict.merged);
    expect((await historyOf(one, escalation, 'FINDINGS')).map(({ version, text, by }) => [version, text, by])).toEqual([
      [3, '受付のPC 2台\n暗号化を確認\nルーターの記録を依頼', names.two], [2, '受付のPC 2台\n暗号化を確認', names.one], [1, '受付のPC\n暗号化を確認', names.one],
    ]);
  });

  it('lets two fields be written at once, and of twenty who write one field at once exactly one', async () => {
    const { escalation } = await openCase();
    const fields = ['FINDINGS', 'ACTIONS_TAKEN', 'ADVICE_GIVEN', 'NEXT_STEP', 'DO_NOT_TOUCH', 'MISSING_INFO'] as const;
    await Promise.all(fields.map((field, n) => write(n % 2 ? one : two, escalation, field, 0, `${field}の記載`)));
    expect((await sheetOf(supervisor, escalation))?.fields.map(({ version, text, code }) => [version, text === `${code}の記載`])).toEqual(fields.map(() => [1, true]));

    const replies = await Promise.all(Array.from({ length: 20 }, (_, n) => edit(n % 2 ? one : two, escalation, 'NEXT_STEP', 1, `案${n}`)));
    expect(replies.filter(({ __typename }) => __typename === 'CaseSheetFieldEdited').length).toBe(1);
    const winner = await fieldOf(one, escalation, 'NEXT_STEP');
    for (const reply of replies) if (reply.__typename !== 'CaseSheetFieldEdited') expect(as(reply, 'FieldConflict').theirs).toBe(winner.text);
  });

  it('writes nothing where nothing was changed, whatever the version, and nothing twice', async () => {
    const { escalation } = await openCase();
    await write(one, escalation, 'NEXT_STEP', 0, '明日10時に電話');
    const input = { key: 'resent-by-a-lost-line', escalationId: escalation.id, field: 'NEXT_STEP', baseVersion: 1, text: '明日11時に電話' } as const;
    const replies = [await succeed(one, 'editCaseSheetField', 'CaseSheetFieldEdited', input), await succeed(one, 'editCaseSheetField', 'CaseSheetFieldEdited', input)];
    expect(replies[1]).toEqual(replies[0]);
    expect((await write(two, escalation, 'NEXT_STEP', 1, '明日10時に電話\n')).version).toBe(2);
    expect((await write(two, escalation, 'NEXT_STEP', 0, '明日11時に電話')).version).toBe(2);
    expect((await historyOf(two, escalation, 'NEXT_STEP')).length).toBe(2);
    for (const baseVersion of [-1, 3]) expect(as(await edit(two, escalation, 'NEXT_STEP', baseVersion, '新'), 'InvalidInput').field).toBe('baseVersion');
    expect(as(await edit(two, escalation, 'DO_NOT_SAY', 0, '公表の時期'), 'InvalidInput').field).toBe('field');
    expect(as(await edit(two, escalation, 'NEXT_STEP', 2, '長'.repeat(5_001)), 'InvalidInput').message).toContain('5,000文字以内');
  });

  it('is its discipline’s own, and live there', async () => {
    const { ticket, escalation } = await openCase();
    const { escalation: legal } = await escalate(operator, await seenTicket(operator, ticket), { discipline: 'LEGAL' });
    const watch = `subscription ($id: ID!) { caseSheetChanged(escalationId: $id) { ${FIELDS} } }`;
    type Change = { caseSheetChanged: CaseSheet };
    const [beside, above, elsewhere] = await Promise.all([two, supervisor, lawyer].map((client) => client.subscribe<Change>(watch, { id: escalation.id })));
    const own = await lawyer.subscribe<Change>(watch, { id: legal.id });
    await write(one, escalation, 'DO_NOT_TOUCH', 0, '受付PCの電源');
    for (const seen of [beside, above]) expect((await seen!.next()).caseSheetChanged.fields[0]).toMatchObject({ code: 'DO_NOT_TOUCH', text: '受付PCの電源' });
    await write(lawyer, legal, 'DO_NOT_SAY', 0, '漏えいの件数');
    expect((await own.next()).caseSheetChanged.fields[0]).toMatchObject({ code: 'DO_NOT_SAY' });
    expect(elsewhere!.taken()).toEqual([]);

    for (const client of [lawyer, operator]) {
      expect(await sheetOf(client, escalation)).toBeNull();
      expect(await historyOf(client, escalation, 'DO_NOT_TOUCH')).toEqual([]);
    }
    as(await edit(lawyer, escalation, 'DO_NOT_TOUCH', 0, '割込み'), 'NotFound');
    for (const client of [operator, supervisor, await signIn(app, 'reviewer1')]) await expect(edit(client, escalation, 'FINDINGS', 0, '割込み')).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const name of ['reviewer1', 'admin1'] as const) await expect(sheetOf(await signIn(app, name), escalation)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect((await sheetOf(supervisor, escalation))?.writable).toBe(false);

    expect((await changesOf(one, ticket))?.map(({ from }) => from)).toEqual(['FORENSICS']);
    expect((await changesOf(lawyer, ticket))?.map(({ from }) => from)).toEqual(['LEGAL']);
    expect((await changesOf(operator, ticket))?.map(({ from }) => from)).toEqual(['FORENSICS', 'LEGAL']);
  });

  it('tells the timeline of sittings, not of every field left, and changes no version of the ticket', async () => {
    const { ticket, escalation } = await openCase();
    const { version } = await seenTicket(operator, ticket);
    for (const [n, minute] of ['10:00', '10:08', '10:16', '10:27'].entries()) {
      await app.setClock(`2026-06-10T${minute}:00+09:00`);
      await write(one, escalation, 'FINDINGS', n, `${n + 1}台目を確認`);
    }
    await write(two, escalation, 'ADVICE_GIVEN', 0, '電源を切らない');
    expect((await changesOf(operator, ticket))?.map(({ at, by }) => [new Date(at).toISOString().slice(11, 16), by])).toEqual([['01:00', names.one], ['01:27', names.one], ['01:27', names.two]]);
    expect((await seenTicket(operator, ticket)).version).toBe(version);
    await app.setClock(MORNING);
  });

  it('is read-only and whole once the case has ended; the audit knows fields and versions and no word', async () => {
    const { escalation } = await openCase();
    await write(one, escalation, 'FINDINGS', 0, '架空太郎医師のPC');
    await write(one, escalation, 'FINDINGS', 1, '');
    await resolveEscalation(one, escalation, '隔離を案内');
    as(await edit(one, escalation, 'FINDINGS', 2, '後から'), 'InvalidTransition');
    expect(await sheetOf(one, escalation)).toMatchObject({ writable: false });
    expect((await historyOf(supervisor, escalation, 'FINDINGS')).map(({ text }) => text)).toEqual(['', '架空太郎医師のPC']);
    const audit = await app.sql<{ after: unknown }>(`select after from audit_entry where action = 'editCaseSheetField' and subject_id = $1 order by after ->> 'version'`, [escalation.id]);
    expect(audit.map(({ after }) => after)).toEqual([{ field: 'FINDINGS', version: 1 }, { field: 'FINDINGS', version: 2 }]);
  });
});
