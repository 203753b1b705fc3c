import { useCallback, useRef, useState } from 'react';
import { upload, type UploadFailure } from './upload';

type State = { kind: 'idle' } | { kind: 'sending'; name: string; share: number } | { kind: 'failed'; failure: UploadFailure };

/** One file at a time. */
export function useUpload(onReceived: (importId: string) => void) {
  const [state, setState] = useState<State>({ kind: 'idle' });
  const under = useRef<AbortController | null>(null);

  const send = useCallback(async (file: File): Promise<void> => {
    if (under.current) return;
    const controller = (under.current = new AbortController());
    setState({ kind: 'sending', name: file.name, share: 0 });
    const result = await upload(file, (share) => setState({ kind: 'sending', name: file.name, share }), controller.signal);
    under.current = null;
    setState(result.kind === 'failed' ? { kind: 'failed', failure: result.failure } : { kind: 'idle' });
    if (result.kind === 'received') onReceived(result.importId);
  }, [onReceived]);

  const stop = useCallback(() => under.current?.abort(), []);
  return { state, send, stop };
}
