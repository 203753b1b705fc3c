import { useRecording } from '@saimado/contract/client/use-recording';
import { AbandonDemoCallDocument, RingDemoCallDocument } from '@saimado/contract/generated/calls';
import type { HotlineCode } from '@saimado/contract/generated/schema';

/** A number nobody has: exchange 0000 is never given out. */
const demoNumber = (): string => `03-0000-${String((crypto.getRandomValues(new Uint16Array(1))[0] ?? 0) % 10_000).padStart(4, '0')}`;

/** Demo only: makes a call ring, or its caller give up, as no telephone system is attached yet. */
export function useDemoCalls() {
  const ring = useRecording(RingDemoCallDocument, 'CallRinging');
  const abandon = useRecording(AbandonDemoCallDocument, 'CallAbandoned');
  return {
    pending: ring.pending || abandon.pending,
    refused: ring.refused ?? abandon.refused,
    ring: (hotline: HotlineCode) => ring.record({ hotline, callerNumber: demoNumber() }),
    abandon: (callId: string) => abandon.record({ callId }),
  };
}
