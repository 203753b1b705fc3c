import { useEffect, useRef } from 'react';
import type { TicketFieldsFragment } from '@saimado/contract/generated/tickets';
import { useHotkey } from '@saimado/ui-kit/use-hotkey';
import { CallerPanel } from '@saimado/verification/ui/CallerPanel';
import { useCallerOfTicket } from '@saimado/verification/ui/use-caller';
import classes from './ticket-page.module.css';

interface Props { ticket: TicketFieldsFragment; refetch: () => Promise<unknown>; onClose: () => void }

/** Verifying after the call, as it is owed where an emergency came first: the panel of the call screen, on the ticket. */
export function TicketCaller({ ticket, refetch, onClose }: Props) {
  const work = useCallerOfTicket({ ticket, refetch });
  const column = useRef<HTMLDivElement>(null);
  const toFirstEmpty = (): void => {
    const fields = [...(column.current?.querySelectorAll('input') ?? [])];
    (fields.find(({ value }) => value === '') ?? fields[0])?.focus();
  };
  const onOpen = useRef(toFirstEmpty);
  useEffect(() => onOpen.current(), []);
  useHotkey('c', toFirstEmpty);
  useHotkey('alt+c', toFirstEmpty, { allowInInputs: true });

  const recorded = (): void => {
    void work.draft.clear();
    onClose();
  };
  return (
    <div ref={column} className={classes.caller}>
      <CallerPanel ticket={ticket} work={{ ...work, editing: true }} onRecorded={recorded} onClose={onClose} />
    </div>
  );
}
