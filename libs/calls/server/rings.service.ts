import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { mayMove, RING_TIMEOUT_MS } from '@saimado/calls/domain/call-states';
import { foldCallerNumber } from '@saimado/calls/domain/caller-number';
import { HotlinesService } from '@saimado/hotlines/server/hotlines.service';
import type { Clock } from '@saimado/kernel/clock';
import type { CallState, HotlineCode } from '@saimado/kernel/codes';
import { type CallId, newId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, rows, type Tx } from '@saimado/platform/commands';
import type { Config } from '@saimado/platform/config';
import { ANNOUNCE_SQL, announcements } from '@saimado/platform/events';
import { forbidden } from '@saimado/platform/graphql/errors';
import { refused } from '@saimado/platform/refusal';
import { CLOCK, CONFIG } from '@saimado/platform/tokens';
import { DataSource } from 'typeorm';
import { CallEntity } from './call.entity';
import { callView } from './call.view';
import { lockCall, rowOf } from './calls.service';

const SWEEP_MS = 2_000;

/** Calls that ring. No telephone system is attached yet, so in the demo a button makes them ring and give up. */
@Injectable()
export class RingsService implements OnModuleInit, OnApplicationShutdown {
  private sweep: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
    private readonly hotlines: HotlinesService,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.sweep = setInterval(() => void this.missUnanswered().catch(() => Logger.warn('could not sweep rings', RingsService.name)), SWEEP_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.sweep);
  }

  ring(actor: Actor, input: Keyed & { hotline: HotlineCode; callerNumber?: string | null }) {
    if (!this.config.demo) throw forbidden();
    return this.commands.run(actor, 'ringDemoCall', input, async (tx) => {
      const number = foldCallerNumber(input.callerNumber);
      if (number.kind === 'refused') return number;
      const id = await this.start(tx, { hotline: input.hotline, callerNumber: number.value });
      tx.audit({ action: 'ringDemoCall', subjectKind: 'call', subjectId: id, after: { hotline: input.hotline } });
      return { kind: 'CallRinging' as const, call: callView(await rowOf(tx, id), actor.staffId) };
    });
  }

  /** Makes a line ring. @param callerNumber folded */
  async start(tx: Tx, { hotline, callerNumber }: { hotline: HotlineCode; callerNumber: string | null }): Promise<CallId> {
    const call = tx.manager.create(CallEntity, {
      id: newId<'call'>(), hotline, state: 'RINGING', callerNumber, receivedAt: tx.now,
      outsideHours: await this.hotlines.outsideHours(hotline, tx.now, tx.manager),
    });
    await tx.manager.insert(CallEntity, call);
    tx.emit({ topic: 'call', id: call.id });
    return call.id;
  }

  /** Ends a ring whose caller waits no longer, and answers its state; one that has ended already stays as it ended. */
  async stop(tx: Tx, callId: string): Promise<CallState> {
    const call = await lockCall(tx, callId);
    if (!call) throw new Error('a ring is never deleted');
    if (!mayMove(call.state, 'ABANDONED')) return call.state;
    await tx.manager.save(CallEntity, Object.assign(call, { state: 'ABANDONED', endedAt: tx.now }));
    tx.emit({ topic: 'call', id: call.id });
    return 'ABANDONED';
  }

  abandon(actor: Actor, input: Keyed & { callId: string }) {
    if (!this.config.demo) throw forbidden();
    return this.commands.run(actor, 'abandonDemoCall', input, async (tx) => {
      const call = await lockCall(tx, input.callId);
      if (!call) return refused({ reason: 'NotFound' });
      if (!mayMove(call.state, 'ABANDONED')) return refused({ reason: 'InvalidTransition', from: call.state, to: 'ABANDONED' });
      await this.stop(tx, call.id);
      tx.audit({ action: 'abandonDemoCall', subjectKind: 'call', subjectId: call.id });
      return { kind: 'CallAbandoned' as const, call: callView(await rowOf(tx, call.id), actor.staffId) };
    });
  }

  /** What rang too long was missed. Safe beside other processes doing the same: each row moves once. */
  private async missUnanswered(): Promise<void> {
    const now = this.clock();
    const missed = await rows<{ id: string }>(
      this.dataSource, `update call set state = 'MISSED', ended_at = $2 where state = 'RINGING' and received_at < $1 returning id`,
      [new Date(now.getTime() - RING_TIMEOUT_MS), now],
    );
    for (const announcement of announcements(missed.map(({ id }) => ({ topic: 'call', id })))) await this.dataSource.query(ANNOUNCE_SQL, [announcement]);
  }
}
