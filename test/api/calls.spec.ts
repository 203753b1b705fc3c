import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptCall, endCall, finishAfterCallWork, ringDemoCall } from '../testkit/builders/calls';
import { escalate } from '../testkit/builders/escalations';
import { seenTicket } from '../testkit/builders/tickets';
import { type Client, signIn } from '../testkit/client';
import { as, mutate } from '../testkit/mutate';
import { type App, startApp } from '../testkit/world';

describe('a call', () => {
  let app: App;
  let operator: Client;
  let colleague: Client;

  beforeAll(async () => {
    app = await startApp({ now: '2026-06-10T14:05:00+09:00' });
    [operator, colleague] = await Promise.all([signIn(app, 'operator1'), signIn(app, 'operator2')]);
  });
  afterAll(() => app.stop());

  it('opens a ticket when it is accepted, whose number has a check digit', async () => {
    const { call, ticket } = await acceptCall(operator, { callerNumber: '０３－１２３４－５６７８' });
    expect(call).toMatchObject({ state: 'IN_PROGRESS', mine: true, callerNumber: '0312345678', ticketNumber: ticket.number, outsideHours: false });
    expect(ticket).toMatchObject({ status: 'OPEN', version: 1, hotline: 'EMERGENCY', tier: null });
    expect(ticket.number).toMatch(/^\d{3}-\d{3}-\d{3}$/);
  });

  it('goes on to after-call work and ends, and the timeline says so', async () => {
    const { call, ticket } = await acceptCall(operator);
    expect((await endCall(operator, call)).call.state).toBe('AFTER_CALL_WORK');
    expect((await finishAfterCallWork(operator, call)).call.state).toBe('ENDED');
    const { timeline } = await seenTicket(operator, ticket);
    expect(timeline.map(({ kind }) => kind)).toEqual(['CALL_ACCEPTED', 'CALL_ENDED', 'AFTER_CALL_WORK_FINISHED']);
  });

  it('closes the ticket in the same step where nothing is left to do, and only where a person may close it', async () => {
    const { call, ticket } = await acceptCall(operator);
    await endCall(operator, call);
    expect((await finishAfterCallWork(operator, call, true)).ticket).toMatchObject({ number: ticket.number, status: 'CLOSED' });
    const { timeline } = await seenTicket(operator, ticket);
    expect(timeline.map(({ kind }) => kind)).toEqual(['CALL_ACCEPTED', 'CALL_ENDED', 'AFTER_CALL_WORK_FINISHED', 'STATUS_CHANGED']);

    const handedOver = await acceptCall(operator);
    await escalate(operator, handedOver.ticket);
    await endCall(operator, handedOver.call);
    expect(as(await mutate(operator, 'finishAfterCallWork', { callId: handedOver.call.id, closeTicket: true }), 'InvalidTransition')).toMatchObject({ from: 'ESCALATED', to: 'CLOSED' });
    expect((await finishAfterCallWork(operator, handedOver.call)).call.state).toBe('ENDED');
  });

  it('is taken and marked outside hours, by the instant at which it rang', async () => {
    const at = async (receivedAt: string) => (await acceptCall(operator, { receivedAt })).ticket.outsideHours;
    expect(await at('2026-06-09T20:59:59+09:00')).toBe(false);
    expect(await at('2026-06-09T21:00:00+09:00')).toBe(true);
    expect(await at('2026-06-10T05:59:59+09:00')).toBe(true);
    expect(await at('2026-06-10T06:00:00+09:00')).toBe(false);
  });

  it('received by a clock that runs ahead can still be ended at once', async () => {
    const { call } = await acceptCall(operator, { receivedAt: '2026-06-10T14:07:00+09:00' });
    expect(Date.parse(call.receivedAt)).toBe(Date.parse('2026-06-10T14:05:00+09:00'));
    expect((await endCall(operator, call)).call.state).toBe('AFTER_CALL_WORK');
  });

  it('that rings is answered by exactly one of those who answer at once, and the other hears by whom', async () => {
    const ring = await ringDemoCall(operator);
    const answers = await Promise.all([operator, colleague].map((who) => mutate(who, 'acceptCall', { hotline: 'EMERGENCY', callId: ring.id })));
    const names = answers.map((answer) => answer.__typename).sort();
    expect(names).toEqual(['AlreadyAnswered', 'CallAccepted']);
    const told = as(answers.find(({ __typename }) => __typename === 'AlreadyAnswered')!, 'AlreadyAnswered');
    const accepted = as(answers.find(({ __typename }) => __typename === 'CallAccepted')!, 'CallAccepted');
    expect(told.by).toBe(accepted.call.operator);
  });

  it('that nobody answers in a minute is missed; one whose caller gives up is abandoned; neither can be answered', async () => {
    const given = await ringDemoCall(operator);
    as(await mutate(operator, 'abandonDemoCall', { callId: given.id }), 'CallAbandoned');
    const late = await ringDemoCall(operator);
    const changes = await operator.subscribe<{ callChanged: { id: string; state: string } }>('subscription { callChanged { id state } }');
    await app.setClock('2026-06-10T14:06:01+09:00');
    await changes.until(({ callChanged }) => callChanged.id === late.id && callChanged.state === 'MISSED', 10_000);
    for (const [id, from] of [[given.id, 'ABANDONED'], [late.id, 'MISSED']] as const) {
      const refusal = as(await mutate(operator, 'acceptCall', { hotline: 'EMERGENCY', callId: id }), 'InvalidTransition');
      expect(refusal.from).toBe(from);
    }
  });

  it('refuses what cannot be: a number of letters, a time to come, an end before the beginning, ending twice', async () => {
    expect(as(await mutate(operator, 'acceptCall', { hotline: 'EMERGENCY', callerNumber: 'あいう' }), 'InvalidInput').field).toBe('callerNumber');
    expect(as(await mutate(operator, 'acceptCall', { hotline: 'EMERGENCY', receivedAt: '2026-06-10T16:00:00+09:00' }), 'InvalidInput').field).toBe('receivedAt');
    const { call } = await acceptCall(operator);
    expect(as(await mutate(operator, 'endCall', { callId: call.id, endedAt: '2026-06-10T13:00:00+09:00' }), 'InvalidInput').field).toBe('endedAt');
    as(await mutate(operator, 'finishAfterCallWork', { callId: call.id }), 'InvalidTransition');
    await endCall(operator, call);
    as(await mutate(operator, 'endCall', { callId: call.id }), 'InvalidTransition');
  });

  it('belongs to whoever took it', async () => {
    const { call } = await acceptCall(operator);
    as(await mutate(colleague, 'endCall', { callId: call.id }), 'NotFound');
    as(await mutate(colleague, 'endCall', { callId: 'no such id' }), 'NotFound');
  });

  it('on the other hotline is not for this operator, nor is accepting for anyone who is no operator', async () => {
    await expect(mutate(operator, 'acceptCall', { hotline: 'GUIDELINE' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    for (const name of ['supervisor1', 'forensics1', 'reviewer1', 'admin1']) {
      await expect(mutate(await signIn(app, name), 'acceptCall', { hotline: 'EMERGENCY' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    }
  });

  it('accepted twice with one key is one call; the same key for something else is refused', async () => {
    const key = randomUUID();
    const send = (callerNumber: string) => mutate(operator, 'acceptCall', { key, hotline: 'EMERGENCY', callerNumber });
    const [first, again] = await Promise.all([send('0120111222'), send('0120111222')]);
    expect(again).toEqual(first);
    as(await send('0120333444'), 'KeyReused');
    as(await mutate(operator, 'addNote', { key, ticketNumber: as(first, 'CallAccepted').ticket.number, text: '別' }), 'KeyReused');
    expect((await app.sql(`select 1 from call where caller_number = '0120111222'`)).length).toBe(1);
    as(await mutate(colleague, 'acceptCall', { key, hotline: 'EMERGENCY', callerNumber: '0120333444' }), 'CallAccepted');
  });
});
