import type * as S from '@saimado/contract/generated/schema';
import type { Client } from '../client';
import { succeed } from '../mutate';

const FIELDS = 'id month status threshold publishedAt draftedAt draftedBy signedAt signedBy mayISign cells { month hotline tier category count withheld }';

export const draftReport = async (supervisor: Client, month: string): Promise<S.PeriodReport> =>
  (await succeed(supervisor, 'draftPeriodReport', 'PeriodReportDrafted', { month })).report;

export const signReport = async (otherSupervisor: Client, { id }: Pick<S.PeriodReport, 'id'>): Promise<S.PeriodReport> =>
  (await succeed(otherSupervisor, 'signPeriodReport', 'PeriodReportSigned', { reportId: id })).report;

export const publishReport = async (supervisor: Client, { id }: Pick<S.PeriodReport, 'id'>): Promise<S.PeriodReport> =>
  (await succeed(supervisor, 'publishPeriodReport', 'PeriodReportPublished', { reportId: id })).report;

/** Drafted by one, signed by the other, published. */
export async function publishedReport(supervisor: Client, other: Client, month: string): Promise<S.PeriodReport> {
  return publishReport(supervisor, await signReport(other, await draftReport(supervisor, month)));
}

export const reportsOf = async (client: Client): Promise<S.PeriodReport[]> =>
  (await client.request<{ periodReports: S.PeriodReport[] }>(`{ periodReports { ${FIELDS} } }`)).periodReports;
