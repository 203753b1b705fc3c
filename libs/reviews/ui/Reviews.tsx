import { useQuery, useSubscription } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useRefetchSoon } from '@saimado/contract/client/use-refetch-soon';
import { CallReviewDocument, ReviewsChangedDocument, ReviewSamplesDocument } from '@saimado/contract/generated/reviews';
import { useCommands } from '@saimado/ui-kit/commands';
import { Icon } from '@saimado/ui-kit/Icon';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';
import { Panel } from '@saimado/ui-kit/Panel';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { DrawSample } from './DrawSample';
import { ReviewForm } from './ReviewForm';
import { SampleList } from './SampleList';
import classes from './reviews.module.css';

interface Props {
  /** The ticket with what is recorded of it; tickets' screens show remarks, so these do not know tickets'. */
  TicketPane: ComponentType<{ number: string; children: (ticket: TicketOfPanel, parts: { history: ReactNode; details: ReactNode }) => ReactNode }>;
}

/** Calls drawn for review at the left, the one being reviewed beside its whole record. */
export default function Reviews({ TicketPane }: Props) {
  const { t } = useTranslation(['reviews', 'common']);
  const [params, setParams] = useSearchParams();
  const selected = params.get('r');
  const [drawing, setDrawing] = useState(false);
  const query = useQuery(ReviewSamplesDocument, { fetchPolicy: 'cache-and-network' });
  useSubscription(ReviewsChangedDocument, { ignoreResults: true, onData: useRefetchSoon(query.refetch) });
  const choose = (id: string): void => setParams({ r: id }, { replace: true });
  useCommands([{ id: 'reviews:draw', label: t('draw.open'), keywords: 'sample chuushutsu', shortcut: 'n', icon: 'plus', group: t('title'), run: () => setDrawing(true) }]);
  return (
    <Page title={t('title')} fill hideTitle>
      <div className={classes.screen}>
        <Panel title={t('list.title')} icon="checkCircle" flush scroll footer={<Button fullWidth variant="default" leftSection={<Icon name="plus" />} rightSection={<KeyHint keys="n" />} onClick={() => setDrawing(true)}>{t('draw.open')}</Button>}>
          <QueryGate query={query}>
            {({ reviewSamples: samples }) => samples.length === 0
              ? <EmptyState icon="checkCircle" title={t('list.none')}>{t('list.noneText')}</EmptyState>
              : <SampleList samples={samples} selected={selected} onSelect={choose} />}
          </QueryGate>
        </Panel>
        {selected ? <Chosen key={selected} id={selected} TicketPane={TicketPane} /> : <EmptyState icon="arrowLeft" title={t('list.nothing')} />}
      </div>
      {drawing && <DrawSample onClose={() => setDrawing(false)} onDrawn={choose} />}
    </Page>
  );
}

function Chosen({ id, TicketPane }: Props & { id: string }) {
  const { t } = useTranslation('reviews');
  const query = useQuery(CallReviewDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  useSubscription(ReviewsChangedDocument, { ignoreResults: true, onData: useRefetchSoon(query.refetch) });
  return (
    <div className={classes.chosen}>
      <QueryGate query={query}>
        {({ callReview: review }) => review
          ? (
            <TicketPane number={review.ticketNumber}>
              {(_, { history, details }) => (
                <div className={classes.sideBySide}>
                  <div className={classes.record} tabIndex={0} role="group" aria-label={t('record.label')}>
                    <p className={classes.recordHead}>
                      <strong className="saimado-number">{review.ticketNumber}</strong><span>{review.operator}</span>
                      <Link className={classes.end} to={`/tickets/${review.ticketNumber}`}>{t('mine.open')}</Link>
                    </p>
                    {history}
                    {details}
                  </div>
                  <div className={classes.scored}><ReviewForm key={review.id} review={review} refetch={query.refetch} /></div>
                </div>
              )}
            </TicketPane>
          )
          : <EmptyState icon="search" title={t('list.nothing')} />}
      </QueryGate>
    </div>
  );
}
