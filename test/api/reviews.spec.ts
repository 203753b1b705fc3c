import type { CallReview, ReviewSample, SampleFilterInput } from '@saimado/contract/generated/schema';
import { acceptCall, endCall, finishAfterCallWork } from '@test/testkit/builders/calls';
import { newOperator } from '@test/testkit/builders/people';
import { publishedRules } from '@test/testkit/builders/rule-books';
import { triageAnswers, triageTicket } from '@test/testkit/builders/triage';
import { type Client, signIn } from '@test/testkit/client';
import { mutate, succeed } from '@test/testkit/mutate';
import { type App, startApp } from '@test/testkit/world';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

const NOW = '2026-06-10T10:00:00+09:00';
const MONTH = { fromDay: '2026-06-01', toDay: '2026-06-30', rule: 'ANY' } as const;
const REVIEW = 'id version status ticketNumber operator reviewer remark percent passed failed passPercent formVersion reply skipReason criteria { id title level remark critical }';

let app: App;
let operator: Client;
let other: Client;
let supervisor: Client;
let colleague: Client;
beforeAll(async () => {
  app = await startApp({ now: NOW });
  [operator, other, supervisor, colleague] = await Promise.all([signIn(app, 'operator1'), signIn(app, 'operator2'), signIn(app, 'supervisor1'), signIn(app, 'supervisor2')]);
});
afterAll(() => app.stop());
beforeEach(async () => {
  // Each story draws from calls of its own: those of the story before stand aside.
  await app.sql(`update ticket set received_at = received_at - interval '100 days'`);
});

async function doneCall(client: Client, triaged = false): Promise<string> {
  const { call, ticket } = await acceptCall(client);
  if (triaged) await triageTicket(client, ticket, (await triageAnswers(client)).answers);
  await endCall(client, call);
  await finishAfterCallWork(client, call);
  return ticket.number;
}
async function draw(client: Client, change: Partial<SampleFilterInput> & { size?: number; seed?: string; perOperator?: boolean } = {}): Promise<ReviewSample> {
  const { sample: { id } } = await succeed(client, 'drawSample', 'SampleDrawn', { ...MONTH, size: 3, seed: 'たね', perOperator: false, ...change });
  const { reviewSamples } = await client.request<{ reviewSamples: ReviewSample[] }>('{ reviewSamples { id drawnBy seed size candidates reviews { id ticketNumber operator } } }');
  const sample = reviewSamples.find((one) => one.id === id);
  if (!sample) throw new Error('what was drawn is not listed');
  return sample;
}
const count = async (client: Client, change: Partial<SampleFilterInput> = {}): Promise<number | null> =>
  (await client.request<{ reviewCandidates: number | null }>('query ($filter: SampleFilterInput!) { reviewCandidates(filter: $filter) }', { filter: { ...MONTH, ...change } })).reviewCandidates;
const reviewOf = async (client: Client, { id }: Pick<CallReview, 'id'>): Promise<CallReview> =>
  (await client.request<{ callReview: CallReview }>(`query ($id: ID!) { callReview(id: $id) { ${REVIEW} } }`, { id })).callReview;
const mine = async (client: Client): Promise<CallReview[]> => (await client.request<{ myReviews: CallReview[] }>(`{ myReviews { ${REVIEW} } }`)).myReviews;
const levels = (review: CallReview, level: number | null, change: Record<string, number | null> = {}) =>
  review.criteria.map(({ id }) => ({ criterionId: id, level: id in change ? change[id] : level, remark: null }));
const share = (client: Client, review: CallReview, answers = levels(review, 2), remark: string | null = null) =>
  mutate(client, 'shareReview', { reviewId: review.id, expectedVersion: review.version, answers, remark });
const drawOne = async (): Promise<CallReview> => {
  await doneCall(operator);
  const sample = await draw(supervisor, { size: 1 });
  return reviewOf(supervisor, sample.reviews[0]!);
};

