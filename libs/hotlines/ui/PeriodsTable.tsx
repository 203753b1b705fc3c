import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { NeedsConfirmation } from '@saimado/ui-kit/StatusBadge';
import { shownMonthDay } from './shown-days';
import type { ClosingPeriod } from './use-settings';
import { standingOf, Validity } from './Validity';
import classes from './hours.module.css';

export function PeriodsTable({ rows, onEdit }: { rows: readonly ClosingPeriod[]; onEdit: (id: string) => void }) {
  const { t } = useTranslation('hotlines');
  const language = useLanguage();
  if (rows.length === 0) return <EmptyState icon="calendar" title={t('periods.empty')} />;
  return (
    <div className={classes.scroll}><table className={classes.table}>
      <thead><tr><th scope="col">{t('periods.label')}</th><th scope="col">{t('periods.valid')}</th><th scope="col">{t('periods.days')}</th><th scope="col">{t('periods.source')}</th><td /></tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} data-past={standingOf(row) === 'past' || undefined}>
            <th scope="row">{row.label}</th>
            <td><Validity validFrom={row.validFrom} validUntil={row.validUntil} /></td>
            <td className={classes.nowrap}>{t('periods.range', { from: shownMonthDay(row.fromDay, language), to: shownMonthDay(row.toDay, language) })}</td>
            <td>{row.source}{row.needsConfirmation && <> <NeedsConfirmation /></>}</td>
            <td className={classes.deed}><Button size="sm" variant="default" aria-label={t('periods.edit', { label: row.label })} onClick={() => onEdit(row.id)}>{t('rows.change')}</Button></td>
          </tr>
        ))}
      </tbody>
    </table></div>
  );
}
