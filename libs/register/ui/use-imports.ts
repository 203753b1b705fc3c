import { useQuery, useSubscription } from '@apollo/client/react';
import { useRefetchSoon } from '@saimado/contract/client/use-refetch-soon';
import { type ImportFieldsFragment, RegisterImportChangedDocument, RegisterImportsDocument } from '@saimado/contract/generated/register';

export type Import = ImportFieldsFragment;

/** The latest imports, by whomever, as they go; `refresh` when one is known to be new. */
export function useImports() {
  const query = useQuery(RegisterImportsDocument);
  const refresh = useRefetchSoon(query.refetch);
  useSubscription(RegisterImportChangedDocument, { onData: refresh });
  return { query, refresh };
}

/** Being read, or (once its rows are counted and confirmed) being put in place. */
export const isReading = ({ status, rows }: Import): boolean => status === 'IMPORTING' && rows === 0;
export const isOpen = ({ status }: Import): boolean => status === 'PREVIEW' || status === 'IMPORTING';
