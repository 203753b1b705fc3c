import { Button, Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LiveMark } from '@saimado/contract/client/LiveMark';
import { useMe } from '@saimado/contract/client/session';
import type { VerificationWorkQuery } from '@saimado/contract/generated/verification-work';
import { useCommands } from '@saimado/ui-kit/commands';
import { Icon, type IconName } from '@saimado/ui-kit/Icon';
import { Page } from '@saimado/ui-kit/Page';
import { AccessesTab } from './AccessesTab';
import { DebtsTab } from './DebtsTab';
import { EnrolmentTab } from './EnrolmentTab';
import { OverridesTab } from './OverridesTab';
import { RegisterLook } from './RegisterLook';
import { useWork } from './use-work';
import { WarningsTab } from './WarningsTab';
import classes from './work.module.css';

type Work = VerificationWorkQuery['verificationWork'];
type Tab = 'debts' | 'enrolments' | 'overrides' | 'warnings' | 'accesses';
const TABS: readonly { id: Tab; icon: IconName; count: (work: Work) => number | null; supervisorOnly?: boolean }[] = [
  { id: 'debts', icon: 'alert', count: (work) => work.debts },
  { id: 'enrolments', icon: 'clock', count: (work) => work.confirmations },
  { id: 'overrides', icon: 'shield', count: (work) => work.overrides, supervisorOnly: true },
  { id: 'warnings', icon: 'people', count: (work) => work.warnings, supervisorOnly: true },
  { id: 'accesses', icon: 'register', count: (work) => work.accesses, supervisorOnly: true },
];

/** 「本人確認」: what is still owed, and for supervisors what is to be looked at again. */
export default function Verifications() {
  const { t } = useTranslation(['verification', 'common']);
  const supervisor = useMe().role === 'SUPERVISOR';
  const [params, setParams] = useSearchParams();
  const { work, refetch } = useWork();
  const [looking, setLooking] = useState(false);
  const tabs = TABS.filter(({ supervisorOnly }) => supervisor || !supervisorOnly);
  const tab: Tab = tabs.find(({ id }) => id === params.get('tab'))?.id ?? 'debts';
  const show = (id: string | null): void => setParams(id && id !== 'debts' ? { tab: id } : {}, { replace: true });
  const reviewed = (): void => void refetch().catch(() => undefined);

  const group = t('common:nav.verifications');
  useCommands([
    ...tabs.map(({ id, icon }, index) => ({ id: `verifications:${id}`, label: t(`work.tab.${id}`), shortcut: String(index + 1), icon, group, run: () => show(id) })),
    { id: 'verifications:look', label: t('look.title'), shortcut: 'r', icon: 'register' as const, group, run: () => setLooking(true) },
  ]);

  return (
    <Page
      title={t('common:nav.verifications')} fill
      actions={<><Button size="sm" variant="default" leftSection={<Icon name="register" />} aria-keyshortcuts="r" onClick={() => setLooking(true)}>{t('look.title')}</Button><LiveMark /></>}
    >
      <Tabs value={tab} onChange={show} keepMounted={false} className={classes.tabs} classNames={{ panel: classes.panel }}>
        <Tabs.List aria-label={t('common:nav.verifications')}>
          {tabs.map(({ id, icon, count }) => (
            <Tabs.Tab key={id} value={id} leftSection={<Icon name={icon} />} rightSection={work && <Count of={count(work)} overdue={id === 'enrolments' ? work.overdueConfirmations : 0} />}>
              {t(`work.tab.${id}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="debts"><DebtsTab /></Tabs.Panel>
        <Tabs.Panel value="enrolments"><EnrolmentTab /></Tabs.Panel>
        {supervisor && (
          <>
            <Tabs.Panel value="overrides"><OverridesTab onReviewed={reviewed} /></Tabs.Panel>
            <Tabs.Panel value="warnings"><WarningsTab onReviewed={reviewed} /></Tabs.Panel>
            <Tabs.Panel value="accesses"><AccessesTab onReviewed={reviewed} /></Tabs.Panel>
          </>
        )}
      </Tabs>
      {looking && <RegisterLook onClose={() => { setLooking(false); reviewed(); }} />}
    </Page>
  );
}

/** How many wait; with what is overdue in words too, as colour alone says nothing. */
function Count({ of, overdue }: { of: number | null; overdue: number }) {
  const { t } = useTranslation('verification');
  if (of === null) return null;
  return (
    <>
      <span className={classes.count}>{of}</span>
      {overdue > 0 && <span className={classes.count} data-overdue>{t('work.overdue', { count: overdue })}</span>}
    </>
  );
}
