import { useTranslation } from 'react-i18next';
import { useCommands } from '@saimado/ui-kit/commands';
import { useHotkey } from '@saimado/ui-kit/use-hotkey';
import type { ColumnName } from './use-columns';

interface Props { go: (to: ColumnName) => void; showMiddle: (view: 'triage' | 'escalation') => void }

/** Where to in this call: a letter outside text fields, the same with Alt while typing. */
export function useWorkKeys({ go, showMiddle }: Props): void {
  const { t } = useTranslation('calls');
  const group = t('group');
  const toCaller = (): void => go('caller');
  const toTriage = (): void => showMiddle('triage');
  const toEscalation = (): void => showMiddle('escalation');
  const toNote = (): void => go('history');
  useCommands([
    { id: 'call:caller', label: t('go.caller'), keywords: 'caller soudansha', group, icon: 'people', shortcut: 'c', run: toCaller },
    { id: 'call:triage', label: t('go.triage'), keywords: 'triage furiwake', group, icon: 'question', shortcut: 't', run: toTriage },
    { id: 'call:escalation', label: t('go.escalation'), keywords: 'escalation tier2', group, icon: 'up', shortcut: 'e', run: toEscalation },
    { id: 'call:note', label: t('go.note'), keywords: 'note memo', group, icon: 'note', shortcut: 'm', run: toNote },
  ]);
  useHotkey('alt+c', toCaller, { allowInInputs: true });
  useHotkey('alt+t', toTriage, { allowInInputs: true });
  useHotkey('alt+e', toEscalation, { allowInInputs: true });
  useHotkey('alt+m', toNote, { allowInInputs: true });
}
