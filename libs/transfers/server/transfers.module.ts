import { Module } from '@nestjs/common';
import { CallsModule } from '@saimado/calls/server/calls.module';
import { DraftsModule } from '@saimado/drafts/server/drafts.module';
import { HotlinesModule } from '@saimado/hotlines/server/hotlines.module';
import { TicketsModule } from '@saimado/tickets/server/tickets.module';
import { TriageModule } from '@saimado/triage/server/triage.module';
import { VerificationModule } from '@saimado/verification/server/verification.module';
import { HandOver } from './hand-over.service';
import { TransferReadings } from './transfer-readings';
import { CallTransferResolver, TransfersResolver } from './transfers.resolver';
import { TransfersService } from './transfers.service';

@Module({
  imports: [CallsModule, DraftsModule, HotlinesModule, TicketsModule, TriageModule, VerificationModule],
  providers: [TransfersService, HandOver, TransferReadings, TransfersResolver, CallTransferResolver],
  exports: [TransfersService],
})
export class TransfersModule {}
