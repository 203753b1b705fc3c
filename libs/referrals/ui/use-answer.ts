import { useRecording } from '@saimado/contract/client/use-recording';
import { AcknowledgeReferralDocument, CloseReferralDocument, DeclineReferralDocument, RecordReferralSatisfactionDocument, WithdrawReferralDocument } from '@saimado/contract/generated/referrals';
import type { ReferralDeclineReason, ReferralOutcome } from '@saimado/contract/generated/schema';
import type { Referral } from './use-referral-desk';

export type AnswerKind = 'acknowledge' | 'decline' | 'close' | 'withdraw' | 'rate';
export interface Answer { words: string; reason: ReferralDeclineReason; outcome: ReferralOutcome; score: string }

/** One verb each, with what it needs of the form. */
export function useAnswer(kind: AnswerKind, referral: Pick<Referral, 'id' | 'version'>, refetch: () => Promise<unknown>) {
  const acknowledge = useRecording(AcknowledgeReferralDocument, 'ReferralChanged', refetch);
  const decline = useRecording(DeclineReferralDocument, 'ReferralChanged', refetch);
  const close = useRecording(CloseReferralDocument, 'ReferralChanged', refetch);
  const withdraw = useRecording(WithdrawReferralDocument, 'ReferralChanged', refetch);
  const rate = useRecording(RecordReferralSatisfactionDocument, 'ReferralChanged', refetch);
  const subject = { referralId: referral.id, expectedVersion: referral.version };
  const verbs = {
    acknowledge: { ...acknowledge, take: ({ words }: Answer) => acknowledge.record({ ...subject, words }) },
    decline: { ...decline, take: ({ words, reason }: Answer) => decline.record({ ...subject, words, reason }) },
    close: { ...close, take: ({ words, outcome }: Answer) => close.record({ ...subject, words, outcome }) },
    withdraw: { ...withdraw, take: ({ words }: Answer) => withdraw.record({ ...subject, words }) },
    rate: { ...rate, take: ({ words, score }: Answer) => rate.record({ ...subject, words, score: score === '' ? null : Number(score) }) },
  };
  const { take, pending, refused } = verbs[kind];
  return { take, pending, refused };
}
