import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import type { Refused } from '@saimado/contract/client/use-recording';
import { DraftState } from '@saimado/drafts/ui/DraftState';
import { useDraft } from '@saimado/drafts/ui/use-draft';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import classes from './work.module.css';

interface Props {
  item: { id: string; reviewedAt: string | null; reviewedBy: string | null; reviewNote: string | null; mayIReview: boolean };
  /** Answers whether it is recorded. */
  review: (note: string | null) => Promise<boolean>;
  pending: boolean;
  refused: Refused | null;
}

/** A supervisor has seen it: once, with a note if there is something to say. */
export function ReviewStep({ item, review, pending, refused }: Props) {
  const { t } = useTranslation('verification');
  const [opened, setOpened] = useState(false);
  if (item.reviewedAt) {
    return (
      <div className={classes.reviewed}>
        <Icon name="check" /> {t('work.review.by', { by: item.reviewedBy })} <DateTime value={item.reviewedAt} shape="short" />
        {item.reviewNote && <p className={classes.note}>{item.reviewNote}</p>}
      </div>
    );
  }
  if (!item.mayIReview) return <p className={classes.quiet}>{t('work.review.own')}</p>;
  if (!opened) return <div className={classes.cardActions}><Button size="sm" variant="light" onClick={() => setOpened(true)}>{t('work.review.open')}</Button></div>;
  return <ReviewForm id={item.id} review={review} pending={pending} refused={refused} onCancel={() => setOpened(false)} />;
}

interface FormProps extends Omit<Props, 'item'> { id: string; onCancel: () => void }

function ReviewForm({ id, review, pending, refused, onCancel }: FormProps) {
  const { t } = useTranslation(['verification', 'common']);
  const draft = useDraft(`review:${id}:note`);
  const submit = async (): Promise<void> => {
    const { text } = draft;
    if (!pending && (await review(text.trim() || null))) await draft.clear(text);
  };
  return (
    <div className={classes.reviewForm} data-wide>
      <ImeTextarea
        autoFocus label={t('work.review.note')} autosize minRows={1} maxRows={5} maxLength={2000} value={draft.text} onBlur={draft.flush} onSubmitKey={() => void submit()}
        onChange={(event) => draft.setText(event.currentTarget.value)}
      />
      <RefusedNotice refused={refused} onRetry={() => void submit()} />
      <div className={classes.cardActions}>
        <DraftState draft={draft} />
        <Button size="sm" variant="default" onClick={onCancel}>{t('common:cancel')}</Button>
        <Button size="sm" loading={pending} rightSection={<KeyHint keys="mod+Enter" />} onClick={() => void submit()}>{t('work.review.done')}</Button>
      </div>
    </div>
  );
}
