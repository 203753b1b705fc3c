import { useRecording } from '@saimado/contract/client/use-recording';
import {
  ReleaseEscalationDocument, ResolveEscalationDocument, ReturnEscalationDocument, TakeOverEscalationDocument, type EscalationFieldsFragment,
} from '@saimado/contract/generated/escalations';
import type { Role } from '@saimado/contract/generated/schema';

export const STEPS = ['resolve', 'return', 'release', 'takeOver'] as const;
/** What may be done with an escalation that somebody holds. The introduction of a firm has a panel of its own. */
export type Step = (typeof STEPS)[number];

type Stands = Pick<EscalationFieldsFragment, 'status' | 'claimedByMe'>;
const isHeld = ({ status }: Stands): boolean => status === 'CLAIMED' || status === 'REFERRED';

/** A holder ends, asks or gives back; a colleague takes over; a supervisor frees what somebody who is away holds. */
const POSSIBLE: Record<Step, (escalation: Stands, role: Role) => boolean> = {
  resolve: ({ claimedByMe }) => claimedByMe,
  return: ({ claimedByMe }) => claimedByMe,
  release: ({ claimedByMe }, role) => claimedByMe || role === 'SUPERVISOR',
  takeOver: ({ claimedByMe }, role) => !claimedByMe && role === 'SPECIALIST',
};
export const isPossible = (step: Step, escalation: Stands, role: Role): boolean => isHeld(escalation) && POSSIBLE[step](escalation, role);

/** One verb each, with the text that it needs, from the version that is on screen. */
export function useEscalationStep(step: Step, { id: escalationId, version: expectedVersion }: Pick<EscalationFieldsFragment, 'id' | 'version'>, refetch: () => Promise<unknown>) {
  const resolve = useRecording(ResolveEscalationDocument, 'EscalationResolved', refetch);
  const giveBack = useRecording(ReturnEscalationDocument, 'EscalationReturned', refetch);
  const release = useRecording(ReleaseEscalationDocument, 'EscalationReleased', refetch);
  const takeOver = useRecording(TakeOverEscalationDocument, 'EscalationTakenOver', refetch);
  const steps = {
    resolve: { ...resolve, take: async (text: string) => (await resolve.record({ escalationId, expectedVersion, outcome: text })) !== undefined },
    return: { ...giveBack, take: async (text: string) => (await giveBack.record({ escalationId, expectedVersion, question: text })) !== undefined },
    release: { ...release, take: async (text: string) => (await release.record({ escalationId, expectedVersion, reason: text || null })) !== undefined },
    takeOver: { ...takeOver, take: async (text: string) => (await takeOver.record({ escalationId, expectedVersion, reason: text })) !== undefined },
  };
  const { take, pending, refused, dismiss } = steps[step];
  return { take, pending, refused, dismiss };
}
