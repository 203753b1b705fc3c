import { Module } from '@nestjs/common';
import { HotlinesModule } from '@saimado/hotlines/server/hotlines.module';
import { NoticesModule } from '@saimado/notices/server/notices.module';
import { TicketsModule } from '@saimado/tickets/server/tickets.module';
import { CallbackChanges } from './callback-changes';
import { CallbackOwners } from './callback-owners.service';
import { CallbackReadings } from './callback-readings';
import { CallbackReminders } from './callback-reminders';
import { CallbacksResolver, TicketCallbacksResolver } from './callbacks.resolver';
import { CallbacksService } from './callbacks.service';
import { ReachRows } from './reach-rows.service';
import { ReachResolver } from './reach.resolver';
import { ReachService } from './reach.service';

@Module({
  imports: [HotlinesModule, NoticesModule, TicketsModule],
  providers: [ReachRows, ReachService, ReachResolver, CallbackOwners, CallbackReminders, CallbackChanges, CallbackReadings, CallbacksService, CallbacksResolver, TicketCallbacksResolver],
  exports: [ReachService, CallbackOwners, CallbacksService],
})
export class CallbacksModule {}
