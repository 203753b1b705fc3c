import { Module } from '@nestjs/common';
import { HotlinesModule } from '@saimado/hotlines/server/hotlines.module';
import { TicketsModule } from '@saimado/tickets/server/tickets.module';
import { ReachRows } from './reach-rows.service';
import { ReachResolver } from './reach.resolver';
import { ReachService } from './reach.service';

@Module({
  imports: [HotlinesModule, TicketsModule],
  providers: [ReachRows, ReachService, ReachResolver],
  exports: [ReachService],
})
export class CallbacksModule {}
