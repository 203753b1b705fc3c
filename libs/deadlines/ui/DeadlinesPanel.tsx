import { useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { TicketDeadlinesDocument, type TicketClocksFragment } from '@saimado/contract/generated/deadlines';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Notice } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { ClockCard } from './ClockCard';
import { FactsAsked } from './FactsAsked';
import { useFacts } from './use-facts';
import classes from './deadlines.module.css';

interface Props {
  ticket: TicketOfPanel;
  actions?: ReactNode;
  refetch?: () => Promise<unknown>;
  /** The facts are asked for at once; otherwise on demand, so that no key falls into them. */
  asking?: boolean;
}

/** 「届出の期限」: the facts that start a clock, and the clocks. */
export function DeadlinesPanel({ ticket, actions, refetch, asking = true }: Props) {
  const { t } = useTranslation('deadlines');
  const query = useQuery(TicketDeadlinesDocument, { variables: { number: ticket.number }, fetchPolicy: 'cache-and-network' });
  const seen = useRef(ticket.version);
  const { refetch: again } = query;
  useEffect(() => {
    if (seen.current !== ticket.version) void again().catch(() => undefined);
    seen.current = ticket.version;
  }, [ticket.version, again]);
  return (
    <Panel title={t('title')} icon="clock" scroll={asking} actions={actions}>
      <QueryGate query={query}>
        {({ ticket: known }) => known && <Clocks ticket={known} asking={asking} refetch={async () => { await Promise.all([again(), refetch?.()]); }} />}
      </QueryGate>
    </Panel>
  );
}

function Clocks({ ticket, asking, refetch }: { ticket: TicketClocksFragment; asking: boolean; refetch: () => Promise<unknown> }) {
  const { t } = useTranslation('deadlines');
  const { incidentFacts: facts, deadlineClocks: clocks } = ticket;
  // What is due next is read out first; the others open on demand.
  const first = clocks.find(({ done }) => done === null);
  const work = useFacts(ticket, refetch);
  const [open, setOpen] = useState(asking && facts === null);
  return (
    <div className={classes.panel}>
      {open ? <FactsAsked work={work} onRecorded={() => setOpen(false)} /> : (
        <div className={classes.head}>
          {facts ? <p className={classes.meta}>{t('facts.recordedBy', { by: facts.by })} <DateTime value={facts.at} shape="short" /></p> : <p className={classes.meta}>{t(clocks.length > 0 ? 'facts.toConfirm' : 'facts.none')}</p>}
          <Button size="sm" variant="default" onClick={() => setOpen(true)}>{t(facts ? 'facts.change' : 'facts.open')}</Button>
        </div>
      )}
      {facts && clocks.length === 0 && <Notice tone="success" title={t('clock.none')}>{t('clock.noneText')}</Notice>}
      {clocks.map((clock) => <ClockCard key={`${clock.dutyId}:${facts?.id}`} ticketNumber={ticket.number} clock={clock} begins={asking && clock === first} />)}
    </div>
  );
}
