import { useEffect, useState } from 'react';

const SETTLED_MS = 400;

/** A value once it has not changed for a moment: what is read while somebody types or composes would only flicker. */
export function useSettled<Value>(value: Value): Value {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
