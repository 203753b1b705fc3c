import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { CallbacksPanel } from '@saimado/callbacks/ui/CallbacksPanel';
import { ReachPanel } from '@saimado/callbacks/ui/ReachPanel';
import { CampaignBanner } from '@saimado/campaigns/ui/CampaignBanner';
import { IndicatorsPanel } from '@saimado/campaigns/ui/IndicatorsPanel';
import type { DeskCallFragment, TicketFieldsFragment } from '@saimado/contract/generated/calls';
import { DeadlinesPanel } from '@saimado/deadlines/ui/DeadlinesPanel';
import { useDraft } from '@saimado/drafts/ui/use-draft';
import { awaitsAnswer } from '@saimado/escalations/ui/AnswerQuestion';
import { GuidelinePanel } from '@saimado/guideline/ui/GuidelinePanel';
import { ReliefFundPanel } from '@saimado/relief-fund/ui/ReliefFundPanel';
import { RemoteSupportPanel } from '@saimado/remote-support/ui/RemoteSupportPanel';
import { TransferBar } from '@saimado/transfers/ui/TransferBar';
import { useRemoteSupport } from '@saimado/remote-support/ui/use-remote-support';
import { TriagePanel } from '@saimado/triage/ui/TriagePanel';
import { useTriage } from '@saimado/triage/ui/use-triage';
import { ErrorNotice } from '@saimado/ui-kit/Notices';
import { CallerPanel } from '@saimado/verification/ui/CallerPanel';
import { useCallerOfCall } from '@saimado/verification/ui/use-caller';
import { CallHeader } from './CallHeader';
import { EarlierOfCall, EarlierToggle } from './EarlierTickets';
import { EscalationPanel } from './EscalationPanel';
import { HistoryPanel } from './HistoryPanel';
import { MiddleTabs } from './MiddleTabs';
import { NextBar } from './NextBar';
import { SpokenWords } from './SpokenWords';
import { factsOf } from './call-facts';
import type { MiddleView } from './middle-views';
import { useColumns } from './use-columns';
import { useSpoken } from './use-spoken';
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

/** Views that begin with typing, and where. */
const typedFirst: Partial<Record<MiddleView, string>> = { escalation: 'textarea', guideline: 'input', indicators: 'input', callbacks: 'input' };

interface WorkProps extends Props { ticket: TicketFieldsFragment; refetch: () => Promise<unknown> }

function Work({ call, ticket, refetch, onFinished }: WorkProps) {
  const subject = { callId: call.id, hotline: call.hotline, callerNumber: call.callerNumber, ticket, refetch };
  const caller = useCallerOfCall(subject);
  const triage = useTriage(subject);
  const remoteOpen = useRemoteSupport(ticket).data?.remoteSupportSessions.some(({ endedAt }) => !endedAt) ?? false;
  const note = useDraft(`ticket:${ticket.number}:note`);
  // Asked for by a person: then the cursor goes there, each time.
  const [{ view: middle, turn }, setMiddle] = useState<{ view: MiddleView; turn: number }>({ view: 'triage', turn: 0 });
  const [earlier, setEarlier] = useState(false);
  const { refs, go } = useColumns();
  const spoken = useSpoken(call.hotline);

  const showMiddle = (view: MiddleView): void => {
    setMiddle(({ turn: before }) => ({ view, turn: before + 1 }));
    spoken.close();
  };
  const cursorTo = useRef<(view: MiddleView) => void>(() => undefined);
  useEffect(() => {
    cursorTo.current = (view) => {
      const field = typedFirst[view];
      if (field) (refs.middle.current?.querySelector<HTMLElement>(field) ?? refs.middle.current)?.focus();
      else go('middle');
    };
  });
  useEffect(() => {
    // Once it is on screen: a hand-over is typed, an item looked for; questions are answered by the number keys of the column itself.
    if (turn === 0) return;
    const frame = requestAnimationFrame(() => cursorTo.current(middle));
    return () => cancelAnimationFrame(frame);
  }, [middle, turn]);
  const fresh = useRef(ticket.verification === null);
  const goThere = useRef(go);
  useEffect(() => {
    // The caller is already talking: the first name can be typed at once.
    if (fresh.current) goThere.current('caller');
    fresh.current = false;
  }, []);
  useWorkKeys({ hotline: call.hotline, go, showMiddle });

  const finished = (): void => {
    void caller.draft.clear();
    void triage.draft.clear();
    onFinished();
  };
  const panel = { ticket, refetch };
  const views: Record<MiddleView, () => ReactNode> = {
    triage: () => <TriagePanel ticket={ticket} work={triage} onRecorded={() => go('middle')} onRetryLoad={refetch} />,
    guideline: () => <GuidelinePanel ticket={ticket} onSubject={triage.proposeDocument} />,
    remote: () => <RemoteSupportPanel {...panel} />,
    fund: () => <ReliefFundPanel {...panel} />,
    deadlines: () => <DeadlinesPanel {...panel} />,
    indicators: () => <IndicatorsPanel {...panel} />,
    callbacks: () => <div className={classes.tools}><CallbacksPanel ticket={ticket} planKey="b" planning /><ReachPanel ticket={ticket} /></div>,
    escalation: () => <EscalationPanel ticket={ticket} refetch={refetch} onDone={() => showMiddle('triage')} />,
  };
  return (
    <div className={classes.work}>
      <CallHeader call={call} ticket={ticket} />
      <TransferBar ticket={ticket} talking={call.state === 'IN_PROGRESS'} />
      <CampaignBanner ticket={ticket} />
      <div className={classes.columns}>
        <div ref={refs.caller} tabIndex={-1} className={classes.column}>
          <CallerPanel
            ticket={ticket} work={caller} onRecorded={() => go('middle')}
            actions={<EarlierToggle count={call.earlierTickets.length} open={earlier} onToggle={() => setEarlier(!earlier)} />}
            top={earlier && <EarlierOfCall tickets={call.earlierTickets} />}
          />
        </div>
        <div ref={refs.middle} tabIndex={-1} className={classes.column}>
          <MiddleTabs hotline={call.hotline} shown={middle} asked={ticket.escalations.some((one) => awaitsAnswer(one, ticket))} onShow={showMiddle} />
          <SpokenWords call={call} ticket={ticket} refetch={refetch} spoken={spoken} situationShown={middle === 'triage' && triage.verdict !== null} onClosed={() => go('middle')}>{views[middle]()}</SpokenWords>
        </div>
        <div ref={refs.history} tabIndex={-1} className={classes.column}><HistoryPanel ticket={ticket} refetch={refetch} /></div>
      </div>
      <NextBar call={call} ticket={ticket} facts={factsOf({ call, ticket, caller, triage, note: note.text })} caller={caller} triage={triage} go={go} onTriage={() => setMiddle(({ turn: before }) => ({ view: 'triage', turn: before }))} onEscalate={() => showMiddle('escalation')} remote={{ open: remoteOpen, show: () => showMiddle('remote') }} onFinished={finished} />
    </div>
  );
}
