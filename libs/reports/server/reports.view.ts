import type { Actor } from '@saimado/platform/actor';
import type { PeriodReportType } from './reports.types';

export const reportView = (report: PeriodReportType, _actor: Pick<Actor, 'staffId'>): PeriodReportType => report;
