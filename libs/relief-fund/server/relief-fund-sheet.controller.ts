import { Body, Controller, HttpCode, Inject, NotFoundException, Post, Res, StreamableFile, UseFilters } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import { isJstDate, jstDateOf } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { Documents } from '@saimado/platform/documents';
import { badInput } from '@saimado/platform/graphql/errors';
import { AsStatus } from '@saimado/platform/http/as-status';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { CLOCK } from '@saimado/platform/tokens';
import type { Response } from 'express';
import { z } from 'zod';
import { ReliefFundReadings } from './relief-fund-readings.service';
import { RELIEF_FUND_SHEET } from './relief-fund-sheet';
import { ReliefFundService } from './relief-fund.service';
import { MhlwReportForm, ReliefFundCause } from './relief-fund.types';

const day = z.string().refine(isJstDate);
const order = z.object({
  ticketNumber: z.string().max(40),
  example: z.boolean().default(false),
  facts: z.object({
    incidentOn: day, cause: z.enum(ReliefFundCause), closedDays: z.int().default(0), reportedToMhlw: z.boolean().default(false), mhlwReportForm: z.enum(MhlwReportForm).nullish(),
    reportedToJma: z.boolean().default(false), reportedToPpcWithPrevention: z.boolean().default(false), personsNotified: z.boolean().default(false),
    alreadyPaidOn: day.nullish(), papersArriveOn: day.nullish(),
  }),
});

/** The sheet for the caller. Asked for by POST, as what it says belongs in no address, and kept by no cache. */
@Controller('documents')
@UseFilters(AsStatus)
export class ReliefFundSheetController {
  constructor(
    private readonly fund: ReliefFundService,
    private readonly readings: ReliefFundReadings,
    private readonly documents: Documents,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Post('relief-fund-sheet')
  @HttpCode(200)
  @Requires('reliefFund.read')
  async sheet(@CurrentActor() actor: Actor, @Body() body: unknown, @Res({ passthrough: true }) res: Response): Promise<StreamableFile> {
    const asked = order.safeParse(body);
    if (!asked.success) throw badInput('用紙に書く内容を確認してください。');
    const { ticketNumber, example, facts } = asked.data;
    const ticket = await this.readings.ofTicket(actor, ticketNumber);
    if (!ticket) throw new NotFoundException('相談が見つかりません。');
    const advice = await this.fund.advise(facts);
    const pdf = await this.documents.render(RELIEF_FUND_SHEET, { ticketNumber: ticket.ticketNumber, example, facts, advice, mailSubject: ticket.mailSubject, printedOn: jstDateOf(this.clock()) });
    res.setHeader('Cache-Control', 'no-store');
    return new StreamableFile(pdf, { type: 'application/pdf', disposition: 'inline; filename="relief-fund.pdf"' });
  }
}
