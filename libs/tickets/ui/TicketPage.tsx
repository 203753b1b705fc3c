import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams } from 'react-router';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useCommands } from '@saimado/ui-kit/commands';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';
import { Panel } from '@saimado/ui-kit/Panel';
import { StatusChange } from './StatusChange';
import { TicketCaller } from './TicketCaller';
import { TicketColumns } from './TicketColumns';
import { TicketEscalations } from './TicketEscalations';
import { TicketHead } from './TicketHead';
import { useLiveTicket } from './use-live-ticket';
import { useVerifying } from './use-verifying';
import classes from './ticket-page.module.css';

export default function TicketPage() {
  const { t } = useTranslation(['tickets', 'common']);
  const { number = '' } = useParams();
  const navigate = useNavigate();
  const query = useLiveTicket(number);
  const verifying = useVerifying(query.data?.ticket);
  const known = useRef<HTMLDivElement>(null);
  const endVerifying = (): void => {
    verifying.end();
    known.current?.focus();
  };
  useCommands([{ id: 'ticket:back', label: t('page.back'), shortcut: 'b', icon: 'arrowLeft', group: t('page.group'), run: () => void navigate('/tickets') }]);
  return (
    <Page title={t('page.title', { number })} fill hideTitle>
      <QueryGate query={query}>
        {({ ticket }) => ticket ? (
          <>
            <TicketHead ticket={ticket} />
            <TicketColumns
              key={ticket.number} ticket={ticket} knownRef={known} onVerify={verifying.open ? null : verifying.begin}
              lead={verifying.open && <TicketCaller ticket={ticket} refetch={query.refetch} onClose={endVerifying} />}
            >
              {/* While tier 2 has it, what tier 2 does comes first. */}
              <div className={classes.work} data-with-tier2={ticket.status === 'ESCALATED' || undefined}>
                <Panel title={t('status.title')} icon="refresh"><StatusChange ticket={ticket} refetch={query.refetch} /></Panel>
                <TicketEscalations ticket={ticket} refetch={query.refetch} />
              </div>
            </TicketColumns>
          </>
        ) : (
          <EmptyState icon="search" title={t('page.missing', { number })}>
            <p>{t('page.missingHint')}</p>
            <Link to="/tickets">{t('page.back')}</Link>
          </EmptyState>
        )}
      </QueryGate>
    </Page>
  );
}
