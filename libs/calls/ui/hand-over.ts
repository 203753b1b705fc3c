import { useTranslation } from 'react-i18next';
import type { TicketFieldsFragment } from '@saimado/contract/generated/calls';

/**
 * The words of the hand-over as far as the ticket has them: whom it is about, what it was taken for, and the notes. What else
 * is known the briefing shows, as it stands when it is read. Japanese whatever the screen's language: it is read by others.
 */
export function useHandOver(ticket: TicketFieldsFragment): string {
  const { i18n } = useTranslation(['calls', 'common']);
  const t = i18n.getFixedT('ja', ['calls', 'common']);
  const { verification, triage, timeline } = ticket;
  const notes = timeline.filter(({ kind, text }) => kind === 'NOTE' && text).map(({ text }) => text);
  const facility = verification?.facilityName ?? verification?.claim.facilityName;
  const member = verification?.memberName ?? verification?.claim.memberName;
  const lines = [
    [facility, member && t('handOver.member', { member })].filter(Boolean).join(t('handOver.join')),
    triage && t('handOver.triage', { rule: triage.verdict.ruleText, urgency: t(`common:urgency.${triage.urgency}`) }),
    ...notes,
  ];
  return lines.filter(Boolean).join('\n');
}
