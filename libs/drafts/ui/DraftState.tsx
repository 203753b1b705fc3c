import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { Notice } from '@saimado/ui-kit/Notices';
import type { Draft } from './use-draft';
import classes from './draft-state.module.css';

type Shown = Pick<Draft, 'status' | 'savedAt' | 'theirs' | 'resolve'>;

/** A quiet word beside a text field: saved or not yet. Says 「保存済み」 only when the server has it. */
export function DraftState({ draft }: { draft: Shown }) {
  const { t } = useTranslation('drafts');
  const saved = draft.status === 'saved';
  return (
    <span className={classes.state} data-status={draft.status}>
      {saved && draft.savedAt ? <Icon name="check" /> : null}
      <span>{saved && !draft.savedAt ? '' : t(`status.${draft.status}`)}</span>
      {saved && draft.savedAt ? <DateTime value={draft.savedAt} shape="time" /> : null}
    </span>
  );
}

/**
 * The same draft was changed in another window: both texts, and the choice is the author's.
 * @param mine what is typed here, in words; @param show turns the other window's content into words
 */
export function DraftConflict({ draft, mine, show = (content) => content }: { draft: Shown & Pick<Draft, 'both'>; mine: string; show?: (content: string) => string }) {
  const { t } = useTranslation('drafts');
  if (draft.status !== 'conflict' || draft.theirs === null) return null;
  const { theirs, both } = draft;
  return (
    <Notice tone="warning" title={t('conflict.title')}>
      <p className={classes.label}>{t('conflict.theirs')}</p>
      <pre className={classes.text}>{show(theirs)}</pre>
      <p className={classes.label}>{t('conflict.mine')}</p>
      <pre className={classes.text}>{mine}</pre>
      <Group gap="xs">
        <Button size="sm" onClick={() => draft.resolve('mine')}>{t('conflict.keepMine')}</Button>
        <Button size="sm" variant="default" onClick={() => draft.resolve('theirs')}>{t('conflict.takeTheirs')}</Button>
        {both && <Button size="sm" variant="default" onClick={() => draft.resolve({ text: both(theirs) })}>{t('conflict.both')}</Button>}
      </Group>
    </Notice>
  );
}
