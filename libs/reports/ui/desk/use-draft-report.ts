import { useCallback } from 'react';
import { useRecording } from '@saimado/contract/client/use-recording';
import { DraftPeriodReportDocument } from '@saimado/contract/generated/reports';
import type { Period } from './periods';

/** Begins a draft and goes to it; a refusal brings the list up to date, so that what stands in the way is seen. */
export function useDraftReport(refetch: () => Promise<unknown>, onDrafted: (reportId: string) => void) {
  const { record, pending, refused, dismiss } = useRecording(DraftPeriodReportDocument, 'PeriodReportDrafting');
  const draft = useCallback(async ({ kind, first }: Pick<Period, 'kind' | 'first'>, correctionReason: string | null): Promise<boolean> => {
    const done = await record({ kind, first, correctionReason });
    // What comes of a failed read is the list's own to show.
    await refetch().catch(() => undefined);
    if (done) onDrafted(done.report.id);
    return done !== undefined;
  }, [record, refetch, onDrafted]);
  return { draft, pending, refused, dismiss };
}
