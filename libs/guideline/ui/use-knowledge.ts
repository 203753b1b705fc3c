import { useQuery } from '@apollo/client/react';
import { type KnowledgeFieldsFragment, KnowledgeDocument, TellsWhoDocument, type TellsWhoQuery } from '@saimado/contract/generated/guideline';
import type { KnowledgeState } from '@saimado/contract/generated/schema';
import { useLater } from '@saimado/ui-kit/use-later';

export type Entry = KnowledgeFieldsFragment;
export type Mark = TellsWhoQuery['tellsWho'][number];
export interface Texts { question: string; answer: string; source: string }

/** What is on a supervisor's table, what is in use, what is no more. */
export const SHELVES = { waiting: ['PROPOSED', 'DRAFT'], approved: ['APPROVED'], retired: ['RETIRED'] } as const satisfies Record<string, readonly KnowledgeState[]>;
export type Shelf = keyof typeof SHELVES;

export const useKnowledge = (shelf: Shelf) => useQuery(KnowledgeDocument, { variables: { states: [...SHELVES[shelf]] }, fetchPolicy: 'cache-and-network' });

const WAIT_MS = 300;

/** Where the words under way may tell who asked. `settled`: that is said of these very words. */
export function useTellsWho(id: string, texts: Texts): { marks: readonly Mark[]; settled: boolean } {
  const later = useLater(JSON.stringify(texts), WAIT_MS);
  const { data, previousData } = useQuery(TellsWhoDocument, { variables: { id, ...(JSON.parse(later) as Texts) }, fetchPolicy: 'cache-first' });
  return { marks: (data ?? previousData)?.tellsWho ?? [], settled: data !== undefined && later === JSON.stringify(texts) };
}
