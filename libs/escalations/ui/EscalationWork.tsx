import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useMe } from '@saimado/contract/client/session';
import type { EscalationFieldsFragment } from '@saimado/contract/generated/escalations';
import { useCommands } from '@saimado/ui-kit/commands';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Notice } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { EscalationStatusBadge, UrgencyBadge } from '@saimado/ui-kit/StatusBadge';
import { useCategoryLabel } from '@saimado/triage/ui/use-categories';
import { CallbacksPanel } from '@saimado/callbacks/ui/CallbacksPanel';
import { PresenceMark } from '@saimado/presence/ui/PresenceMark';
import { ReferralPanel } from '@saimado/referrals/ui/ReferralPanel';
import { Briefing } from './Briefing';
import { CaseSheet } from './CaseSheet';
import { Consent } from './Consent';
import { Ending } from './EscalationCard';
import { StepForm } from './StepForm';
import { TargetClocks } from './TargetClocks';
import { Age, TimeLeft } from './TimeLeft';
import { useClaim } from './use-claim';
import { isPossible, mayRefer, STEPS, type Step } from './use-escalation-steps';
import classes from './desk.module.css';

const KEYS: Record<Step, string> = { resolve: 'r', refer: 'i', return: 'q' };
const ICONS = { resolve: 'checkCircle', refer: 'send', return: 'arrowLeft' } as const;

interface Props { escalation: EscalationFieldsFragment; ticket: TicketOfPanel; refetch: () => Promise<unknown> }

/** The hand-over and what one may do with it: claim it, and once it is one's own, resolve, refer or return it. */
export function EscalationWork({ escalation, ticket, refetch }: Props) {
  const { t } = useTranslation(['escalations', 'common']);
  const specialist = useMe().role === 'SPECIALIST';
  const categoryLabel = useCategoryLabel();
  const { claim, pending, refused } = useClaim(refetch);
  const [step, setStep] = useState<Step | null>(null);
  const claimable = specialist && escalation.status === 'QUEUED';
  const steps = STEPS.filter((one) => isPossible(one, escalation));
  const referable = mayRefer(escalation);
  // A step that is no longer possible, because its escalation moved on, is no longer open.
  const opened = step && steps.includes(step) ? step : null;

  const group = t('common:nav.desk');
  useCommands([
    { id: 'desk:claim', label: t('claim'), shortcut: 'c', icon: 'hand', group, disabled: !claimable || pending, run: () => void claim(escalation.id) },
    ...STEPS.map((one) => ({
      id: `desk:${one}`, label: t(`step.${one}.open`), shortcut: KEYS[one], icon: ICONS[one], group,
      disabled: !steps.includes(one) || (one === 'refer' && !referable), run: () => setStep(one),
    })),
  ]);

  return (
    <>
      <Panel title={t('desk.handOver')} icon="up" actions={<PresenceMark subject={`ticket:${ticket.number}`} />}>
        <div className={classes.workHead}>
          <span className={classes.number}>{escalation.ticketNumber}</span>
          {escalation.urgency && <UrgencyBadge code={escalation.urgency} />}
          <EscalationStatusBadge code={escalation.status} />
        </div>
        <p className={classes.what}><strong>{escalation.category ? categoryLabel(escalation.category) : t('desk.noCategory')}</strong> {escalation.facilityName ?? t('desk.noFacility')}</p>
        <p className={classes.text}>{escalation.handOver}</p>
        <Consent escalation={escalation} />
        <p className={classes.stamps}>
          <span>{t('queuedAt')} <DateTime value={escalation.queuedAt} shape="short" /></span>
          {escalation.status === 'QUEUED' && <><Age since={escalation.queuedAt} /><TimeLeft dueAt={escalation.dueAt} /></>}
          {escalation.claimedBy && <span>{escalation.claimedByMe ? t('desk.mine') : t('heldBy', { name: escalation.claimedBy })}</span>}
          {escalation.claimedAt && <span>{t('claimedAt')} <DateTime value={escalation.claimedAt} shape="short" /></span>}
          {escalation.closedAt && <span>{t('closedAt')} <DateTime value={escalation.closedAt} shape="short" /></span>}
        </p>
        <Ending escalation={escalation} />
        <RefusedNotice refused={refused} onRetry={() => void claim(escalation.id)} />
        {claimable && <Button className={classes.claim} loading={pending} rightSection={<KeyHint keys="c" />} onClick={() => void claim(escalation.id)}>{t('claim')}</Button>}
        {steps.length > 0 && !opened && (
          <Group gap="xs" role="group" aria-label={t('desk.actions')}>
            {steps.map((one) => (
              <Button key={one} size="sm" variant={one === 'resolve' ? 'filled' : 'default'} disabled={one === 'refer' && !referable} rightSection={<KeyHint keys={KEYS[one]} />} onClick={() => setStep(one)}>
                {t(`step.${one}.open`)}
              </Button>
            ))}
          </Group>
        )}
        {steps.includes('refer') && !referable && <Notice tone="neutral">{t('desk.notReferable')}</Notice>}
        {opened && <StepForm key={opened} escalationId={escalation.id} step={opened} onDone={() => setStep(null)} onCancel={() => setStep(null)} />}
      </Panel>
      <TargetClocks escalation={escalation} refetch={refetch} />
      <Briefing escalation={escalation} />
      <CaseSheet escalation={escalation} />
      <CallbacksPanel ticket={ticket} />
      <ReferralPanel ticket={ticket} escalationId={escalation.id} mine={escalation.claimedByMe} />
    </>
  );
}
