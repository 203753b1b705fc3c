import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DeadlinesModule } from '@saimado/deadlines/server/deadlines.module';
import { HotlinesModule } from '@saimado/hotlines/server/hotlines.module';
import { NoticesModule } from '@saimado/notices/server/notices.module';
import { RuleBooksModule } from '@saimado/rule-books/server/rule-books.module';
import { ScriptsModule } from '@saimado/scripts/server/scripts.module';
import { TicketsModule } from '@saimado/tickets/server/tickets.module';
import { TriageModule } from '@saimado/triage/server/triage.module';
import { EscalationBriefingResolver, TicketBriefingResolver } from './briefing.resolver';
import { BriefingService } from './briefing.service';
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
import { TargetNotices } from './target-notices';
import { TargetReadings } from './target-readings';
import { TargetTelling } from './target-telling.service';
import { TargetWorkService } from './target-work.service';
import { TargetsResolver } from './targets.resolver';
import { TargetsService } from './targets.service';

@Module({
  imports: [TypeOrmModule.forFeature([EscalationEntity]), DeadlinesModule, HotlinesModule, NoticesModule, RuleBooksModule, ScriptsModule, TicketsModule, TriageModule],
  providers: [
    BriefingService, EscalationBriefingResolver, TicketBriefingResolver, DeskRules, EscalationsService, EscalationMoves, EscalationNotices, EscalationWorkService, EscalationReadings, EscalationsResolver, EscalationTicketResolver, TicketEscalationsResolver,
    TargetsService, TargetNotices, TargetAlarms, TargetReadings, TargetTelling, TargetWorkService, TargetsResolver, CaseSheetService, CaseSheetResolver,
  ],
  exports: [DeskRules, EscalationsService, EscalationMoves, EscalationWorkService, EscalationReadings],
})
export class EscalationsModule {}
