import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useConsoleInfo } from '@saimado/contract/client/session';
import type { CallFieldsFragment } from '@saimado/contract/generated/calls';
import type { HotlineCode } from '@saimado/contract/generated/schema';
import { useCommands } from '@saimado/ui-kit/commands';
import { Icon } from '@saimado/ui-kit/Icon';
import { useDemoCalls } from './use-demo-calls';
import classes from './ready.module.css';

/** Stands in for a telephone system, in the demo only. */
export function DemoRing({ hotline, ringing }: { hotline: HotlineCode; ringing: readonly CallFieldsFragment[] }) {
  return useConsoleInfo().demo ? <Buttons hotline={hotline} ringing={ringing} /> : null;
}

function Buttons({ hotline, ringing }: { hotline: HotlineCode; ringing: readonly CallFieldsFragment[] }) {
  const { t } = useTranslation('calls');
  const demo = useDemoCalls();
  const last = ringing.at(-1);
  const ring = (): void => void demo.ring(hotline);
  useCommands([{ id: 'call:demo-ring', label: t('demoRing'), keywords: 'demo ring chakushin', group: t('group'), icon: 'phoneIn', run: ring }]);
  return (
    <>
      {demo.refused && <span className={classes.quiet} role="alert">{demo.refused.text}</span>}
      {last && <Button size="sm" variant="default" onClick={() => void demo.abandon(last.id)}>{t('demoAbandon')}</Button>}
      <Button size="sm" variant="default" leftSection={<Icon name="phoneIn" />} onClick={ring}>{t('demoRing')}</Button>
    </>
  );
}
