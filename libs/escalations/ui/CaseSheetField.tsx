import { Button } from '@mantine/core';
import { useId, useRef, useState, type FocusEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import type { CaseSheetFieldFieldsFragment } from '@saimado/contract/generated/case-sheet';
import type { Discipline } from '@saimado/contract/generated/schema';
import { fieldsOf } from '@saimado/drafts/ui/draft-fields';
import { DraftConflict, DraftState } from '@saimado/drafts/ui/DraftState';
import { usePeople, useTellWriting } from '@saimado/presence/ui/use-presence';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import { CaseSheetConflict } from './CaseSheetConflict';
import { CaseSheetHistory } from './CaseSheetHistory';
import { UnsharedText } from './UnsharedText';
import { useSheetField } from './use-sheet-field';
import classes from './case-sheet.module.css';

interface Props {
  escalationId: string;
  subject: string;
  discipline: Discipline;
  field: CaseSheetFieldFieldsFragment;
  writable: boolean;
  refetch: () => Promise<unknown>;
}

/** One field: what the team has written, and what one is typing oneself. */
export function CaseSheetField({ escalationId, subject, discipline, field, writable, refetch }: Props) {
  const { t } = useTranslation(['escalations', 'common']);
  const id = useId();
  const work = useSheetField(escalationId, field, refetch);
  const tellWriting = useTellWriting(subject);
  const writers = usePeople(subject).filter(({ writing }) => writing === field.code);
  const input = useRef<HTMLTextAreaElement>(null);
  const choices = useRef<HTMLDivElement>(null);
  const [inside, setInside] = useState(false);
  const label = t(`caseSheet.fields.${discipline}.${field.code}.label`);

  // Leaving the window is not leaving the field.
  const leave = (event: FocusEvent): void => {
    if (document.activeElement === event.target) return work.draft.flush();
    setInside(false);
    tellWriting(null);
    // Two texts that wait for a choice wait for that, not for another look.
    if (!work.conflict) void work.share();
  };
  const shareHere = async (): Promise<void> => {
    tellWriting(null);
    if (await work.share()) choices.current?.focus();
  };
  const choose = async (choice: Parameters<typeof work.choose>[0]): Promise<void> => {
    await work.choose(choice);
    input.current?.focus();
  };

  return (
    <section className={classes.field} aria-labelledby={`${id}-label`} data-guard={GUARDING.has(field.code) || undefined}>
      <div className={classes.head}>
        <label id={`${id}-label`} htmlFor={writable ? `${id}-input` : undefined} className={classes.label}>
          {GUARDING.has(field.code) && <Icon name="shield" />}{label}
        </label>
        {writers.length > 0 && <span className={classes.note}><Icon name="note" /> {t('caseSheet.writing', { name: writers.map(({ name }) => name).join('、') })}</span>}
        <span className={classes.state} id={`${id}-state`}>
          {work.unshared ? <><DraftState draft={work.draft} />{writable && !inside && !work.conflict && <Button size="compact-sm" variant="default" className={classes.small} loading={work.pending} onClick={() => void work.share()}>{t('caseSheet.share')}</Button>}</> : field.at && (
            <CaseSheetHistory escalationId={escalationId} field={field} label={label} brief={writers.length > 0} onRestore={writable ? (text) => void work.restore(text) : undefined} />
          )}
        </span>
      </div>
      {writable ? (
        <ImeTextarea
          ref={input} id={`${id}-input`} data-field={field.code} aria-describedby={`${id}-state`} placeholder={t(`caseSheet.fields.${discipline}.${field.code}.hint`)}
          autosize minRows={1} maxRows={12} value={work.text} onFocus={() => setInside(true)} onBlur={leave} onSubmitKey={() => void shareHere()}
          onChange={(event) => { work.write(event.currentTarget.value); tellWriting(field.code); }}
        />
      ) : <p className={classes.read}>{field.text || t('caseSheet.empty')}</p>}
      {!writable && work.unshared && <UnsharedText work={work} subject={subject} />}
      {work.changedByOther && <p role="status" className={classes.note}><Icon name="info" /> {t('caseSheet.changedByOther', { name: field.by ?? '' })}{field.at && <> <DateTime value={field.at} shape="time" /></>}</p>}
      <DraftConflict draft={work.draft} mine={work.text} show={(content) => (fieldsOf(content) as { text?: string | null }).text ?? ''} />
      <RefusedNotice refused={work.refused} onRetry={() => void work.share()} />
      {work.conflict && <CaseSheetConflict ref={choices} conflict={work.conflict} pending={work.pending} onChoose={(choice) => void choose(choice)} />}
      {work.givenUp !== null && (
        <p className={classes.note}>
          {t('caseSheet.givenUp')}
          <Button size="compact-sm" variant="default" className={classes.small} onClick={() => { work.takeBack(); input.current?.focus(); }}>{t('caseSheet.takeBack')}</Button>
          <Button size="compact-sm" variant="subtle" className={classes.small} onClick={work.forget}>{t('caseSheet.forget')}</Button>
        </p>
      )}
    </section>
  );
}

/** What must not be done stands out, by a mark and not by colour alone. */
const GUARDING: ReadonlySet<CaseSheetFieldFieldsFragment['code']> = new Set(['DO_NOT_TOUCH', 'DO_NOT_SAY']);
