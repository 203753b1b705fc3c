import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useRecording } from '@saimado/contract/client/use-recording';
import { type AccessFieldsFragment, RegisterAccessesDocument, ReviewRegisterAccessDocument } from '@saimado/contract/generated/verification-work';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { ReviewFrame, ReviewHead, ReviewItems } from './ReviewList';
import { ReviewStep } from './ReviewStep';
import { useWorkChanges } from './use-work-changes';
import classes from './work.module.css';

const PAGE = 50;
/** A look belongs to no ticket, so no event tells of it. */
const LOOK_EVERY_MS = 60_000;

/** Looks into the register outside a live call: who, when, what, and why. */
export function AccessesTab({ onReviewed }: { onReviewed: () => void }) {
  const { t } = useTranslation('verification');
  const [reviewed, setReviewed] = useState(false);
  const query = useQuery(RegisterAccessesDocument, { variables: { reviewed, first: PAGE }, fetchPolicy: 'cache-and-network', pollInterval: LOOK_EVERY_MS });
  useWorkChanges(query.refetch);
  const done = (): void => { void query.refetch(); onReviewed(); };
  return (
    <ReviewFrame help={t('work.accesses.help')} label={t('work.tab.accesses')} reviewed={reviewed} onReviewed={setReviewed}>
      <QueryGate query={query}>
        {({ registerAccesses: page }) => (
          <ReviewItems
            connection={page} none={t('work.accesses.none')} onMore={() => void query.fetchMore({ variables: { after: page.pageInfo.endCursor } })}
            card={(item) => <Access item={item} onDone={done} />}
          />
        )}
      </QueryGate>
    </ReviewFrame>
  );
}

function Access({ item, onDone }: { item: AccessFieldsFragment; onDone: () => void }) {
  const { t } = useTranslation('verification');
  const { record, pending, refused } = useRecording(ReviewRegisterAccessDocument, 'RegisterAccessReviewed');
  const review = async (note: string | null): Promise<boolean> => {
    const seen = await record({ accessId: item.id, note });
    if (seen) onDone();
    return seen !== undefined;
  };
  const entry = [item.memberName, item.facilityName].filter(Boolean).join(' / ');
  return (
    <>
      <ReviewHead item={item}>
        {item.entryId
          ? <span>{entry || t('work.accesses.entryGone')}</span>
          : <StatusBadge tone="neutral" icon="search">{t('work.accesses.searched')}</StatusBadge>}
      </ReviewHead>
      <div className={classes.cardFoot}>
        <dl className={classes.facts}>
          <div>
            <dt>{t('reasonGiven')}</dt>
            <dd className={classes.reason}>{item.reason ?? (item.ticketNumber ? t('work.accesses.forTicket') : <StatusBadge tone="warning" icon="question">{t('work.accesses.noReason')}</StatusBadge>)}</dd>
          </div>
        </dl>
        <ReviewStep item={item} review={review} pending={pending} refused={refused} />
      </div>
    </>
  );
}
