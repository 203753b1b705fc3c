import { Module } from '@nestjs/common';
import { RegisterModule } from '@saimado/register/server/register.module';
import { RuleBooksModule } from '@saimado/rule-books/server/rule-books.module';
import { TicketsModule } from '@saimado/tickets/server/tickets.module';
import { CandidatesService } from './candidates.service';
import { EnrolmentConfirmations } from './enrolment-confirmations.service';
import { EntitlementKeeper } from './entitlement-keeper';
import { MismatchRounds } from './mismatch-rounds.service';
import { OwedResolver } from './owed.resolver';
import { OwedService } from './owed.service';
import { ReviewsResolver } from './reviews.resolver';
import { ReviewsService } from './reviews.service';
import { VerificationResolver } from './verification.resolver';
import { VerificationService } from './verification.service';

@Module({
  imports: [RegisterModule, TicketsModule, RuleBooksModule],
  providers: [
    CandidatesService, MismatchRounds, VerificationService, VerificationResolver, EnrolmentConfirmations, OwedService, OwedResolver, ReviewsService, ReviewsResolver, EntitlementKeeper,
  ],
  exports: [VerificationService, EnrolmentConfirmations, OwedService, ReviewsService],
})
export class VerificationModule {}
