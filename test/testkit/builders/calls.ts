import type * as S from '@saimado/contract/generated/schema';
import type { Client } from '../client';
import { type Keyless, succeed } from '../mutate';

/** A call that this operator answers: a new one on the emergency line unless told otherwise. */
export const acceptCall = (client: Client, input: Partial<Keyless<S.AcceptCallInput>> = {}): Promise<{ call: S.Call; ticket: S.Ticket }> =>
  succeed(client, 'acceptCall', 'CallAccepted', { hotline: 'EMERGENCY', callerNumber: '03-1234-5678', ...input });

export const ringDemoCall = async (client: Client, input: Partial<Keyless<S.RingDemoCallInput>> = {}): Promise<S.Call> =>
  (await succeed(client, 'ringDemoCall', 'CallRinging', { hotline: 'EMERGENCY', callerNumber: '03-1234-5678', ...input })).call;

export const endCall = (client: Client, call: Pick<S.Call, 'id'>, input: Partial<Keyless<S.EndCallInput>> = {}): Promise<{ call: S.Call; ticket: S.Ticket }> =>
  succeed(client, 'endCall', 'CallEnded', { callId: call.id, ...input });

export const finishAfterCallWork = (client: Client, call: Pick<S.Call, 'id'>, closeTicket = false): Promise<{ call: S.Call; ticket: S.Ticket }> =>
  succeed(client, 'finishAfterCallWork', 'AfterCallWorkFinished', { callId: call.id, closeTicket });
