import { useCallback, useMemo } from 'react';
import { useDraftFields } from './use-draft';

const NOTHING = {};

/**
 * The fields of a form that outlive it: a draft on the server until the record is written or the person gives them up,
 * so that neither a refusal, an Escape too many nor a reload costs a word. Only what differs from `initial` is kept, so
 * a row that somebody else changes meanwhile shows through. Passwords belong in no kept form.
 */
export function useKeptForm<Fields extends object>(scope: string, initial: Fields) {
  const { fields: changed, setFields, clear } = useDraftFields<Partial<Fields>>(scope, NOTHING);
  const fields = useMemo(() => ({ ...initial, ...changed }), [initial, changed]);
  const forget = useCallback(() => void clear(), [clear]);
  return { fields, set: setFields, forget, kept: Object.keys(changed).length > 0 };
}
