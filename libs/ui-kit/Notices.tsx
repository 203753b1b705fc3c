import type { ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import type { Tone } from './StatusBadge';
import classes from './notices.module.css';

/** Nothing here, and why, and what one may do about it. */
export function EmptyState({ icon = 'info', title, children }: { icon?: IconName; title: string; children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <Icon name={icon} size={32} />
      <p className={classes.emptyTitle}>{title}</p>
      {children && <div>{children}</div>}
    </div>
  );
}

const ICONS: Record<Tone, IconName> = { neutral: 'info', info: 'info', success: 'checkCircle', warning: 'alert', danger: 'alert' };

/** A message in its place on the screen; spoken when it appears. */
export function Notice({ tone = 'info', title, action, children }: { tone?: Tone; title?: string; action?: ReactNode; children?: ReactNode }) {
  return (
    <div className={classes.notice} data-tone={tone} role={tone === 'danger' ? 'alert' : 'status'}>
      <Icon name={ICONS[tone]} size="1.3em" />
      <div className={classes.noticeText}>
        {title && <strong>{title}</strong>}
        {children && <div>{children}</div>}
      </div>
      {action}
    </div>
  );
}

/** What went wrong and what to do now; `children` is the second half and must not be missing. */
export function ErrorNotice({ title, action, children }: { title: string; action?: ReactNode; children: ReactNode }) {
  return <Notice tone="danger" title={title} action={action}>{children}</Notice>;
}
