import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@saimado/contract/client/session';
import type { Notice } from './notice-groups';
import { isWanted, pushed, want } from './pushed';

/** Held, together, by every tab of the console that is being looked at. */
const LOOKING = 'saimado-looking';
/** Held by the tab that shows a notice. */
const showing = (id: string): string => `saimado-notice:${id}`;

const isHidden = (): boolean => document.visibilityState === 'hidden';
/** Browsers offer both to pages they trust (TLS, or this machine) and only there. */
const isPossible = (): boolean => 'Notification' in window && 'locks' in navigator;

export interface BrowserNotices {
  state: 'impossible' | 'off' | 'on' | 'denied';
  /** Asks the browser where it must; call it from a click. */
  turn: (on: boolean) => Promise<void>;
}

interface Shown {
  notification: Notification;
  letGo: () => void;
}

/**
 * The browser's own notification of what arrives while nobody looks at the console: once, however many tabs are open, and
 * gone with the notice or with the first look. Tabs agree by locks, which end with the tab that holds them.
 */
export function useBrowserNotices(notices: readonly Notice[], arrived: readonly Notice[], onGo: (notice: Notice) => void): BrowserNotices {
  const { t } = useTranslation('notices');
  const { id: staffId } = useMe();
  const [wanted, setWanted] = useState(() => isWanted(staffId, localStorage));
  const [permission, setPermission] = useState(() => (isPossible() ? Notification.permission : 'denied'));
  const shown = useRef(new Map<string, Shown>());
  const latest = useRef({ wanted, onGo, t });
  useEffect(() => {
    latest.current = { wanted, onGo, t };
  });

  const close = useCallback((id: string) => {
    const open = shown.current.get(id);
    shown.current.delete(id);
    open?.notification.close();
    open?.letGo();
  }, []);
  useSaysThatSomebodyLooks(useCallback(() => { for (const id of shown.current.keys()) close(id); }, [close]));

  useEffect(() => {
    if (!latest.current.wanted || !isPossible() || Notification.permission !== 'granted' || !isHidden()) return;
    const show = (notice: Notice): Promise<void> | void => {
      const { title, body } = pushed(notice, (key) => latest.current.t(key));
      const notification = shownBy(title, { body, tag: notice.id, lang: document.documentElement.lang });
      if (!notification) return;
      notification.onclick = () => {
        window.focus();
        close(notice.id);
        latest.current.onGo(notice);
      };
      return new Promise<void>((letGo) => shown.current.set(notice.id, { notification, letGo }));
    };
    const showUnlessLookedAt = async (notice: Notice): Promise<void> => {
      const { held = [] } = await navigator.locks.query();
      if (held.some(({ name }) => name === LOOKING)) return;
      await navigator.locks.request(showing(notice.id), { ifAvailable: true }, (mine) => (mine ? show(notice) : undefined));
    };
    for (const notice of arrived) void showUnlessLookedAt(notice);
  }, [arrived, close]);

  useEffect(() => {
    for (const id of shown.current.keys()) if (!notices.some((notice) => notice.id === id)) close(id);
  }, [notices, close]);

  const turn = useCallback(async (on: boolean) => {
    const answer = on ? await Notification.requestPermission() : Notification.permission;
    setPermission(answer);
    const now = on && answer === 'granted';
    want(staffId, now, localStorage);
    setWanted(now);
  }, [staffId]);

  const state = !isPossible() ? 'impossible' : permission === 'denied' ? 'denied' : wanted && permission === 'granted' ? 'on' : 'off';
  return { state, turn };
}

/** Some browsers know the word and refuse the deed (Chrome on Android). */
function shownBy(title: string, options: NotificationOptions): Notification | null {
  try {
    return new Notification(title, options);
  } catch {
    return null;
  }
}

/** Lets the other tabs know for as long as this one is visible, and says when it comes into sight. */
function useSaysThatSomebodyLooks(onLook: () => void): void {
  useEffect(() => {
    if (!isPossible()) return;
    let letGo: (() => void) | null = null;
    const follow = (): void => {
      if (isHidden()) {
        letGo?.();
        letGo = null;
      } else if (!letGo) {
        onLook();
        const hidden = new Promise<void>((resolve) => { letGo = resolve; });
        void navigator.locks.request(LOOKING, { mode: 'shared' }, () => hidden);
      }
    };
    follow();
    document.addEventListener('visibilitychange', follow);
    return () => {
      document.removeEventListener('visibilitychange', follow);
      letGo?.();
    };
  }, [onLook]);
}
