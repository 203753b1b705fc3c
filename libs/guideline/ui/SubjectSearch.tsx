import { useQuery } from '@apollo/client/react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { GuidelineSubjectsDocument } from '@saimado/contract/generated/guideline';
import { Icon } from '@saimado/ui-kit/Icon';
import { isComposing } from '@saimado/ui-kit/ime';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { useHotkeys } from '@saimado/ui-kit/use-hotkey';
import type { Subject } from './use-guideline';
import { useLater } from '@saimado/ui-kit/use-later';
import classes from './guideline.module.css';

interface Props {
  ticketNumber: string;
  chosen: readonly string[];
  inputRef?: Ref<HTMLInputElement>;
  onChoose: (subject: Subject) => void;
  /** Enter where nothing is typed: on to the next field. */
  onLeave?: () => void;
  /** Backspace where nothing is typed. */
  onRemoveLast?: () => void;
}

const NUMBER_KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** One box for items and documents alike: ↑ ↓ and Enter choose while typing, the number keys outside of it. */
export function SubjectSearch({ ticketNumber, chosen, inputRef, onChoose, onLeave, onRemoveLast }: Props) {
  const { t } = useTranslation('guideline');
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const search = useLater(text.trim());
  const open = text.trim() !== '';
  const { data, previousData } = useQuery(GuidelineSubjectsDocument, { variables: { ticketNumber, search }, skip: search === '', fetchPolicy: 'cache-first' });
  const found = open ? ((data ?? previousData)?.guidelineSubjects?.subjects ?? []) : [];
  const current = found[Math.min(at, found.length - 1)];
  /** The list is the answer to the last letters; before, Enter would choose of the wrong one. */
  const answered = data !== undefined && search === text.trim();
  const [entered, setEntered] = useState(false);

  const choose = (subject: Subject): void => {
    setText('');
    setAt(0);
    onChoose(subject);
  };
  const latest = useRef(choose);
  useEffect(() => {
    latest.current = choose;
  });
  useEffect(() => {
    // An Enter that came first is not lost: it chooses once the answer is there.
    if (!entered || !answered) return;
    setEntered(false);
    if (current) latest.current(current);
  }, [entered, answered, current]);
  useHotkeys(NUMBER_KEYS.map((key, index) => [key, () => { const subject = found[index]; if (subject) choose(subject); }] as const), { enabled: found.length > 0 });

  const keyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (isComposing(event)) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (found.length > 0) setAt((Math.min(at, found.length - 1) + (event.key === 'ArrowDown' ? 1 : found.length - 1)) % found.length);
    } else if (event.key === 'Escape' && open) {
      event.preventDefault();
      event.stopPropagation();
      setText('');
    } else if (event.key === 'Backspace' && text === '') onRemoveLast?.();
  };
  return (
    <div className={classes.search}>
      <ImeTextInput
        ref={inputRef} label={t('search.label')} placeholder={t('search.placeholder')} value={text} autoComplete="off" leftSection={<Icon name="search" />}
        role="combobox" aria-expanded={found.length > 0} aria-controls={list} aria-autocomplete="list" aria-activedescendant={current && `${list}-${current.code}`}
        onSubmitKey={() => { if (open) setEntered(true); else onLeave?.(); }}
        onChange={(event) => { setText(event.currentTarget.value); setAt(0); setEntered(false); }} onKeyDown={keyDown}
      />
      <ul id={list} role="listbox" aria-label={t('search.results')} className={classes.results} hidden={found.length === 0}>
        {found.map((subject, index) => (
          <li
            key={subject.code} id={`${list}-${subject.code}`} role="option" aria-selected={subject === current} aria-disabled={chosen.includes(subject.code) || undefined}
            className={classes.result} onPointerDown={(event) => event.preventDefault()} onClick={() => choose(subject)}
          >
            <KeyHint keys={String(index + 1)} />
            <span className={classes.resultText}>
              <span className={classes.resultName}>{subject.number && <b>{subject.number}</b>} {subject.name}</span>
              <span className={classes.quiet}>{subject.kind === 'ITEM' ? subject.group : subject.place}{subject.added && <> ・ <span className={classes.addedWord}>{t('subject.added')}</span></>}</span>
            </span>
            {chosen.includes(subject.code) && <Icon name="check" />}
          </li>
        ))}
      </ul>
      {open && found.length === 0 && data && search === text.trim() && <p className={classes.quiet} role="status">{t('search.none')}</p>}
    </div>
  );
}
