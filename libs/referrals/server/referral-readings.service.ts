import { Injectable } from '@nestjs/common';
import { maySeeEscalation } from '@saimado/escalations/domain/visibility';
import { isId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { rows } from '@saimado/platform/commands';
import { areasOf } from '@saimado/referrals/domain/areas';
import { MINIMAL_FIELDS, PACKET_FIELDS } from '@saimado/referrals/domain/packet';
import { DataSource } from 'typeorm';
import { areaOfCase, CASE_SQL, type CaseRow, valuesOfCase } from './referral-facts';
import type { ReferralDesk } from './referral.types';
import { mayDownload, REFERRAL_SQL, type ReferralRow, referralView } from './referral.view';

/** What no source settles of introductions, in the desk's words. */
const UNSETTLED = [
  '紹介の順番（回数の少ない順、次に前回の紹介が古い順）は出典にありません。', '至急・緊急のとき受付中の事業者を先にすることは出典にありません。',
  '事業者が返答するまでの時間は出典にありません。',
];

/** Readings of referrals: of escalations that the reader may see. */
@Injectable()
export class ReferralReadings {
  constructor(private readonly dataSource: DataSource) {}

  /** For deliveries: the receiver's rights are checked there. */
  async rowById(id: string): Promise<ReferralRow | null> {
    const [row] = isId(id) ? await rows<ReferralRow>(this.dataSource, `${REFERRAL_SQL} where r.id = $1`, [id]) : [];
    return row ?? null;
  }

  /** The packet of a referral for whoever holds its escalation; null for everybody else, and once consent was taken back. */
  async downloadable(actor: Actor, id: string): Promise<ReferralRow | null> {
    const row = await this.rowById(id);
    return row && maySeeEscalation(actor, row) && mayDownload(row, actor.staffId) ? row : null;
  }

  /** null where this reader sees no such escalation. */
  async desk(actor: Actor, escalationId: string): Promise<ReferralDesk | null> {
    const [known] = isId(escalationId) ? await rows<CaseRow>(this.dataSource, CASE_SQL, [escalationId]) : [];
    if (!known || !maySeeEscalation(actor, known)) return null;
    const [found, firms] = await Promise.all([
      rows<ReferralRow>(this.dataSource, `${REFERRAL_SQL} where r.escalation_id = $1 order by r.ordinal desc`, [escalationId]),
      rows(this.dataSource, 'select from firm where discipline = $1 limit 1', [known.discipline]),
    ]);
    const area = areaOfCase(known);
    const values = valuesOfCase(known, area);
    return {
      referrals: found.map((row) => referralView(row, actor.staffId)),
      areas: areasOf(known.discipline), suggestedArea: area,
      values: PACKET_FIELDS.map((field) => ({ field, value: values[field] })), minimal: [...MINIMAL_FIELDS],
      directoryEmpty: firms.length === 0, needsConfirmation: UNSETTLED,
    };
  }
}
