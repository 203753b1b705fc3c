import { Module } from '@nestjs/common';
import { RuleBooksModule } from '@saimado/rule-books/server/rule-books.module';
import { TicketsModule } from '@saimado/tickets/server/tickets.module';
import { ReliefFundReadings } from './relief-fund-readings.service';
import { ReliefFundSheetController } from './relief-fund-sheet.controller';
import { ReliefFundResolver } from './relief-fund.resolver';
import { ReliefFundService } from './relief-fund.service';

@Module({
  imports: [RuleBooksModule, TicketsModule],
  controllers: [ReliefFundSheetController],
  providers: [ReliefFundReadings, ReliefFundService, ReliefFundResolver],
  exports: [ReliefFundService, ReliefFundReadings],
})
export class ReliefFundModule {}
