import type { AgentState } from '@saimado/contract/generated/schema';
import type { IconName } from '@saimado/ui-kit/Icon';

/** The order in which the wall lists them: who works with a caller first. */
export const AGENT_STATES = ['ON_CALL', 'AFTER_CALL_WORK', 'AVAILABLE', 'AWAY', 'OFF'] as const satisfies readonly AgentState[];

export const STATE_ICONS: Record<AgentState, IconName> = { AVAILABLE: 'checkCircle', ON_CALL: 'phone', AFTER_CALL_WORK: 'note', AWAY: 'clock', OFF: 'minus' };

export const AWAY_REASONS = ['BREAK', 'MEETING', 'TRAINING', 'OTHER'] as const;
