import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ClosingPeriodEntity, HolidayOverrideEntity, HotlineHoursEntity } from './hotlines.entity';
import { HotlinesResolver } from './hotlines.resolver';
import { HotlinesService } from './hotlines.service';
import { HoursSettingsService } from './hours-settings.service';

@Module({
  imports: [TypeOrmModule.forFeature([HotlineHoursEntity, ClosingPeriodEntity, HolidayOverrideEntity])],
  providers: [HotlinesService, HoursSettingsService, HotlinesResolver],
  exports: [HotlinesService],
})
export class HotlinesModule {}
