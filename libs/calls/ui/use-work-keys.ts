import { useTranslation } from 'react-i18next';
import type { HotlineCode } from '@saimado/contract/generated/schema';
import { useCommands } from '@saimado/ui-kit/commands';
import { useHotkey, useHotkeys } from '@saimado/ui-kit/use-hotkey';
import { middleViewsOf, type MiddleView } from './middle-views';
import type { ColumnName } from './use-columns';

interface Props { hotline: HotlineCode; go: (to: ColumnName) => void; showMiddle: (view: MiddleView) => void }

/** Where to in this call: a letter outside text fields, the same with Alt while typing. */
export function useWorkKeys({ hotline, go, showMiddle }: Props): void {
  const { t } = useTranslation('calls');
  const group = t('group');
  const views = middleViewsOf(hotline);
  const toCaller = (): void => go('caller');
  const toNote = (): void => go('history');
  useCommands([
    { id: 'call:caller', label: t('go.caller'), keywords: 'caller soudansha', group, icon: 'people', shortcut: 'c', run: toCaller },
    ...views.map(({ view, key, icon, keywords }) => ({ id: `call:${view}`, label: t(`go.${view}`), keywords, group, icon, shortcut: key, run: () => showMiddle(view) })),
    { id: 'call:note', label: t('go.note'), keywords: 'note memo', group, icon: 'note', shortcut: 'm', run: toNote },
  ]);
  useHotkey('alt+c', toCaller, { allowInInputs: true });
  useHotkey('alt+m', toNote, { allowInInputs: true });
  useHotkeys(views.map(({ view, key }) => [`alt+${key}`, () => showMiddle(view)] as const), { allowInInputs: true });
}
