import { useSyncExternalStore } from 'react';

/** Values by subject that several components of a page share. */
export function subjectStore<Value>(empty: Value) {
  const values = new Map<string, Value>();
  const listeners = new Set<() => void>();
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  const get = (subject: string): Value => values.get(subject) ?? empty;
  const set = (subject: string, value: Value): void => {
    if (get(subject) === value) return;
    if (value === empty) values.delete(subject);
    else values.set(subject, value);
    for (const listener of [...listeners]) listener();
  };
  return { get, set, use: (subject: string): Value => useSyncExternalStore(subscribe, () => get(subject)) };
}
