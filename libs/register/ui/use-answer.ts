import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { type Refused, useRecording } from '@saimado/contract/client/use-recording';
import { useErrorText, useRefusalText } from '@saimado/contract/client/refusal';
import { useIdempotentMutation } from '@saimado/contract/client/use-idempotent-mutation';
import { CancelRegisterImportDocument, ConfirmRegisterImportDocument, RegisterImportsDocument } from '@saimado/contract/generated/register';

/** Yes or no to an import that waits. A yes may be the first of two, which is a success as well. */
export function useAnswer(importId: string) {
  const client = useApolloClient();
  const [send, { pending, error }] = useIdempotentMutation(ConfirmRegisterImportDocument);
  const cancel = useRecording(CancelRegisterImportDocument, 'RegisterImportCancelled');
  const [notConfirmed, setNotConfirmed] = useState<Refused | null>(null);
  const refusalText = useRefusalText();
  const errorText = useErrorText();

  /** Refused because somebody else answered first: show what it is now. */
  const latest = () => client.refetchQueries({ include: [RegisterImportsDocument] });
  /** Answers whether the yes was taken. */
  const yes = async (acceptRefusedRows: boolean): Promise<boolean> => {
    setNotConfirmed(null);
    const result = await send({ importId, acceptRefusedRows });
    if (!result) return false;
    if (result.__typename === 'RegisterImportConfirmed' || result.__typename === 'SecondConfirmationNeeded') return true;
    setNotConfirmed({ reason: result.__typename, text: refusalText(result) });
    await latest();
    return false;
  };
  const no = async (): Promise<void> => {
    if (!(await cancel.record({ importId }))) await latest();
  };
  return {
    yes, no, confirming: pending, cancelling: cancel.pending,
    refused: error ? { reason: 'UNREACHABLE', text: errorText(error) } : notConfirmed ?? cancel.refused,
  };
}