describe('drawing calls to review', () => {
  it('draws the same calls by the same seed, others by another, and none twice', async () => {
    const numbers: string[] = [];
    for (let n = 0; n < 8; n += 1) numbers.push(await doneCall(operator));
    expect(await count(supervisor)).toBe(8);
    const first = await draw(supervisor, { seed: 'A' });
    expect(first).toMatchObject({ candidates: 8, size: 3, seed: 'A', drawnBy: '大塚 直樹' });
    const drawn = first.reviews.map(({ ticketNumber }) => ticketNumber);
    // Anybody can draw again by the seed: the order of hashes is the order of the sample.
    const rows = await app.sql<{ number: string }>(`select number from ticket where number = any($1) order by encode(sha256(convert_to('A:' || number, 'UTF8')), 'hex') limit 3`, [numbers]);
    expect(drawn).toEqual(rows.map(({ number }) => number));
    const second = await draw(colleague, { seed: 'A', size: 100 });
    expect(second.candidates).toBe(5);
    expect(second.reviews.map(({ ticketNumber }) => ticketNumber).sort()).toEqual(numbers.filter((number) => !drawn.includes(number)).sort());
    expect(await mutate(supervisor, 'drawSample', { ...MONTH, size: 1, seed: 'A', perOperator: false })).toMatchObject({ __typename: 'InvalidInput', field: 'rule' });
  });

  it('draws as many of each operator where asked, and by rule, and no call that is not over', async () => {
    for (const client of [operator, operator, operator, other]) await doneCall(client);
    await acceptCall(other);
    const each = await draw(supervisor, { size: 2, perOperator: true });
    const of = (name: string): number => each.reviews.filter((review) => review.operator === name).length;
    expect([of('佐々木 彩'), of('高梨 健太'), each.candidates]).toEqual([2, 1, 4]);
    const triaged = await doneCall(operator, true);
    await doneCall(operator);
    expect(await count(supervisor, { rule: 'UNTRIAGED' })).toBe(2);
    expect(await count(supervisor, { hotline: 'GUIDELINE' })).toBe(0);
    const left = await draw(supervisor, { size: 9 });
    expect(left.reviews.map(({ ticketNumber }) => ticketNumber)).toContain(triaged);
  });

  it('gives each call to one of two samples drawn at once, and to each what its seed gives', async () => {
    for (let n = 0; n < 8; n += 1) await doneCall(operator);
    const samples = await Promise.all([draw(supervisor, { size: 4 }), draw(colleague, { size: 4 })]);
    expect(samples.map(({ candidates, reviews }) => [candidates, reviews.length]).sort()).toEqual([[4, 4], [8, 4]]);
    expect(new Set(samples.flatMap(({ reviews }) => reviews.map(({ ticketNumber }) => ticketNumber))).size).toBe(8);
    // What is gone is said, not handed out as a sample of nothing.
    await doneCall(operator);
    const drawing = { ...MONTH, size: 1, seed: 'A', perOperator: false };
    const replies = await Promise.all([mutate(supervisor, 'drawSample', drawing), mutate(colleague, 'drawSample', drawing)]);
    expect(replies.map(({ __typename }) => __typename).sort()).toEqual(['InvalidInput', 'SampleDrawn']);
  });

  it.each([['toDay', { toDay: '2026-05-01' }], ['size', { size: 0 }], ['seed', { seed: ' ' }], ['fromDay', { fromDay: '2027-01-01', toDay: '2027-01-02' }], ['operatorId', { operatorId: 'operator1' }]])(
    'refuses a wrong %s', async (field, change) => expect(await mutate(supervisor, 'drawSample', { ...MONTH, size: 1, seed: 'A', perOperator: false, ...change })).toMatchObject({ __typename: 'InvalidInput', field }));
});

