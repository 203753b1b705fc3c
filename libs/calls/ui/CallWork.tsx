import { SegmentedControl } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import type { DeskCallFragment, TicketFieldsFragment } from '@saimado/contract/generated/calls';
import { useDraft } from '@saimado/drafts/ui/use-draft';
import { TriagePanel } from '@saimado/triage/ui/TriagePanel';
import { useTriage } from '@saimado/triage/ui/use-triage';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { ErrorNotice } from '@saimado/ui-kit/Notices';
import { CallerPanel } from '@saimado/verification/ui/CallerPanel';
import { useCallerOfCall } from '@saimado/verification/ui/use-caller';
import { CallHeader } from './CallHeader';
import { EarlierOfCall, EarlierToggle } from './EarlierTickets';
import { EscalationPanel } from './EscalationPanel';
import { HistoryPanel } from './HistoryPanel';
import { NextBar } from './NextBar';
import { factsOf } from './call-facts';
import { useColumns } from './use-columns';
import { useTicket } from './use-ticket';
import { useWorkKeys } from './use-work-keys';
import classes from './call.module.css';

interface Props { call: DeskCallFragment; onFinished: () => void }

/** One open call, from its first second to the end of after-call work. */
export function CallWork({ call, onFinished }: Props) {
  const { t } = useTranslation(['calls', 'common']);
  const { query, ticket, refetch } = useTicket(call.ticketNumber ?? '');
  return (
    <QueryGate query={query}>
      {() => (ticket ? <Work call={call} ticket={ticket} refetch={refetch} onFinished={onFinished} /> : <ErrorNotice title={t('common:error.title')}>{t('common:refusal.NotFound')}</ErrorNotice>)}
    </QueryGate>
  );
}

type Middle = 'triage' | 'escalation';
const VIEWS: readonly (readonly [Middle, string])[] = [['triage', 't'], ['escalation', 'e']];
interface WorkProps extends Props { ticket: TicketFieldsFragment; refetch: () => Promise<unknown> }

function Work({ call, ticket, refetch, onFinished }: WorkProps) {
  const { t } = useTranslation(['calls', 'common', 'triage', 'verification', 'tickets', 'escalations', 'drafts']);
  const subject = { callId: call.id, hotline: call.hotline, callerNumber: call.callerNumber, ticket, refetch };
  const caller = useCallerOfCall(subject);
  const triage = useTriage(subject);
  const note = useDraft(`ticket:${ticket.number}:note`);
  const [middle, setMiddle] = useState<Middle>('triage');
  const [earlier, setEarlier] = useState(false);
  const { refs, go } = useColumns();

  const showMiddle = (view: Middle): void => {
    setMiddle(view);
    // Once it is on screen: a hand-over is typed, questions are answered by the number keys of the column itself.
    requestAnimationFrame(() => (view === 'escalation' ? (refs.middle.current?.querySelector('textarea') ?? refs.middle.current)?.focus() : go('middle')));
  };
  const fresh = useRef(ticket.verification === null);
  const goThere = useRef(go);
  useEffect(() => {
    // The caller is already talking: the first name can be typed at once.
    if (fresh.current) goThere.current('caller');
    fresh.current = false;
  }, []);
  useWorkKeys({ go, showMiddle });

  const finished = (): void => {
    void caller.draft.clear();
    void triage.draft.clear();
    onFinished();
  };
  const views = (
    <SegmentedControl
      size="sm" className={classes.views} aria-label={t('middle')} value={middle} onChange={(view) => setMiddle(view as Middle)}
      data={VIEWS.map(([value, key]) => ({ value, label: <span className={classes.view}>{t(`view.${value}`)} <KeyHint keys={key} /></span> }))}
    />
  );
  return (
    <div className={classes.work}>
      <CallHeader call={call} ticket={ticket} />
      <div className={classes.columns}>
        <div ref={refs.caller} tabIndex={-1} className={classes.column}>
          <CallerPanel
            ticket={ticket} work={caller} onRecorded={() => go('middle')}
            actions={<EarlierToggle count={call.earlierTickets.length} open={earlier} onToggle={() => setEarlier(!earlier)} />}
            top={earlier && <EarlierOfCall tickets={call.earlierTickets} />}
          />
        </div>
        <div ref={refs.middle} tabIndex={-1} className={classes.column}>
          {middle === 'triage'
            ? <TriagePanel ticket={ticket} work={triage} actions={views} onRecorded={() => go('middle')} onRetryLoad={refetch} />
            : <EscalationPanel ticket={ticket} callerNumber={call.callerNumber} actions={views} refetch={refetch} onDone={() => showMiddle('triage')} />}
        </div>
        <div ref={refs.history} tabIndex={-1} className={classes.column}><HistoryPanel ticket={ticket} refetch={refetch} /></div>
      </div>
      <NextBar call={call} ticket={ticket} facts={factsOf({ call, ticket, caller, triage, note: note.text })} caller={caller} triage={triage} go={go} onEscalate={() => showMiddle('escalation')} onFinished={finished} />
    </div>
  );
}
