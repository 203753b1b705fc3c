import { useQuery, useSubscription } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useRefetchSoon } from '@saimado/contract/client/use-refetch-soon';
import { EscalationChangedDocument, EscalationTargetsDocument, type EscalationFieldsFragment, type EscalationTargetsFieldsFragment } from '@saimado/contract/generated/escalations';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Panel } from '@saimado/ui-kit/Panel';
import { NeedsConfirmation, StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { leftUntil, opensAt } from './desk-time';
import { spanOf } from './span';
import { TargetSteps } from './TargetSteps';
import { LeftBadge } from './TimeLeft';
import { useDeskHours } from './use-desk-hours';
import { useNow } from './use-now';
import classes from './targets.module.css';

type Target = EscalationTargetsFieldsFragment['targets'][number];
/** Of what was met before, the last few say how things go; the timeline has them all. */
const SHOWN_BEFORE = 2;
const MINUTE_MS = 60_000;

/** First contact and next update: by when, how much of the desk's time is left, and that they were made. */
export function TargetClocks({ escalation, refetch }: { escalation: EscalationFieldsFragment; refetch: () => Promise<unknown> }) {
  const { t } = useTranslation('escalations');
  const { id, discipline } = escalation;
  const query = useQuery(EscalationTargetsDocument, { variables: { id } });
  const again = useRefetchSoon(query.refetch);
  useSubscription(EscalationChangedDocument, {
    variables: { discipline }, ignoreResults: true, onData: ({ data }) => { if (data.data?.escalationChanged.id === id) again(); },
  });
  return (
    <Panel title={t('target.title')} icon="clock">
      <QueryGate query={query}>
        {({ escalation: clocks }) => clocks && (
          <>
            <Clocks escalation={escalation} clocks={clocks} />
            <TargetSteps escalation={escalation} clocks={clocks} refetch={refetch} />
          </>
        )}
      </QueryGate>
    </Panel>
  );
}

function Clocks({ escalation, clocks: { targets, waitingSince, waitingFor } }: { escalation: EscalationFieldsFragment; clocks: EscalationTargetsFieldsFragment }) {
  const { t } = useTranslation('escalations');
  const desk = useDeskHours(escalation.discipline);
  const now = useNow();
  const running = targets.filter(({ endedAt }) => endedAt === null);
  const before = targets.filter(({ endedAt }) => endedAt !== null).slice(-SHOWN_BEFORE);
  const sources = [...new Set(running.flatMap(({ source }) => (source ? [source] : [])))];
  const opening = desk && !waitingSince && running.some(({ counted }) => counted === 'DESK') ? opensAt(desk, now) : null;
  return (
    <>
      {waitingSince && (
        <p className={classes.waiting}>
          <span><strong>{t('target.waitingFor')}</strong> <DateTime value={waitingSince} shape="short" />〜</span>
          <span className={classes.what}>{waitingFor}</span>
          <span className={classes.quiet}>{t('target.waitingHint')}</span>
        </p>
      )}
      {before.map((target) => <Ended key={target.id} target={target} />)}
      {running.map((target) => (
        <div key={target.id} className={classes.target} role="group" aria-label={t(`target.kind.${target.kind}`)}>
          <strong className={classes.kind}>{t(`target.kind.${target.kind}`)}</strong>
          {target.state === 'PAUSED' ? <Paused target={target} /> : target.dueAt && (
            <>
              <LeftBadge left={leftUntil(target.dueAt, target.counted, desk, now)} counted={target.counted} late={Date.parse(target.dueAt) < now} />
              <span className={classes.due}><DateTime value={target.dueAt} shape="short" />{t('target.until')}</span>
            </>
          )}
          <span className={classes.rule}>
            <Rule target={target} />
            {target.needsConfirmation && <NeedsConfirmation />}
            {target.warnedAt && !target.missedAt && <span>{t('target.warned')} <DateTime value={target.warnedAt} shape="short" /></span>}
            {target.missedAt && <span>{t('target.missed')} <DateTime value={target.missedAt} shape="short" /></span>}
          </span>
        </div>
      ))}
      {opening && <p className={classes.quiet}>{t('target.closed')} <DateTime value={opening} shape="short" /></p>}
      {sources.map((source) => <p key={source} className={classes.source}>{t('target.source', { source })}</p>)}
    </>
  );
}

/** The rule in words: 高・4時間0分以内、2次対応の時間で数える. */
function Rule({ target: { urgency, minutes, counted } }: { target: Target }) {
  const { t } = useTranslation(['escalations', 'common']);
  const { unit, ...values } = spanOf(minutes * MINUTE_MS, 'hours');
  const time = values.minutes === 0 ? t('span.fullHours', { hours: values.hours }) : t(`span.${unit}`, values);
  return <span>{t('target.rule', { urgency: t(`common:urgency.${urgency}`), time, counted: t(`target.counted.${counted}`) })}</span>;
}

function Paused({ target: { minutes, usedMs } }: { target: Target }) {
  const { t } = useTranslation('escalations');
  const left = minutes * MINUTE_MS - usedMs;
  const { unit, ...values } = spanOf(Math.abs(left), 'hours');
  return (
    <>
      <StatusBadge tone="neutral" icon="clock">{t('target.paused')}</StatusBadge>
      <span className={classes.due}>{t(left < 0 ? 'target.latePaused' : 'target.leftPaused', { time: t(`span.${unit}`, values) })}</span>
    </>
  );
}

function Ended({ target }: { target: Target }) {
  const { t } = useTranslation('escalations');
  const { unit, ...values } = spanOf(target.usedMs, 'hours');
  const met = target.state === 'MET';
  return (
    <p className={classes.ended}>
      <span className={classes.kind}>{t(`target.kind.${target.kind}`)}</span>
      <StatusBadge tone={met && !target.late ? 'success' : met ? 'warning' : 'neutral'} icon={met ? 'check' : 'minus'}>{t(met ? (target.late ? 'target.metLate' : 'target.met') : 'target.ended')}</StatusBadge>
      {target.endedAt && <DateTime value={target.endedAt} shape="short" />}
      <span className={classes.quiet}>{t('target.used', { time: t(`span.${unit}`, values) })}</span>
    </p>
  );
}
