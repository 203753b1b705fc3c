import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketFieldsFragment } from '@saimado/contract/generated/calls';
import { NoteBox } from '@saimado/tickets/ui/NoteBox';
import { StatusChange } from '@saimado/tickets/ui/StatusChange';
import { Timeline } from '@saimado/tickets/ui/Timeline';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Panel } from '@saimado/ui-kit/Panel';
import classes from './call.module.css';

/** 「対応履歴」: everything that happened, a note box always ready, and the ticket's status where it must change. */
export function HistoryPanel({ ticket, refetch }: { ticket: TicketFieldsFragment; refetch: () => Promise<unknown> }) {
  const { t } = useTranslation('calls');
  const [changing, setChanging] = useState(false);
  const footer = (
    <div className={classes.historyFoot}>
      {changing && <StatusChange ticket={ticket} refetch={refetch} />}
      <NoteBox ticketNumber={ticket.number} minRows={3} />
    </div>
  );
  const actions = (
    <>
      <Button size="compact-sm" variant="subtle" aria-expanded={changing} onClick={() => setChanging(!changing)}>{t('changeStatus')}</Button>
      <KeyHint keys="m" />
    </>
  );
  return <Panel title={t('history')} icon="note" flush actions={actions} footer={footer}><Timeline entries={ticket.timeline} /></Panel>;
}
