import { Module } from '@nestjs/common';
import { EscalationsModule } from '@saimado/escalations/server/escalations.module';
import { HotlinesModule } from '@saimado/hotlines/server/hotlines.module';
import { NoticesModule } from '@saimado/notices/server/notices.module';
import { RuleBooksModule } from '@saimado/rule-books/server/rule-books.module';
import { TicketsModule } from '@saimado/tickets/server/tickets.module';
import { AcknowledgementClock } from './acknowledgement-clock.service';
import { FirmReadings } from './firm-readings.service';
import { FirmsResolver } from './firms.resolver';
import { FirmsService } from './firms.service';
import { ProposalsService } from './proposals.service';
import { ReferralAnswersService } from './referral-answers.service';
import { ReferralPacketController } from './referral-packet.controller';
import { ReferralReadings } from './referral-readings.service';
import { ReferralRows } from './referral-rows.service';
import { ReferralAnswersResolver, ReferralsResolver } from './referrals.resolver';
import { SendingService } from './sending.service';

@Module({
  imports: [EscalationsModule, HotlinesModule, NoticesModule, RuleBooksModule, TicketsModule],
  controllers: [ReferralPacketController],
  providers: [
    AcknowledgementClock, FirmReadings, FirmsService, ProposalsService, ReferralAnswersService, ReferralReadings, ReferralRows, SendingService, FirmsResolver, ReferralsResolver,
    ReferralAnswersResolver,
  ],
  exports: [FirmsService, ProposalsService, SendingService, ReferralAnswersService],
})
export class ReferralsModule {}
