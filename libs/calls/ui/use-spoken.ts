import { useState } from 'react';
import type { HotlineCode } from '@saimado/contract/generated/schema';
import { useScriptCommands } from '@saimado/scripts/ui/use-script-commands';

export interface Spoken {
  open: boolean;
  /** null: to be chosen from the list */
  scriptId: string | null;
  read: (scriptId: string | null) => void;
  close: () => void;
}

/** Which script is being read aloud in this call beyond its situation's own. */
export function useSpoken(hotline: HotlineCode): Spoken {
  const [state, setState] = useState<{ open: boolean; scriptId: string | null }>({ open: false, scriptId: null });
  const read = (scriptId: string | null): void => setState({ open: true, scriptId });
  useScriptCommands(hotline, read);
  return { ...state, read, close: () => setState({ open: false, scriptId: null }) };
}
