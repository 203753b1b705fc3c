import { useSubscription } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { VerificationWorkChangedDocument } from '@saimado/contract/generated/verification-work';

/** A burst of events is one reason to look again. */
const WAIT_MS = 300;

/** Reads a list again when a ticket changed. */
export function useWorkChanges(refetch: () => Promise<unknown>): void {
  const latest = useRef(refetch);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => {
    latest.current = refetch;
  });
  useEffect(() => () => clearTimeout(timer.current), []);
  useSubscription(VerificationWorkChangedDocument, {
    ignoreResults: true,
    onData: () => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void latest.current().catch(() => undefined), WAIT_MS);
    },
  });
}
