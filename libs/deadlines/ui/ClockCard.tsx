import { Button, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { ReopenDutyDocument, type ClockFieldsFragment } from '@saimado/contract/generated/deadlines';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { NeedsConfirmation, StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { DoneForm } from './DoneForm';
import { TimeLeft } from './TimeLeft';
import classes from './deadlines.module.css';

/** One duty: until when and whether it is done; opened, also what to say, what to do, where and why. */
export function ClockCard({ ticketNumber, clock, begins }: { ticketNumber: string; clock: ClockFieldsFragment; begins: boolean }) {
  const { t } = useTranslation(['deadlines', 'common']);
  const [open, setOpen] = useState(begins);
  const [marking, setMarking] = useState(false);
  const reopening = useRecording(ReopenDutyDocument, 'DutyReopened');
  const { done, state } = clock;
  return (
    <article className={classes.clock} data-state={state} aria-label={clock.title}>
      <div className={classes.clockHead}>
        <h3 className={classes.clockTitle}><UnstyledButton className={classes.clockToggle} aria-expanded={open} onClick={() => setOpen(!open)}><Icon name="arrowRight" />{clock.title}</UnstyledButton></h3>
        {done ? <StatusBadge tone="success" icon="checkCircle">{t('done.badge')}</StatusBadge>
          : clock.daysLeft !== null ? <TimeLeft daysLeft={clock.daysLeft} provisional={state === 'PROVISIONAL'} />
            : <StatusBadge tone={state === 'PROVISIONAL' ? 'warning' : 'info'} icon={state === 'PROVISIONAL' ? 'question' : 'clock'}>{t(state === 'PROVISIONAL' ? 'left.provisional' : clock.withoutDelay ? 'left.withoutDelay' : 'left.none')}</StatusBadge>}
      </div>
      {done ? (
        <p className={classes.meta}><DateTime value={done.doneOn} shape="day" />{done.toldBy && ` ・ ${done.toldBy}`}{done.reference && ` ・ ${done.reference}`}（{done.by}）</p>
      ) : (
        <>
          {clock.dueOn && (
            <p className={classes.due}>
              <DateTime value={clock.dueOn} shape="day" />{t('clock.until')}
              {clock.dueFrom && <span className={classes.meta}>{t('clock.from')} <DateTime value={clock.dueFrom} shape="day" />〜</span>}
              {clock.movedFrom && <span className={classes.meta}>{t('clock.moved')} <DateTime value={clock.movedFrom} shape="day" /></span>}
              {clock.laterDueOn && <span className={classes.meta}>{t('clock.later')} <DateTime value={clock.laterDueOn} shape="day" /></span>}
            </p>
          )}
          {clock.ask.length > 0 && <p className={classes.ask}><Icon name="question" /> {t('clock.ask', { facts: clock.ask.map((fact) => t(`fact.${fact}`)).join('、') })}</p>}
          {open && <p className={classes.say}>「{clock.say}」</p>}
          {open && <ul className={classes.todo}>{clock.todo.map((line) => <li key={line}>{line}</li>)}</ul>}
          {open && clock.where && <p className={classes.meta}>{clock.where}</p>}
        </>
      )}
      {open && <p className={classes.source}>{clock.because.length > 0 && `${t('clock.because', { facts: clock.because.join('・') })} ／ `}{t('clock.source', { source: clock.source })}{clock.needsConfirmation && <NeedsConfirmation />}</p>}
      <RefusedNotice refused={reopening.refused} onRetry={() => void reopening.record({ ticketNumber, dutyId: clock.dutyId })} />
      {marking ? <DoneForm ticketNumber={ticketNumber} clock={clock} onClose={() => setMarking(false)} /> : (
        <div className={classes.buttons}>
          {done ? <Button size="xs" variant="subtle" loading={reopening.pending} onClick={() => void reopening.record({ ticketNumber, dutyId: clock.dutyId })}>{t('done.reopen')}</Button>
            : <Button size="sm" variant="default" leftSection={<Icon name="check" />} onClick={() => setMarking(true)}>{t('done.open')}</Button>}
        </div>
      )}
    </article>
  );
}
