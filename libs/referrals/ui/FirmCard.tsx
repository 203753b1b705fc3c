import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { EndFirmConflictDocument } from '@saimado/contract/generated/referrals';
import { DateTime, useLanguage } from '@saimado/ui-kit/DateTime';
import { formatDay } from '@saimado/ui-kit/format-date';
import { Panel } from '@saimado/ui-kit/Panel';
import { PhoneNumber } from '@saimado/ui-kit/PhoneNumber';
import { NeedsConfirmation, StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { ConflictDialog } from './ConflictDialog';
import { hoursInWords } from './typed-hours';
import type { Firm } from './use-firms';
import classes from './referrals.module.css';

interface Props { firm: Firm; mayEdit: boolean; onEdit: () => void; refetch: () => Promise<unknown> }

/** One firm: what it takes on, how it is reached, and with whom it has a conflict of interest. */
export function FirmCard({ firm, mayEdit, onEdit, refetch }: Props) {
  const { t } = useTranslation(['referrals', 'common']);
  const language = useLanguage();
  const [adding, setAdding] = useState(false);
  const ending = useRecording(EndFirmConflictDocument, 'FirmChanged', refetch);
  const end = async (conflictId: string): Promise<void> => {
    if (await ending.record({ conflictId })) await refetch();
  };
  return (
    <>
      <Panel title={firm.name} icon="people" actions={mayEdit && <Button size="sm" variant="default" onClick={onEdit}>{t('firms.edit')}</Button>}>
        <dl className={classes.facts}>
          <div><dt>{t('form.areas')}</dt><dd>{firm.areas.map((area) => t(`area.${area}`)).join(t('choice.and'))}</dd></div>
          <div><dt>{t('form.prefectures')}</dt><dd lang="ja">{firm.nationwide ? t('firms.nationwide') : firm.prefectures.join('・')}</dd></div>
          <div><dt>{t('form.hours')}</dt><dd>{firm.hours ? <>{hoursInWords(firm.hours, t('days'))} {firm.closedOnHolidays && t('firms.closedOnHolidays')}</> : <NeedsConfirmation />}{!firm.openNow && firm.opensAt && <> {t('firms.opensAt')} <DateTime value={firm.opensAt} shape="short" /></>}</dd></div>
          {firm.contactPerson && <div><dt>{t('form.contactPerson')}</dt><dd lang="ja">{firm.contactPerson}</dd></div>}
          {firm.phone && <div><dt>{t('form.phone')}</dt><dd><PhoneNumber value={firm.phone} /></dd></div>}
          {firm.email && <div><dt>{t('form.email')}</dt><dd>{firm.email}</dd></div>}
          <div><dt>{t('firms.lastSent')}</dt><dd>{firm.lastSentAt ? <><DateTime value={firm.lastSentAt} shape="short" />{t('choice.and')}{t('firms.sent', { count: firm.sent })}</> : t('ledger.none')}</dd></div>
          {firm.remark && <div><dt>{t('form.remark')}</dt><dd lang="ja">{firm.remark}</dd></div>}
          <div><dt>{t('firms.updated')}</dt><dd><DateTime value={firm.updatedAt} shape="short" /> {firm.updatedBy}</dd></div>
        </dl>
      </Panel>
      <Panel title={t('conflict.title')} icon="lock" actions={mayEdit && <Button size="sm" variant="default" onClick={() => setAdding(true)}>{t('conflict.add')}</Button>}>
        {firm.conflicts.length === 0 ? <p className={classes.quiet}>{t('conflict.none')}</p> : (
          <ul className={classes.firms}>
            {firm.conflicts.map((conflict) => (
              <li key={conflict.id} className={classes.sentHead}>
                <StatusBadge tone={conflict.inForce ? 'warning' : 'neutral'} icon={conflict.inForce ? 'lock' : 'minus'}>{t(conflict.inForce ? 'conflict.inForce' : 'conflict.over')}</StatusBadge>
                <span className={classes.quiet}>{t(`conflict.kind.${conflict.kind}`)}</span><strong lang="ja">{conflict.name}</strong>{conflict.code && <span className={`${classes.quiet} saimado-number`}>{conflict.code}</span>}
                <span lang="ja">{conflict.reason}</span>
                <span className={classes.quiet}>{t(conflict.until ? 'conflict.period' : 'conflict.from', { since: formatDay(conflict.since, language), until: conflict.until && formatDay(conflict.until, language) })} {conflict.addedBy}</span>
                {mayEdit && conflict.inForce && <Button size="sm" variant="default" loading={ending.pending} aria-label={t('conflict.endThis', { name: conflict.name })} onClick={() => void end(conflict.id)}>{t('conflict.end')}</Button>}
              </li>
            ))}
          </ul>
        )}
        <RefusedNotice refused={ending.refused} />
      </Panel>
      {adding && <ConflictDialog firm={firm} refetch={refetch} onClose={() => setAdding(false)} />}
    </>
  );
}
