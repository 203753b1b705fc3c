import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { ScriptTitlesDocument } from '@saimado/contract/generated/scripts';
import type { HotlineCode } from '@saimado/contract/generated/schema';
import { useCommands } from '@saimado/ui-kit/commands';

/** During a call every script of the line is a command of the palette: 「けいさつ」 or "police" finds what to say of the police. */
export function useScriptCommands(hotline: HotlineCode, read: (scriptId: string | null) => void): void {
  const { t } = useTranslation('scripts');
  const { data } = useQuery(ScriptTitlesDocument);
  const scripts = (data?.scripts ?? []).filter((one) => one.hotline === 'BOTH' || one.hotline === hotline);
  useCommands([
    { id: 'script:list', label: t('title'), keywords: 'script yomiageru よみあげ daihon', group: t('group'), icon: 'send', run: () => read(null) },
    ...scripts.map(({ id, title, keywords }) => ({ id: `script:${id}`, label: title, keywords, group: t('title'), icon: 'send' as const, run: () => read(id) })),
  ]);
}
