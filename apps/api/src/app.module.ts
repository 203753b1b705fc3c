import { type DynamicModule, Module } from '@nestjs/common';
import { HotlinesModule } from '@saimado/hotlines/server/hotlines.module';
import type { Clock } from '@saimado/kernel/clock';
import type { Config } from '@saimado/platform/config';
import { PlatformModule } from '@saimado/platform/platform.module';
import { ReportsModule } from '@saimado/reports/server/reports.module';
import { StaffModule } from '@saimado/staff/server/staff.module';

/** The capabilities this server is composed of. */
export const CAPABILITIES = [StaffModule, HotlinesModule, ReportsModule];

@Module({})
export class AppModule {
  static with(config: Config, clock: Clock): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, clock), ...CAPABILITIES] };
  }
}
