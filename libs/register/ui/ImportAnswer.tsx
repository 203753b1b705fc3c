import { Button, Checkbox, Stack } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { ConfirmDialog } from '@saimado/ui-kit/ConfirmDialog';
import { WhatLeaves } from './ShrinkPanel';
import { useAnswer } from './use-answer';
import type { Import } from './use-imports';
import classes from './register.module.css';

/** Which yes this would be: the only one, or the first or second of two where much of the register would leave. */
const yesOf = ({ needsSecondConfirmation, firstConfirmedAt }: Import): 'only' | 'first' | 'second' =>
  !needsSecondConfirmation ? 'only' : firstConfirmedAt === null ? 'first' : 'second';

/** Yes or no to an import that waits. What is left out is agreed to expressly, a sudden shrink by two administrators. */
export function ImportAnswer({ found, onYes }: { found: Import; onYes: () => void }) {
  const { t } = useTranslation('register');
  const { yes, no, confirming, cancelling, refused } = useAnswer(found.id);
  const [acceptRefusedRows, setAcceptRefused] = useState(false);
  const [asked, setAsked] = useState(false);
  const reasonId = useId();
  const kind = yesOf(found);
  const mustAccept = found.refusedRowCount > 0 && !acceptRefusedRows;
  const reason = found.goodRows === 0 ? t('current.nothing') : !found.mayIConfirm ? t('shrink.notYou') : mustAccept ? t('current.tickFirst') : null;

  const answer = async (): Promise<void> => {
    const taken = await yes(acceptRefusedRows);
    setAsked(false);
    if (taken) onYes();
  };
  const press = (): void => {
    if (reason !== null) return;
    if (kind === 'only') void answer();
    else setAsked(true);
  };

  return (
    <Stack gap="md">
      {found.refusedRowCount > 0 && found.mayIConfirm && <Checkbox checked={acceptRefusedRows} onChange={(event) => setAcceptRefused(event.currentTarget.checked)} label={t('current.acceptRefused', { count: found.refusedRowCount })} description={t('current.acceptRefusedHint')} />}
      <RefusedNotice refused={refused} onRetry={press} />
      <div className={classes.answer}>
        {reason && <p id={reasonId} className={classes.note}>{reason}</p>}
        <Button variant="default" loading={cancelling} disabled={confirming} onClick={() => void no()}>{t('current.cancel')}</Button>
        <Button color={kind === 'second' ? 'red' : undefined} loading={confirming} aria-disabled={reason !== null} data-disabled={reason !== null || undefined} aria-describedby={reason ? reasonId : undefined} onClick={press}>
          {t(kind === 'only' ? 'current.confirm' : `shrink.${kind}.confirm`)}
        </Button>
      </div>
      {kind !== 'only' && (
        <ConfirmDialog opened={asked} title={t(`shrink.${kind}.title`)} confirmLabel={t(`shrink.${kind}.submit`, { count: found.left })} danger={kind === 'second'} pending={confirming} onConfirm={() => void answer()} onClose={() => setAsked(false)}>
          <WhatLeaves found={found} second={kind === 'second'} />
        </ConfirmDialog>
      )}
    </Stack>
  );
}
