import { useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import type { HotkeyOptions } from './hotkeys';
import { matches, mayTrigger } from './hotkeys';
import type { IconName } from './Icon';
import { ShowFirst } from './show-first';

/** Something one can do here and now: found in the palette, listed under `?`, run by its shortcut. */
export interface Command extends HotkeyOptions {
  id: string;
  label: string;
  /** More words that find it: readings, romaji. */
  keywords?: string;
  group?: string;
  icon?: IconName;
  shortcut?: string;
  disabled?: boolean;
  /**
   * Where it stands in the palette: the screen's own (0) first, then where to go (1), then settings (2). What only shows a part
   * of the screen (-1) leaves its key to what that part does with it.
   */
  rank?: -1 | 0 | 1 | 2;
  run: () => void;
}

const screens = new Map<symbol, readonly Command[]>();
const listeners = new Set<() => void>();
let snapshot: readonly Command[] = [];

function publish(): void {
  snapshot = [...screens.values()].flat().sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  for (const listener of listeners) listener();
}

/** The commands of every mounted screen, the latest mounted last. */
export const useAllCommands = (): readonly Command[] =>
  useSyncExternalStore((listener) => (listeners.add(listener), () => listeners.delete(listener)), () => snapshot);

const shown = (commands: readonly Command[]): string =>
  JSON.stringify(commands.map(({ id, label, keywords, group, icon, shortcut, disabled }) => [id, label, keywords, group, icon, shortcut, disabled]));

/** Offers a screen's commands while it is mounted (or, under `<Activity>`, visible). A new array each render is fine. */
export function useCommands(commands: readonly Command[]): void {
  const owner = useRef(Symbol('commands'));
  const latest = useRef(commands);
  const showFirst = useContext(ShowFirst);
  const show = useRef(showFirst);
  const signature = shown(commands);
  useEffect(() => {
    latest.current = commands;
    show.current = showFirst;
  });
  useEffect(() => {
    const key = owner.current;
    // `run` is looked up when it is called, so that it sees the screen's latest state.
    screens.set(key, latest.current.map((command) => ({ ...command, run: () => {
      show.current?.();
      latest.current.find((one) => one.id === command.id)?.run();
    } })));
    publish();
    return () => {
      screens.delete(key);
      publish();
    };
  }, [signature]);
}

/** Mounted once by the shell: runs the command whose shortcut was pressed; of two, the latest mounted wins. */
export function useCommandShortcuts(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const command = snapshot.findLast((one) => !one.disabled && one.shortcut !== undefined && matches(one.shortcut, event) && mayTrigger(event, one));
      if (!command) return;
      event.preventDefault();
      command.run();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
}
