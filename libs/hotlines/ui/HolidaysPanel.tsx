import { Button, Group, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { type HolidaysQuery, SetHolidayDocument } from '@saimado/contract/generated/hours';
import { jstDateOf } from '@saimado/kernel/jst';
import { serverNow } from '@saimado/ui-kit/clock';
import { ConfirmDialog } from '@saimado/ui-kit/ConfirmDialog';
import { DateTime, useLanguage } from '@saimado/ui-kit/DateTime';
import { formatDay } from '@saimado/ui-kit/format-date';
import { Icon } from '@saimado/ui-kit/Icon';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { useHolidays } from './use-settings';
import { useSetting } from './use-setting';
import classes from './hours.module.css';

type Holiday = HolidaysQuery['holidays'][number];
/** The hotlines began in 2022; the national calendar is known to 2050, set a few years ahead. */
const FIRST_YEAR = 2022;
const YEARS_AHEAD = 5;

/** What one may do about a day, by what it is. */
const DEED = { NATIONAL: 'remove', ADDED: 'delete', REMOVED: 'restore' } as const;
const LOOK = { NATIONAL: { tone: 'neutral', icon: 'calendar' }, ADDED: { tone: 'info', icon: 'plus' }, REMOVED: { tone: 'warning', icon: 'minus' } } as const;

export const thisYear = (): number => Number(jstDateOf(serverNow()).slice(0, 4));

export function HolidaysPanel({ year, onYear, onAdd }: { year: number; onYear: (year: number) => void; onAdd: () => void }) {
  const { t } = useTranslation('hotlines');
  const language = useLanguage();
  const query = useHolidays(year);
  const set = useSetting(SetHolidayDocument, 'HolidaySet');
  const [asked, setAsked] = useState<Holiday | null>(null);
  const last = thisYear() + YEARS_AHEAD;
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  const observe = async ({ date, name }: Holiday, observed: boolean): Promise<void> => {
    await set.save({ date, name, observed }, {});
    setAsked(null);
  };
  const words = (holiday: Holiday) => ({ day: formatDay(holiday.date, language), name: holiday.name });

  return (
    <Panel title={t('holidays.title')} icon="calendar" actions={<Button size="sm" variant="default" leftSection={<Icon name="plus" />} onClick={onAdd}>{t('holidays.add')}</Button>}>
      <Stack gap="sm">
        <Group gap="xs">
          <Button size="sm" variant="default" leftSection={<Icon name="arrowLeft" />} disabled={year <= FIRST_YEAR} onClick={() => onYear(year - 1)}>{t('holidays.previous')}</Button>
          <Select aria-label={t('holidays.year')} w="8rem" size="sm" value={String(year)} comboboxProps={{ transitionProps: { duration: 0 } }} data={years.map((value) => ({ value: String(value), label: t('holidays.yearOption', { year: value }) }))} onChange={(value) => onYear(Number(value))} />
          <Button size="sm" variant="default" rightSection={<Icon name="arrowRight" />} disabled={year >= last} onClick={() => onYear(year + 1)}>{t('holidays.next')}</Button>
        </Group>
        <RefusedNotice refused={set.refused} />
        <QueryGate query={query}>{({ holidays }) => holidays.length === 0 ? <EmptyState icon="calendar" title={t('holidays.empty')} /> : (
          <ul className={classes.holidays}>
            {holidays.map((holiday) => {
              const deed = DEED[holiday.kind];
              return (
                <li key={holiday.date} className={classes.holiday} data-kind={holiday.kind}>
                  <span className={classes.holidayDay}><DateTime value={holiday.date} shape="day" /></span>
                  <span className={classes.holidayName}>{holiday.name}</span>
                  {holiday.kind !== 'NATIONAL' && <StatusBadge {...LOOK[holiday.kind]}>{t(`holidays.${holiday.kind}`)}</StatusBadge>}
                  <Button size="sm" variant="subtle" aria-label={t(`holidays.${deed}Day`, words(holiday))} onClick={() => { if (deed === 'restore') void observe(holiday, true); else setAsked(holiday); }}>{t(`holidays.${deed}`)}</Button>
                </li>
              );
            })}
          </ul>
        )}</QueryGate>
      </Stack>
      <ConfirmDialog
        opened={asked !== null} title={asked ? t(`holidays.confirm.${asked.kind === 'ADDED' ? 'delete' : 'remove'}`, words(asked)) : ''} confirmLabel={t(asked?.kind === 'ADDED' ? 'holidays.delete' : 'holidays.remove')}
        pending={set.pending} onConfirm={() => asked && void observe(asked, false)} onClose={() => setAsked(null)}
      >{t('holidays.confirmText')}</ConfirmDialog>
    </Panel>
  );
}
