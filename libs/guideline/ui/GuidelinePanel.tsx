import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { Panel } from '@saimado/ui-kit/Panel';

interface Props { ticket: TicketOfPanel; actions?: ReactNode; refetch: () => Promise<unknown> }

/** 「質問」: which item or document it is about, and what was answered. */
export function GuidelinePanel({ ticket, actions }: Props) {
  const { t } = useTranslation('guideline');
  return <Panel title={t('title')} icon="question" scroll actions={actions}>{ticket.number}</Panel>;
}
