import { createContext, useContext } from 'react';

export interface Editing {
  /** What the check says, by path. */
  problems: ReadonlyMap<string, string>;
  /** The place to go to, and how often one asked: the same place may be asked for twice. */
  jump: { path: string; times: number } | null;
}
export const EditingContext = createContext<Editing>({ problems: new Map(), jump: null });
export const useEditing = (): Editing => useContext(EditingContext);

/** How many problems lie within a path. */
export const problemsWithin = ({ problems }: Editing, path: string): number => [...problems.keys()].filter((one) => one === path || one.startsWith(`${path}.`)).length;
