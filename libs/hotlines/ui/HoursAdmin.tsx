import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useCommands } from '@saimado/ui-kit/commands';
import { Icon } from '@saimado/ui-kit/Icon';
import { Notice } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';
import { Panel } from '@saimado/ui-kit/Panel';
import { ClosingPeriodForm } from './ClosingPeriodForm';
import { HolidayForm } from './HolidayForm';
import { HolidaysPanel, thisYear } from './HolidaysPanel';
import { HotlinesNow } from './HotlinesNow';
import { HoursForm } from './HoursForm';
import { HoursTable } from './HoursTable';
import { PeriodsTable } from './PeriodsTable';
import { useHoursSettings } from './use-settings';
import classes from './hours.module.css';

/** `id` null: a new row. */
type Form = { of: 'hours' | 'period'; id: string | null } | { of: 'holiday' };

/** When the lines are open: hours by date, closing periods, holidays, and what follows from them now. */
export default function HoursAdmin() {
  const { t } = useTranslation(['hotlines', 'common']);
  const query = useHoursSettings();
  const [year, setYear] = useState(thisYear);
  const [form, setForm] = useState<Form | null>(null);
  const [saved, setSaved] = useState(false);
  const open = (next: Form): void => {
    setSaved(false);
    setForm(next);
  };
  const close = (): void => setForm(null);
  const done = (): void => {
    setSaved(true);
    close();
  };
  useCommands([
    { id: 'hours:add', label: t('rows.add'), icon: 'plus', run: () => open({ of: 'hours', id: null }) },
    { id: 'hours:period', label: t('periods.add'), icon: 'plus', run: () => open({ of: 'period', id: null }) },
    { id: 'hours:holiday', label: t('holidays.add'), icon: 'plus', run: () => open({ of: 'holiday' }) },
  ]);
  const adder = (label: string, next: Form) => <Button size="sm" variant="default" leftSection={<Icon name="plus" />} onClick={() => open(next)}>{label}</Button>;

  return (
    <Page title={t('common:nav.hours')}>
      <HotlinesNow />
      {saved && <Notice tone="success">{t('saved')}</Notice>}
      <QueryGate query={query}>{({ hotlineHours, closingPeriods }) => (
        <div className={classes.stack}>
          <Panel title={t('rows.title')} icon="clock" actions={adder(t('rows.add'), { of: 'hours', id: null })}>
            <HoursTable rows={hotlineHours} onEdit={(id) => open({ of: 'hours', id })} />
          </Panel>
          <Panel title={t('periods.title')} icon="calendar" actions={adder(t('periods.add'), { of: 'period', id: null })}>
            <p className={classes.note}>{t('periods.hint')}</p>
            <PeriodsTable rows={closingPeriods} onEdit={(id) => open({ of: 'period', id })} />
          </Panel>
          {form?.of === 'hours' && <HoursForm row={hotlineHours.find(({ id }) => id === form.id) ?? null} onDone={done} onClose={close} />}
          {form?.of === 'period' && <ClosingPeriodForm row={closingPeriods.find(({ id }) => id === form.id) ?? null} onDone={done} onClose={close} />}
        </div>
      )}</QueryGate>
      <HolidaysPanel year={year} onYear={setYear} onAdd={() => open({ of: 'holiday' })} />
      {form?.of === 'holiday' && <HolidayForm onDone={(date) => { setYear(Number(date.slice(0, 4))); done(); }} onClose={close} />}
    </Page>
  );
}
