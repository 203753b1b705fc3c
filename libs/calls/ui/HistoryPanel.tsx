import { useTranslation } from 'react-i18next';
import type { TicketFieldsFragment } from '@saimado/contract/generated/calls';
import { NoteBox } from '@saimado/tickets/ui/NoteBox';
import { Timeline } from '@saimado/tickets/ui/Timeline';
import { Panel } from '@saimado/ui-kit/Panel';

/** 「対応履歴」: everything that happened, and a note box always ready. */
export function HistoryPanel({ ticket }: { ticket: TicketFieldsFragment }) {
  const { t } = useTranslation('calls');
  return (
    <Panel title={t('history')} icon="note" flush footer={<NoteBox ticketNumber={ticket.number} minRows={3} />}>
      <Timeline entries={ticket.timeline} />
    </Panel>
  );
}
