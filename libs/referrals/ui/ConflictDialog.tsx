import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RecordDialog } from '@saimado/contract/client/RecordDialog';
import { useRecording } from '@saimado/contract/client/use-recording';
import { AddFirmConflictDocument } from '@saimado/contract/generated/referrals';
import type { FirmConflictKind } from '@saimado/contract/generated/schema';
import { useKeptForm } from '@saimado/drafts/ui/use-kept-form';
import { isJstDate } from '@saimado/kernel/jst';
import { DayInput } from '@saimado/ui-kit/DayInput';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { dayOf } from '@saimado/ui-kit/typed-day';
import type { Firm } from './use-firms';

const KINDS: readonly FirmConflictKind[] = ['FACILITY', 'MEMBER', 'PARTY'];
const EMPTY = { kind: 'FACILITY' as FirmConflictKind, name: '', code: '', reason: '', until: '' };

/** Of whom a firm may not be sent a case, and why. */
export function ConflictDialog({ firm, refetch, onClose }: { firm: Firm; refetch: () => Promise<unknown>; onClose: () => void }) {
  const { t } = useTranslation('referrals');
  const { fields, set, forget } = useKeptForm(`firm:${firm.id}:conflict`, EMPTY);
  const { record, pending, refused } = useRecording(AddFirmConflictDocument, 'FirmChanged', refetch);
  const until = dayOf(fields.until);
  const submit = async (): Promise<void> => {
    if (!(await record({ firmId: firm.id, kind: fields.kind, name: fields.name, code: fields.code || null, reason: fields.reason, until: isJstDate(until) ? until : null }))) return;
    forget();
    await refetch();
    onClose();
  };
  const at = (field: string): string | undefined => (refused?.field === field ? refused.text : undefined);
  return (
    <RecordDialog title={t('conflict.dialog', { firm: firm.name })} submitLabel={t('conflict.submit')} pending={pending} refused={refused} atField={['InvalidInput']} onSubmit={() => void submit()} onClose={onClose}>
      <NativeSelect label={t('conflict.who')} description={t('conflict.help')} data-autofocus value={fields.kind} data={KINDS.map((value) => ({ value, label: t(`conflict.kind.${value}`) }))} onChange={(event) => set({ kind: event.currentTarget.value as FirmConflictKind })} />
      <ImeTextInput label={t('conflict.name')} value={fields.name} error={at('name')} onChange={(event) => set({ name: event.currentTarget.value })} />
      {fields.kind !== 'PARTY' && <ImeTextInput label={t(`conflict.code.${fields.kind}`)} value={fields.code} error={at('code')} onChange={(event) => set({ code: event.currentTarget.value })} />}
      <ImeTextInput label={t('conflict.reason')} value={fields.reason} error={at('reason')} onChange={(event) => set({ reason: event.currentTarget.value })} />
      <DayInput label={t('conflict.until')} hint={t('conflict.untilHint')} value={fields.until} error={at('until')} onChange={(text) => set({ until: text })} />
    </RecordDialog>
  );
}
