import type { ReactNode } from 'react';
import type { DeskCallFragment, TicketFieldsFragment } from '@saimado/contract/generated/calls';
import { scriptOfMoment } from '@saimado/scripts/ui/moment';
import { ScriptPanel } from '@saimado/scripts/ui/ScriptPanel';
import { ScriptStrip } from '@saimado/scripts/ui/ScriptStrip';
import { TitledAround } from '@saimado/ui-kit/Panel';
import type { Spoken } from './use-spoken';

interface Props { call: DeskCallFragment; ticket: TicketFieldsFragment; refetch: () => Promise<unknown>; spoken: Spoken; situationShown: boolean; onClosed: () => void; children: ReactNode }

/** The words of the moment in one line above the tool of the middle column, and any script in its place while it is read. */
export function SpokenWords({ call, ticket, refetch, spoken, situationShown, onClosed, children }: Props) {
  const close = (): void => {
    spoken.close();
    onClosed();
  };
  if (spoken.open) return <ScriptPanel ticket={ticket} refetch={refetch} scriptId={spoken.scriptId} onChoose={spoken.read} onClose={close} />;
  const moment = scriptOfMoment({ hotline: call.hotline, state: call.state, outsideHours: ticket.outsideHours, outcome: ticket.verificationOutcome, triaged: ticket.triage !== null, situationShown });
  return (
    <>
      {moment && <ScriptStrip key={moment} scriptId={moment} ticket={ticket} onRead={() => spoken.read(moment)} />}
      <TitledAround value>{children}</TitledAround>
    </>
  );
}
