import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useMe } from '@saimado/contract/client/session';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { OpenSession } from './OpenSession';
import { SessionList } from './SessionList';
import { StartForm } from './StartForm';
import { useRemoteSupport } from './use-remote-support';
import classes from './remote-support.module.css';

interface Props { ticket: TicketOfPanel; actions?: ReactNode; refetch: () => Promise<unknown> }

/** 「リモートサポート」: how it was started, agreed to and ended. */
export function RemoteSupportPanel({ ticket, actions, refetch }: Props) {
  const { t } = useTranslation('remote-support');
  const query = useRemoteSupport(ticket);
  const body = useRef<HTMLDivElement>(null);
  const state = query.data?.remoteSupportSessions[0];
  const form = state && !state.endedAt ? state.id : query.data ? 'start' : null;
  useEffect(() => {
    // Where a reason is wanted first, the cursor stands before it, not in it: on what scrolls.
    if (form) (body.current?.querySelector<HTMLElement>('[data-remote-first]') ?? body.current?.closest<HTMLElement>('[data-scroll]'))?.focus();
  }, [form]);
  const both = async (): Promise<void> => {
    await Promise.all([query.refetch(), refetch()]).catch(() => undefined);
  };
  return (
    <Panel title={t('title')} icon="desk" scroll actions={actions}>
      <QueryGate query={query}>
        {({ remoteSupportGate: gate, remoteSupportSessions: sessions }) => {
          if (!gate) return <EmptyState title={t('missing')} />;
          const open = sessions.find(({ endedAt }) => !endedAt);
          return (
            <div ref={body} className={classes.panel}>
              {open
                ? <OpenSession key={open.id} ticketNumber={ticket.number} session={open} gate={gate} onEnded={both} />
                : <StartForm ticketNumber={ticket.number} gate={gate} onStarted={both} />}
              <SessionList sessions={sessions.filter(({ endedAt }) => endedAt)} />
            </div>
          );
        }}
      </QueryGate>
    </Panel>
  );
}

/** On the ticket's page: the sessions there were; nothing where there was none. One left open can be ended here by an operator. */
export function RemoteSupportOfTicket({ ticket }: { ticket: TicketOfPanel }) {
  const { t } = useTranslation('remote-support');
  const { role } = useMe();
  const { data, refetch } = useRemoteSupport(ticket);
  const sessions = data?.remoteSupportSessions ?? [];
  const gate = data?.remoteSupportGate;
  if (!gate || sessions.length === 0) return null;
  const open = role === 'OPERATOR' && sessions.find(({ endedAt }) => !endedAt);
  const again = async (): Promise<void> => {
    await refetch().catch(() => undefined);
  };
  return (
    <Panel title={t('title')} icon="desk">
      <div className={classes.panel}>
        {open && <OpenSession key={open.id} ticketNumber={ticket.number} session={open} gate={gate} onEnded={again} />}
        <SessionList sessions={sessions.filter((one) => one !== open)} />
      </div>
    </Panel>
  );
}
