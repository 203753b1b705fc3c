import type { KnowledgeState } from '@saimado/contract/generated/schema';
import type { IconName } from '@saimado/ui-kit/Icon';
import type { Tone } from '@saimado/ui-kit/StatusBadge';

export const STATE_LOOKS: Record<KnowledgeState, { tone: Tone; icon: IconName }> = {
  DRAFT: { tone: 'warning', icon: 'alert' }, PROPOSED: { tone: 'info', icon: 'clock' }, APPROVED: { tone: 'success', icon: 'checkCircle' }, RETIRED: { tone: 'neutral', icon: 'minus' },
};
