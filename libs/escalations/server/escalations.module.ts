import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { TicketsModule } from '@saimado/tickets/server/tickets.module';
import { EscalationReadings } from './escalation-readings';
import { EscalationWorkService } from './escalation-work.service';
import { EscalationEntity } from './escalation.entity';
import { EscalationsResolver, EscalationTicketResolver, TicketEscalationsResolver } from './escalations.resolver';
import { EscalationsService } from './escalations.service';

@Module({
  imports: [TypeOrmModule.forFeature([EscalationEntity]), TicketsModule],
  providers: [EscalationsService, EscalationWorkService, EscalationReadings, EscalationsResolver, EscalationTicketResolver, TicketEscalationsResolver],
  exports: [EscalationsService, EscalationWorkService, EscalationReadings],
})
export class EscalationsModule {}
