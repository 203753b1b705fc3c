import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatDay } from '@saimado/ui-kit/format-date';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { NeedsConfirmation } from '@saimado/ui-kit/StatusBadge';
import { shownWeekdays } from './shown-days';
import type { Hours } from './use-settings';
import { standingOf, Validity } from './Validity';
import classes from './hours.module.css';

/** By line, the newest validity first. */
const inOrder = (a: Hours, b: Hours): number => a.hotline.localeCompare(b.hotline) || b.validFrom.localeCompare(a.validFrom);

export function HoursTable({ rows, onEdit }: { rows: readonly Hours[]; onEdit: (id: string) => void }) {
  const { t } = useTranslation(['hotlines', 'common']);
  const language = useLanguage();
  if (rows.length === 0) return <EmptyState icon="clock" title={t('rows.empty')} />;
  return (
    <div className={classes.scroll}><table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('rows.hotline')}</th><th scope="col">{t('rows.valid')}</th><th scope="col">{t('rows.days')}</th><th scope="col">{t('rows.time')}</th>
          <th scope="col">{t('rows.closed')}</th><th scope="col">{t('rows.source')}</th><td />
        </tr>
      </thead>
      <tbody>
        {[...rows].sort(inOrder).map((row) => (
          <tr key={row.id} data-past={standingOf(row) === 'past' || undefined}>
            <th scope="row">{t(`common:hotline.${row.hotline}`)}</th>
            <td><Validity validFrom={row.validFrom} validUntil={row.validUntil} /></td>
            <td className={classes.nowrap}>{shownWeekdays(row.weekdays, t, language)}</td>
            <td className="saimado-number">{row.opensAt}–{row.closesAt}</td>
            <td>{[row.closedOnHolidays && t('rows.holidays'), row.closedAtYearEnd && t('rows.yearEnd')].filter(Boolean).join(language === 'ja' ? '、' : ', ') || t('rows.open')}</td>
            <td>{row.source}{row.needsConfirmation && <> <NeedsConfirmation /></>}</td>
            <td className={classes.deed}><Button size="sm" variant="default" aria-label={t('rows.edit', { hotline: t(`common:hotline.${row.hotline}`), from: formatDay(row.validFrom, language) })} onClick={() => onEdit(row.id)}>{t('rows.change')}</Button></td>
          </tr>
        ))}
      </tbody>
    </table></div>
  );
}
