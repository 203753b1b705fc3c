import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, Resolver, Subscription } from '@nestjs/graphql';
import type { Clock } from '@saimado/kernel/clock';
import type { StaffId } from '@saimado/kernel/id';
import { type Actor, Sessions } from '@saimado/platform/actor';
import type { Config } from '@saimado/platform/config';
import { EventBus } from '@saimado/platform/events';
import { live, receiverNow, sharedRead } from '@saimado/platform/graphql/live';
import { may } from '@saimado/platform/permissions';
import { toUnion } from '@saimado/platform/refusal';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import { CLOCK, CONFIG } from '@saimado/platform/tokens';
import { StaffService } from './staff.service';
import {
  ConsoleInfo, CreateStaffInput, CreateStaffResult, ResetPasswordInput, ResetPasswordResult, SetLocaleInput, SetLocaleResult,
  StaffType, UpdateStaffInput, UpdateStaffResult,
} from './staff.types';
import { ownView, staffView } from './staff.view';

@Resolver()
export class StaffResolver {
  private readonly read = sharedRead((id: string) => this.staffService.byId(id as StaffId));

  constructor(
    private readonly staffService: StaffService,
    private readonly events: EventBus,
    private readonly sessions: Sessions,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  @Query(() => StaffType)
  @Requires('self.read')
  me(@CurrentActor() actor: Actor): StaffType {
    return ownView(actor);
  }

  @Query(() => ConsoleInfo)
  @Requires('self.read')
  console(): ConsoleInfo {
    return { demo: this.config.demo, production: this.config.production, version: '0.1.0', now: this.clock() };
  }

  @Query(() => [StaffType])
  @Requires('staff.manage')
  async staff(): Promise<StaffType[]> {
    return (await this.staffService.list()).map(staffView);
  }

  @Mutation(() => CreateStaffResult)
  @Requires('staff.manage')
  async createStaff(@CurrentActor() actor: Actor, @Args('input') input: CreateStaffInput) {
    return toUnion(await this.staffService.create(actor, input));
  }

  @Mutation(() => UpdateStaffResult)
  @Requires('staff.manage')
  async updateStaff(@CurrentActor() actor: Actor, @Args('input') input: UpdateStaffInput) {
    return toUnion(await this.staffService.update(actor, input));
  }

  @Mutation(() => ResetPasswordResult)
  @Requires('staff.manage')
  async resetPassword(@CurrentActor() actor: Actor, @Args('input') input: ResetPasswordInput) {
    return toUnion(await this.staffService.resetPassword(actor, input));
  }

  @Mutation(() => SetLocaleResult)
  @Requires('self.write')
  async setLocale(@CurrentActor() actor: Actor, @Args('input') input: SetLocaleInput) {
    return toUnion(await this.staffService.setLocale(actor, input));
  }

  @Subscription(() => StaffType, { resolve: (staff: StaffType) => staff })
  @Requires('staff.manage')
  staffChanged(@CurrentActor() actor: Actor) {
    return live(this.events, 'staff', async (event) => {
      const [now, staff] = await Promise.all([receiverNow(this.sessions, actor), this.read(event)]);
      return now && may(now.role, 'staff.manage') && staff ? staffView(staff) : null;
    });
  }
}

