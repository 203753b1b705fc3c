import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useDraft } from '@saimado/drafts/ui/use-draft';
import { Icon } from '@saimado/ui-kit/Icon';
import type { SheetFieldWork } from './use-sheet-field';
import classes from './case-sheet.module.css';

interface Props { work: SheetFieldWork; subject: string }

/** What was typed in a field that a colleague's step has closed meanwhile: not shared, and not gone. */
export function UnsharedText({ work, subject }: Props) {
  const { t } = useTranslation('escalations');
  const note = useDraft(`${subject}:note`);
  const move = (): void => {
    note.setText([note.text, work.text.trim()].filter(Boolean).join('\n'));
    note.flush();
    work.discard();
  };
  return (
    <div className={classes.conflict} role="status">
      <p className={classes.conflictTitle}><Icon name="info" /> {t('caseSheet.unshared.why')}</p>
      <p className={classes.words}>{work.text}</p>
      <div className={classes.choices}>
        <Button size="sm" variant="default" disabled={note.status === 'loading'} onClick={move}>{t('caseSheet.unshared.toNote')}</Button>
        <Button size="sm" variant="subtle" onClick={work.discard}>{t('caseSheet.forget')}</Button>
      </div>
    </div>
  );
}
