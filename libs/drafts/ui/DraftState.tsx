import { Button, Group, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { Notice } from '@saimado/ui-kit/Notices';
import { bothOf, linesOf, useOffersChoice, useUnoffered } from './unoffered';
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
export function DraftConflict({ draft, mine, show = (content) => content }: { draft: Shown & Pick<Draft, 'scope' | 'both'>; mine: string; show?: (content: string) => string }) {
  const { t } = useTranslation('drafts');
  useOffersChoice(draft.scope);
  if (draft.status !== 'conflict' || draft.theirs === null) return null;
  const { theirs, both } = draft;
  return (
    <Notice tone="warning" title={t('conflict.title')}>
      <Choice theirs={show(theirs)} mine={mine} both={both && (() => both(theirs))} onChoose={draft.resolve} />
    </Notice>
  );
}

/** The same for forms that have no place for it, one after the other: until one has chosen, nothing more of them is saved. */
export function UnofferedConflicts() {
  const { t } = useTranslation('drafts');
  const [first] = useUnoffered();
  if (!first || first.snapshot.theirs === null) return null;
  const { scope, snapshot: { text, theirs }, resolve } = first;
  return (
    <Modal key={scope} opened onClose={() => undefined} withCloseButton={false} closeOnEscape={false} closeOnClickOutside={false} title={t('conflict.title')}>
      <Choice theirs={linesOf(theirs)} mine={linesOf(text)} both={() => bothOf(theirs, text)} onChoose={resolve} />
    </Modal>
  );
}

interface ChoiceProps { theirs: string; mine: string; both: (() => string) | undefined; onChoose: Draft['resolve'] }

function Choice({ theirs, mine, both, onChoose }: ChoiceProps) {
  const { t } = useTranslation('drafts');
  return (
    <>
      <p className={classes.label}>{t('conflict.theirs')}</p>
      <pre className={classes.text}>{theirs}</pre>
      <p className={classes.label}>{t('conflict.mine')}</p>
      <pre className={classes.text}>{mine}</pre>
      <Group gap="xs">
        <Button size="sm" onClick={() => onChoose('mine')}>{t('conflict.keepMine')}</Button>
        <Button size="sm" variant="default" onClick={() => onChoose('theirs')}>{t('conflict.takeTheirs')}</Button>
        {both && <Button size="sm" variant="default" onClick={() => onChoose({ text: both() })}>{t('conflict.both')}</Button>}
      </Group>
    </>
  );
}
