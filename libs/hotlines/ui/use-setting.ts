import type { TypedDocumentNode } from '@apollo/client';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Intent } from '@saimado/contract/client/use-idempotent-mutation';
import { type Refused, useRecording } from '@saimado/contract/client/use-recording';
import { useRefreshSettings } from './use-settings';

type Keyed = { input: { key: string } };

/** Writes one setting; a date that is not there at all is refused here, as the contract knows no empty day. */
export function useSetting<Data, Variables extends Keyed, Done extends string>(document: TypedDocumentNode<Data, Variables>, done: Done) {
  const { t } = useTranslation('hotlines');
  const refresh = useRefreshSettings();
  const recording = useRecording(document, done, refresh);
  const [missing, setMissing] = useState<Refused | null>(null);
  const refused = missing ?? recording.refused;

  const save = async (intent: Intent<Variables>, days: Record<string, string>): Promise<boolean> => {
    const empty = Object.entries(days).find(([, day]) => day === '');
    setMissing(empty ? { reason: 'InvalidInput', text: '', field: empty[0] } : null);
    if (empty) return false;
    const saved = await recording.record(intent);
    if (!saved) return false;
    await refresh();
    return true;
  };
  const errorOf = (field: string): string | undefined => (refused?.reason === 'InvalidInput' && refused.field === field ? t(`invalid.${field}`) : undefined);
  return { save, pending: recording.pending, refused, errorOf };
}
