import { useEffect, type ReactNode } from 'react';
import classes from './layout.module.css';

interface Props {
  title: string;
  /** Beside the title: what one can do with the whole page. */
  actions?: ReactNode;
  /** The page takes exactly the height of the window and its panels scroll (work screens); else it grows. */
  fill?: boolean;
  /** The title is in the document for readers of the outline but not on screen. */
  hideTitle?: boolean;
  children: ReactNode;
}

/** One screen: names the browser tab, holds the only h1. */
export function Page({ title, actions, fill = false, hideTitle = false, children }: Props) {
  useEffect(() => {
    document.title = `${title} — サイ窓コンソール`;
  }, [title]);
  return (
    <div className={classes.page} data-fill={fill || undefined}>
      <div className={hideTitle && !actions ? 'visually-hidden' : classes.pageHead}>
        <h1 className={hideTitle ? 'visually-hidden' : classes.pageTitle}>{title}</h1>
        {actions && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}
