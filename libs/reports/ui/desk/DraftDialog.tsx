import { SegmentedControl, Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RecordDialog } from '@saimado/contract/client/RecordDialog';
import { useKeptForm } from '@saimado/drafts/ui/use-kept-form';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { usePeriodName } from '../published/use-words';
import { KINDS, type PeriodEntry, type PeriodKind } from './periods';
import { useDraftReport } from './use-draft-report';
import classes from './desk.module.css';

const LONGEST_REASON = 400;
const NO_REASON = { reason: '' };

interface Props {
  entries: readonly PeriodEntry[];
  /** where the choice begins */
  start: PeriodEntry | undefined;
  refetch: () => Promise<unknown>;
  onDrafted: (reportId: string) => void;
  onClose: () => void;
}

/** Of which period; and why, where JMA has read one of it already. */
export function DraftDialog({ entries, start, refetch, onDrafted, onClose }: Props) {
  const { t } = useTranslation('reports');
  const periodName = usePeriodName();
  const { draft, pending, refused, dismiss } = useDraftReport(refetch, onDrafted);
  const draftable = entries.filter((one) => one.draftable);
  const [code, setCode] = useState((start?.draftable ? start : draftable[0])?.period.code);
  const entry = draftable.find(({ period }) => period.code === code) ?? draftable[0];
  // A scope of drafts knows no plus sign.
  const kept = useKeptForm(`report-correction:${entry?.period.kind ?? 'NONE'}:${entry?.period.first ?? ''}`, NO_REASON);
  const [missing, setMissing] = useState(false);
  const correction = (entry?.released ?? 0) > 0;
  const reason = kept.fields.reason.trim();
  const of = (kind: PeriodKind): PeriodEntry[] => draftable.filter(({ period }) => period.kind === kind);
  const choose = (chosen: string | undefined): void => {
    dismiss();
    setMissing(false);
    setCode(chosen);
  };
  const submit = async (): Promise<void> => {
    if (!entry) return;
    if (correction && reason === '') return setMissing(true);
    if (!(await draft(entry.period, correction ? reason : null))) return;
    if (correction) kept.forget();
    onClose();
  };
  return (
    <RecordDialog title={t(correction ? 'desk.draft.titleCorrection' : 'desk.draft.title')} submitLabel={t('desk.draft.submit')} pending={pending} refused={missing ? { reason: 'ReasonRequired', text: '' } : refused} atField={['ReasonRequired', ...(refused?.field === 'correctionReason' ? ['InvalidInput'] : [])]} onSubmit={() => void submit()} onClose={onClose}>
      {entry ? (
        <>
          <SegmentedControl
            fullWidth transitionDuration={0} aria-label={t('desk.list.kinds')} value={entry.period.kind} onChange={(kind) => choose(of(kind as PeriodKind)[0]?.period.code)}
            data={KINDS.map((kind) => ({ value: kind, label: t(`desk.kind.${kind}`), disabled: of(kind).length === 0 }))}
          />
          <Select
            label={t('desk.draft.period')} data-autofocus value={entry.period.code} onChange={(value) => choose(value ?? undefined)} comboboxProps={{ transitionProps: { duration: 0 } }} maxDropdownHeight={280}
            data={of(entry.period.kind).map(({ period, released }) => ({ value: period.code, label: released > 0 ? t('desk.draft.released', { period: periodName(period), version: released }) : periodName(period) }))}
          />
          {correction && (
            <ImeTextarea
              label={t('desk.draft.reason')} description={t('desk.draft.reasonHint')} inputWrapperOrder={['label', 'input', 'description', 'error']} autosize minRows={2} maxRows={6} maxLength={LONGEST_REASON} value={kept.fields.reason}
              error={missing ? t('desk.draft.reasonMissing') : refused?.field === 'correctionReason' ? refused.text : undefined} onSubmitKey={() => void submit()}
              onChange={(event) => {
                setMissing(false);
                kept.set({ reason: event.currentTarget.value });
              }}
            />
          )}
          <p className={classes.quiet}>{t('desk.draft.takes')}</p>
        </>
      ) : <EmptyState icon="calendar" title={t('desk.list.none')}>{t('desk.list.noneText')}</EmptyState>}
    </RecordDialog>
  );
}
