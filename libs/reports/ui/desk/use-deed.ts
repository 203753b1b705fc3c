import { useState } from 'react';
import type { Refused } from '@saimado/contract/client/use-recording';

interface Recorded<Intent> {
  record: (intent: Intent) => Promise<unknown>;
  refused: Refused | null;
}

/** Something that is asked once more before it is done. Refused because the report is not what it was: what it is now is read, and shown. */
export function useDeed<Intent>({ record }: Recorded<Intent>, refetch: () => Promise<unknown>) {
  const [asking, setAsking] = useState(false);
  const confirm = async (intent: Intent): Promise<boolean> => {
    const done = await record(intent);
    setAsking(false);
    if (!done) await refetch().catch(() => undefined);
    return done !== undefined;
  };
  return { asking, ask: () => setAsking(true), close: () => setAsking(false), confirm };
}
