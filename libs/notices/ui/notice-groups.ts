import type { NoticeFieldsFragment } from '@saimado/contract/generated/notices';

export type Notice = NoticeFieldsFragment;
export interface NoticesOfTicket {
  ticketNumber: string;
  urgent: boolean;
  notices: Notice[];
}

const newestFirst = (a: Notice, b: Notice): number => b.at.localeCompare(a.at);
const urgentFirst = (a: { urgent: boolean }, b: { urgent: boolean }): number => Number(b.urgent) - Number(a.urgent);

/** What one ticket has to say stands together; where somebody waits stands first, then what is newest. */
export function byTicket(notices: readonly Notice[]): NoticesOfTicket[] {
  const groups = new Map<string, Notice[]>();
  for (const notice of notices.toSorted(newestFirst)) groups.set(notice.ticketNumber, [...(groups.get(notice.ticketNumber) ?? []), notice]);
  return [...groups].map(([ticketNumber, of]) => ({ ticketNumber, urgent: of.some(({ urgent }) => urgent), notices: of.toSorted(urgentFirst) })).sort(urgentFirst);
}
