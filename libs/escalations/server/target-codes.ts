import { registerEnumType } from '@nestjs/graphql';
import type { Counted } from '@saimado/escalations/domain/desk-book';
import type { ClockState } from '@saimado/escalations/domain/target-clock';
import { TargetKind } from '@saimado/escalations/domain/target-rule';

export const TargetState = { RUNNING: 'RUNNING', PAUSED: 'PAUSED', MET: 'MET', ENDED: 'ENDED' } as const satisfies { [S in ClockState]: S };
export const TargetCounted = { DESK: 'DESK', CLOCK: 'CLOCK' } as const satisfies { [C in Counted]: C };
registerEnumType(TargetKind, { name: 'TargetKind' });
registerEnumType(TargetState, { name: 'TargetState', description: 'PAUSED: the caller is waited for. ENDED: tier 2 had done with it before it was met' });
registerEnumType(TargetCounted, { name: 'TargetCounted', description: 'DESK: over the hours of tier 2. CLOCK: round the clock' });
