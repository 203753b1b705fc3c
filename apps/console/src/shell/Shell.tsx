import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useMe } from '@saimado/contract/client/session';
import { UnofferedConflicts } from '@saimado/drafts/ui/DraftState';
import { useCommands, useCommandShortcuts } from '@saimado/ui-kit/commands';
import { screensOf } from '../routes';
import { ConnectionBanner } from './ConnectionBanner';
import { Palettes } from './Palettes';
import { Screens } from './Screens';
import { TopBar } from './TopBar';
import classes from './shell.module.css';

/** Around every screen: where one is, whether it is live, who is signed in, what one can do. */
export function Shell() {
  const { t } = useTranslation('common');
  const main = useRef<HTMLElement>(null);
  useCommandShortcuts();
  useGoCommands();
  useFocusOnNavigation(main);
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>{t('nav.skip')}</a>
      <TopBar />
      <ConnectionBanner />
      <main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Screens />
      </main>
      <Suspense><Palettes /></Suspense>
      <UnofferedConflicts />
    </div>
  );
}

/** Each screen of the menu as a command, Alt+1 … in the menu's order. */
function useGoCommands(): void {
  const { t } = useTranslation('common');
  const navigate = useNavigate();
  const me = useMe();
  useCommands(
    screensOf(me).filter((screen) => screen.nav).map((screen, index) => ({
      id: `go:${screen.path}`, label: t(`nav.${screen.nav}`), group: t('palette.group.go'), icon: screen.icon, keywords: screen.path, rank: 1,
      shortcut: `alt+${index + 1}`, allowInInputs: true, run: () => void navigate(screen.path),
    })),
  );
}

/** A new screen starts at its top for keyboard and screen reader, unless it has placed the focus itself. */
function useFocusOnNavigation(main: React.RefObject<HTMLElement | null>): void {
  const { pathname } = useLocation();
  const first = useRef(true);
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true });
  }, [pathname, main]);
}
