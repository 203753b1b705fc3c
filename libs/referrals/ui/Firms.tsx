import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveMark } from '@saimado/contract/client/LiveMark';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useMe } from '@saimado/contract/client/session';
import { useCommands } from '@saimado/ui-kit/commands';
import { Icon } from '@saimado/ui-kit/Icon';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';
import { Panel } from '@saimado/ui-kit/Panel';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { FirmCard } from './FirmCard';
import { FirmDialog } from './FirmDialog';
import { LedgerPanel } from './LedgerPanel';
import { type Firm, useFirms } from './use-firms';
import classes from './referrals.module.css';

/** 「専門事業者」: who may be introduced, who is open now, with whom each has a conflict of interest, and how it has done. */
export default function Firms() {
  const { t } = useTranslation(['referrals', 'common']);
  const supervisor = useMe().role === 'SUPERVISOR';
  const query = useFirms();
  const [selected, setSelected] = useState<string | null>(null);
  const [editing, setEditing] = useState<Firm | 'NEW' | null>(null);
  useCommands([{ id: 'firms:new', label: t('firms.new'), keywords: 'jigyousha touroku add', shortcut: 'n', icon: 'plus', group: t('common:nav.firms'), disabled: !supervisor, run: () => setEditing('NEW') }]);
  const refetch = async (): Promise<unknown> => query.refetch();
  return (
    <Page title={t('common:nav.firms')} actions={<><LiveMark />{supervisor && <Button size="sm" leftSection={<Icon name="plus" />} rightSection={<KeyHint keys="n" />} onClick={() => setEditing('NEW')}>{t('firms.new')}</Button>}</>}>
      <QueryGate query={query}>
        {({ firms }) => {
          const firm = firms.find(({ id }) => id === selected) ?? firms[0];
          if (!firm) return <EmptyState icon="people" title={t('empty.title')}>{t(supervisor ? 'empty.supervisor' : 'empty.specialist')}</EmptyState>;
          return (
            <div className={classes.directory}>
              <Panel title={t('firms.list', { count: firms.length })} icon="people" flush>
                {firms.map((one) => <Entry key={one.id} firm={one} current={one.id === firm.id} onSelect={() => setSelected(one.id)} />)}
              </Panel>
              <div className={classes.columns}>
                <FirmCard key={firm.id} firm={firm} mayEdit={supervisor} onEdit={() => setEditing(firm)} refetch={refetch} />
                {supervisor && <LedgerPanel firm={firm} />}
              </div>
            </div>
          );
        }}
      </QueryGate>
      {editing && <FirmDialog firm={editing === 'NEW' ? null : editing} onClose={() => setEditing(null)} onSaved={(id) => { setSelected(id); setEditing(null); void refetch(); }} refetch={refetch} />}
    </Page>
  );
}

function Entry({ firm, current, onSelect }: { firm: Firm; current: boolean; onSelect: () => void }) {
  const { t } = useTranslation(['referrals', 'common']);
  return (
    <button type="button" className={classes.entry} aria-current={current} onClick={onSelect}>
      <span className={classes.entryHead}>
        <strong lang="ja">{firm.name}</strong>
        {firm.active ? <StatusBadge tone={firm.openNow ? 'success' : 'neutral'} icon={firm.openNow ? 'check' : 'clock'}>{t(firm.openNow ? 'firms.open' : firm.hours ? 'firms.closed' : 'firms.hoursUnknown')}</StatusBadge> : <StatusBadge tone="neutral" icon="minus">{t('firms.inactive')}</StatusBadge>}
      </span>
      <span className={classes.quiet}>{t(`common:discipline.${firm.discipline}`)}{t('choice.and')}{firm.nationwide ? t('firms.nationwide') : <span lang="ja">{firm.prefectures.slice(0, 3).join('・')}{firm.prefectures.length > 3 && t('firms.more', { count: firm.prefectures.length - 3 })}</span>}{t('choice.and')}{t('firms.sent', { count: firm.sent })}</span>
    </button>
  );
}
