import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { RuleBooksModule } from '@saimado/rule-books/server/rule-books.module';
import { TicketsModule } from '@saimado/tickets/server/tickets.module';
import { TriageRules } from './triage-rules.service';
import { TriageEntity } from './triage.entity';
import { TicketTriageResolver, TriageResolver } from './triage.resolver';
import { TriageService } from './triage.service';

@Module({
  imports: [TypeOrmModule.forFeature([TriageEntity]), TicketsModule, RuleBooksModule],
  providers: [TriageRules, TriageService, TriageResolver, TicketTriageResolver],
  exports: [TriageService],
})
export class TriageModule {}
