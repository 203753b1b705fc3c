import { useRecording } from '@saimado/contract/client/use-recording';
import { EndCallDocument } from '@saimado/contract/generated/calls';

/** The caller hung up; after-call work begins. */
export const useEndCall = () => useRecording(EndCallDocument, 'CallEnded');