describe('scoring a call', () => {
  it('is shared with the operator, who is told, reads it and answers; it stands', async () => {
    const review = await drawOne();
    expect(review).toMatchObject({ status: 'DRAWN', percent: null, formVersion: '2022-06', passPercent: 80 });
    expect(review.criteria.map(({ id }) => id)).toContain('FIRST_WORDS_RIGHT');
    expect(await mine(operator)).not.toContainEqual(expect.objectContaining({ id: review.id }));

    const shared = await share(supervisor, review, levels(review, 2, { CALM_AND_CLEAR: 1 }), '最初の助言がとても落ち着いていた。');
    expect(shared).toMatchObject({ __typename: 'ReviewShared', review: { status: 'SHARED', passed: true, reviewer: '大塚 直樹', percent: 95 } });
    expect(await mine(operator)).toContainEqual(expect.objectContaining({ id: review.id, remark: '最初の助言がとても落ち着いていた。' }));
    expect(await mine(other)).not.toContainEqual(expect.objectContaining({ id: review.id }));
    const told = await app.sql(`select kind, dismissed_at from notice where subject_id = $1`, [review.id]);
    expect(told).toEqual([{ kind: 'REMARKS_GIVEN', dismissed_at: null }]);
    expect(await share(colleague, await reviewOf(colleague, review))).toMatchObject({ __typename: 'InvalidTransition' });

    expect(await mutate(other, 'answerReview', { reviewId: review.id, reply: '他人' })).toMatchObject({ __typename: 'NotFound' });
    expect(await mutate(operator, 'answerReview', { reviewId: review.id, reply: 'ありがとうございます。' })).toMatchObject({ __typename: 'ReviewAnswered', review: { status: 'ANSWERED', reply: 'ありがとうございます。' } });
    expect(await reviewOf(supervisor, review)).toMatchObject({ reply: 'ありがとうございます。' });
    await expect(app.sql(`update call_review set remark = 'x' where id = $1`, [review.id])).rejects.toThrow('not changed');
  });

  it('wants an answer to each question, and knows no others', async () => {
    const review = await drawOne();
    expect(await share(supervisor, review, levels(review, 2).slice(1))).toMatchObject({ __typename: 'InvalidInput', field: 'answers', message: expect.stringContaining(review.criteria[0]!.title) });
    expect(await share(supervisor, review, [...levels(review, 2), { criterionId: 'COSTS_TOLD', level: 2, remark: null }])).toMatchObject({ __typename: 'InvalidInput' });
    expect(await share(supervisor, review, levels(review, 3))).toMatchObject({ __typename: 'InvalidInput' });
    expect(await share(supervisor, review, [...levels(review, 2), ...levels(review, 1).slice(0, 1)])).toMatchObject({ __typename: 'InvalidInput' });
    expect(await reviewOf(supervisor, review)).toMatchObject({ status: 'DRAWN', version: review.version });
  });

  it('fails a call for one critical lapse, whatever its points', async () => {
    const review = await drawOne();
    expect(await share(supervisor, review, levels(review, 2, { FIRST_WORDS_RIGHT: 0 }))).toMatchObject({ review: { passed: false, failed: ['FIRST_WORDS_RIGHT'], percent: 80 } });
  });

  it('is one supervisor’s where two share at once', async () => {
    const review = await drawOne();
    const replies = await Promise.all([share(supervisor, review), share(colleague, review)]);
    expect(replies.map(({ __typename }) => __typename).sort()).toEqual(['InvalidTransition', 'ReviewShared']);
  });

  it('leaves a call out only with a reason, and the call may be drawn again', async () => {
    const review = await drawOne();
    const skip = (reason: string) => mutate(supervisor, 'skipReview', { reviewId: review.id, expectedVersion: review.version, reason });
    expect(await skip(' ')).toMatchObject({ __typename: 'ReasonRequired' });
    expect(await skip('試験の着信')).toMatchObject({ __typename: 'ReviewSkipped', review: { status: 'SKIPPED', skipReason: '試験の着信' } });
    expect((await draw(supervisor, { size: 9 })).reviews).toContainEqual(expect.objectContaining({ ticketNumber: review.ticketNumber }));
  });

  it('is nobody’s who took the call, though they are a supervisor now', async () => {
    const promoted = await newOperator(app);
    await doneCall(promoted);
    const drawn = (await draw(supervisor, { size: 1 })).reviews[0]!;
    const [{ id, version } = { id: '', version: 0 }] = await app.sql<{ id: string; version: number }>('select id, version from staff where username = $1', [promoted.username]);
    await succeed(await signIn(app, 'admin1'), 'updateStaff', 'StaffUpdated', { staffId: id, expectedVersion: version, displayName: '受付 新子', role: 'SUPERVISOR', active: true });
    const review = await reviewOf(supervisor, drawn);
    const own = await signIn(app, promoted.username);
    expect(await share(own, review)).toMatchObject({ __typename: 'ReviewByAnother' });
    expect(await mutate(own, 'skipReview', { reviewId: review.id, expectedVersion: review.version, reason: '自分の対応' })).toMatchObject({ __typename: 'ReviewByAnother' });
    expect(await share(colleague, review)).toMatchObject({ __typename: 'ReviewShared' });
  });

  it('keeps the form it was drawn with and its score, whatever the form says since', async () => {
    const [scored, waiting] = [await drawOne(), await drawOne()];
    await share(supervisor, scored, levels(scored, 2, { CALM_AND_CLEAR: 1 }));
    const before = await reviewOf(supervisor, scored);
    await publishedRules(supervisor, colleague, 'CALL_REVIEW', {
      validFrom: '2026-06-10', content: (form) => {
        form.passPercent = 100;
        form.criteria = form.criteria.filter(({ id }: { id: string }) => id !== 'SHARING_TOLD');
        for (const criterion of form.criteria) criterion.title = `${criterion.title}（新）`;
      },
    });
    expect(await reviewOf(supervisor, scored)).toEqual(before);
    expect(before).toMatchObject({ formVersion: '2022-06', percent: 95, passed: true, passPercent: 80 });
    expect(await share(supervisor, waiting, levels(waiting, 2, { CALM_AND_CLEAR: 1 }))).toMatchObject({ review: { percent: 95, passed: true, passPercent: 80 } });
    const next = await drawOne();
    expect(next.criteria.map(({ id }) => id)).not.toContain('SHARING_TOLD');
    expect(next).toMatchObject({ passPercent: 100, criteria: expect.arrayContaining([expect.objectContaining({ title: '最初の助言（新）' })]) });
    expect(await share(supervisor, next, levels(next, 2, { CALM_AND_CLEAR: 1 }))).toMatchObject({ review: { passed: false } });
  });

  it('lets nobody else in', async () => {
    const review = await drawOne();
    await share(supervisor, review);
    for (const username of ['forensics1', 'reviewer1', 'admin1', 'operator1']) {
      const client = username === 'operator1' ? operator : await signIn(app, username);
      await expect(client.request('{ reviewSamples { id } }'), username).rejects.toThrow();
      await expect(client.request('query ($id: ID!) { callReview(id: $id) { id } }', { id: review.id }), username).rejects.toThrow();
    }
    await expect(supervisor.request('{ myReviews { id } }')).rejects.toThrow();
  });
});
