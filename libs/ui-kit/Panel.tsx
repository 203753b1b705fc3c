import { VisuallyHidden } from '@mantine/core';
import { createContext, useContext, useId, type ReactNode } from 'react';
import { Icon, type IconName } from './Icon';
import classes from './layout.module.css';

interface Props {
  title: string;
  icon?: IconName;
  /** At the right of the title. */
  actions?: ReactNode;
  /** Stays in view under the scrolling body. */
  footer?: ReactNode;
  /** The body scrolls inside the panel (the panel must stand in a `fill` page). */
  scroll?: boolean;
  /** No padding around the body: for tables and lists. */
  flush?: boolean;
  children: ReactNode;
}

/** True where something around a panel, such as a tab, says its title to the eye already. */
export const TitledAround = createContext(false);

/** A titled region of a screen; a landmark that screen readers list by its title. */
export function Panel({ title, icon, actions, footer, scroll = false, flush = false, children }: Props) {
  const id = useId();
  const titledAround = useContext(TitledAround);
  return (
    <section className={classes.panel} aria-labelledby={id}>
      {titledAround && !actions ? <VisuallyHidden><h2 id={id}>{title}</h2></VisuallyHidden> : (
        <div className={classes.panelHead}>
          {icon && <Icon name={icon} />}
          <h2 id={id} className={classes.panelTitle}>{title}</h2>
          {actions && <div className={classes.actions}>{actions}</div>}
        </div>
      )}
      <div className={classes.panelBody} data-scroll={scroll || undefined} data-flush={flush || undefined} tabIndex={scroll ? 0 : undefined} role={scroll ? 'group' : undefined} aria-labelledby={scroll ? id : undefined}>
        <TitledAround value={false}>{children}</TitledAround>
      </div>
      {footer && <div className={classes.panelFoot}>{footer}</div>}
    </section>
  );
}
