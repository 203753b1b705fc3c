import { Button } from '@mantine/core';
import { useId, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { characterOf } from '@saimado/ui-kit/hotkeys';
import { Icon } from '@saimado/ui-kit/Icon';
import { isComposing } from '@saimado/ui-kit/ime';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import type { Choice, Conflict } from './use-sheet-field';
import classes from './case-sheet.module.css';

interface Props { ref: Ref<HTMLDivElement>; conflict: Conflict; pending: boolean; onChoose: (choice: Choice) => void }

const CHOICES = ['mine', 'theirs', 'both'] as const satisfies readonly Choice[];

/** A colleague's text beside one's own, marked where they differ, and what both together would be. Nothing is decided until a key is pressed. */
export function CaseSheetConflict({ ref, conflict, pending, onChoose }: Props) {
  const { t } = useTranslation('escalations');
  const id = useId();
  const keyDown = (event: KeyboardEvent): void => {
    const choice = CHOICES[Number(characterOf(event)) - 1];
    if (!choice || pending || isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    onChoose(choice);
  };
  return (
    <div ref={ref} className={classes.conflict} role="group" tabIndex={-1} aria-labelledby={`${id}-title`} onKeyDown={keyDown}>
      <p id={`${id}-title`} role="status" className={classes.conflictTitle}><Icon name="people" /> {t('caseSheet.conflict.title', { name: conflict.by })}</p>
      <div className={classes.sides}>
        <figure className={classes.side}>
          <figcaption>{t('caseSheet.conflict.theirs', { name: conflict.by })} <DateTime value={conflict.at} shape="time" /></figcaption>
          <Marked pieces={conflict.theirsMarked} />
        </figure>
        <figure className={classes.side}>
          <figcaption>{t('caseSheet.conflict.mine')}</figcaption>
          <Marked pieces={conflict.mineMarked} />
        </figure>
      </div>
      <figure className={classes.side}>
        <figcaption>{t(conflict.disjoint ? 'caseSheet.conflict.disjoint' : 'caseSheet.conflict.overlapping')}</figcaption>
        <p className={classes.words}>{conflict.merged}</p>
      </figure>
      <div className={classes.choices}>
        {CHOICES.map((choice, index) => (
          <Button key={choice} size="sm" variant="default" disabled={pending} rightSection={<KeyHint keys={String(index + 1)} />} onClick={() => onChoose(choice)}>{t(`caseSheet.conflict.choose.${choice}`)}</Button>
        ))}
      </div>
    </div>
  );
}

function Marked({ pieces }: { pieces: Conflict['mineMarked'] }) {
  return <p className={classes.words}>{pieces.map(({ text, differs }, index) => (differs ? <mark key={index}>{text}</mark> : text))}</p>;
}
