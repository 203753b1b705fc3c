import { useEffect, useSyncExternalStore } from 'react';
import { fieldsOf, joinFields } from './draft-fields';
import type { DraftSnapshot, DraftSync } from './draft-sync';

/** A draft that another window changed too, on a form that does not ask its author which text to keep. */
export interface Unoffered { scope: string; snapshot: DraftSnapshot; resolve: DraftSync['resolve'] }

const forms = new Map<string, { sync: DraftSync; count: number; stop: () => void }>();
const choices = new Map<string, number>();
const listeners = new Set<() => void>();
let unoffered: readonly Unoffered[] = [];

function look(): void {
  const now = [...forms].filter(([scope, { sync }]) => !choices.has(scope) && sync.read().status === 'conflict')
    .map(([scope, { sync }]) => ({ scope, snapshot: sync.read(), resolve: sync.resolve }));
  if (now.length === unoffered.length && now.every(({ scope, snapshot }, n) => unoffered[n]?.scope === scope && unoffered[n].snapshot === snapshot)) return;
  unoffered = now;
  listeners.forEach((listener) => listener());
}

/** A form that writes this draft is on screen. */
export function useOnScreen(scope: string, sync: DraftSync): void {
  useEffect(() => {
    const form = forms.get(scope) ?? { sync, count: 0, stop: sync.subscribe(look) };
    form.count += 1;
    forms.set(scope, form);
    look();
    return () => {
      form.count -= 1;
      if (form.count > 0) return;
      form.stop();
      forms.delete(scope);
      look();
    };
  }, [scope, sync]);
}

/** The form of this draft offers the choice itself. */
export function useOffersChoice(scope: string): void {
  useEffect(() => {
    choices.set(scope, (choices.get(scope) ?? 0) + 1);
    look();
    return () => {
      const left = (choices.get(scope) ?? 1) - 1;
      if (left > 0) choices.set(scope, left);
      else choices.delete(scope);
      look();
    };
  }, [scope]);
}

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};
export const useUnoffered = (): readonly Unoffered[] => useSyncExternalStore(subscribe, () => unoffered);

/** All that was typed into a draft, in lines. */
export function linesOf(content: string): string {
  const fields = fieldsOf(content);
  return Object.keys(fields).length > 0 ? texts(fields).join('\n') : content;
}
const texts = (value: unknown): string[] =>
  typeof value === 'string' ? (value === '' ? [] : [value]) : typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];

/** Both windows' content in one. */
export const bothOf = (theirs: string, mine: string): string => (Object.keys(fieldsOf(mine)).length > 0 ? joinFields(theirs, mine) : `${theirs}\n${mine}`);
