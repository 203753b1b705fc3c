import type { TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Intent } from '@saimado/contract/client/use-idempotent-mutation';
import { type Refused, useRecording } from '@saimado/contract/client/use-recording';
import { isJstDate } from '@saimado/kernel/jst';
import { useRefreshSettings } from './use-settings';

type Keyed = { input: { key: string } };

/** Writes one setting; what is no date is refused here, as the contract's scalar would take the whole input for broken. */
export function useSetting<Data, Variables extends Keyed, Done extends string>(document: TypedDocumentNode<Data, Variables>, done: Done) {
  const { t } = useTranslation('hotlines');
  const refresh = useRefreshSettings();
  const recording = useRecording(document, done, refresh);
  const [noDate, setNoDate] = useState<Refused | null>(null);
  const refused = noDate ?? recording.refused;

  const save = async (intent: Intent<Variables>, days: Record<string, string>): Promise<boolean> => {
    const wrong = Object.entries(days).find(([, day]) => !isJstDate(day));
    setNoDate(wrong ? { reason: 'InvalidInput', text: '', field: wrong[0] } : null);
    if (wrong) return false;
    const saved = await recording.record(intent);
    if (!saved) return false;
    await refresh();
    return true;
  };
  const errorOf = (field: string): string | undefined => (refused?.reason === 'InvalidInput' && refused.field === field ? t(`invalid.${field}`) : undefined);
  return { save, pending: recording.pending, refused, errorOf };
}
