import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { HotlinesModule } from '@saimado/hotlines/server/hotlines.module';
import { TicketsModule } from '@saimado/tickets/server/tickets.module';
import { CallEntity } from './call.entity';
import { CallReadings } from './call-readings';
import { CallsResolver, TicketCallsResolver } from './calls.resolver';
import { CallsService } from './calls.service';
import { RingsService } from './rings.service';

@Module({
  imports: [TypeOrmModule.forFeature([CallEntity]), HotlinesModule, TicketsModule],
  providers: [CallsService, RingsService, CallReadings, CallsResolver, TicketCallsResolver],
  exports: [CallsService, RingsService, CallReadings],
})
export class CallsModule {}
