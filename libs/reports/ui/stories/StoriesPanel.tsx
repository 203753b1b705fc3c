import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { Icon } from '@saimado/ui-kit/Icon';
import { EmptyState, Notice } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import { StoryCard } from './StoryCard';
import { StoryEditor } from './StoryEditor';
import { type Story, useMatters, useStories } from './use-stories';
import classes from './stories.module.css';

/** A period's short stories, as supervisors write, check and sign them. `releasedId`: its report is published already. */
export function StoriesPanel({ periodCode, releasedId }: { periodCode: string; releasedId?: string | undefined }) {
  const { t } = useTranslation('reports');
  const query = useStories(periodCode);
  const matters = useMatters(periodCode);
  const [writing, setWriting] = useState(false);
  const nameOf = ({ hotline, category, urgency }: Story): string | undefined =>
    matters.find((matter) => matter.hotline === hotline && matter.category === category && matter.urgency === urgency)?.name;
  return (
    <Panel title={t('stories.panel')} icon="note">
      <div className={classes.stack}>
        <p className={classes.quiet}>{t('stories.intro')}</p>
        {releasedId && <Notice tone="info">{t('stories.released')}</Notice>}
        {writing
          ? <StoryEditor periodCode={periodCode} refetch={query.refetch} onClose={() => setWriting(false)} />
          : <div><Button variant="default" leftSection={<Icon name="plus" />} onClick={() => setWriting(true)}>{t('stories.new')}</Button></div>}
        <QueryGate query={query}>
          {({ reportStories }) => (reportStories.length === 0 && !writing
            ? <EmptyState icon="note" title={t('stories.none')}>{t('stories.noneHint')}</EmptyState>
            : <>{reportStories.map((story) => <StoryCard key={`${story.id}:${story.version}`} story={story} aboutName={nameOf(story)} refetch={query.refetch} />)}</>)}
        </QueryGate>
      </div>
    </Panel>
  );
}
