import type { HotlineCode } from '@saimado/contract/generated/schema';
import type { IconName } from '@saimado/ui-kit/Icon';

/** What the middle column can show, its letter (with Alt while typing), and on which lines. */
export const MIDDLE_VIEWS = [
  { view: 'triage', key: 't', icon: 'question', keywords: 'triage furiwake', lines: ['EMERGENCY', 'GUIDELINE'] },
  { view: 'guideline', key: 'g', icon: 'register', keywords: 'guideline checklist shitsumon', lines: ['GUIDELINE'] },
  { view: 'remote', key: 'd', icon: 'desk', keywords: 'remote support desktop enkaku', lines: ['EMERGENCY'] },
  { view: 'fund', key: 'f', icon: 'note', keywords: 'relief fund shienkin', lines: ['EMERGENCY', 'GUIDELINE'] },
  { view: 'deadlines', key: 'l', icon: 'clock', keywords: 'deadlines kigen todokede', lines: ['EMERGENCY', 'GUIDELINE'] },
  { view: 'indicators', key: 'w', icon: 'search', keywords: 'indicators tegakari ioc', lines: ['EMERGENCY'] },
  { view: 'callbacks', key: 'b', icon: 'phone', keywords: 'callback orikaeshi', lines: ['EMERGENCY', 'GUIDELINE'] },
  { view: 'escalation', key: 'e', icon: 'up', keywords: 'escalation tier2', lines: ['EMERGENCY', 'GUIDELINE'] },
] as const satisfies readonly { view: string; key: string; icon: IconName; keywords: string; lines: readonly HotlineCode[] }[];

export type MiddleView = (typeof MIDDLE_VIEWS)[number]['view'];
export const middleViewsOf = (hotline: HotlineCode) => MIDDLE_VIEWS.filter(({ lines }) => (lines as readonly HotlineCode[]).includes(hotline));
