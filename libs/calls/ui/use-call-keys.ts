import { useTranslation } from 'react-i18next';
import { useCommands } from '@saimado/ui-kit/commands';
import type { CallDesk } from './use-call-desk';

interface Props { desk: CallDesk; shown: string | null; onShow: (id: string) => void; onAnswer: (callId: string) => void }

/** The keys of the desk as a whole: answer the longest ringing, go to the next open call. */
export function useCallKeys({ desk: { mine, ringing }, shown, onShow, onAnswer }: Props): void {
  const { t } = useTranslation('calls');
  const first = ringing[0];
  const next = mine[(mine.findIndex(({ id }) => id === shown) + 1) % Math.max(1, mine.length)];
  useCommands([
    { id: 'call:answer', label: t('answer'), keywords: 'answer outou', group: t('group'), icon: 'phoneIn', shortcut: 'a', disabled: !first, run: () => { if (first) onAnswer(first.id); } },
    { id: 'call:switch', label: t('switch'), keywords: 'switch kirikae', group: t('group'), icon: 'phone', shortcut: 'alt+s', allowInInputs: true, disabled: mine.length < 2 && next?.id === shown, run: () => { if (next) onShow(next.id); } },
  ]);
}
