import type { HotlineType } from '@saimado/hotlines/server/hotlines.types';
import type { HotlineCode } from '@saimado/kernel/codes';
import type { Standing } from './agent-readings';
import type { FloorAgentType, FloorLineType, FloorOwedType, FloorType, OwnAgentStateType } from './floor.types';

export const ownAgentStateView = ({ id, state, since, reason, words, next }: Standing): OwnAgentStateType => ({ id, state, since, reason, words, next });

/** What somebody typed is theirs: the wall hangs where anybody passes. */
export const floorAgentView = ({ id, displayName, role, hotline, discipline, state, since, reason, next, unresponsive }: Standing): FloorAgentType =>
  ({ id, displayName, role, hotline, discipline, state, since, reason, next: next?.choice ?? null, unresponsive });

export type LineDebts = Pick<FloorLineType, 'debts' | 'oldestDebtSince'> & { code: HotlineCode };
export type LineCounts = Omit<FloorLineType, 'hotline' | 'available' | keyof LineDebts> & { code: HotlineCode };

const NO_CALLS: Omit<LineCounts, 'code'> = { inProgress: 0, ringing: 0, longestWaitSince: null, afterCallWork: 0, answeredToday: 0, missedToday: 0, abandonedToday: 0 };

export const floorLineView = (hotline: HotlineType, counts: LineCounts | undefined, debts: LineDebts | undefined, standings: readonly Standing[]): FloorLineType => ({
  ...NO_CALLS, ...counts, hotline, debts: debts?.debts ?? 0, oldestDebtSince: debts?.oldestDebtSince ?? null,
  available: standings.filter((one) => one.hotline === hotline.code && one.state === 'AVAILABLE' && !one.unresponsive).length,
});

type Clocks = Pick<FloorType, 'targets' | 'callbacks' | 'firms' | 'deadlines'>;
export type ClockCounts = FloorOwedType & { clock: keyof Clocks };

const NO_CLOCK: FloorOwedType = { open: 0, soon: 0, overdue: 0, nextAt: null };

export function floorClocksView(counts: readonly ClockCounts[]): Clocks {
  const of = (clock: keyof Clocks): FloorOwedType => counts.find((one) => one.clock === clock) ?? NO_CLOCK;
  return { targets: of('targets'), callbacks: of('callbacks'), firms: of('firms'), deadlines: of('deadlines') };
}
