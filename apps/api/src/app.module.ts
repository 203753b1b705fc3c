import { type DynamicModule, Module } from '@nestjs/common';
import { CallsModule } from '@saimado/calls/server/calls.module';
import { DraftsModule } from '@saimado/drafts/server/drafts.module';
import { EscalationsModule } from '@saimado/escalations/server/escalations.module';
import { HotlinesModule } from '@saimado/hotlines/server/hotlines.module';
import type { Clock } from '@saimado/kernel/clock';
import type { Config } from '@saimado/platform/config';
import { PlatformModule } from '@saimado/platform/platform.module';
import { RegisterModule } from '@saimado/register/server/register.module';
import { ReliefFundModule } from '@saimado/relief-fund/server/relief-fund.module';
import { ReportsModule } from '@saimado/reports/server/reports.module';
import { StaffModule } from '@saimado/staff/server/staff.module';
import { TicketsModule } from '@saimado/tickets/server/tickets.module';
import { TriageModule } from '@saimado/triage/server/triage.module';
import { VerificationModule } from '@saimado/verification/server/verification.module';

/** The capabilities this server is composed of. */
export const CAPABILITIES = [StaffModule, HotlinesModule, TicketsModule, CallsModule, TriageModule, EscalationsModule, DraftsModule, ReliefFundModule, ReportsModule, RegisterModule, VerificationModule];

@Module({})
export class AppModule {
  static with(config: Config, clock: Clock): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, clock), ...CAPABILITIES] };
  }
}
