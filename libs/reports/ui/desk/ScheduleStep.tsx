import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useRecording } from '@saimado/contract/client/use-recording';
import { SchedulePeriodReportDocument } from '@saimado/contract/generated/reports';
import { useKeptForm } from '@saimado/drafts/ui/use-kept-form';
import { addDays, jstDateOf } from '@saimado/kernel/jst';
import { serverNow } from '@saimado/ui-kit/clock';
import { ConfirmDialog } from '@saimado/ui-kit/ConfirmDialog';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { DayInput } from '@saimado/ui-kit/DayInput';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { usePeriodName } from '../published/use-words';
import { useDiscard } from './Discard';
import type { StepProps } from './NextStep';
import { StepBody } from './StepBody';
import { typedMoment } from './typed-moment';
import { useDeed } from './use-deed';
import classes from './desk.module.css';

interface When { at: 'time' | 'now'; day: string; time: string }
const USUAL_TIME = '10:00';

/** Signed by both: when JMA may read it, at once or at a set time in Japan. */
export function ScheduleStep({ report, refetch }: StepProps) {
  const { t } = useTranslation('reports');
  const periodName = usePeriodName();
  const recording = useRecording(SchedulePeriodReportDocument, 'PeriodReportScheduled');
  const publish = useDeed(recording, refetch);
  const discard = useDiscard(report, refetch);
  const { fields, set, forget } = useKeptForm<When>(`report-publish:${report.id}`, { at: 'time', day: addDays(jstDateOf(serverNow()), 1), time: USUAL_TIME });
  const moment = fields.at === 'now' ? null : typedMoment(fields.day, fields.time);
  const change = (part: Partial<When>): void => {
    if (recording.refused) recording.dismiss();
    set(part);
  };
  const press = (): void => {
    if (moment?.kind !== 'unread') publish.ask();
  };
  const confirm = async (): Promise<void> => {
    if (moment?.kind === 'unread') return;
    if (await publish.confirm({ reportId: report.id, publishAt: moment?.at ?? null })) forget();
  };
  const fault = (field: 'day' | 'time'): string | undefined => (moment?.kind === 'unread' && moment.field === field && fields[field] !== '' ? t(`desk.schedule.unread.${field}`) : undefined);
  const past = recording.refused?.field === 'publishAt' ? t('desk.schedule.past') : undefined;
  const label = t(fields.at === 'now' ? 'desk.schedule.publish' : 'desk.schedule.reserve');
  return (
    <StepBody
      title={t('desk.schedule.title')} text={t('desk.schedule.text')} others={[discard.deed]} primary={{ id: 'publish', label, icon: 'send', run: press }}
      refused={past ? null : (recording.refused ?? discard.refused)} onRetry={press}
    >
      <div className={classes.when}>
        <SegmentedControl
          transitionDuration={0} aria-label={t('desk.schedule.when')} value={fields.at} onChange={(at) => change({ at: at as When['at'] })}
          data={[{ value: 'time', label: t('desk.schedule.at') }, { value: 'now', label: t('desk.schedule.now') }]}
        />
        {fields.at === 'time' && (
          <>
            <DayInput label={t('desk.schedule.day')} value={fields.day} error={fault('day') ?? past} onChange={(day) => change({ day })} />
            <ImeTextInput label={t('desk.schedule.time')} description={t('desk.schedule.timeHint')} inputWrapperOrder={['label', 'input', 'description', 'error']} inputMode="numeric" autoComplete="off" value={fields.time} error={fault('time')} onSubmitKey={press} onChange={(event) => change({ time: event.currentTarget.value })} />
          </>
        )}
      </div>
      <ConfirmDialog opened={publish.asking} title={t(`desk.schedule.ask.${fields.at}`, { period: periodName(report.period), version: report.version })} confirmLabel={label} pending={recording.pending} onConfirm={() => void confirm()} onClose={publish.close}>
        {moment?.kind === 'read' && <p className={classes.plain}><strong><DateTime value={moment.at} /></strong></p>}
        <p className={classes.plain}>{t(`desk.schedule.askText.${fields.at}`)}</p>
      </ConfirmDialog>
      {discard.dialog}
    </StepBody>
  );
}
