import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TicketsModule } from '@saimado/tickets/server/tickets.module';
import { EscalationMoves } from './escalation-moves.service';
import { EscalationReadings } from './escalation-readings';
import { EscalationWorkService } from './escalation-work.service';
import { EscalationEntity } from './escalation.entity';
import { EscalationsResolver, EscalationTicketResolver, TicketEscalationsResolver } from './escalations.resolver';
import { EscalationsService } from './escalations.service';
import { TargetsService } from './targets.service';

@Module({
  imports: [TypeOrmModule.forFeature([EscalationEntity]), TicketsModule],
  providers: [EscalationsService, EscalationMoves, EscalationWorkService, EscalationReadings, TargetsService, EscalationsResolver, EscalationTicketResolver, TicketEscalationsResolver],
  exports: [EscalationsService, EscalationMoves, EscalationWorkService, EscalationReadings],
})
export class EscalationsModule {}
