import { addDays, jstDateOf } from '@saimado/kernel/jst';
import { CallReviewsService } from '@saimado/reviews/server/call-reviews.service';
import { ReviewSamplesService } from '@saimado/reviews/server/review-samples.service';
import type { DemoWorld } from './load';
import { succeeded } from './succeeded';

const HOUR_MS = 3_600_000;
const REMARKS = [
  '最初の一言で相談者が落ち着いたのが記録からも分かります。次の診療日を先に聞けていた点もよいです。',
  '振り分けは合っています。証拠の話をするときに「電源は切らない」を先に言えると、さらに安心です。',
];

/** Five calls of the last month drawn for review: two have their remarks, one of them read; the rest waits. */
export async function loadReviews({ services, people, clock, now, say }: DemoWorld): Promise<void> {
  const today = jstDateOf(now);
  const reviews = services.get(CallReviewsService);
  await clock.at(new Date(now.getTime() - HOUR_MS), async () => {
    const { sample } = succeeded(await services.get(ReviewSamplesService).draw(people.supervisor1, {
      key: 'demo-sample', fromDay: addDays(today, -30), toDay: today, hotline: 'EMERGENCY', operatorId: people.operator1.staffId, rule: 'ANY', size: 5, perOperator: false, seed: today,
    }));
    for (const [index, remark] of REMARKS.entries()) {
      const drawn = sample?.reviews[index];
      if (!drawn) continue;
      const answers = drawn.criteria.map(({ id }, place) => ({ criterionId: id, level: (place + index) % 5 === 4 ? 1 : 2 }));
      succeeded(await reviews.share(people.supervisor1, { key: `demo-review-${index}`, reviewId: drawn.id, expectedVersion: drawn.version, answers, remark }));
      if (index === 0) succeeded(await reviews.answer(people.operator1, { key: 'demo-review-read', reviewId: drawn.id, reply: 'ありがとうございます。次からも先に伺います。' }));
    }
  });
  say(`対応の確認を読み込みました（講評 ${REMARKS.length} 件）`);
}
