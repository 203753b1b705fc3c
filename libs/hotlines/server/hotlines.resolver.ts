import { Inject } from '@nestjs/common';
import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Clock } from '@saimado/kernel/clock';
import type { Actor } from '@saimado/platform/actor';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { CLOCK } from '@saimado/platform/tokens';
import { HotlinesService } from './hotlines.service';
import {
  ClosingPeriodType, HolidayType, HotlineHoursType, HotlineType, SaveClosingPeriodInput, SaveClosingPeriodResult,
  SaveHotlineHoursInput, SaveHotlineHoursResult, SetHolidayInput, SetHolidayResult,
} from './hotlines.types';
import { closingPeriodView, hoursView } from './hotlines.view';
import { HoursSettingsService } from './hours-settings.service';

@Resolver()
export class HotlinesResolver {
  constructor(
    private readonly hotlinesService: HotlinesService,
    private readonly settings: HoursSettingsService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => [HotlineType])
  @Requires('hotlines.read')
  async hotlines(@Args('at', { type: () => Date, nullable: true }) at: Date | null): Promise<HotlineType[]> {
    return this.hotlinesService.at(at ?? this.clock());
  }

  @Query(() => [HotlineHoursType])
  @Requires('hotlines.read')
  async hotlineHours(): Promise<HotlineHoursType[]> {
    return (await this.hotlinesService.hours()).map(hoursView);
  }

  @Query(() => [ClosingPeriodType])
  @Requires('hotlines.read')
  async closingPeriods(): Promise<ClosingPeriodType[]> {
    return (await this.hotlinesService.closingPeriods()).map(closingPeriodView);
  }

  @Query(() => [HolidayType])
  @Requires('hotlines.read')
  async holidays(@Args('year', { type: () => Int }) year: number): Promise<HolidayType[]> {
    return this.hotlinesService.holidays(year);
  }

  @Mutation(() => SaveHotlineHoursResult)
  @Requires('hotlines.write')
  async saveHotlineHours(@CurrentActor() actor: Actor, @Args('input') input: SaveHotlineHoursInput) {
    return toUnion(await this.settings.saveHours(actor, input));
  }

  @Mutation(() => SaveClosingPeriodResult)
  @Requires('hotlines.write')
  async saveClosingPeriod(@CurrentActor() actor: Actor, @Args('input') input: SaveClosingPeriodInput) {
    return toUnion(await this.settings.saveClosingPeriod(actor, input));
  }

  @Mutation(() => SetHolidayResult)
  @Requires('hotlines.write')
  async setHoliday(@CurrentActor() actor: Actor, @Args('input') input: SetHolidayInput) {
    return toUnion(await this.settings.setHoliday(actor, input));
  }
}
