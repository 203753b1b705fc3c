import { useState } from 'react';
import type { Referral } from './use-referral-desk';

const KEPT_MS = 60_000;

/** The packet, made by the server each time and saved as a file: it is to be sent on. */
export function usePacket() {
  const [state, setState] = useState({ pending: false, failed: false });
  const download = async ({ id, number }: Pick<Referral, 'id' | 'number'>): Promise<void> => {
    setState({ pending: true, failed: false });
    try {
      const reply = await fetch('/documents/referral-packet', {
        method: 'POST', headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' }, body: JSON.stringify({ referralId: id }),
      });
      if (!reply.ok) throw new Error(String(reply.status));
      const href = URL.createObjectURL(await reply.blob());
      Object.assign(document.createElement('a'), { href, download: `referral-${number}.pdf` }).click();
      setTimeout(() => URL.revokeObjectURL(href), KEPT_MS);
      setState({ pending: false, failed: false });
    } catch {
      setState({ pending: false, failed: true });
    }
  };
  return { ...state, download };
}
