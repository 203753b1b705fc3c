import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useRecording } from '@saimado/contract/client/use-recording';
import { CallerWarningsDocument, ReviewCallerWarningDocument, type WarningCaseFieldsFragment } from '@saimado/contract/generated/verification-work';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { PhoneNumber } from '@saimado/ui-kit/PhoneNumber';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { ReviewFrame, ReviewHead, ReviewItems } from './ReviewList';
import { ReviewStep } from './ReviewStep';
import { useWorkChanges } from './use-work-changes';
import classes from './work.module.css';

const PAGE = 50;

/** Numbers and names that no entry bears together, tried again and again. No accusation: people misremember. */
export function WarningsTab({ onReviewed }: { onReviewed: () => void }) {
  const { t } = useTranslation('verification');
  const [reviewed, setReviewed] = useState(false);
  const query = useQuery(CallerWarningsDocument, { variables: { reviewed, first: PAGE }, fetchPolicy: 'cache-and-network' });
  useWorkChanges(query.refetch);
  const done = (): void => { void query.refetch(); onReviewed(); };
  return (
    <ReviewFrame help={t('work.warnings.help')} label={t('work.tab.warnings')} reviewed={reviewed} onReviewed={setReviewed}>
      <QueryGate query={query}>
        {({ callerWarnings: page }) => (
          <ReviewItems
            connection={page} none={t('work.warnings.none')} onMore={() => void query.fetchMore({ variables: { after: page.pageInfo.endCursor } })}
            card={(item) => <Warning item={item} onDone={done} />}
          />
        )}
      </QueryGate>
    </ReviewFrame>
  );
}

function Warning({ item, onDone }: { item: WarningCaseFieldsFragment; onDone: () => void }) {
  const { t } = useTranslation(['verification', 'common']);
  const { record, pending, refused } = useRecording(ReviewCallerWarningDocument, 'CallerWarningReviewed');
  const review = async (note: string | null): Promise<boolean> => {
    const seen = await record({ warningId: item.id, note });
    if (seen) onDone();
    return seen !== undefined;
  };
  return (
    <>
      <ReviewHead item={item}>
        <StatusBadge tone="warning" icon="alert">{t(`warning.${item.kind}.title`)}</StatusBadge>
        {item.callerNumber && <PhoneNumber value={item.callerNumber} />}
      </ReviewHead>
      {item.rounds.length > 0 ? (
        <table className={classes.tries}>
          <caption className="visually-hidden">{t('work.warnings.tries')}</caption>
          <thead><tr><th scope="col">{t('work.warnings.at')}</th><th scope="col">{t('work.ticket')}</th><th scope="col">{t('work.warnings.number')}</th><th scope="col">{t('work.warnings.name')}</th></tr></thead>
          <tbody>
            {item.rounds.map((round, index) => (
              <tr key={index}>
                <td><DateTime value={round.at} shape="short" /></td>
                <td className="saimado-number">{round.ticketNumber}</td>
                <td className="saimado-number">{[round.registryNumber, round.memberNumber].filter(Boolean).join(' / ')}</td>
                <td>{[round.memberName, round.memberKana].filter(Boolean).join(' / ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ) : <p className={classes.quiet}>{t('work.warnings.forgotten')}</p>}
      <ReviewStep item={item} review={review} pending={pending} refused={refused} />
    </>
  );
}
