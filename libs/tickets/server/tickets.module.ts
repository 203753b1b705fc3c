import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { NewTickets } from './new-tickets';
import { TicketChanges } from './ticket-changes';
import { TicketEntity } from './ticket.entity';
import { TicketWorkService } from './ticket-work.service';
import { TicketsResolver } from './tickets.resolver';
import { TicketsService } from './tickets.service';

@Module({
  imports: [TypeOrmModule.forFeature([TicketEntity])],
  providers: [TicketsResolver, TicketsService, TicketWorkService, TicketChanges, NewTickets],
  exports: [TicketsService, TicketWorkService, TicketChanges, NewTickets],
})
export class TicketsModule {}
