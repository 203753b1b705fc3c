import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { EmptyState } from '@saimado/ui-kit/Notices';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { TicketColumns } from './TicketColumns';
import { useLiveTicket } from './use-live-ticket';

/** A ticket inside another screen, with that screen's own work above what is known of it. */
export function TicketPane({ number, children }: { number: string; children: (ticket: TicketOfPanel) => ReactNode }) {
  const { t } = useTranslation('tickets');
  const query = useLiveTicket(number);
  return (
    <QueryGate query={query}>
      {({ ticket }) => ticket ? <TicketColumns key={ticket.number} ticket={ticket}>{children(ticket)}</TicketColumns> : <EmptyState icon="search" title={t('page.missing', { number })}>{t('page.missingHint')}</EmptyState>}
    </QueryGate>
  );
}
