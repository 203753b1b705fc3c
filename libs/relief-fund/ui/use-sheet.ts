import { useState } from 'react';
import type { ReliefFundInput } from '@saimado/contract/generated/schema';

export interface SheetOrder { ticketNumber: string; example: boolean; facts: ReliefFundInput }

const PATH = '/documents/relief-fund-sheet';
/** Long enough for a slow viewer to have read it. */
const KEPT_MS = 60_000;

/**
 * The sheet for the caller, made by the server and shown in a tab of its own. What it says goes in the body, never in an
 * address; where the browser opens no tab, it is saved as a file.
 */
export function useSheet() {
  const [state, setState] = useState({ pending: false, failed: false });
  const print = async (order: SheetOrder): Promise<void> => {
    setState({ pending: true, failed: false });
    try {
      const reply = await fetch(PATH, {
        method: 'POST', headers: { 'content-type': 'application/json', 'apollo-require-preflight': '1' }, body: JSON.stringify(order),
      });
      if (!reply.ok) throw new Error(String(reply.status));
      show(URL.createObjectURL(await reply.blob()), `relief-fund-${order.ticketNumber}.pdf`);
      setState({ pending: false, failed: false });
    } catch {
      setState({ pending: false, failed: true });
    }
  };
  return { ...state, print };
}

function show(url: string, name: string): void {
  if (!window.open(url, '_blank')) Object.assign(document.createElement('a'), { href: url, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
}
