import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import { fieldsOf, joinFields } from './draft-fields';
import { DraftSync, type DraftSnapshot, type DraftTransport } from './draft-sync';
import { graphqlTransport } from './transport';
import { useOnScreen } from './unoffered';

/**
 * Drafts of this page by scope. They outlive the screens that show them, so leaving a screen and coming back neither
 * loses a word nor waits for the server. Signing in as somebody else reloads the page and so empties this.
 */
const open = new Map<string, DraftSync>();

// A hidden tab may be discarded without another word: save. A page that goes away cannot wait for the answer.
globalThis.document?.addEventListener('visibilitychange', () => {
  if (document.visibilityState === 'hidden') flushDrafts();
});
globalThis.window?.addEventListener('pagehide', () => open.forEach((draft) => draft.flushOnLeave()));
globalThis.window?.addEventListener('pageshow', (event) => {
  // Back from the browser's page cache: the versions known here are those of before the last save.
  if (event.persisted) location.reload();
});

export const hasUnsavedDrafts = (): boolean => [...open.values()].some((draft) => draft.hasUnsaved());
export const flushDrafts = (): void => open.forEach((draft) => draft.flush());

export interface Draft extends DraftSnapshot {
  scope: string;
  setText: (text: string) => void;
  /** For `onBlur`: save now. */
  flush: () => void;
  /** After the text has become part of a record; words typed since stay. */
  clear: (submitted?: string) => Promise<void>;
  resolve: (choice: 'mine' | 'theirs' | { text: string }) => void;
  /** What is typed here with the other window's content; missing where the two cannot be joined. */
  both?: ((theirs: string) => string) | undefined;
}

/**
 * A text that is saved on the server while it is typed and comes back after a reload or in another browser.
 * `scope` names it for its author: `ticket:1234-5678:note`. No personal data in a scope.
 * @param transport where the text lives if not among the person's drafts; like `initial`, where a scope starts
 */
export function useDraft(scope: string, { initial = '', transport }: { initial?: string; transport?: DraftTransport } = {}): Draft {
  const client = useApolloClient();
  const sync = useMemo(() => {
    const known = open.get(scope) ?? new DraftSync(scope, transport ?? graphqlTransport(client), initial);
    open.set(scope, known);
    return known;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `initial` and `transport` are where a scope starts, not values to follow
  }, [scope, client]);
  useEffect(() => sync.flush, [sync]);
  useOnScreen(scope, sync);
  const snapshot = useSyncExternalStore(sync.subscribe, sync.read);
  const { text } = snapshot;
  // A document has its own form, which two of them in a row are not.
  const both = text.startsWith('{') ? undefined : (theirs: string): string => `${theirs}\n${text}`;
  return { ...snapshot, scope, setText: sync.setText, flush: sync.flush, clear: sync.clear, resolve: sync.resolve, both };
}

export interface DraftFields<Fields> extends Omit<Draft, 'text' | 'setText'> {
  fields: Fields;
  setField: <Name extends keyof Fields>(name: Name, value: Fields[Name]) => void;
  setFields: (change: Partial<Fields>) => void;
}

/** Several fields kept as one draft (what the caller says about themselves). `empty` must be a constant. */
export function useDraftFields<Fields extends object>(scope: string, empty: Fields): DraftFields<Fields> {
  const { text, setText, ...draft } = useDraft(scope);
  const fields = useMemo(() => ({ ...empty, ...parse<Fields>(text) }), [text, empty]);
  const setFields = useCallback((change: Partial<Fields>) => {
    const current = { ...empty, ...parse<Fields>(open.get(scope)?.read().text ?? '') };
    setText(JSON.stringify({ ...current, ...change }));
  }, [scope, setText, empty]);
  const setField = useCallback(<Name extends keyof Fields>(name: Name, value: Fields[Name]) => setFields({ [name]: value } as unknown as Partial<Fields>), [setFields]);
  return { ...draft, fields, setField, setFields, both: (theirs) => joinFields(theirs, text) };
}

const parse = <Fields>(text: string): Partial<Fields> => fieldsOf(text) as Partial<Fields>;
