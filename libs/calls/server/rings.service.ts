import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { mayMove, RING_TIMEOUT_MS } from '@saimado/calls/domain/call-states';
import { foldCallerNumber } from '@saimado/calls/domain/caller-number';
import { HotlinesService } from '@saimado/hotlines/server/hotlines.service';
import type { Clock } from '@saimado/kernel/clock';
import type { HotlineCode } from '@saimado/kernel/codes';
import { newId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, rows } from '@saimado/platform/commands';
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
      const call = tx.manager.create(CallEntity, {
        id: newId<'call'>(), hotline: input.hotline, state: 'RINGING', callerNumber: number.value, receivedAt: tx.now,
        outsideHours: await this.hotlines.outsideHours(input.hotline, tx.now, tx.manager),
      });
      await tx.manager.insert(CallEntity, call);
      tx.audit({ action: 'ringDemoCall', subjectKind: 'call', subjectId: call.id, after: { hotline: call.hotline } });
      tx.emit({ topic: 'call', id: call.id });
      return { kind: 'CallRinging' as const, call: callView(await rowOf(tx, call.id), actor.staffId) };
    });
  }

  abandon(actor: Actor, input: Keyed & { callId: string }) {
    if (!this.config.demo) throw forbidden();
    return this.commands.run(actor, 'abandonDemoCall', input, async (tx) => {
      const call = await lockCall(tx, input.callId);
      if (!call) return refused({ reason: 'NotFound' });
      if (!mayMove(call.state, 'ABANDONED')) return refused({ reason: 'InvalidTransition', from: call.state, to: 'ABANDONED' });
      call.state = 'ABANDONED';
      call.endedAt = tx.now;
      await tx.manager.save(CallEntity, call);
      tx.audit({ action: 'abandonDemoCall', subjectKind: 'call', subjectId: call.id });
      tx.emit({ topic: 'call', id: call.id });
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
