import { isHoliday } from '@saimado/hotlines/domain/holidays';
import { addWorkTime, type WorkDays } from '@saimado/hotlines/domain/work-time';
import { newId } from '@saimado/kernel/id';
import { weekdayOf } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import type { Refused } from '@saimado/platform/refusal';
import type { PacketField } from '@saimado/referrals/domain/packet';
import type { ReferralOutcome } from '@saimado/referrals/domain/referral-states';
import { ProposalsService } from '@saimado/referrals/server/proposals.service';
import { ReferralAnswersService } from '@saimado/referrals/server/referral-answers.service';
import { ReferralReadings } from '@saimado/referrals/server/referral-readings.service';
import { SendingService } from '@saimado/referrals/server/sending.service';
import type { Random } from '../register-generator/random';
import type { DemoClock } from './demo-clock';
import type { Services } from './services';
import { succeeded } from './succeeded';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const CONSENTS = ['はい、その内容で伝えてください', 'お願いします。費用のことも承知しました', '保険会社にも聞いてみますが、先に紹介してください'];
const ENDS: readonly (readonly [ReferralOutcome, number])[] = [['ENGAGED', 60], ['ADVICE_ONLY', 25], ['NOT_ENGAGED', 10], ['UNKNOWN', 5]];
const SCORES: readonly (readonly [number | null, number])[] = [[5, 40], [4, 35], [3, 12], [2, 3], [null, 10]];
const TYPED: readonly PacketField[] = ['CONTACT_PERSON', 'PHONE'];
const NO_NUMBER = '03-0000-9999';

/** Members are rung about firms on working days, early enough for an answer the same day. */
const ASKED_BETWEEN: WorkDays = (date) => (isHoliday(date, []) || weekdayOf(date) > 5 ? [] : [{ opensAt: '09:40', closesAt: '14:30' }]);
/** @returns the next such time; `from` itself where that would be too late to be over by `end` */
export function whenFirmsAnswer(from: number, end: number): number {
  const open = addWorkTime(ASKED_BETWEEN, new Date(from), 0)?.getTime() ?? from;
  return open < end ? open : from;
}

interface Introduced { referralId: string; expectedVersion: number }

/** Acts out the introduction of a firm: two firms at most are asked, the second where the first declines. */
export class ReferralTeller {
  private readonly proposals: ProposalsService;
  private readonly sending: SendingService;
  private readonly answers: ReferralAnswersService;
  private readonly readings: ReferralReadings;

  constructor(
    services: Services,
    private readonly clock: DemoClock,
    private readonly now: Date,
  ) {
    this.proposals = services.get(ProposalsService);
    this.sending = services.get(SendingService);
    this.answers = services.get(ReferralAnswersService);
    this.readings = services.get(ReferralReadings);
  }

  /**
   * @param from when the member wished it; what would lie ahead of now has not happened
   * @returns the referral that a firm has taken on; null where none has yet
   */
  async introduce(actor: Actor, escalationId: string, from: number, random: Random): Promise<Introduced | null> {
    const first = await this.send(actor, escalationId, from, random);
    if (!first) return null;
    const answeredAt = from + random.between(20, 150) * MINUTE;
    if (!random.chance(0.2)) return this.acknowledge(actor, first, answeredAt);
    const declined = await this.happens(answeredAt, (key) => this.answers.decline(actor, { key, ...first, reason: 'CAPACITY', words: '今週は手が空いていない' }));
    const second = declined && (await this.send(actor, escalationId, answeredAt + 5 * MINUTE, random));
    return second && this.acknowledge(actor, second, answeredAt + HOUR);
  }

  /** What came of it, days later, and what the member thinks of the firm. */
  async end(actor: Actor, { referralId, expectedVersion }: Introduced, from: number, random: Random): Promise<void> {
    const closed = await this.happens(from + 2 * DAY, (key) => this.answers.close(actor, { key, referralId, expectedVersion, outcome: random.weighted(ENDS) }));
    if (!closed) return;
    const score = random.weighted(SCORES);
    await this.happens(from + 3 * DAY, (key) => this.answers.rate(actor, { key, referralId, expectedVersion: closed.referral.version, score, words: score === 5 ? '説明が分かりやすかった' : '' }));
  }

  private async send(actor: Actor, escalationId: string, from: number, random: Random): Promise<Introduced | null> {
    const desk = await this.readings.desk(actor, escalationId);
    if (!desk) throw new Error('the demo introduces a firm in a case that is not the specialist’s');
    const proposed = await this.happens(from, (key) => this.proposals.propose(actor, { key, escalationId, area: desk.suggestedArea, parties: [] }));
    const firm = proposed?.referral.offered[0];
    if (!proposed || !firm) return null;
    const values = new Map(desk.values.map(({ field, value }) => [field, value]));
    const sent = await this.happens(from + 6 * MINUTE, (key) => this.sending.send(actor, {
      key, referralId: proposed.referral.id, expectedVersion: proposed.referral.version, firmId: firm.firmId, fields: desk.minimal.filter((field) => TYPED.includes(field) || values.get(field)),
      contactPerson: '事務長', phone: values.get('PHONE') ?? NO_NUMBER, summary: '', consentWords: random.pick(CONSENTS), costsTold: true,
    }));
    return sent && { referralId: sent.referral.id, expectedVersion: sent.referral.version };
  }

  private async acknowledge(actor: Actor, sent: Introduced, at: number): Promise<Introduced | null> {
    const acknowledged = await this.happens(at, (key) => this.answers.acknowledge(actor, { key, ...sent, words: '本日中に医療機関へ電話する' }));
    return acknowledged && { referralId: sent.referralId, expectedVersion: acknowledged.referral.version };
  }

  private async happens<Reply extends { kind: string }>(time: number, step: (key: string) => Promise<Reply | Refused>): Promise<Exclude<Reply, { kind: 'refused' }> | null> {
    return time > this.now.getTime() ? null : this.clock.at(new Date(Math.round(time)), async () => succeeded(await step(newId())));
  }
}
