import { useRecording } from '@saimado/contract/client/use-recording';
import { ReferEscalationDocument, ResolveEscalationDocument, ReturnEscalationDocument, type EscalationFieldsFragment } from '@saimado/contract/generated/escalations';

export const STEPS = ['resolve', 'refer', 'return'] as const;
/** What its holder may do with an escalation: end it with an outcome, introduce a firm, give it back with a question. */
export type Step = (typeof STEPS)[number];

const FROM: Record<Step, readonly EscalationFieldsFragment['status'][]> = { resolve: ['CLAIMED', 'REFERRED'], refer: ['CLAIMED'], return: ['CLAIMED', 'REFERRED'] };
export const isPossible = (step: Step, { status, claimedByMe }: Pick<EscalationFieldsFragment, 'status' | 'claimedByMe'>): boolean => claimedByMe && FROM[step].includes(status);

/** Introduction of a firm: only at the member's wish, the cost having been told (001 2-1, Q2-4). */
export const mayRefer = ({ wishesReferral, toldCostsAreTheirs }: Pick<EscalationFieldsFragment, 'wishesReferral' | 'toldCostsAreTheirs'>): boolean => wishesReferral && toldCostsAreTheirs;

/** One verb each, with the text that it needs. */
export function useEscalationStep(step: Step, escalationId: string) {
  const resolve = useRecording(ResolveEscalationDocument, 'EscalationResolved');
  const refer = useRecording(ReferEscalationDocument, 'EscalationReferred');
  const giveBack = useRecording(ReturnEscalationDocument, 'EscalationReturned');
  const steps = {
    resolve: { ...resolve, take: async (text: string) => (await resolve.record({ escalationId, outcome: text })) !== undefined },
    refer: { ...refer, take: async (text: string) => (await refer.record({ escalationId, firm: text })) !== undefined },
    return: { ...giveBack, take: async (text: string) => (await giveBack.record({ escalationId, question: text })) !== undefined },
  };
  const { take, pending, refused, dismiss } = steps[step];
  return { take, pending, refused, dismiss };
}
