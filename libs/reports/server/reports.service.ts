import { Injectable } from '@nestjs/common';
import type { Actor } from '@saimado/platform/actor';
import type { ReportContentType } from './report-content.types';
import type { PeriodReportType, ReportCheckType } from './reports.types';

@Injectable()
export class ReportsService {
  list(_actor: Actor): Promise<PeriodReportType[]> {
    return Promise.resolve([]);
  }

  byId(_id: string): Promise<PeriodReportType | null> {
    return Promise.resolve(null);
  }

  contentOf(_id: string): Promise<ReportContentType | null> {
    return Promise.resolve(null);
  }

  checkOf(_id: string): Promise<ReportCheckType | null> {
    return Promise.resolve(null);
  }
}
