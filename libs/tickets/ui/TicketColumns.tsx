import { Button } from '@mantine/core';
import { useRef, type ReactNode, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { CallbacksPanel } from '@saimado/callbacks/ui/CallbacksPanel';
import { ReachPanel } from '@saimado/callbacks/ui/ReachPanel';
import { RemarksOfTicket } from '@saimado/reviews/ui/RemarksOfTicket';
import { TicketIndicators } from '@saimado/campaigns/ui/TicketIndicators';
import { LiveMark } from '@saimado/contract/client/LiveMark';
import { useMe } from '@saimado/contract/client/session';
import type { TicketFieldsFragment } from '@saimado/contract/generated/tickets';
import { TicketRules } from '@saimado/rule-books/ui/TicketRules';
import { GuidelinePanel } from '@saimado/guideline/ui/GuidelinePanel';
import { DeadlinesPanel } from '@saimado/deadlines/ui/DeadlinesPanel';
import { useCommands } from '@saimado/ui-kit/commands';
import { ReliefFundOfTicket } from '@saimado/relief-fund/ui/ReliefFundOfTicket';
import { RemoteSupportOfTicket } from '@saimado/remote-support/ui/RemoteSupportPanel';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Panel } from '@saimado/ui-kit/Panel';
import { CallerWarnings } from '@saimado/verification/ui/CallerWarnings';
import { RecordedVerification } from '@saimado/verification/ui/RecordedVerification';
import { NoteBox } from './NoteBox';
import { RecordedTriage } from './RecordedTriage';
import { TicketCalls } from './TicketCalls';
import { Timeline } from './Timeline';
import classes from './ticket-page.module.css';

interface Props {
  ticket: TicketFieldsFragment;
  /** What one does with the ticket here; stands above what is known of it. */
  children?: ReactNode;
  /** A column of its own before the others. */
  lead?: ReactNode;
  knownRef?: Ref<HTMLDivElement>;
  /** Begins to verify the caller; null or missing where that is not done here, or under way. */
  onVerify?: (() => void) | null;
}

/** A ticket side by side: at the left what is known, at the right what happened, with the note box under it. */
export function TicketColumns({ ticket, children, lead, knownRef, onVerify }: Props) {
  const { t } = useTranslation(['tickets', 'common']);
  const { role } = useMe();
  const note = useRef<HTMLTextAreaElement>(null);
  useCommands([{ id: 'ticket:note', label: t('note.command'), shortcut: 'm', icon: 'note', group: t('page.group'), run: () => note.current?.focus() }]);
  return (
    <div className={classes.columns} data-lead={Boolean(lead) || undefined}>
      {lead}
      <div ref={knownRef} className={classes.known} tabIndex={0} role="group" aria-label={t('page.known')}>
        {children}
        <Panel title={t('page.verification')} icon="shield" actions={onVerify && <KeyHint keys="c" />}>
          {ticket.callerWarnings.length > 0 && <div className={classes.warnings}><CallerWarnings warnings={ticket.callerWarnings} /></div>}
          {ticket.verification ? <RecordedVerification verification={ticket.verification} owed={ticket} onRedo={onVerify ?? undefined} /> : (
            <div className={classes.stack}>
              <p className={classes.quiet}>{t('page.notVerified')}</p>
              {onVerify && <Button size="sm" variant="default" className={classes.start} onClick={onVerify}>{t('page.verify')}</Button>}
            </div>
          )}
        </Panel>
        {ticket.hotline === 'GUIDELINE' && <GuidelinePanel ticket={ticket} scroll={false} />}
        <Panel title={t('page.triage')} icon="arrowRight">
          {ticket.triage ? <RecordedTriage triage={ticket.triage} /> : <p className={classes.quiet}>{t('page.notTriaged')}</p>}
        </Panel>
        <RemoteSupportOfTicket ticket={ticket} />
        <ReliefFundOfTicket ticket={ticket} />
        <DeadlinesPanel ticket={ticket} asking={false} />
        <ReachPanel ticket={ticket} />
        <CallbacksPanel ticket={ticket} planKey="k" />
        <Panel title={t('page.calls')} icon="phone"><TicketCalls calls={ticket.calls} /></Panel>
        {role === 'OPERATOR' && <RemarksOfTicket ticket={ticket} />}
        <TicketIndicators ticket={ticket} />
        <TicketRules ticketNumber={ticket.number} ticketVersion={ticket.version} />
      </div>
      <Panel title={t('timeline.label')} icon="note" flush actions={<LiveMark />} footer={<NoteBox ticketNumber={ticket.number} inputRef={note} />}>
        <Timeline entries={ticket.timeline} />
      </Panel>
    </div>
  );
}
