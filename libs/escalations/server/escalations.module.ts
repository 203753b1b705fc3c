import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HotlinesModule } from '@saimado/hotlines/server/hotlines.module';
import { NoticesModule } from '@saimado/notices/server/notices.module';
import { RuleBooksModule } from '@saimado/rule-books/server/rule-books.module';
import { TicketsModule } from '@saimado/tickets/server/tickets.module';
import { CaseSheetResolver } from './case-sheet.resolver';
import { CaseSheetService } from './case-sheet.service';
import { DeskRules } from './desk-rules.service';
import { EscalationMoves } from './escalation-moves.service';
import { EscalationNotices } from './escalation-notices';
import { EscalationReadings } from './escalation-readings';
import { EscalationWorkService } from './escalation-work.service';
import { EscalationEntity } from './escalation.entity';
import { EscalationsResolver, EscalationTicketResolver, TicketEscalationsResolver } from './escalations.resolver';
import { EscalationsService } from './escalations.service';
import { TargetAlarms } from './target-alarms.service';
import { TargetReadings } from './target-readings';
import { TargetTelling } from './target-telling.service';
import { TargetWorkService } from './target-work.service';
import { TargetsResolver } from './targets.resolver';
import { TargetsService } from './targets.service';

@Module({
  imports: [TypeOrmModule.forFeature([EscalationEntity]), HotlinesModule, NoticesModule, RuleBooksModule, TicketsModule],
  providers: [
    DeskRules, EscalationsService, EscalationMoves, EscalationNotices, EscalationWorkService, EscalationReadings, EscalationsResolver, EscalationTicketResolver, TicketEscalationsResolver,
    TargetsService, TargetAlarms, TargetReadings, TargetTelling, TargetWorkService, TargetsResolver, CaseSheetService, CaseSheetResolver,
  ],
  exports: [DeskRules, EscalationsService, EscalationMoves, EscalationWorkService, EscalationReadings],
})
export class EscalationsModule {}
