import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RuleBooksModule } from '@saimado/rule-books/server/rule-books.module';
import { HoursKeeper } from './hours-keeper';
import { NewTickets } from './new-tickets';
import { TicketChanges } from './ticket-changes';
import { TicketEntity } from './ticket.entity';
import { TicketRulesResolver } from './ticket-rules.resolver';
import { TicketWorkService } from './ticket-work.service';
import { TicketsResolver } from './tickets.resolver';
import { TicketsService } from './tickets.service';

@Module({
  imports: [TypeOrmModule.forFeature([TicketEntity]), RuleBooksModule],
  providers: [TicketsResolver, TicketRulesResolver, TicketsService, TicketWorkService, TicketChanges, NewTickets, HoursKeeper],
  exports: [TicketsService, TicketWorkService, TicketChanges, NewTickets],
})
export class TicketsModule {}
