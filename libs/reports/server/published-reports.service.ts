import { Injectable } from '@nestjs/common';
import type { Actor } from '@saimado/platform/actor';
import type { ReportContentType } from './report-content.types';
import type { PeriodReportType } from './reports.types';

@Injectable()
export class PublishedReportsService {
  list(_actor: Actor): Promise<PeriodReportType[]> {
    return Promise.resolve([]);
  }

  open(_actor: Actor, id: string): Promise<PeriodReportType | null> {
    return this.byId(id);
  }

  byId(_id: string): Promise<PeriodReportType | null> {
    return Promise.resolve(null);
  }

  contentOf(_id: string): Promise<ReportContentType | null> {
    return Promise.resolve(null);
  }
}
