import { useTranslation } from 'react-i18next';
import { useCommands } from '@saimado/ui-kit/commands';
import type { CallDesk } from './use-call-desk';

interface Props { desk: CallDesk; shown: string | null; ready: string; onShow: (id: string) => void; onAnswer: (callId: string) => void }

/** The keys of the desk as a whole: answer the longest ringing, go to the next open call. */
export function useCallKeys({ desk: { mine, ringing }, shown, ready, onShow, onAnswer }: Props): void {
  const { t } = useTranslation('calls');
  const first = ringing[0];
  const next = mine[(mine.findIndex(({ id }) => id === shown) + 1) % Math.max(1, mine.length)];
  useCommands([
    { id: 'call:answer', label: t('answer'), keywords: 'answer outou', group: t('group'), icon: 'phoneIn', shortcut: 'a', disabled: !first, run: () => { if (first) onAnswer(first.id); } },
    // From a call the key only leads to where a new one is taken; one press too many must not open a ticket.
    { id: 'call:to-ready', label: t('nextCall'), keywords: 'new call shinki juden', group: t('group'), icon: 'plus', shortcut: 'n', disabled: shown === ready, run: () => onShow(ready) },
    { id: 'call:switch', label: t('switch'), keywords: 'switch kirikae', group: t('group'), icon: 'phone', shortcut: 'alt+s', allowInInputs: true, disabled: mine.length < 2 && next?.id === shown, run: () => { if (next) onShow(next.id); } },
  ]);
}
