import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Notice } from '@saimado/ui-kit/Notices';
import type { Refused } from './use-recording';

/** Pressing once more can succeed after these; any other refusal needs something changed first. */
const WORTH_RETRYING = ['VersionConflict', 'UNREACHABLE'];

/** Why a record was not made, beside what was to be recorded; nothing that was typed is gone. */
export function RefusedNotice({ refused, onRetry }: { refused: Refused | null; onRetry?: () => void }) {
  const { t } = useTranslation('common');
  if (!refused) return null;
  const retry = onRetry && WORTH_RETRYING.includes(refused.reason);
  return (
    <Notice tone={refused.reason === 'UNREACHABLE' ? 'danger' : 'warning'} action={retry && <Button size="sm" variant="default" onClick={onRetry}>{t('again')}</Button>}>
      {refused.text}
    </Notice>
  );
}
