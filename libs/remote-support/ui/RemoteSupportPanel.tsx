import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { Panel } from '@saimado/ui-kit/Panel';

interface Props { ticket: TicketOfPanel; actions?: ReactNode; refetch: () => Promise<unknown> }

/** 「リモートサポート」: how it was started, agreed to and ended. */
export function RemoteSupportPanel({ ticket, actions }: Props) {
  const { t } = useTranslation('remote-support');
  return <Panel title={t('title')} icon="desk" scroll actions={actions}>{ticket.number}</Panel>;
}
