import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useRecording } from '@saimado/contract/client/use-recording';
import { type OverrideFieldsFragment, ReviewVerificationDocument, VerificationOverridesDocument } from '@saimado/contract/generated/verification-work';
import { Icon } from '@saimado/ui-kit/Icon';
import { OutcomeBadge, StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { EvidenceRows } from './EvidenceRows';
import { ReviewFrame, ReviewHead, ReviewItems } from './ReviewList';
import { ReviewStep } from './ReviewStep';
import { useRuleText } from './use-rule-text';
import { useWorkChanges } from './use-work-changes';
import { Who } from './Who';
import classes from './work.module.css';

const PAGE = 50;

/** Decisions that the evidence did not carry: proposed → decided, why, and on what evidence. */
export function OverridesTab({ onReviewed }: { onReviewed: () => void }) {
  const { t } = useTranslation('verification');
  const [reviewed, setReviewed] = useState(false);
  const query = useQuery(VerificationOverridesDocument, { variables: { reviewed, first: PAGE }, fetchPolicy: 'cache-and-network' });
  useWorkChanges(query.refetch);
  const done = (): void => { void query.refetch(); onReviewed(); };
  return (
    <ReviewFrame help={t('work.overrides.help')} label={t('work.tab.overrides')} reviewed={reviewed} onReviewed={setReviewed}>
      <QueryGate query={query}>
        {({ verificationOverrides: page }) => (
          <ReviewItems
            connection={page} none={t('work.overrides.none')} onMore={() => void query.fetchMore({ variables: { after: page.pageInfo.endCursor } })}
            card={(item) => <Override item={item} onDone={done} />}
          />
        )}
      </QueryGate>
    </ReviewFrame>
  );
}

function Override({ item, onDone }: { item: OverrideFieldsFragment; onDone: () => void }) {
  const { t } = useTranslation(['verification', 'common']);
  const ruleText = useRuleText();
  const { record, pending, refused } = useRecording(ReviewVerificationDocument, 'VerificationReviewed');
  const review = async (note: string | null): Promise<boolean> => {
    const seen = await record({ verificationId: item.id, note });
    if (seen) onDone();
    return seen !== undefined;
  };
  return (
    <>
      <ReviewHead item={item}><span className={classes.quiet}>{t(`common:hotlineShort.${item.hotline}`)}</span></ReviewHead>
      <div className={classes.change}>
        <span className={classes.quiet}>{t('work.overrides.proposed')}</span>
        {item.proposedOutcome ? <OutcomeBadge code={item.proposedOutcome} /> : <StatusBadge tone="neutral" icon="minus">{t('work.overrides.nothingProposed')}</StatusBadge>}
        <Icon name="arrowRight" />
        <span className={classes.quiet}>{t('work.overrides.decided')}</span>
        <OutcomeBadge code={item.outcome} />
        <Who of={item} />
      </div>
      <dl className={classes.facts}>
        <div><dt>{t('reasonGiven')}</dt><dd className={classes.reason}>{item.reason}</dd></div>
        <div><dt>{t('work.overrides.rule')}</dt><dd>{ruleText(item.rule)}</dd></div>
      </dl>
      <div className={classes.cardFoot}>
        {item.evidence.length > 0 && <details><summary className={classes.summary}>{t('evidence')}</summary><EvidenceRows evidence={item.evidence} /></details>}
        <ReviewStep item={item} review={review} pending={pending} refused={refused} />
      </div>
    </>
  );
}
