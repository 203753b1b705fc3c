import type { EnrolmentConfirmationType } from '@saimado/verification/server/enrolment.types';
import { EnrolmentConfirmations } from '@saimado/verification/server/enrolment-confirmations.service';
import { OwedService } from '@saimado/verification/server/owed.service';
import { ReviewsService } from '@saimado/verification/server/reviews.service';
import type { Random } from '../register-generator/random';
import type { DemoWorld } from './load';
import { succeeded } from './succeeded';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** What a supervisor has not come to yet. */
const UNSEEN_DAYS = 4;
/** Everything older was asked about, but for what the visitor finds overdue. */
const ASKED_AFTER_DAYS = 15;
const LEFT_OVERDUE = 2;

const NOTES = {
  CONFIRMED: ['事務局に電話で確認。入会申込書を受理済み', '異動の手続き中と回答あり（事務局 ご担当者）', null],
  NOT_CONFIRMED: '申請を受け付けていないとの回答',
  COULD_NOT_ASK: '事務局の担当者が不在。来週あらためて連絡',
  SEEN: ['理由を確認。問題なし', null, null],
} as const;
const ASSOCIATIONS = ['中京東部医師会', '港区医師会', '茂原市長生郡医師会', '豊中市医師会'] as const;

/** What supervisors and operators have settled of all that was owed, so that the lists hold what is left of a real day. */
export async function lookThrough({ services, people, clock, now, say }: DemoWorld, random: Random): Promise<void> {
  const owed = services.get(OwedService);
  const enrolments = services.get(EnrolmentConfirmations);
  const open = await owed.confirmations(people.supervisor1, false);
  const old = open.filter(({ createdAt }) => createdAt.getTime() < now.getTime() - ASKED_AFTER_DAYS * DAY).toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  for (const [index, task] of old.slice(0, Math.max(0, old.length - LEFT_OVERDUE)).entries()) await settle(task, index);
  say(`入会の確認 ${open.length} 件のうち、古いものの結果を読み込みました`);

  const reviews = services.get(ReviewsService);
  for (let after: string | null = null, more = true; more;) {
    const page: Awaited<ReturnType<typeof reviews.page<'override'>>> = await reviews.page(people.supervisor2, 'override', { reviewed: null, first: 200, after });
    for (const { node } of page.edges.filter(({ node: { at } }) => at.getTime() < now.getTime() - UNSEEN_DAYS * DAY)) {
      await clock.at(new Date(node.at.getTime() + random.between(3, 40) * HOUR), async () =>
        succeeded(await reviews.review(people.supervisor2, 'override', { key: `demo-seen-${node.id}`, id: node.id, note: random.pick(NOTES.SEEN) })));
    }
    ({ endCursor: after, hasNextPage: more } = page.pageInfo);
  }

  async function settle(task: EnrolmentConfirmationType, index: number): Promise<void> {
    const at = task.createdAt.getTime();
    const actor = people.supervisor1;
    const due = await clock.at(new Date(at + 2 * HOUR), async () =>
      succeeded(await enrolments.setDue(actor, { key: `demo-due-${task.id}`, id: task.id, expectedVersion: 1, dueOn: task.dueOn, association: random.pick(ASSOCIATIONS) })));
    const result = index % 9 === 4 ? 'NOT_CONFIRMED' as const : index % 9 === 7 ? 'COULD_NOT_ASK' as const : 'CONFIRMED' as const;
    const note = result === 'CONFIRMED' ? random.pick(NOTES.CONFIRMED) : NOTES[result];
    await clock.at(new Date(at + random.between(2, 12) * DAY), async () =>
      succeeded(await enrolments.settle(actor, { key: `demo-settle-${task.id}`, id: task.id, expectedVersion: due.confirmation.version, result, note })));
  }
}
