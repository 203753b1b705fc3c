import { Module } from '@nestjs/common';
import { CallbacksModule } from '@saimado/callbacks/server/callbacks.module';
import { HotlinesModule } from '@saimado/hotlines/server/hotlines.module';
import { AgentConnections } from './agent-connections';
import { AgentDaysService } from './agent-days.service';
import { AgentReadings } from './agent-readings';
import { AgentStateResolver } from './agent-state.resolver';
import { AgentStatesService } from './agent-states.service';
import { CallbackOwnersAway } from './callback-owners-away';
import { DayCurveService } from './day-curve.service';
import { FloorResolver } from './floor.resolver';
import { FloorService } from './floor.service';

@Module({
  imports: [CallbacksModule, HotlinesModule],
  providers: [AgentReadings, CallbackOwnersAway, AgentStatesService, AgentConnections, AgentDaysService, AgentStateResolver, FloorService, DayCurveService, FloorResolver],
  exports: [AgentStatesService, AgentDaysService],
})
export class FloorModule {}
