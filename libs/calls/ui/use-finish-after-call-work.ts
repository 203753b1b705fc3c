import { useApolloClient } from '@apollo/client/react';
import { useRecording } from '@saimado/contract/client/use-recording';
import { CallDeskDocument, FinishAfterCallWorkDocument } from '@saimado/contract/generated/calls';

/** After-call work is done: the call leaves the desk and its operator is free for the next. */
export function useFinishAfterCallWork() {
  const { cache } = useApolloClient();
  const { record, ...status } = useRecording(FinishAfterCallWorkDocument, 'AfterCallWorkFinished');
  const finish = async (callId: string, closeTicket: boolean): Promise<boolean> => {
    const done = await record({ callId, closeTicket });
    if (!done) return false;
    cache.updateQuery({ query: CallDeskDocument }, (desk) => desk && { ...desk, myCalls: desk.myCalls.filter(({ id }) => id !== callId) });
    return true;
  };
  return { ...status, finish };
}
