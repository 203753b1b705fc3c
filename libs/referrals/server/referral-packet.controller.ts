import { Body, Controller, HttpCode, NotFoundException, Post, Res, StreamableFile, UseFilters } from '@nestjs/common';
import { jstDateOf, jstTimeOf } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { AuditLog } from '@saimado/platform/audit';
import { Documents } from '@saimado/platform/documents';
import { badInput } from '@saimado/platform/graphql/errors';
import { AsStatus } from '@saimado/platform/http/as-status';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import type { Response } from 'express';
import { z } from 'zod';
import { REFERRAL_PACKET } from './referral-packet';
import { ReferralReadings } from './referral-readings.service';
import { referralNumber } from './referral.view';

const order = z.object({ referralId: z.string().max(40) });

const day = (instant: Date): string => {
  const [year, month, date] = jstDateOf(instant).split('-').map(Number);
  return `${year}年${month}月${date}日`;
};

/** The packet as PDF, for whoever holds the escalation. Every making is in the audit before it is given out; no cache keeps it. */
@Controller('documents')
@UseFilters(AsStatus)
export class ReferralPacketController {
  constructor(
    private readonly readings: ReferralReadings,
    private readonly documents: Documents,
    private readonly audit: AuditLog,
  ) {}

  @Post('referral-packet')
  @HttpCode(200)
  @Requires('referrals.write')
  async packet(@CurrentActor() actor: Actor, @Body() body: unknown, @Res({ passthrough: true }) res: Response): Promise<StreamableFile> {
    const asked = order.safeParse(body);
    if (!asked.success) throw badInput('紹介の番号を確認してください。');
    const row = await this.readings.downloadable(actor, asked.data.referralId);
    if (!row?.packet || !row.packetHash || !row.chosenAt || !row.acknowledgeBy) throw new NotFoundException('この紹介の情報提供書はありません。');
    const number = referralNumber(row.ticketNumber, row.ordinal);
    const pdf = await this.documents.render(REFERRAL_PACKET, {
      firm: row.firm ?? '', referralNumber: number, sentOn: day(row.chosenAt), acknowledgeBy: `${day(row.acknowledgeBy)} ${jstTimeOf(row.acknowledgeBy)}`, packet: row.packet, packetHash: row.packetHash,
    });
    await this.audit.write(actor, { action: 'downloadReferralPacket', subjectKind: 'referral', subjectId: row.id, after: { firm: row.firmId, fields: row.fields, packetHash: row.packetHash } });
    res.setHeader('Cache-Control', 'no-store');
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: `attachment; filename="referral-${number}.pdf"` });
  }
}
