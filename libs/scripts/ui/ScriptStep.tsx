import { UnstyledButton } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import type { ShownStep } from './reading';
import classes from './script.module.css';

interface Props { step: ShownStep; number: number; current: boolean; onToggle: () => void; onMove: (by: number) => void; children?: ReactNode }

/** One breath. Space or Enter ticks it, and takes the tick back. */
export function ScriptStep({ step, number, current, onToggle, onMove, children }: Props) {
  const { t } = useTranslation('scripts');
  const done = step.state === 'DONE';
  const keyDown = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!by) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <li className={classes.item} data-state={step.state} data-current={current || undefined}>
      <UnstyledButton
        className={classes.step} role="checkbox" aria-checked={done} aria-keyshortcuts={current ? 'z' : undefined} data-step={step.id} data-current={current || undefined}
        onClick={onToggle} onKeyDown={keyDown}
      >
        <span className={classes.box} aria-hidden="true">{step.state === 'OPEN' ? number : <Icon name="check" size="1rem" />}</span>
        <span className={classes.say}>{step.say}</span>
        {step.at && <span className={classes.at}><DateTime value={step.at} shape="time" /></span>}
        {step.state === 'SAID' && <span className={classes.at}>{t('said')}</span>}
      </UnstyledButton>
      {step.note && !done && <p className={classes.note}><span className={classes.noteFor}>{t('note')}</span>{step.note}</p>}
      {children}
    </li>
  );
}
