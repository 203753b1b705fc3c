import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TicketsModule } from '@saimado/tickets/server/tickets.module';
import { TriageEntity } from './triage.entity';
import { TicketTriageResolver, TriageResolver } from './triage.resolver';
import { TriageService } from './triage.service';

@Module({
  imports: [TypeOrmModule.forFeature([TriageEntity]), TicketsModule],
  providers: [TriageService, TriageResolver, TicketTriageResolver],
  exports: [TriageService],
})
export class TriageModule {}
