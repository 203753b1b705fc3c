import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TicketIndicators } from '@saimado/campaigns/ui/TicketIndicators';
import { LiveMark } from '@saimado/contract/client/LiveMark';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { DeadlinesPanel } from '@saimado/deadlines/ui/DeadlinesPanel';
import { ReliefFundOfTicket } from '@saimado/relief-fund/ui/ReliefFundOfTicket';
import { RemoteSupportOfTicket } from '@saimado/remote-support/ui/RemoteSupportPanel';
import { useCommands } from '@saimado/ui-kit/commands';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { NoteBox } from './NoteBox';
import { RecordedTriage } from './RecordedTriage';
import { Timeline } from './Timeline';
import { useDeskTicket } from './use-live-ticket';
import classes from './ticket-page.module.css';

/** A ticket on the desk of tier 2, with the desk's own work above what is known of it. */
export function TicketPane({ number, children }: { number: string; children: (ticket: TicketOfPanel) => ReactNode }) {
  const { t } = useTranslation(['tickets', 'common']);
  const query = useDeskTicket(number);
  const note = useRef<HTMLTextAreaElement>(null);
  useCommands([{ id: 'ticket:note', label: t('note.command'), shortcut: 'm', icon: 'note', group: t('page.group'), run: () => note.current?.focus() }]);
  return (
    <QueryGate query={query}>
      {({ ticket }) => ticket ? (
        <div key={ticket.number} className={classes.columns}>
          <div className={classes.known} tabIndex={0} role="group" aria-label={t('page.known')}>
            {children(ticket)}
            <Panel title={t('page.triage')} icon="arrowRight">
              {ticket.triage ? <RecordedTriage triage={ticket.triage} /> : <p className={classes.quiet}>{t('page.notTriaged')}</p>}
            </Panel>
            <RemoteSupportOfTicket ticket={ticket} />
            <ReliefFundOfTicket ticket={ticket} />
            <DeadlinesPanel ticket={ticket} asking={false} />
            <TicketIndicators ticket={ticket} />
          </div>
          <Panel title={t('timeline.label')} icon="note" flush actions={<LiveMark />} footer={<NoteBox ticketNumber={ticket.number} inputRef={note} />}>
            <Timeline entries={ticket.timeline} />
          </Panel>
        </div>
      ) : <EmptyState icon="search" title={t('page.missing', { number })}>{t('page.missingHint')}</EmptyState>}
    </QueryGate>
  );
}
