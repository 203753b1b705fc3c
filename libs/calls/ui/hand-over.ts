import { useTranslation } from 'react-i18next';
import type { TicketFieldsFragment } from '@saimado/contract/generated/calls';
import { formatPhoneNumber } from '@saimado/ui-kit/phone-number';

/** What the specialist needs and the ticket already says. Japanese whatever the screen's language: it is read by others. */
export function useHandOver(ticket: TicketFieldsFragment, callerNumber: string | null): string {
  const { i18n } = useTranslation(['calls', 'common']);
  const t = i18n.getFixedT('ja', ['calls', 'common']);
  const { verification, triage, timeline } = ticket;
  const notes = timeline.filter(({ kind, text }) => kind === 'NOTE' && text).map(({ text }) => text);
  const facility = verification?.facilityName ?? verification?.claim.facilityName;
  const member = verification?.memberName ?? verification?.claim.memberName;
  const phone = verification?.claim.phoneNumber ?? callerNumber;
  const lines = [
    [facility, member && t('handOver.member', { member })].filter(Boolean).join(t('handOver.join')),
    verification?.facilityAddress ?? verification?.claim.address,
    phone && t('handOver.phone', { phone: formatPhoneNumber(phone) }),
    verification && t('handOver.verification', { outcome: t(`common:outcome.${verification.outcome}`), relation: t(`common:relation.${verification.relation}`) }),
    ...(triage ? triage.answered.map(({ question, answer }) => t('handOver.answer', { question, answer })) : []),
    triage && t('handOver.triage', { rule: triage.verdict.ruleText, urgency: t(`common:urgency.${triage.urgency}`) }),
    ...notes,
  ];
  return lines.filter(Boolean).join('\n');
}
