import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { Panel } from '@saimado/ui-kit/Panel';

interface Props { ticket: TicketOfPanel; actions?: ReactNode; refetch: () => Promise<unknown> }

/** 「届出の期限」: the facts that start a clock, and the clocks. */
export function DeadlinesPanel({ ticket, actions }: Props) {
  const { t } = useTranslation('deadlines');
  return <Panel title={t('title')} icon="clock" scroll actions={actions}>{ticket.number}</Panel>;
}
