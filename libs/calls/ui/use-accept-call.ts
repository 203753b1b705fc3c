import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import { useRecording, type Recording } from '@saimado/contract/client/use-recording';
import { AcceptCallDocument, type AcceptCallMutation, type AcceptCallMutationVariables, CallDeskDocument } from '@saimado/contract/generated/calls';
import type { HotlineCode } from '@saimado/contract/generated/schema';
import { serverNow } from '@saimado/ui-kit/clock';

type Accept = Recording<AcceptCallMutation, AcceptCallMutationVariables, 'CallAccepted'>;
export interface AcceptCall extends Omit<Accept, 'record'> {
  /** what was refused: the answer to a ring, or a new call */
  tried: 'ring' | 'new';
  /** Takes a ring. Of several who answer it one gets it, and the others are told who. */
  answer: (callId: string) => Promise<string | null>;
  /** Records a call that comes in on a telephone of its own; answers the id of the call. */
  takeNew: (callerNumber: string) => Promise<string | null>;
}

/** Takes a call; its ticket exists from that moment. */
export function useAcceptCall(hotline: HotlineCode): AcceptCall {
  const { cache } = useApolloClient();
  const { record, ...status } = useRecording(AcceptCallDocument, 'CallAccepted');
  /** When the button was first pressed: pressing again after a dead network is still the same call. */
  const since = useRef<string | null>(null);
  const [tried, setTried] = useState<AcceptCall['tried']>('ring');

  const taken = async (intent: Parameters<typeof record>[0]): Promise<string | null> => {
    const done = await record(intent);
    if (!done) return null;
    const { call } = done;
    cache.updateQuery({ query: CallDeskDocument }, (desk) => desk && {
      myCalls: [call, ...desk.myCalls.filter(({ id }) => id !== call.id)],
      ringingCalls: desk.ringingCalls.filter(({ id }) => id !== call.id),
    });
    return call.id;
  };
  return {
    ...status, tried,
    answer: (callId) => {
      setTried('ring');
      return taken({ hotline, callId });
    },
    takeNew: async (callerNumber) => {
      setTried('new');
      since.current ??= serverNow().toISOString();
      const id = await taken({ hotline, callerNumber: callerNumber.trim() || null, receivedAt: since.current });
      if (id) since.current = null;
      return id;
    },
  };
}
