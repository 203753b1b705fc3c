import { Injectable } from '@nestjs/common';
import { jstDateOf } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { Commands } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { checkConflict } from '@saimado/referrals/domain/check-conflict';
import { checkScore, checkWords } from '@saimado/referrals/domain/check-words';
import { type DeclineReason, type ReferralOutcome, SENT_REFERRAL_STATUSES } from '@saimado/referrals/domain/referral-states';
import { AcknowledgementClock } from './acknowledgement-clock.service';
import { FirmsService } from './firms.service';
import { type ChangeReferral, ReferralRows } from './referral-rows.service';

/** What came back: the firm's answer, what became of it, and what the member thinks of it. Whoever of the discipline hears it records it. */
@Injectable()
export class ReferralAnswersService {
  constructor(
    private readonly commands: Commands,
    private readonly referrals: ReferralRows,
    private readonly clock: AcknowledgementClock,
    private readonly firms: FirmsService,
  ) {}

  acknowledge(actor: Actor, input: ChangeReferral & { words?: string | null }) {
    return this.commands.run(actor, 'acknowledgeReferral', input, async (tx) => {
      const found = await this.referrals.locked(tx, input, 'ACKNOWLEDGED');
      if (found.kind === 'refused') return found;
      const checked = checkWords('text', input.words, false);
      if (checked.kind === 'refused') return checked;
      await tx.sql(`update referral set status = 'ACKNOWLEDGED', version = version + 1, answered_at = $2, answered_by = $3, answer_words = $4 where id = $1`, [found.row.id, tx.now, actor.staffId, checked.words || null]);
      await this.clock.end(tx, found.row.id);
      return this.referrals.changed(tx, found.row.id, { kind: 'REFERRAL_ACKNOWLEDGED', text: [found.row.firm, checked.words].filter(Boolean).join('：') }, { action: 'acknowledgeReferral' });
    });
  }

  /** The firm does not take it on. A conflict of interest that it names is kept, so that it is not asked again of the same clinic. */
  decline(actor: Actor, input: ChangeReferral & { reason: DeclineReason; words?: string | null }) {
    return this.commands.run(actor, 'declineReferral', input, async (tx) => {
      const found = await this.referrals.locked(tx, input, 'DECLINED');
      if (found.kind === 'refused') return found;
      const { row } = found;
      const checked = checkWords('text', input.words, false);
      if (checked.kind === 'refused') return checked;
      await tx.sql(
        `update referral set status = 'DECLINED', version = version + 1, answered_at = coalesce(answered_at, $2), answered_by = $3, answer_words = $4, decline_reason = $5, ended_at = $2, ended_by = $3 where id = $1`,
        [row.id, tx.now, actor.staffId, checked.words || null, input.reason],
      );
      if (input.reason === 'CONFLICT' && row.firmId) await this.keepConflict(tx, row.firmId, row.escalationId);
      await this.clock.end(tx, row.id);
      return this.referrals.changed(tx, row.id, { kind: 'REFERRAL_DECLINED', text: [row.firm, checked.words].filter(Boolean).join('：') }, { action: 'declineReferral', after: { reason: input.reason } });
    });
  }

  /** The member takes the consent back: what was passed on is kept no longer, and is downloaded no more. */
  withdraw(actor: Actor, input: ChangeReferral & { words: string }) {
    return this.commands.run(actor, 'withdrawReferral', input, async (tx) => {
      const found = await this.referrals.locked(tx, input, 'WITHDRAWN');
      if (found.kind === 'refused') return found;
      const checked = checkWords('text', input.words);
      if (checked.kind === 'refused') return checked;
      await tx.sql(`update referral set status = 'WITHDRAWN', version = version + 1, packet = null, ended_at = $2, ended_by = $3, outcome_words = $4 where id = $1`, [found.row.id, tx.now, actor.staffId, checked.words]);
      await this.clock.end(tx, found.row.id);
      return this.referrals.changed(tx, found.row.id, { kind: 'REFERRAL_CLOSED', text: `${found.row.firm}：同意の取り消し。${checked.words}` }, { action: 'withdrawReferral' });
    });
  }

  close(actor: Actor, input: ChangeReferral & { outcome: ReferralOutcome; words?: string | null }) {
    return this.commands.run(actor, 'closeReferral', input, async (tx) => {
      const found = await this.referrals.locked(tx, input, 'CLOSED');
      if (found.kind === 'refused') return found;
      const checked = checkWords('text', input.words, false);
      if (checked.kind === 'refused') return checked;
      await tx.sql(`update referral set status = 'CLOSED', version = version + 1, ended_at = $2, ended_by = $3, outcome = $4, outcome_words = $5 where id = $1`, [found.row.id, tx.now, actor.staffId, input.outcome, checked.words || null]);
      await this.clock.end(tx, found.row.id);
      return this.referrals.changed(tx, found.row.id, { kind: 'REFERRAL_CLOSED', text: [found.row.firm, checked.words].filter(Boolean).join('：') }, { action: 'closeReferral', after: { outcome: input.outcome } });
    });
  }

  /** What the member thinks of the firm; no answer is an answer, too. It may be asked again. */
  rate(actor: Actor, input: ChangeReferral & { score?: number | null; words?: string | null }) {
    return this.commands.run(actor, 'recordReferralSatisfaction', input, async (tx) => {
      const found = await this.referrals.locked(tx, input, null);
      if (found.kind === 'refused') return found;
      const { row } = found;
      if (!SENT_REFERRAL_STATUSES.includes(row.status)) return refused({ reason: 'InvalidTransition', from: row.status, to: 'CLOSED' });
      const score = input.score ?? null;
      const wrong = checkScore(score);
      if (wrong) return wrong;
      const checked = checkWords('text', input.words, false);
      if (checked.kind === 'refused') return checked;
      await tx.sql('update referral set version = version + 1, satisfaction_at = $2, satisfaction_by = $3, satisfaction = $4, satisfaction_words = $5 where id = $1', [row.id, tx.now, actor.staffId, score, checked.words || null]);
      return this.referrals.changed(tx, row.id, { kind: 'SATISFACTION_RECORDED', text: [row.firm, score === null ? '未回答' : `5段階の${score}`].join('：') }, { action: 'recordReferralSatisfaction', after: { score } });
    });
  }

  private async keepConflict(tx: Parameters<FirmsService['keepConflict']>[0], firmId: string, escalationId: string): Promise<void> {
    const { facilityName, entry } = await this.referrals.caseOf(tx, escalationId);
    if (!facilityName || !(await this.firms.locked(tx, firmId))) return;
    const checked = checkConflict({ kind: 'FACILITY', name: facilityName, code: entry?.facilityCode ?? null, reason: '紹介の際に事業者から申し出', since: jstDateOf(tx.now), until: null });
    if (checked.kind === 'conflict') await this.firms.keepConflict(tx, firmId, checked.conflict);
  }
}
