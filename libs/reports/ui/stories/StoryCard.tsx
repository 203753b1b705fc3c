import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { SignReportStoryDocument, WithdrawReportStoryDocument } from '@saimado/contract/generated/report-stories';
import { ConfirmDialog } from '@saimado/ui-kit/ConfirmDialog';
import { DateTime } from '@saimado/ui-kit/DateTime';
import type { IconName } from '@saimado/ui-kit/Icon';
import { Notice } from '@saimado/ui-kit/Notices';
import { StatusBadge, type Tone } from '@saimado/ui-kit/StatusBadge';
import { MarkedStory } from './MarkedStory';
import { ReturnStory } from './ReturnStory';
import { StoryEditor } from './StoryEditor';
import type { Story } from './use-stories';
import classes from './stories.module.css';

const LOOKS: Readonly<Record<Story['state'], { tone: Tone; icon: IconName }>> = {
  DRAFT: { tone: 'neutral', icon: 'note' }, PROPOSED: { tone: 'warning', icon: 'hand' }, SIGNED: { tone: 'info', icon: 'check' },
  PUBLISHED: { tone: 'success', icon: 'checkCircle' }, WITHDRAWN: { tone: 'neutral', icon: 'minus' },
};

interface Props { story: Story; aboutName: string | undefined; refetch: () => Promise<unknown> }

/** A story or an answer: its words as the check sees them now, who stands for it, and what this person may do. */
export function StoryCard({ story, aboutName, refetch }: Props) {
  const { t } = useTranslation('reports');
  const [editing, setEditing] = useState(false);
  const [asking, setAsking] = useState<'SIGN' | 'WITHDRAW' | 'RETURN' | null>(null);
  const signing = useRecording(SignReportStoryDocument, 'ReportStorySigned', refetch);
  const withdrawing = useRecording(WithdrawReportStoryDocument, 'ReportStoryWithdrawn', refetch);
  const of = { id: story.id, expectedVersion: story.version };
  const isOver = story.state === 'PUBLISHED';
  const { open, naming } = story.check;
  const act = async (): Promise<void> => {
    await (asking === 'SIGN' ? signing.record(of) : withdrawing.record(of));
    setAsking(null);
    await refetch();
  };
  if (editing) return <StoryEditor periodCode={story.periodCode} questionId={story.questionId ?? undefined} story={story} refetch={refetch} onClose={() => setEditing(false)} />;
  return (
    <article className={classes.card} aria-label={story.title || t('stories.answer')}>
      <div className={classes.cardHead}>
        {story.title && <h3 className={classes.title}><MarkedTitle story={story} /></h3>}
        {aboutName && <span className={classes.quiet}>{aboutName}</span>}
        <StatusBadge {...LOOKS[story.state]}>{t(`stories.state.${story.state}`)}</StatusBadge>
      </div>
      <MarkedStory text={story.text} hits={isOver ? [] : story.check.hits.filter(({ field }) => field === 'text')} />
      {story.returnReason && story.state === 'DRAFT' && <Notice tone="warning" title={t('stories.returned')}>{story.returnReason}</Notice>}
      {!isOver && open > 0 && <Notice tone="warning">{t('stories.openHits', { count: open })}</Notice>}
      {!isOver && (naming === 'WITHHELD' || naming === 'NOT_GIVEN') && <Notice tone="warning">{t(`stories.naming.${naming}`)}</Notice>}
      <p className={classes.quiet}>
        {t('stories.writtenBy', { names: story.writtenBy.join('、') })} <DateTime value={story.writtenAt} />
        {story.signedBy && story.signedAt && <> ／ {t('stories.signedBy', { name: story.signedBy })} <DateTime value={story.signedAt} /></>}
      </p>
      <RefusedNotice refused={signing.refused ?? withdrawing.refused} />
      {story.steps.length > 0 && (
        <div className={classes.buttons}>
          {story.steps.includes('SIGN') && <Button size="sm" disabled={open > 0} onClick={() => setAsking('SIGN')}>{t('stories.sign')}</Button>}
          <Button size="sm" variant="default" onClick={() => setEditing(true)}>{t('stories.edit')}</Button>
          {story.steps.includes('RETURN') && <Button size="sm" variant="default" onClick={() => setAsking('RETURN')}>{t('stories.return')}</Button>}
          {story.steps.includes('WITHDRAW') && <Button size="sm" variant="subtle" onClick={() => setAsking('WITHDRAW')}>{t('stories.withdraw')}</Button>}
          {story.state === 'PROPOSED' && story.mine && <span className={classes.quiet}>{t('stories.another')}</span>}
        </div>
      )}
      {(asking === 'SIGN' || asking === 'WITHDRAW') && (
        <ConfirmDialog opened title={t(`stories.confirm.${asking}`)} confirmLabel={t(asking === 'SIGN' ? 'stories.sign' : 'stories.withdraw')} pending={signing.pending || withdrawing.pending} onConfirm={() => void act()} onClose={() => setAsking(null)}>
          {t(asking === 'SIGN' && story.kind === 'ANSWER' ? 'stories.confirm.answerText' : `stories.confirm.${asking}_text`)}
        </ConfirmDialog>
      )}
      {asking === 'RETURN' && <ReturnStory of={of} onClose={() => setAsking(null)} onDone={() => { setAsking(null); void refetch(); }} />}
    </article>
  );
}

function MarkedTitle({ story }: { story: Story }) {
  const open = story.state !== 'PUBLISHED' && story.check.hits.some(({ field, reason }) => field === 'title' && reason === null);
  return open ? <mark className={classes.mark}>{story.title}</mark> : <>{story.title}</>;
}
