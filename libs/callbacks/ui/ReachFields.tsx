import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatShort } from '@saimado/ui-kit/format-date';
import { Icon } from '@saimado/ui-kit/Icon';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { Notice } from '@saimado/ui-kit/Notices';
import { formatPhoneNumber } from '@saimado/ui-kit/phone-number';
import { ClinicNow } from './ClinicNow';
import type { ReachForm, ReachName } from './use-reach-form';
import classes from './reach.module.css';

/** Whom to call, on which number, and when the clinic can be reached: one line each, and what was understood of the hours. */
export function ReachFields({ work, onSubmitKey, begins = false }: { work: ReachForm; onSubmitKey?: () => void; begins?: boolean }) {
  const { t } = useTranslation('callbacks');
  const language = useLanguage();
  const { form, set, flush, understood, refused, reach } = work;
  // What the server said of a field stands beside it; while it is being typed over, what was understood of it does.
  const fault = (name: ReachName): string | undefined =>
    (refused?.field === name ? refused.text : undefined) ?? (form[name] === '' ? undefined : understood?.problems.find(({ field }) => field === name)?.message);
  const line = (name: ReachName, className?: string) => (
    <ImeTextInput
      className={className} label={t(`reach.${name}`)} placeholder={name === 'phone' && reach?.phoneToCall && !reach.phone ? formatPhoneNumber(reach.phoneToCall) : t(`reach.hint.${name}`, { defaultValue: '' })}
      name={`reach-${name}`} autoComplete="off" value={form[name]} error={fault(name)} onBlur={flush} onChange={(event) => set(name, event.currentTarget.value)}
      {...(onSubmitKey && { onSubmitKey })} {...(name === 'phone' && { inputMode: 'tel' as const })} {...(begins && name === 'contactName' && { autoFocus: true })}
    />
  );
  return (
    <div className={classes.fields}>
      <div className={classes.row}>{line('contactName')}{line('contactRole')}{line('phone')}</div>
      {line('hours')}
      <div className={classes.understood} role="status">
        {understood?.hours && (
          <>
            <p className={classes.read}><Icon name="check" />{understood.hours}</p>
            {understood.assumedClosed && <p className={classes.assumed}>{t('reach.assumedClosed', { days: understood.assumedClosed })}</p>}
            <ClinicNow clinic={understood} />
          </>
        )}
      </div>
      <div className={classes.row}>{line('daysOff')}{line('notBefore')}</div>
      {(understood?.daysOff ?? understood?.notBefore) && (
        <p className={classes.read}><Icon name="check" />{[understood?.daysOff && t('reach.offOn', { days: understood.daysOff }), understood?.notBefore && t('reach.from', { time: formatShort(understood.notBefore, language) })].filter(Boolean).join(' ／ ')}</p>
      )}
      {line('remark')}
      <Conflicts work={work} />
      {!refused?.field && refused?.reason !== 'ReachConflict' && <RefusedNotice refused={refused} onRetry={() => void work.save()} />}
    </div>
  );
}

/** The same field was changed by somebody else: both, side by side; nothing is lost until one chooses. */
function Conflicts({ work: { conflicts, keepMine, takeTheirs } }: { work: ReachForm }) {
  const { t } = useTranslation('callbacks');
  if (conflicts.length === 0) return null;
  return (
    <Notice tone="warning" title={t('reach.conflict')}>
      {conflicts.map(({ name, mine, theirs, by }) => (
        <dl key={name} className={classes.both}>
          <dt>{t('reach.theirs', { field: t(`reach.${name}`), by: by ?? t('reach.somebody') })}</dt><dd>{theirs || t('reach.nothing')}</dd>
          <dt>{t('reach.mine', { field: t(`reach.${name}`) })}</dt><dd>{mine || t('reach.nothing')}</dd>
        </dl>
      ))}
      <div className={classes.buttons}>
        <Button size="sm" onClick={keepMine}>{t('reach.keepMine')}</Button>
        <Button size="sm" variant="default" onClick={takeTheirs}>{t('reach.takeTheirs')}</Button>
      </div>
    </Notice>
  );
}
