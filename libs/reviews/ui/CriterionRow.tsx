import { SegmentedControl } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewFieldsFragment } from '@saimado/contract/generated/reviews';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { NeedsConfirmation } from '@saimado/ui-kit/StatusBadge';
import classes from './reviews.module.css';

export type Level = 0 | 1 | 2 | null;
const LEVELS: readonly Level[] = [2, 1, 0, null];
/** What the keys say; full width too, for the input method may be on. */
const KEYS: Readonly<Record<string, Level>> = { 2: 2, 1: 1, 0: 0, '-': null, '２': 2, '１': 1, '０': 0, 'ー': null };
const codeOf = (level: Level): string => (level === null ? 'none' : String(level));

interface Props {
  criterion: ReviewFieldsFragment['criteria'][number];
  /** undefined: not answered yet */
  level: Level | undefined;
  remark: string;
  onLevel: (level: Level, byKey: boolean) => void;
  onRemark: (text: string) => void;
  onLeave: () => void;
}

/** One question of the form. Its line takes the focus, and one key answers it. */
export function CriterionRow({ criterion, level, remark, onLevel, onRemark, onLeave }: Props) {
  const { t } = useTranslation('reviews');
  const [noting, setNoting] = useState(remark !== '');
  const keyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.target instanceof HTMLInputElement && event.target.type !== 'radio') return;
    if (event.ctrlKey || event.altKey || event.metaKey || !(event.key in KEYS)) return;
    event.preventDefault();
    event.stopPropagation();
    onLevel(KEYS[event.key] ?? null, true);
  };
  return (
    <li data-criterion tabIndex={0} className={classes.criterion} data-open={level === undefined || undefined} onKeyDown={keyDown}>
      <div className={classes.question}>
        <strong>{criterion.title}</strong>
        {criterion.critical && <span className={classes.critical}>{t('form.critical')}</span>}
        {criterion.needsConfirmation && <NeedsConfirmation />}
        <span className={classes.quiet}>{criterion.ask}</span>
        <span className={classes.source}>{criterion.source}　{t('form.weight', { weight: criterion.weight })}</span>
      </div>
      <div className={classes.answer}>
        <SegmentedControl
          size="xs" aria-label={criterion.title} value={level === undefined ? '' : codeOf(level)} data={LEVELS.map((one) => ({ value: codeOf(one), label: t(`form.level.${codeOf(one)}`) }))}
          onChange={(value) => onLevel(LEVELS.find((one) => codeOf(one) === value) ?? null, false)}
        />
        {noting
          ? <ImeTextInput size="xs" aria-label={t('form.remarkOf', { title: criterion.title })} placeholder={t('form.addRemark')} autoComplete="off" value={remark} onBlur={onLeave} onChange={(event) => onRemark(event.currentTarget.value)} />
          : <button type="button" className={classes.link} onClick={() => setNoting(true)}>{t('form.addRemark')}</button>}
      </div>
    </li>
  );
}
