import type { HotlineType } from '@saimado/hotlines/server/hotlines.types';
import type { HotlineCode } from '@saimado/kernel/codes';
import type { Standing } from './agent-readings';
import type { FloorAgentType, FloorLineType, OwnAgentStateType } from './floor.types';

export const ownAgentStateView = ({ id, state, since, reason, words, next }: Standing): OwnAgentStateType => ({ id, state, since, reason, words, next });

/** What somebody typed is theirs: the wall hangs where anybody passes. */
export const floorAgentView = ({ id, displayName, role, hotline, discipline, state, since, reason, next, unresponsive }: Standing): FloorAgentType =>
  ({ id, displayName, role, hotline, discipline, state, since, reason, next: next?.choice ?? null, unresponsive });

export type LineCounts = Omit<FloorLineType, 'hotline' | 'available'> & { code: HotlineCode };

const NO_CALLS: Omit<LineCounts, 'code'> = { inProgress: 0, ringing: 0, longestWaitSince: null, afterCallWork: 0, answeredToday: 0, missedToday: 0, abandonedToday: 0 };

export const floorLineView = (hotline: HotlineType, counts: LineCounts | undefined, standings: readonly Standing[]): FloorLineType => ({
  ...NO_CALLS, ...counts, hotline,
  available: standings.filter((one) => one.hotline === hotline.code && one.state === 'AVAILABLE' && !one.unresponsive).length,
});
