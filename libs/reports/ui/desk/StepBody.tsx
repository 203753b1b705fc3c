import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import type { Refused } from '@saimado/contract/client/use-recording';
import { useCommands } from '@saimado/ui-kit/commands';
import type { IconName } from '@saimado/ui-kit/Icon';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import classes from './desk.module.css';

interface Deed {
  id: string;
  label: string;
  icon?: IconName;
  pending?: boolean;
  danger?: boolean;
  run: () => void;
}

interface Props {
  title: string;
  text?: ReactNode;
  /** What the step needs from somebody, or shows. */
  children?: ReactNode;
  /** The thing to do next, also by Alt+Enter; none where one can only wait. */
  primary?: Deed | null;
  /** What else one may do. */
  others?: readonly Deed[];
  /** What it shows takes the whole width, and what one can do stands beside its title. */
  wide?: boolean;
  refused?: Refused | null;
  onRetry?: () => void;
}

/** A step's words at the left, what one can do at the right, and each of it in the palette. */
export function StepBody({ title, text, children, primary = null, others = [], wide = false, refused = null, onRetry }: Props) {
  const { t } = useTranslation('common');
  useCommands([
    ...(primary ? [{ id: `reports:${primary.id}`, label: primary.label, icon: primary.icon ?? ('check' as const), group: t('nav.reports'), shortcut: 'alt+Enter', allowInInputs: true, run: primary.run }] : []),
    ...others.map(({ id, label, icon, run }) => ({ id: `reports:${id}`, label, icon: icon ?? ('arrowRight' as const), group: t('nav.reports'), run })),
  ]);
  return (
    <div className={classes.step} data-wide={wide || undefined}>
      <div className={classes.stepText}>
        <h3>{title}</h3>
        {text && <p>{text}</p>}
      </div>
      {children && <div className={classes.stepMatter}>{children}</div>}
      {(primary || others.length > 0) && (
        <div className={classes.deeds}>
          {others.map(({ id, label, pending = false, danger = false, run }) => <Button key={id} size="sm" variant={danger ? 'subtle' : 'default'} color={danger ? 'red' : undefined} loading={pending} onClick={run}>{label}</Button>)}
          {primary && <Button rightSection={<KeyHint keys="alt+Enter" />} loading={primary.pending ?? false} onClick={primary.run}>{primary.label}</Button>}
        </div>
      )}
      {refused && <div className={classes.stepRefused}><RefusedNotice refused={refused} {...(onRetry && { onRetry })} /></div>}
    </div>
  );
}
