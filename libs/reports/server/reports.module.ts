import { Module } from '@nestjs/common';
import { PublishedReleases } from './exports/published-releases.service';
import { ReportDownloadsController } from './exports/report-downloads.controller';
import { PublishedReportsService } from './published-reports.service';
import { ReaderMails } from './reader-mails';
import { ReportDraftsService } from './report-drafts.service';
import { ReportMakingService } from './report-making.service';
import { ReportPublishingService } from './report-publishing.service';
import { ReportRebuildService } from './report-rebuild.service';
import { ReportRelease } from './report-release';
import { ReportSettingsService } from './report-settings.service';
import { ReportSigningService } from './report-signing.service';
import { ReportWorkResolver } from './report-work.resolver';
import { ReportsResolver } from './reports.resolver';
import { ReportsService } from './reports.service';
import { StoriesModule } from './stories/stories.module';

@Module({
  imports: [StoriesModule],
  controllers: [ReportDownloadsController],
  providers: [
    ReportsResolver, ReportWorkResolver, ReportsService, ReportDraftsService, ReportSigningService, ReportPublishingService, ReportRebuildService,
    ReportSettingsService, PublishedReportsService, PublishedReleases, ReportMakingService, ReportRelease, ReaderMails,
  ],
  exports: [ReportDraftsService, ReportMakingService, ReportSigningService, ReportPublishingService],
})
export class ReportsModule {}
