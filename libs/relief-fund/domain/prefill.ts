import type { ReliefFundCause } from './relief-fund-book';

/** What a ticket's category says of the cause, to begin with; where the category leaves it open, the caller is asked. */
const CAUSE_OF: Readonly<Record<string, ReliefFundCause>> = {
  SUSPECTED_INFECTION: 'CYBER_ATTACK', RANSOMWARE: 'CYBER_ATTACK', UNAUTHORISED_ACCESS: 'CYBER_ATTACK', DATA_LEAK: 'LEAK_BY_ATTACK',
  LOSS_OR_MISDELIVERY: 'LEAK_WITHOUT_ATTACK', JUNK_MAIL: 'JUNK_MAIL_ONLY', INSIDER: 'INSIDER',
};
export const causeOfCategory = (category: string | null): ReliefFundCause | null => (category === null ? null : CAUSE_OF[category]) ?? null;

/** The subject the office asks for in mails (001 2-3(6)), with what the ticket knows of the names. */
export const mailSubject = (memberName: string | null, facilityName: string | null): string =>
  `【日本医師会】【${memberName ?? '会員様名'}(${facilityName ?? '医療機関名'})】一時支援金手続き希望`;
