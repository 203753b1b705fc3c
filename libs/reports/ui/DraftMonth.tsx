import { Button, Select, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { DraftPeriodReportDocument, PeriodReportsDocument, type PeriodReportFieldsFragment } from '@saimado/contract/generated/reports';
import { useApolloClient } from '@apollo/client/react';
import { serverNow } from '@saimado/ui-kit/clock';
import { useCommands } from '@saimado/ui-kit/commands';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatMonth } from '@saimado/ui-kit/format-date';
import { Panel } from '@saimado/ui-kit/Panel';
import { undraftedMonths } from './undrafted-months';
import classes from './reports.module.css';

/** Counts a month that is over, once. */
export function DraftMonth({ reports, onDrafted }: { reports: readonly PeriodReportFieldsFragment[]; onDrafted: (id: string) => void }) {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  const client = useApolloClient();
  const months = undraftedMonths(reports.map(({ month }) => month), serverNow());
  const [wanted, setWanted] = useState<string | null>(null);
  const month = wanted !== null && months.includes(wanted) ? wanted : (months[0] ?? null);
  const draft = useRecording(DraftPeriodReportDocument, 'PeriodReportDrafted');

  const press = async (): Promise<void> => {
    if (!month) return;
    const done = await draft.record({ month });
    if (done) onDrafted(done.report.id);
    await client.refetchQueries({ include: [PeriodReportsDocument] });
  };
  useCommands([{ id: 'reports:draft', label: t('desk.command.draft'), icon: 'plus', disabled: !month, run: () => void press() }]);

  return (
    <Panel title={t('desk.draftTitle')} icon="plus">
      {month === null ? <p className={classes.note}>{t('desk.allDrafted')}</p> : (
        <Stack gap="xs">
          <Select
            label={t('desk.draftMonth')} value={month} onChange={setWanted} comboboxProps={{ transitionProps: { duration: 0 } }}
            data={months.map((value) => ({ value, label: formatMonth(value, language) }))}
          />
          <RefusedNotice refused={draft.refused} onRetry={() => void press()} />
          <Button size="sm" variant="default" loading={draft.pending} onClick={() => void press()}>{t('desk.draft')}</Button>
        </Stack>
      )}
    </Panel>
  );
}
