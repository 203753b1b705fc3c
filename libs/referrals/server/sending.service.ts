import { Injectable } from '@nestjs/common';
import { EscalationMoves } from '@saimado/escalations/server/escalation-moves.service';
import type { EscalationStatus } from '@saimado/kernel/codes';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Tx } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { checkConsent, checkWords } from '@saimado/referrals/domain/check-words';
import { type PacketField, packetOf } from '@saimado/referrals/domain/packet';
import { conflictObjections } from '@saimado/referrals/domain/propose';
import { createHash } from 'node:crypto';
import { AcknowledgementClock } from './acknowledgement-clock.service';
import { FirmsService } from './firms.service';
import { workDaysOf } from './firm.view';
import { subjectOfCase, valuesOfCase } from './referral-facts';
import { type ChangeReferral, ReferralRows } from './referral-rows.service';

export interface SendReferral extends ChangeReferral {
  firmId: string;
  fields: PacketField[];
  contactPerson: string;
  phone: string;
  summary: string;
  consentWords: string;
  costsTold: boolean;
}

/** A firm of the directory is introduced by the proposal or not at all, or its conflicts would be passed by under another name. */
const LISTED = 'この事業者は紹介先の名簿にあります。提案の中から選んでください。提案にないときは窓口から紹介できません（会員が直接相談されるときは「紹介を希望しない」で記録します）。';

/** The member's choice: one of the firms that were read out, a firm of their own, or none. */
@Injectable()
export class SendingService {
  constructor(
    private readonly commands: Commands,
    private readonly moves: EscalationMoves,
    private readonly referrals: ReferralRows,
    private readonly firms: FirmsService,
    private readonly clock: AcknowledgementClock,
  ) {}

  /**
   * Sends the case to the firm that the member chose: with the consented fields and no others, the clock running. Conflicts
   * are looked at again, as they are at this moment, under the firm's lock.
   */
  send(actor: Actor, input: SendReferral) {
    return this.commands.run(actor, 'sendReferral', input, async (tx) => {
      const found = await this.referrals.held(tx, input, 'SENT');
      if (found.kind === 'refused') return found;
      const { row, held } = found;
      const consent = checkConsent({ words: input.consentWords, costsTold: input.costsTold, fields: input.fields });
      if (consent.kind === 'refused') return consent;
      if (!row.proposal.offered.some(({ firmId }) => firmId === input.firmId)) return refused({ reason: 'InvalidInput', field: 'firmId', message: '提案した事業者の中から選んでください。' });
      const firm = await this.firms.locked(tx, input.firmId);
      if (!firm) return refused({ reason: 'NotFound' });
      const known = await this.referrals.caseOf(tx, row.escalationId);
      const subject = subjectOfCase(known, row.parties);
      if (!firm.active || conflictObjections(firm, subject, tx.now).length > 0) return refused({ reason: 'FirmInConflict', firm: firm.name });
      const made = packetOf({ ...valuesOfCase(known, row.area), CONTACT_PERSON: input.contactPerson, PHONE: input.phone, SUMMARY: input.summary }, input.fields);
      if (made.kind === 'refused') return made;

      const begun = await this.begun(tx, held.escalation, firm.name);
      if (begun?.kind === 'refused') return begun;
      const packet = JSON.stringify(made.packet);
      const hash = createHash('sha256').update(packet).digest('hex');
      const due = await this.clock.dueOf(tx, known, workDaysOf(firm, await this.firms.holidays(tx)));
      await tx.sql(
        `update referral set status = 'SENT', version = version + 1, chosen_at = $2, chosen_by = $3, firm_id = $4, subject_keys = $5, consent_words = $6, fields = $7, packet = $8,
           packet_hash = $9, acknowledge_by = $10 where id = $1`,
        [row.id, tx.now, actor.staffId, firm.id, subject.keys, consent.words, made.packet.map(({ field }) => field), packet, hash, due],
      );
      await this.clock.start(tx, row.id, due);
      if (begun) await this.moves.make(tx, begun);
      return this.referrals.changed(tx, row.id, { kind: 'REFERRAL_SENT', text: firm.name },
        { action: 'sendReferral', after: { firm: firm.id, fields: made.packet.map(({ field }) => field), packetHash: hash, costsTold: true, acknowledgeBy: due.toISOString() } });
    });
  }

  /** The member goes to a firm of their own, or to none. Nothing is passed on. */
  settle(actor: Actor, input: ChangeReferral & { ownFirm?: string | null; costsTold?: boolean | null }) {
    return this.commands.run(actor, 'settleReferral', input, async (tx) => {
      const own = input.ownFirm !== null && input.ownFirm !== undefined;
      const to = own ? 'OWN_FIRM' : 'NOT_WANTED';
      const found = await this.referrals.held(tx, input, to);
      if (found.kind === 'refused') return found;
      const { row, held } = found;
      const firm = checkWords('ownFirm', input.ownFirm, own);
      if (firm.kind === 'refused') return firm;
      if (own && (await this.firms.lists(tx, found.row.discipline, firm.words))) return refused({ reason: 'InvalidInput', field: 'ownFirm', message: LISTED });
      if (own && !input.costsTold) return refused({ reason: 'CostsNotTold' });
      const begun = own ? await this.begun(tx, held.escalation, firm.words) : null;
      if (begun?.kind === 'refused') return begun;
      await tx.sql('update referral set status = $2, version = version + 1, chosen_at = $3, chosen_by = $4, own_firm = $5 where id = $1', [row.id, to, tx.now, actor.staffId, own ? firm.words : null]);
      if (begun) await this.moves.make(tx, begun);
      return this.referrals.changed(tx, row.id, { kind: 'REFERRAL_CLOSED', text: own ? `会員ご自身の事業者：${firm.words}` : '紹介を希望されませんでした' }, { action: 'settleReferral' });
    });
  }

  /** The escalation's own step, which the first introduction takes; further ones leave it where it is. */
  private async begun(tx: Tx, { id, status }: { id: string; status: EscalationStatus }, firm: string) {
    return status === 'CLAIMED' ? this.moves.begin(tx, id, 'REFER', { text: firm }) : null;
  }
}
