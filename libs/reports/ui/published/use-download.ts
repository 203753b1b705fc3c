import { useState } from 'react';

export type Format = 'pdf' | 'xlsx' | 'csv';
const KEPT_MS = 60_000;

/** A release as a file, made by the server each time and saved under the name that the server gives it. */
export function useDownload() {
  const [state, setState] = useState<{ pending: Format | null; failed: boolean }>({ pending: null, failed: false });
  const download = async (reportId: string, format: Format): Promise<void> => {
    setState({ pending: format, failed: false });
    try {
      const reply = await fetch('/documents/period-report', {
        method: 'POST', headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' }, body: JSON.stringify({ reportId, format }),
      });
      if (!reply.ok) throw new Error(String(reply.status));
      const href = URL.createObjectURL(await reply.blob());
      const name = /filename="([^"]+)"/.exec(reply.headers.get('content-disposition') ?? '')?.[1] ?? `saimado.${format}`;
      Object.assign(document.createElement('a'), { href, download: name }).click();
      setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
      setState({ pending: null, failed: false });
    } catch {
      setState({ pending: null, failed: true });
    }
  };
  return { ...state, download };
}
