import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { AnswerReviewDocument, type ReviewFieldsFragment } from '@saimado/contract/generated/reviews';
import { useDraft } from '@saimado/drafts/ui/use-draft';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import classes from './reviews.module.css';

/** 「読みました」, with words of one's own if one likes. */
export function AnswerRemarks({ review }: { review: Pick<ReviewFieldsFragment, 'id' | 'status'> }) {
  const { t } = useTranslation('reviews');
  const draft = useDraft(`review:${review.id}:reply`);
  const { record, pending, refused } = useRecording(AnswerReviewDocument, 'ReviewAnswered');
  if (review.status !== 'SHARED') return null;
  const answer = async (): Promise<void> => {
    if (await record({ reviewId: review.id, reply: draft.text || null })) await draft.clear();
  };
  return (
    <div className={classes.reply}>
      <ImeTextarea label={t('mine.reply')} autosize minRows={1} maxRows={6} value={draft.text} onBlur={draft.flush} onSubmitKey={() => void answer()} onChange={(event) => draft.setText(event.currentTarget.value)} />
      <RefusedNotice refused={refused} onRetry={() => void answer()} />
      <Button size="sm" className={classes.end} loading={pending} onClick={() => void answer()}>{t('mine.answer')}</Button>
    </div>
  );
}
