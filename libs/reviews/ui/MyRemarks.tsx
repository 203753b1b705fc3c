import { useQuery, useSubscription } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useRefetchSoon } from '@saimado/contract/client/use-refetch-soon';
import { MyRemarksChangedDocument, MyReviewsDocument } from '@saimado/contract/generated/reviews';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';
import { Panel } from '@saimado/ui-kit/Panel';
import { AnswerRemarks } from './AnswerRemarks';
import { ReviewResult } from './ReviewResult';
import classes from './reviews.module.css';

/** What supervisors said of one's own calls, newest first. */
export default function MyRemarks() {
  const { t } = useTranslation('reviews');
  const query = useQuery(MyReviewsDocument, { fetchPolicy: 'cache-and-network' });
  useSubscription(MyRemarksChangedDocument, { ignoreResults: true, onData: useRefetchSoon(query.refetch) });
  return (
    <Page title={t('mine.title')}>
      <QueryGate query={query}>
        {({ myReviews: reviews }) => reviews.length === 0 ? <EmptyState icon="checkCircle" title={t('mine.none')}>{t('mine.noneText')}</EmptyState> : (
          <div className={classes.remarks}>
            {reviews.map((review) => (
              <Panel key={review.id} title={review.ticketNumber} icon="ticket" actions={<Group gap="xs"><Button component={Link} to={`/tickets/${review.ticketNumber}`} size="sm" variant="default">{t('mine.open')}</Button></Group>}>
                <ReviewResult review={review} />
                <AnswerRemarks review={review} />
              </Panel>
            ))}
          </div>
        )}
      </QueryGate>
    </Page>
  );
}
