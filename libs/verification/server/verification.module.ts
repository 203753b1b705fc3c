import { Module } from '@nestjs/common';
import { RegisterModule } from '@saimado/register/server/register.module';
import { TicketsModule } from '@saimado/tickets/server/tickets.module';
import { CandidatesService } from './candidates.service';
import { VerificationResolver } from './verification.resolver';
import { VerificationService } from './verification.service';

@Module({
  imports: [RegisterModule, TicketsModule],
  providers: [CandidatesService, VerificationService, VerificationResolver],
  exports: [VerificationService],
})
export class VerificationModule {}
