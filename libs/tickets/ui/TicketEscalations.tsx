import { Button } from '@mantine/core';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketFieldsFragment } from '@saimado/contract/generated/tickets';
import { AnswerQuestion } from '@saimado/escalations/ui/AnswerQuestion';
import { EscalateForm, freeDisciplines } from '@saimado/escalations/ui/EscalateForm';
import { EscalationCard } from '@saimado/escalations/ui/EscalationCard';
import { useCommands } from '@saimado/ui-kit/commands';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Panel } from '@saimado/ui-kit/Panel';
import classes from './ticket-page.module.css';

/** Statuses from which tier 2 may be asked, also for the second discipline while the first is at work. */
const MAY_ESCALATE: readonly TicketFieldsFragment['status'][] = ['OPEN', 'AWAITING_CALLBACK', 'ESCALATED'];

/** Tier 2's part in the ticket: what was handed over, to whom, how it stands; and the way there. */
export function TicketEscalations({ ticket, refetch }: { ticket: TicketFieldsFragment; refetch: () => Promise<unknown> }) {
  const { t } = useTranslation(['tickets', 'common']);
  const [opened, setOpened] = useState(false);
  const possible = MAY_ESCALATE.includes(ticket.status) && freeDisciplines(ticket.escalations).length > 0;
  const intoView = useCallback((form: HTMLElement | null) => {
    form?.closest('section')?.scrollIntoView({ block: 'start' });
    form?.querySelector('textarea')?.focus({ preventScroll: true });
  }, []);
  useCommands(possible ? [{ id: 'ticket:escalate', label: t('escalations.open'), shortcut: 'e', icon: 'up', group: t('page.group'), run: () => setOpened(true) }] : []);
  return (
    <Panel
      title={t('escalations.title')} icon="up"
      actions={possible && !opened && <Button size="sm" variant="default" rightSection={<KeyHint keys="e" />} onClick={() => setOpened(true)}>{t('escalations.open')}</Button>}
    >
      {ticket.escalations.length === 0 && !opened && <p className={classes.quiet}>{t('escalations.none')}</p>}
      {ticket.escalations.map((escalation) => (
        <EscalationCard key={escalation.id} escalation={escalation}><AnswerQuestion escalation={escalation} ticket={ticket} refetch={refetch} /></EscalationCard>
      ))}
      {possible && opened && <div ref={intoView} className={ticket.escalations.length > 0 ? classes.below : undefined}><EscalateForm ticket={ticket} refetch={refetch} onDone={() => setOpened(false)} onCancel={() => setOpened(false)} /></div>}
    </Panel>
  );
}
