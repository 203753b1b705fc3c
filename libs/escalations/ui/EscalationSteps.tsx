import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useMe } from '@saimado/contract/client/session';
import type { EscalationFieldsFragment } from '@saimado/contract/generated/escalations';
import { useCommands } from '@saimado/ui-kit/commands';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Notice } from '@saimado/ui-kit/Notices';
import { StepForm } from './StepForm';
import { useClaim } from './use-claim';
import { isPossible, mayRefer, STEPS, type Step } from './use-escalation-steps';
import classes from './desk.module.css';

const KEYS: Record<Step, string> = { resolve: 'r', refer: 'i', return: 'q' };
const ICONS = { resolve: 'checkCircle', refer: 'send', return: 'arrowLeft' } as const;

interface Props { escalation: EscalationFieldsFragment; refetch: () => Promise<unknown> }

/** What one may do with an escalation: claim it, and once it is one's own, resolve, refer or return it. */
export function EscalationSteps({ escalation, refetch }: Props) {
  const { t } = useTranslation(['escalations', 'common']);
  const specialist = useMe().role === 'SPECIALIST';
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
    </>
  );
}
