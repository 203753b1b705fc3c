import { VerifyCallerDocument, type VerifyCallerMutation, type VerifyCallerMutationVariables } from '@saimado/contract/generated/verification';
import { useRecording, type Recording } from '@saimado/contract/client/use-recording';

export type VerifyCaller = Recording<VerifyCallerMutation, VerifyCallerMutationVariables, 'CallerVerified'>;

/** Records who the caller is. The server grades claim and entry again and says whether a reason is needed. */
export const useVerifyCaller = (onConflict: () => Promise<unknown>): VerifyCaller =>
  useRecording(VerifyCallerDocument, 'CallerVerified', onConflict);
