import { Button, Group } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { ShareReviewDocument, SkipReviewDocument, type ReviewFieldsFragment } from '@saimado/contract/generated/reviews';
import { fieldsOf } from '@saimado/drafts/ui/draft-fields';
import { DraftConflict, DraftState } from '@saimado/drafts/ui/DraftState';
import { useDraftFields } from '@saimado/drafts/ui/use-draft';
import { ImeTextarea, ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Panel } from '@saimado/ui-kit/Panel';
import { CriterionRow, type Level } from './CriterionRow';
import { ReviewResult } from './ReviewResult';
import classes from './reviews.module.css';

interface Scores { levels: Record<string, Level>; remarks: Record<string, string>; remark: string; skipReason: string }
const EMPTY: Scores = { levels: {}, remarks: {}, remark: '', skipReason: '' };

interface Props { review: ReviewFieldsFragment; refetch: () => Promise<unknown> }

/** The form of one call: a line a question, chosen by one key each; what is typed is a draft until it is shared. */
export function ReviewForm({ review, refetch }: Props) {
  const { t } = useTranslation('reviews');
  return (
    <Panel title={t('form.title')} icon="checkCircle" actions={<span className={classes.quiet}>{t('form.version', { version: review.formVersion })}　{t('form.pass', { percent: review.passPercent })}</span>}>
      {review.status === 'DRAWN' ? <Scoring review={review} refetch={refetch} /> : <ReviewResult review={review} />}
    </Panel>
  );
}

function Scoring({ review, refetch }: Props) {
  const { t } = useTranslation('reviews');
  const draft = useDraftFields(`review:${review.id}`, EMPTY);
  const sharing = useRecording(ShareReviewDocument, 'ReviewShared', refetch);
  const skipping = useRecording(SkipReviewDocument, 'ReviewSkipped', refetch);
  const [leaving, setLeaving] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const { fields, setFields } = draft;
  const left = review.criteria.filter(({ id }) => fields.levels[id] === undefined).length;
  const change = (part: Partial<Scores>): void => {
    sharing.dismiss();
    setFields(part);
  };
  const choose = (id: string, level: Level, byKey: boolean): void => {
    change({ levels: { ...fields.levels, [id]: level } });
    if (byKey) list.current?.querySelectorAll<HTMLElement>('[data-criterion]')[review.criteria.findIndex((one) => one.id === id) + 1]?.focus();
  };
  const share = async (): Promise<void> => {
    if (left > 0 || sharing.pending) return;
    const answers = review.criteria.map(({ id }) => ({ criterionId: id, level: fields.levels[id] ?? null, remark: fields.remarks[id] || null }));
    if (await sharing.record({ reviewId: review.id, expectedVersion: review.version, answers, remark: fields.remark || null })) await draft.clear();
  };
  const skip = async (): Promise<void> => {
    if (await skipping.record({ reviewId: review.id, expectedVersion: review.version, reason: fields.skipReason })) await draft.clear();
  };
  return (
    <div className={classes.scoring}>
      <DraftConflict draft={draft} mine={fields.remark} show={(content) => (fieldsOf(content) as Partial<Scores>).remark ?? ''} />
      <p className={classes.quiet}>{t('form.keys')}</p>
      <ol ref={list} className={classes.criteria}>
        {review.criteria.map((criterion) => (
          <CriterionRow
            key={criterion.id} criterion={criterion} level={fields.levels[criterion.id]} remark={fields.remarks[criterion.id] ?? ''}
            onLevel={(level, byKey) => choose(criterion.id, level, byKey)} onRemark={(text) => change({ remarks: { ...fields.remarks, [criterion.id]: text } })} onLeave={draft.flush}
          />
        ))}
      </ol>
      <ImeTextarea label={t('form.remark')} autosize minRows={2} maxRows={8} value={fields.remark} onBlur={draft.flush} onSubmitKey={() => void share()} onChange={(event) => change({ remark: event.currentTarget.value })} />
      <RefusedNotice refused={sharing.refused} onRetry={() => void share()} />
      <Group gap="xs">
        <DraftState draft={draft} />
        <Button size="sm" variant="subtle" onClick={() => setLeaving(!leaving)} aria-expanded={leaving}>{t('form.skip')}</Button>
        <span className={`${classes.quiet} ${classes.end}`}>{left > 0 ? t('form.left', { count: left }) : t('form.shareHint')}</span>
        <Button disabled={left > 0} loading={sharing.pending} rightSection={<KeyHint keys="mod+Enter" />} onClick={() => void share()}>{t('form.share')}</Button>
      </Group>
      {leaving && (
        <div className={classes.leaving}>
          <ImeTextInput label={t('form.skipReason')} autoFocus autoComplete="off" value={fields.skipReason} error={skipping.refused?.text} onBlur={draft.flush} onSubmitKey={() => void skip()} onChange={(event) => setFields({ skipReason: event.currentTarget.value })} />
          <Button size="sm" variant="default" loading={skipping.pending} onClick={() => void skip()}>{t('form.skipConfirm')}</Button>
        </div>
      )}
    </div>
  );
}
