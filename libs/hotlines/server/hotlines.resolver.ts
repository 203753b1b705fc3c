import { Inject } from '@nestjs/common';
import { Args, Int, Query, Resolver } from '@nestjs/graphql';
import type { Clock } from '@saimado/kernel/clock';
import { Requires } from '@saimado/platform/requires';
import { CLOCK } from '@saimado/platform/tokens';
import { HotlinesService } from './hotlines.service';
import { ClosingPeriodType, HolidayType, HotlineType, OpeningHoursType } from './hotlines.types';

@Resolver()
export class HotlinesResolver {
  constructor(
    private readonly hotlinesService: HotlinesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => [HotlineType])
  @Requires('hotlines.read')
  async hotlines(@Args('at', { type: () => Date, nullable: true }) at: Date | null): Promise<HotlineType[]> {
    return this.hotlinesService.at(at ?? this.clock());
  }

  @Query(() => [OpeningHoursType], { description: 'the two lines and the relief-fund office' })
  @Requires('hotlines.read')
  async openingHours(@Args('at', { type: () => Date, nullable: true }) at: Date | null): Promise<OpeningHoursType[]> {
    return this.hotlinesService.openingHours(at ?? this.clock());
  }

  @Query(() => [ClosingPeriodType])
  @Requires('hotlines.read')
  async closingPeriods(@Args('at', { type: () => Date, nullable: true }) at: Date | null): Promise<ClosingPeriodType[]> {
    return this.hotlinesService.closingPeriods(at ?? this.clock());
  }

  @Query(() => [HolidayType])
  @Requires('hotlines.read')
  async holidays(@Args('year', { type: () => Int }) year: number): Promise<HolidayType[]> {
    return this.hotlinesService.holidays(year);
  }
}
