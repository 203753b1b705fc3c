import { useQuery } from '@apollo/client/react';
import { Button, Group, Select, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { HolidaysDocument } from '@saimado/contract/generated/hours';
import { jstDateOf } from '@saimado/kernel/jst';
import { serverNow } from '@saimado/ui-kit/clock';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import classes from './hours.module.css';

/** The hotlines began in 2022; the national calendar is known to 2050, shown a few years ahead. */
const FIRST_YEAR = 2022;
const YEARS_AHEAD = 5;
const LOOK = { ADDED: { tone: 'info', icon: 'plus' }, REMOVED: { tone: 'warning', icon: 'minus' } } as const;

export const thisYear = (): number => Number(jstDateOf(serverNow()).slice(0, 4));

/** The holidays of a year, 振替休日 and 国民の休日 included, with what was added and taken out. */
export function HolidaysPanel({ year, onYear }: { year: number; onYear: (year: number) => void }) {
  const { t } = useTranslation('hotlines');
  const query = useQuery(HolidaysDocument, { variables: { year } });
  const last = thisYear() + YEARS_AHEAD;
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => FIRST_YEAR + index);
  return (
    <Panel title={t('holidays.title')} icon="calendar">
      <Stack gap="sm">
        <Group gap="xs">
          <Button size="sm" variant="default" leftSection={<Icon name="arrowLeft" />} disabled={year <= FIRST_YEAR} onClick={() => onYear(year - 1)}>{t('holidays.previous')}</Button>
          <Select aria-label={t('holidays.year')} w="8rem" size="sm" value={String(year)} comboboxProps={{ transitionProps: { duration: 0 } }} data={years.map((value) => ({ value: String(value), label: t('holidays.yearOption', { year: value }) }))} onChange={(value) => onYear(Number(value))} />
          <Button size="sm" variant="default" rightSection={<Icon name="arrowRight" />} disabled={year >= last} onClick={() => onYear(year + 1)}>{t('holidays.next')}</Button>
        </Group>
        <QueryGate query={query}>{({ holidays }) => holidays.length === 0 ? <EmptyState icon="calendar" title={t('holidays.empty')} /> : (
          <ul className={classes.holidays}>
            {holidays.map(({ date, name, kind }) => (
              <li key={date} className={classes.holiday} data-kind={kind}>
                <span className={classes.holidayDay}><DateTime value={date} shape="day" /></span>
                <span className={classes.holidayName} lang="ja">{name}</span>
                {kind !== 'NATIONAL' && <StatusBadge {...LOOK[kind]}>{t(`holidays.${kind}`)}</StatusBadge>}
              </li>
            ))}
          </ul>
        )}</QueryGate>
      </Stack>
    </Panel>
  );
}
