import { Module } from '@nestjs/common';
import { HotlinesModule } from '@saimado/hotlines/server/hotlines.module';
import { NoticesModule } from '@saimado/notices/server/notices.module';
import { RuleBooksModule } from '@saimado/rule-books/server/rule-books.module';
import { TicketsModule } from '@saimado/tickets/server/tickets.module';
import { ClocksService } from './clocks.service';
import { DeadlinesResolver, TicketClocksResolver } from './deadlines.resolver';
import { IncidentFactsService } from './incident-facts.service';
import { RemindersService } from './reminders.service';
import { RunningClocksService } from './running-clocks.service';

@Module({
  imports: [HotlinesModule, NoticesModule, RuleBooksModule, TicketsModule],
  providers: [DeadlinesResolver, TicketClocksResolver, ClocksService, IncidentFactsService, RemindersService, RunningClocksService],
  exports: [ClocksService, IncidentFactsService],
})
export class DeadlinesModule {}
