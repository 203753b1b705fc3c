import { Module } from '@nestjs/common';
import { PublishedReportsService } from './published-reports.service';
import { ReportSourceService } from './report-source.service';
import { ReportsResolver } from './reports.resolver';
import { ReportsService } from './reports.service';

@Module({
  providers: [ReportsResolver, ReportsService, ReportSourceService, PublishedReportsService],
  exports: [ReportsService],
})
export class ReportsModule {}
