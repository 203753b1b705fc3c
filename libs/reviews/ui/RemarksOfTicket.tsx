import { useQuery, useSubscription } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { useRefetchSoon } from '@saimado/contract/client/use-refetch-soon';
import { MyRemarksChangedDocument, ReviewOfTicketDocument } from '@saimado/contract/generated/reviews';
import { Panel } from '@saimado/ui-kit/Panel';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { AnswerRemarks } from './AnswerRemarks';
import { ReviewResult } from './ReviewResult';

/** What a supervisor said of how this call went, for whom it is about; nothing where nothing was said. */
export function RemarksOfTicket({ ticket }: { ticket: TicketOfPanel }) {
  const { t } = useTranslation('reviews');
  const { data, refetch } = useQuery(ReviewOfTicketDocument, { variables: { ticketNumber: ticket.number }, fetchPolicy: 'cache-and-network' });
  useSubscription(MyRemarksChangedDocument, { ignoreResults: true, onData: useRefetchSoon(refetch) });
  const review = data?.reviewOfTicket;
  if (!review) return null;
  return <Panel title={t('mine.title')} icon="checkCircle"><ReviewResult review={review} /><AnswerRemarks review={review} /></Panel>;
}
