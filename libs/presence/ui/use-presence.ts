import { useSubscription } from '@apollo/client/react';
import { useCallback, useEffect } from 'react';
import { PresenceDocument, type PresenceFieldsFragment } from '@saimado/contract/generated/presence';
import type { PresenceField } from '@saimado/contract/generated/schema';
import { subjectStore } from './store';

export type Person = PresenceFieldsFragment['people'][number];

/** One tab is one place, whatever is open in it; another load of the page is another. */
const TAB = crypto.randomUUID();
const NOBODY: readonly Person[] = [];

const people = subjectStore<readonly Person[]>(NOBODY);
const writing = subjectStore<PresenceField | null>(null);

/** Is present at a subject for as long as this is mounted, and learns who else is. */
export function useBePresent(subject: string): readonly Person[] {
  useSubscription(PresenceDocument, {
    variables: { subject, tab: TAB, writing: writing.use(subject) }, ignoreResults: true,
    onData: ({ data }) => { if (data.data) people.set(subject, data.data.presence.people); },
  });
  useEffect(() => () => people.set(subject, NOBODY), [subject]);
  return people.use(subject);
}

/** Who else is there, as whatever shows the mark of this subject has heard. */
export const usePeople = (subject: string): readonly Person[] => people.use(subject);

/** Tells the others in which field one is writing; null: in none any more. */
export const useTellWriting = (subject: string): ((field: PresenceField | null) => void) => {
  useEffect(() => () => writing.set(subject, null), [subject]);
  return useCallback((field) => writing.set(subject, field), [subject]);
};
