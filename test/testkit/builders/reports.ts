import type * as S from '@saimado/contract/generated/schema';
import pg from 'pg';
import type { Client } from '../client';
import { succeed } from '../mutate';
import type { App } from '../world';

export const REPORT_FIELDS = `id version status threshold publishedAt correctionReason contentHash chainHash seq unread period { kind first last code }
  draftedAt draftedBy publishAt mayISign progress { share step } failure { reason detail } signatures { by at mine }`;
export const CONTENT_FIELDS = `hotlines { hotline total totalWithheld sentences tables { table cells { code count withheld } }
  crossings { rows columns cells { row column count withheld } } measures { measure lowerQuartile median upperQuartile } }`;
export const CHECK_FIELDS = 'published cells attackedCells releases insiders witnesses verified millis withheld { hotline table code because min max }';

/** A whole build, with its proof, on a busy machine. */
const DRAFTED_WITHIN_MS = 60_000;

type Draft = Omit<S.DraftPeriodReportInput, 'key'>;
type Known = Pick<S.PeriodReport, 'id'>;

/** Begins a draft and waits until the job has ended, however it did. */
export async function draftReport(supervisor: Client, draft: string | Draft): Promise<S.PeriodReport> {
  const heard = await supervisor.subscribe<{ periodReportChanged: S.PeriodReport }>(`subscription { periodReportChanged { ${REPORT_FIELDS} } }`);
  try {
    const { report } = await succeed(supervisor, 'draftPeriodReport', 'PeriodReportDrafting', typeof draft === 'string' ? { kind: 'MONTH', first: draft } : draft);
    const { periodReportChanged } = await heard.until(({ periodReportChanged: { id, status } }) => id === report.id && status !== 'DRAFTING', DRAFTED_WITHIN_MS);
    return periodReportChanged;
  } finally {
    heard.stop();
  }
}

export const signReport = async (supervisor: Client, { id }: Known): Promise<S.PeriodReport> =>
  (await succeed(supervisor, 'signPeriodReport', 'PeriodReportSigned', { reportId: id })).report;

export const scheduleReport = async (supervisor: Client, { id }: Known, publishAt: string): Promise<S.PeriodReport> =>
  (await succeed(supervisor, 'schedulePeriodReport', 'PeriodReportScheduled', { reportId: id, publishAt })).report;

export const publishReport = async (supervisor: Client, { id }: Known): Promise<S.PeriodReport> =>
  (await succeed(supervisor, 'schedulePeriodReport', 'PeriodReportScheduled', { reportId: id })).report;

/** Drafted by one, signed by both, published at once. */
export async function publishedReport(supervisor: Client, other: Client, draft: string | Draft): Promise<S.PeriodReport> {
  const drafted = await draftReport(supervisor, draft);
  await signReport(supervisor, drafted);
  return publishReport(supervisor, await signReport(other, drafted));
}

export const reportsOf = async (client: Client): Promise<S.PeriodReport[]> =>
  (await client.request<{ periodReports: S.PeriodReport[] }>(`{ periodReports { ${REPORT_FIELDS} } }`)).periodReports;

/** One report with its content and its check, as this person is given them. */
export const reportOf = async (client: Client, { id }: Known): Promise<S.PeriodReport | null> =>
  (await client.request<{ periodReport: S.PeriodReport | null }>(
    `query ($id: ID!) { periodReport(id: $id) { ${REPORT_FIELDS} content { ${CONTENT_FIELDS} } check { ${CHECK_FIELDS} } } }`, { id })).periodReport;

/** Has whoever reads the source wait, as if there were very much to read. @returns lets them go */
export async function holdSource({ ownerUrl }: App): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  await client.query('begin');
  await client.query('lock table report_pseudonym_key in access exclusive mode');
  return async () => {
    await client.query('rollback');
    await client.end();
  };
}
