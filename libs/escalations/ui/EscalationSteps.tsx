import { useQuery } from '@apollo/client/react';
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useMe } from '@saimado/contract/client/session';
import { EscalationDocument, type EscalationFieldsFragment } from '@saimado/contract/generated/escalations';
import { useCommands } from '@saimado/ui-kit/commands';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Exchanges } from './Exchanges';
import { Held } from './Held';
import { StepForm } from './StepForm';
import { useClaim } from './use-claim';
import { isPossible, STEPS, type Step } from './use-escalation-steps';
import classes from './desk.module.css';

const KEYS: Record<Step, string> = { resolve: 'r', return: 'q', release: 'u', takeOver: 't' };
const ICONS = { resolve: 'checkCircle', return: 'question', release: 'arrowLeft', takeOver: 'hand' } as const;

interface Props { escalation: EscalationFieldsFragment; refetch: () => Promise<unknown> }

/** What one may do with an escalation: claim it; once it is one's own, resolve, return or release it; take over a colleague's. */
export function EscalationSteps({ escalation, refetch }: Props) {
  const { t } = useTranslation(['escalations', 'common']);
  const { role } = useMe();
  const { claim, pending, refused } = useClaim(refetch);
  // The desk reads it with the escalation; here it comes from the cache.
  const exchanges = useQuery(EscalationDocument, { variables: { id: escalation.id } }).data?.escalation?.exchanges ?? [];
  const [opened, setOpened] = useState<Step | null>(null);
  const claimable = role === 'SPECIALIST' && escalation.status === 'QUEUED';
  const steps = STEPS.filter((one) => isPossible(one, escalation, role));

  const group = t('common:nav.desk');
  useCommands([
    { id: 'desk:claim', label: t('claim'), shortcut: 'c', icon: 'hand', group, disabled: !claimable || pending, run: () => void claim(escalation.id) },
    ...STEPS.map((one) => ({
      id: `desk:${one}`, label: t(`step.${one}.open`), shortcut: KEYS[one], icon: ICONS[one], group, disabled: !steps.includes(one), run: () => setOpened(one),
    })),
  ]);

  return (
    <>
      <Exchanges exchanges={exchanges} />
      <RefusedNotice refused={refused} onRetry={() => void claim(escalation.id)} />
      {claimable && <Button className={classes.claim} loading={pending} rightSection={<KeyHint keys="c" />} onClick={() => void claim(escalation.id)}>{t('claim')}</Button>}
      {!escalation.claimedByMe && !opened && <p className={classes.heldLine}><Held escalation={escalation} /></p>}
      {steps.length > 0 && !opened && (
        <Group gap="xs" role="group" aria-label={t('desk.actions')}>
          {steps.map((one) => (
            <Button key={one} size="sm" variant={one === 'resolve' ? 'filled' : 'default'} rightSection={<KeyHint keys={KEYS[one]} />} onClick={() => setOpened(one)}>
              {t(`step.${one}.open`)}
            </Button>
          ))}
        </Group>
      )}
      {opened && (
        <StepForm
          key={opened} escalation={escalation} step={opened} optional={opened === 'release' && escalation.claimedByMe} possible={steps.includes(opened)} refetch={refetch}
          onDone={() => setOpened(null)} onCancel={() => setOpened(null)}
        />
      )}
    </>
  );
}
