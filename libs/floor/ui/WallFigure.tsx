import type { ReactNode } from 'react';
import { Icon, type IconName } from '@saimado/ui-kit/Icon';
import classes from './wall.module.css';

export type FigureTone = 'plain' | 'good' | 'warn' | 'danger';

/** One number with its name above and what it means below. The tone only repeats what the icon and the words say. */
export function WallFigure({ name, icon, value, tone = 'plain', children }: { name: string; icon?: IconName; value: number; tone?: FigureTone; children?: ReactNode }) {
  return (
    <div className={classes.figure} data-tone={tone} role="group" aria-label={`${name} ${value}`}>
      <span className={classes.name}>{icon && <Icon name={icon} />} {name}</span>
      <span className={`${classes.number} saimado-number`}>{value}</span>
      <span className={classes.below}>{children}</span>
    </div>
  );
}

/** A count that is only worth saying where there is something. */
export function WallMark({ tone, icon, children }: { tone: Exclude<FigureTone, 'plain'>; icon: IconName; children: ReactNode }) {
  return <span className={classes.mark} data-tone={tone}><Icon name={icon} /> {children}</span>;
}
