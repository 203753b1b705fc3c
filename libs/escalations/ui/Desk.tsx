import { useQuery } from '@apollo/client/react';
import { SegmentedControl } from '@mantine/core';
import { useEffect, useRef, type ComponentType, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { useRefetchOn } from '@saimado/contract/client/use-refetch-on';
import { LiveMark } from '@saimado/contract/client/LiveMark';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useMe } from '@saimado/contract/client/session';
import { EscalationDocument } from '@saimado/contract/generated/escalations';
import type { Discipline } from '@saimado/contract/generated/schema';
import { useCategoryLabel } from '@saimado/triage/ui/use-categories';
import { useCommands } from '@saimado/ui-kit/commands';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';
import { Panel } from '@saimado/ui-kit/Panel';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { EscalationWork } from './EscalationWork';
import { QueueList } from './QueueList';
import type { TicketParts } from './ticket-parts';
import { useArrivals } from './use-arrivals';
import { useQueue, VIEWS, type View } from './use-queue';
import classes from './desk.module.css';

const DISCIPLINES: readonly Discipline[] = ['FORENSICS', 'LEGAL'];

interface Props {
  /** The ticket with the parts that tickets' screens show of it; they know escalations, so these do not know them. */
  TicketPane: ComponentType<{ number: string; children: (ticket: TicketOfPanel, parts: TicketParts) => ReactNode }>;
}

/** Tier 2's screen: the live queue at the left, the one being read or worked on beside it. */
export default function Desk({ TicketPane }: Props) {
  const { t } = useTranslation(['escalations', 'common']);
  const supervisor = useMe().role === 'SUPERVISOR';
  const categoryLabel = useCategoryLabel();
  const [params, setParams] = useSearchParams();
  const views = VIEWS.filter((one) => one !== 'mine' || !supervisor);
  const view: View = views.find((one) => one === params.get('view')) ?? 'open';
  const discipline = supervisor ? (DISCIPLINES.find((one) => one === params.get('discipline')) ?? null) : null;
  const selected = params.get('e');
  const { query, rows, waiting, isMore, onEnd } = useQueue(view, discipline);
  const { fresh, told } = useArrivals(waiting, `${view} ${discipline ?? ''}`, selected);
  const queue = useRef<HTMLDivElement>(null);

  const choose = (change: Record<string, string | null>): void =>
    setParams((before) => {
      const next = new URLSearchParams(before);
      for (const [name, value] of Object.entries(change)) {
        if (value) next.set(name, value);
        else next.delete(name);
      }
      return next;
    }, { replace: true });
  const focusQueue = (): void => queue.current?.querySelector<HTMLElement>('[data-queue]')?.focus();

  const first = rows[0]?.id ?? null;
  const nothingChosen = selected === null;
  // Something is always open, so that C has something to claim.
  useEffect(() => {
    if (nothingChosen && first) choose({ e: first });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- `choose` is new each render
  }, [nothingChosen, first]);

  const group = t('common:nav.desk');
  useCommands([
    ...views.map((one) => ({ id: `desk:view:${one}`, label: t(`desk.show.${one}`), icon: 'desk' as const, group, run: () => choose({ view: one === 'open' ? null : one, e: null }) })),
    { id: 'desk:queue', label: t('desk.focusQueue'), shortcut: 'l', icon: 'desk', group, run: focusQueue },
  ]);

  return (
    <Page title={t('common:nav.desk')} fill hideTitle>
      <p role="status" aria-live="polite" className="visually-hidden">
        {told && t('desk.arrived', { urgency: told.urgency ? t(`common:urgency.${told.urgency}`) : '', category: told.category ? categoryLabel(told.category) : '', facility: told.facilityName ?? t('desk.noFacility') })}
      </p>
      <div className={classes.desk}>
        <Panel title={t('desk.queue')} icon="desk" flush actions={<><span className={classes.quiet}>{query.data && t(isMore ? 'desk.countMore' : 'desk.count', { count: rows.length })}</span><LiveMark /></>}>
          <div className={classes.filters}>
            <SegmentedControl
              fullWidth size="sm" aria-label={t('desk.view')} value={view} data={views.map((one) => ({ value: one, label: t(`desk.views.${one}`) }))}
              onChange={(value) => choose({ view: value === 'open' ? null : value, e: null })}
            />
            {supervisor && (
              <SegmentedControl
                fullWidth size="sm" aria-label={t('desk.discipline')} value={discipline ?? ''} data={[{ value: '', label: t('desk.both') }, ...DISCIPLINES.map((one) => ({ value: one, label: t(`common:discipline.${one}`) }))]}
                onChange={(value) => choose({ discipline: value || null, e: null })}
              />
            )}
          </div>
          <div ref={queue} className={classes.queuePlace}>
            <QueryGate query={query}>
              {() => rows.length === 0
                ? <EmptyState icon="checkCircle" title={t(`desk.empty.${view}`)}>{view === 'open' && t('desk.emptyHint')}</EmptyState>
                : <QueueList key={`${view} ${discipline ?? ''}`} rows={rows} selected={selected} fresh={fresh} isMore={isMore} onSelect={(id) => choose({ e: id })} onEnd={onEnd} />}
            </QueryGate>
          </div>
        </Panel>
        {selected ? <Chosen key={selected} id={selected} refetchQueue={query.refetch} TicketPane={TicketPane} /> : <EmptyState icon="desk" title={t('desk.nothingChosen')} />}
      </div>
    </Page>
  );
}

/** The one that is open. It is read by itself, so that it stays in view when it leaves the list. */
function Chosen({ id, refetchQueue, TicketPane }: Props & { id: string; refetchQueue: () => Promise<unknown> }) {
  const { t } = useTranslation('escalations');
  const query = useQuery(EscalationDocument, { variables: { id } });
  // An event brings the row; what was asked and answered is read with it.
  useRefetchOn(query.data?.escalation?.version, query.refetch);
  const refetch = (): Promise<unknown> => Promise.all([query.refetch(), refetchQueue()]);
  return (
    <div className={classes.chosen}>
      <QueryGate query={query}>
        {({ escalation }) => escalation
          ? <TicketPane number={escalation.ticketNumber}>{(ticket, parts) => <EscalationWork escalation={escalation} ticket={ticket} parts={parts} refetch={refetch} />}</TicketPane>
          : <EmptyState icon="search" title={t('desk.missing')} />}
      </QueryGate>
    </div>
  );
}
