import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Known } from '@saimado/callbacks/ui/ReachPanel';
import { useRefetchOn } from '@saimado/contract/client/use-refetch-on';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { BriefingDocument, type BriefingQuery, type EscalationFieldsFragment } from '@saimado/contract/generated/escalations';
import { TimeLeft } from '@saimado/deadlines/ui/TimeLeft';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { Panel } from '@saimado/ui-kit/Panel';
import { PhoneNumber } from '@saimado/ui-kit/PhoneNumber';
import { OutcomeBadge, StatusBadge } from '@saimado/ui-kit/StatusBadge';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { BriefingLines } from './BriefingLines';
import { Consent } from './Consent';
import classes from './briefing.module.css';

type Briefed = NonNullable<BriefingQuery['escalation']>;
type Topic = Briefed['briefing'][number];

/** What the specialist has to know before the first word, on one screen and in the order in which it is needed. */
export function Briefing({ escalation, ticket: { version } }: { escalation: EscalationFieldsFragment; ticket: TicketOfPanel }) {
  const { t } = useTranslation('escalations');
  const query = useQuery(BriefingDocument, { variables: { id: escalation.id }, fetchPolicy: 'cache-and-network' });
  // It is gathered from the ticket: whatever changes there may change here.
  useRefetchOn(version, query.refetch);
  return (
    <Panel title={t('desk.handOver')} icon="up">
      <QueryGate query={query}>
        {({ escalation: briefed }) => briefed && <Sheet handOver={escalation.handOver} briefed={briefed} />}
      </QueryGate>
    </Panel>
  );
}

function Sheet({ handOver, briefed: { briefing, ticket, consent } }: { handOver: string; briefed: Briefed }) {
  const { t } = useTranslation('escalations');
  const topicOf = (code: Topic['topic']): Topic | undefined => briefing.find(({ topic }) => topic === code);
  const section = (code: Topic['topic']) => {
    const topic = topicOf(code);
    return (
      <section className={classes.topic} aria-label={t(`briefing.topic.${code}`)}>
        <h3>{t(`briefing.topic.${code}`)}</h3>
        {code === 'HAPPENED' && <p className={classes.words}>{handOver}</p>}
        {topic && <BriefingLines topic={topic} />}
      </section>
    );
  };
  return (
    <div className={classes.sheet}>
      <div className={classes.column}>
        {section('HAPPENED')}
        {section('SINCE')}
        {section('PATIENTS')}
        {section('DONE')}
      </div>
      <div className={classes.column}>
        <DoNotTouch topic={topicOf('DO_NOT_TOUCH')} />
        {ticket && (
          <>
            <section className={classes.topic} aria-label={t('briefing.callBack')}>
              <h3>{t('briefing.callBack')}</h3>
              <CallBack ticket={ticket} />
            </section>
            <section className={classes.topic} aria-label={t('briefing.verification')}>
              <h3>{t('briefing.verification')}</h3>
              <p className={classes.row}>
                {ticket.verificationOutcome ? <OutcomeBadge code={ticket.verificationOutcome} /> : <StatusBadge tone="warning" icon="question">{t('briefing.notVerified')}</StatusBadge>}
                {ticket.memberName && <span>{t('briefing.member', { name: ticket.memberName })}</span>}
              </p>
            </section>
            <Clocks clocks={ticket.deadlineClocks} />
          </>
        )}
      </div>
      {consent && (
        <section className={`${classes.topic} ${classes.whole}`} aria-label={t('briefing.consent')}>
          <h3>{t('briefing.consent')}</h3>
          <div className={classes.row}>
            <Consent escalation={consent} />
            {consent.wishWords && <p className={classes.wish}>「{consent.wishWords}」</p>}
          </div>
          {consent.costSentence && (
            <details className={classes.quiet}>
              <summary>{t('consent.sentence')}</summary>
              <p lang="ja">「{consent.costSentence}」</p>
              <p>{t('consent.version', { version: consent.costSentenceVersion })} <DateTime value={consent.at} shape="short" /> {consent.by}</p>
            </details>
          )}
        </section>
      )}
    </div>
  );
}

/** In large type, for it is the one thing that cannot be made good. */
function DoNotTouch({ topic }: { topic: Topic | undefined }) {
  const { t } = useTranslation('escalations');
  const some = (topic?.lines.length ?? 0) > 0;
  return (
    <section className={classes.doNot} data-empty={!some || undefined} aria-label={t('briefing.topic.DO_NOT_TOUCH')}>
      <h3><Icon name="alert" /> {t('briefing.topic.DO_NOT_TOUCH')}</h3>
      {topic && <BriefingLines topic={topic} plain />}
    </section>
  );
}

function CallBack({ ticket: { reach, callerNumber } }: { ticket: NonNullable<Briefed['ticket']> }) {
  if (reach) return <Known reach={reach} />;
  return callerNumber ? <p className={classes.phone}><PhoneNumber value={callerNumber} /></p> : null;
}

/** Those whose day is next. */
const SHOWN_CLOCKS = 3;

function Clocks({ clocks }: { clocks: NonNullable<Briefed['ticket']>['deadlineClocks'] }) {
  const { t } = useTranslation('escalations');
  const open = clocks.filter(({ state }) => state !== 'DONE');
  const dated = open.flatMap((clock) => (clock.dueOn === null || clock.daysLeft === null ? [] : [{ ...clock, dueOn: clock.dueOn, daysLeft: clock.daysLeft }])).toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
  const undated = open.filter(({ dueOn, daysLeft }) => dueOn === null || daysLeft === null);
  return (
    <section className={classes.topic} aria-label={t('briefing.clocks')}>
      <h3>{t('briefing.clocks')}</h3>
      {open.length === 0 && <p className={classes.quiet}>{t('briefing.noClocks')}</p>}
      {dated.length > 0 && (
        <ul className={classes.clocks}>
          {dated.slice(0, SHOWN_CLOCKS).map(({ dutyId, short, dueOn, daysLeft, state }) => (
            <li key={dutyId}>
              <TimeLeft daysLeft={daysLeft} short={short} provisional={state === 'PROVISIONAL'} />
              <span className={classes.quiet}>{t('briefing.until')} <DateTime value={`${dueOn}T00:00:00+09:00`} shape="day" /></span>
            </li>
          ))}
        </ul>
      )}
      {dated.length > SHOWN_CLOCKS && <p className={classes.quiet}>{t('briefing.moreClocks', { count: dated.length - SHOWN_CLOCKS })}</p>}
      {undated.length > 0 && (
        <p className={classes.undated}>
          <StatusBadge tone="warning" icon="question">{t('briefing.noDay')}</StatusBadge>
          {undated.map(({ short, withoutDelay }) => (withoutDelay ? t('briefing.withoutDelay', { short }) : short)).join(t('briefing.join'))}
        </p>
      )}
    </section>
  );
}
