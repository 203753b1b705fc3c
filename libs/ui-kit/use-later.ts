import { useEffect, useState } from 'react';

/** Short enough that results follow the fingers, long enough that not each letter asks the server. */
const WAIT_MS = 120;

/** A value as it was once it has not changed for a moment. */
export function useLater<Value>(value: Value, waitMs = WAIT_MS): Value {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), waitMs);
    return () => clearTimeout(timer);
  }, [value, waitMs]);
  return later;
}
