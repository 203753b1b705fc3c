import { useCallback, useMemo, useState } from 'react';

/**
 * The fields of a form that outlive it: kept in this tab until the record is written or the person gives them up, so
 * that neither a refusal, an Escape too many nor a reload costs a word. For forms of people who have no drafts on the
 * server (administrators). Only what differs from `initial` is kept, so a row that somebody else changes meanwhile
 * shows through. `key` must name the person too; passwords belong in no kept form.
 */
export function useKeptForm<Fields extends object>(key: string, initial: Fields) {
  const [changed, setChanged] = useState<Partial<Fields>>(() => read<Fields>(key));
  const fields = useMemo(() => ({ ...initial, ...changed }), [initial, changed]);
  const set = useCallback((change: Partial<Fields>) => {
    setChanged((before) => {
      const after = { ...before, ...change };
      sessionStorage.setItem(`form:${key}`, JSON.stringify(after));
      return after;
    });
  }, [key]);
  const forget = useCallback(() => {
    sessionStorage.removeItem(`form:${key}`);
    setChanged({});
  }, [key]);
  return { fields, set, forget, kept: Object.keys(changed).length > 0 };
}

function read<Fields>(key: string): Partial<Fields> {
  try {
    return JSON.parse(sessionStorage.getItem(`form:${key}`) ?? '{}') as Partial<Fields>;
  } catch {
    return {};
  }
}
