import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { Panel } from '@saimado/ui-kit/Panel';

interface Props { ticket: TicketOfPanel; actions?: ReactNode; refetch: () => Promise<unknown> }

/** 「手がかり」: what several clinics may have in common. */
export function IndicatorsPanel({ ticket, actions }: Props) {
  const { t } = useTranslation('campaigns');
  return <Panel title={t('title')} icon="search" scroll actions={actions}>{ticket.number}</Panel>;
}
