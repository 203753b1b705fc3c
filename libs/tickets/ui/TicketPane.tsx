import { useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TicketIndicators } from '@saimado/campaigns/ui/TicketIndicators';
import { LiveMark } from '@saimado/contract/client/LiveMark';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import type { DeskTicketFieldsFragment } from '@saimado/contract/generated/tickets';
import { DeadlinesPanel } from '@saimado/deadlines/ui/DeadlinesPanel';
import type { TicketParts } from '@saimado/escalations/ui/ticket-parts';
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

interface Props { number: string; children: (ticket: TicketOfPanel, parts: TicketParts) => ReactNode }

/** A ticket as tier 2 may read it, for the desk to lay out. */
export function TicketPane({ number, children }: Props) {
  const { t } = useTranslation('tickets');
  const query = useDeskTicket(number);
  return (
    <QueryGate query={query}>
      {({ ticket }) => ticket
        ? children(ticket, { history: <History ticket={ticket} />, details: <Details ticket={ticket} /> })
        : <EmptyState icon="search" title={t('page.missing', { number })}>{t('page.missingHint')}</EmptyState>}
    </QueryGate>
  );
}

function History({ ticket }: { ticket: DeskTicketFieldsFragment }) {
  const { t } = useTranslation(['tickets', 'common']);
  const note = useRef<HTMLTextAreaElement>(null);
  useCommands([{ id: 'ticket:note', label: t('note.command'), shortcut: 'm', icon: 'note', group: t('page.group'), run: () => note.current?.focus() }]);
  return (
    <Panel title={t('timeline.label')} icon="note" flush actions={<LiveMark />} footer={<NoteBox ticketNumber={ticket.number} inputRef={note} />}>
      <Timeline entries={ticket.timeline} />
    </Panel>
  );
}

function Details({ ticket }: { ticket: DeskTicketFieldsFragment }) {
  const { t } = useTranslation('tickets');
  return (
    <>
      <Panel title={t('page.triage')} icon="arrowRight">
        {ticket.triage ? <RecordedTriage triage={ticket.triage} /> : <p className={classes.quiet}>{t('page.notTriaged')}</p>}
      </Panel>
      <DeadlinesPanel ticket={ticket} asking={false} />
      <RemoteSupportOfTicket ticket={ticket} />
      <TicketIndicators ticket={ticket} />
      <ReliefFundOfTicket ticket={ticket} />
    </>
  );
}
