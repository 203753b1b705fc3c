import { useApolloClient } from '@apollo/client/react';
import { Button, Checkbox, Stack } from '@mantine/core';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { CancelRegisterImportDocument, ConfirmRegisterImportDocument, RegisterImportsDocument } from '@saimado/contract/generated/register';
import { Notice } from '@saimado/ui-kit/Notices';
import type { Import } from './use-imports';
import classes from './register.module.css';

/** From this share of the file's rows on, that many leaving looks like a file of some members only. */
const MANY = 0.1;

/** Yes or no to an import that waits. What is left out, and who drops out in numbers, is agreed to expressly. */
export function ImportAnswer({ found }: { found: Import }) {
  const { t } = useTranslation('register');
  const client = useApolloClient();
  const confirm = useRecording(ConfirmRegisterImportDocument, 'RegisterImportConfirmed');
  const cancel = useRecording(CancelRegisterImportDocument, 'RegisterImportCancelled');
  const [acceptRefusedRows, setAcceptRefused] = useState(false);
  const [acceptLeft, setAcceptLeft] = useState(false);
  const reasonId = useId();
  const manyLeave = found.left > found.goodRows * MANY;
  const reason = found.goodRows === 0 ? t('current.nothing')
    : (found.refusedRowCount > 0 && !acceptRefusedRows) || (manyLeave && !acceptLeft) ? t('current.tickFirst') : null;

  /** Refused because somebody else answered first: show what it is now. */
  const answered = async (done: unknown): Promise<void> => {
    if (!done) await client.refetchQueries({ include: [RegisterImportsDocument] });
  };
  const yes = async (): Promise<void> => answered(await confirm.record({ importId: found.id, acceptRefusedRows }));
  const no = async (): Promise<void> => answered(await cancel.record({ importId: found.id }));

  return (
    <Stack gap="md">
      {manyLeave && <Notice tone="warning" title={t('current.manyLeft.title')}>{t('current.manyLeft.text')}</Notice>}
      {found.refusedRowCount > 0 && <Checkbox checked={acceptRefusedRows} onChange={(event) => setAcceptRefused(event.currentTarget.checked)} label={t('current.acceptRefused', { count: found.refusedRowCount })} description={t('current.acceptRefusedHint')} />}
      {manyLeave && <Checkbox checked={acceptLeft} onChange={(event) => setAcceptLeft(event.currentTarget.checked)} label={t('current.acceptLeft', { count: found.left })} />}
      <RefusedNotice refused={confirm.refused ?? cancel.refused} onRetry={() => void (confirm.refused ? yes() : no())} />
      <div className={classes.answer}>
        {reason && <p id={reasonId} className={classes.note}>{reason}</p>}
        <Button variant="default" loading={cancel.pending} disabled={confirm.pending} onClick={() => void no()}>{t('current.cancel')}</Button>
        <Button loading={confirm.pending} aria-disabled={reason !== null} data-disabled={reason !== null || undefined} aria-describedby={reason ? reasonId : undefined} onClick={() => { if (reason === null) void yes(); }}>{t('current.confirm')}</Button>
      </div>
    </Stack>
  );
}
