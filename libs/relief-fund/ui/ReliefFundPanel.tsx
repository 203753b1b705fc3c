import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { Panel } from '@saimado/ui-kit/Panel';

interface Props { ticket: TicketOfPanel; actions?: ReactNode; refetch: () => Promise<unknown> }

/** 「一時支援金」: what the fund would pay, what is missing, which papers. */
export function ReliefFundPanel({ ticket, actions }: Props) {
  const { t } = useTranslation('relief-fund');
  return <Panel title={t('title')} icon="note" scroll actions={actions}>{ticket.number}</Panel>;
}
