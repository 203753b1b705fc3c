import { type DynamicModule, Module } from '@nestjs/common';
import { CallbacksModule } from '@saimado/callbacks/server/callbacks.module';
import { CallsModule } from '@saimado/calls/server/calls.module';
import { CampaignsModule } from '@saimado/campaigns/server/campaigns.module';
import { ContactsModule } from '@saimado/contacts/server/contacts.module';
import { DeadlinesModule } from '@saimado/deadlines/server/deadlines.module';
import { DraftsModule } from '@saimado/drafts/server/drafts.module';
import { EscalationsModule } from '@saimado/escalations/server/escalations.module';
import { FloorModule } from '@saimado/floor/server/floor.module';
import { GuidelineModule } from '@saimado/guideline/server/guideline.module';
import { HotlinesModule } from '@saimado/hotlines/server/hotlines.module';
import { NoticesModule } from '@saimado/notices/server/notices.module';
import { PresenceModule } from '@saimado/presence/server/presence.module';
import { ReferralsModule } from '@saimado/referrals/server/referrals.module';
import { RegisterModule } from '@saimado/register/server/register.module';
import { ReliefFundModule } from '@saimado/relief-fund/server/relief-fund.module';
import { RemoteSupportModule } from '@saimado/remote-support/server/remote-support.module';
import { ReportsModule } from '@saimado/reports/server/reports.module';
import { StoriesModule } from '@saimado/reports/server/stories/stories.module';
import { ReviewsModule } from '@saimado/reviews/server/reviews.module';
import { RuleBooksModule } from '@saimado/rule-books/server/rule-books.module';
import { ScriptsModule } from '@saimado/scripts/server/scripts.module';
import { StaffModule } from '@saimado/staff/server/staff.module';
import { TicketsModule } from '@saimado/tickets/server/tickets.module';
import { TransfersModule } from '@saimado/transfers/server/transfers.module';
import { TriageModule } from '@saimado/triage/server/triage.module';
import { VerificationModule } from '@saimado/verification/server/verification.module';
import type { Clock } from '@saimado/kernel/clock';
import type { Config } from '@saimado/platform/config';
import { PlatformModule } from '@saimado/platform/platform.module';
import { IdentifiersModule } from './identifiers.module';

/** The capabilities this server is composed of. */
export const CAPABILITIES = [
  StaffModule, RuleBooksModule, HotlinesModule, ContactsModule, TicketsModule, CallsModule, ScriptsModule, TriageModule, EscalationsModule, DraftsModule,
  ReliefFundModule, DeadlinesModule, RemoteSupportModule, TransfersModule, GuidelineModule, CampaignsModule, ReportsModule, RegisterModule, VerificationModule,
  NoticesModule, CallbacksModule, ReferralsModule, PresenceModule, FloorModule, ReviewsModule, StoriesModule, IdentifiersModule,
];

@Module({})
export class AppModule {
  static with(config: Config, clock: Clock): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.with(config, clock), ...CAPABILITIES] };
  }
}
