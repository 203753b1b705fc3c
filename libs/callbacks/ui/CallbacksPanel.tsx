import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useCommands } from '@saimado/ui-kit/commands';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Panel } from '@saimado/ui-kit/Panel';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { CallbackCard } from './CallbackCard';
import { PlanForm, usePlanDraft } from './PlanForm';
import { useTicketCallbacks, type Callback } from './use-callbacks';
import classes from './callbacks.module.css';

interface Props {
  ticket: TicketOfPanel;
  /** Plans one: during a call k is 仮対応. With Alt the screen shows this panel. */
  planKey: 'k' | 'b';
  /** The form is open at once where nothing is planned. */
  planning?: boolean;
}

/** Whom to call back, and what was tried. */
export function CallbacksPanel({ ticket, planKey, planning = false }: Props) {
  const { t } = useTranslation(['callbacks', 'common']);
  const query = useTicketCallbacks(ticket);
  const [asked, setOpen] = useState<boolean | null>(null);
  const nothingOwed = query.data?.ticket?.callbacks.every(({ status }) => status !== 'PLANNED') ?? false;
  // What was begun and left is still there, in sight.
  const begun = usePlanDraft(ticket.number).fields;
  const open = asked ?? (begun.time !== '' || begun.purpose !== '' || (planning && nothingOwed));
  const plan = (): void => setOpen(true);
  useCommands([{ id: 'callback:plan', label: t('plan.command'), keywords: 'orikaeshi callback yotei', icon: 'phone', group: t('group'), shortcut: planKey, run: plan }]);
  return (
    <Panel title={t('title')} icon="phone" actions={!open && <Button size="sm" variant="default" rightSection={<KeyHint keys={planKey} />} onClick={plan}>{t('plan.open')}</Button>}>
      {open && <PlanForm ticketNumber={ticket.number} onDone={() => setOpen(false)} onCancel={() => setOpen(false)} />}
      <QueryGate query={query}>
        {({ ticket: known }) => {
          const callbacks = known?.callbacks ?? [];
          const owed = callbacks.filter(({ status }) => status === 'PLANNED');
          const past = callbacks.filter(({ status }) => status !== 'PLANNED');
          return (
            <div className={classes.cards}>
              {owed.length === 0 && !open && <p className={classes.none}>{t('none')}</p>}
              {owed.map((callback) => <CallbackCard key={callback.id} callback={callback} />)}
              {past.length > 0 && <Past callbacks={past} />}
            </div>
          );
        }}
      </QueryGate>
    </Panel>
  );
}

function Past({ callbacks }: { callbacks: readonly Callback[] }) {
  const { t } = useTranslation(['callbacks', 'common']);
  return (
    <details className={classes.past}>
      <summary>{t('past', { count: callbacks.length })}</summary>
      <ul>
        {callbacks.map(({ id, closedAt, closedBy, status, purpose, cancelReason, attempts }) => (
          <li key={id}>
            {closedAt && <DateTime value={closedAt} shape="short" />} {t(`status.${status}`)}（{closedBy}）：{purpose}{cancelReason && ` ／ ${cancelReason}`}
            {attempts.length > 0 && ` ／ ${attempts.map(({ outcome }) => t(`common:callbackResult.${outcome}`)).join('→')}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
