import { Injectable } from '@nestjs/common';
import { TARGET_WORDS } from '@saimado/escalations/domain/target-rule';
import type { StaffId } from '@saimado/kernel/id';
import { type Audience, Notices } from '@saimado/notices/server/notices.service';
import type { Actor } from '@saimado/platform/actor';
import type { Tx } from '@saimado/platform/commands';
import type { Clocked, TargetRow } from './target-rows';

type AnyTx = Tx<Actor | null>;
export type Told = 'NEAR' | 'MISSED';

const KINDS = { NEAR: 'TARGET_NEAR', MISSED: 'TARGET_MISSED' } as const;
const toldAt = (target: TargetRow, what: Told): Date | null => (what === 'NEAR' ? target.warnedAt : target.missedAt);

/** Each telling, and each due time it tells of, is an occasion of its own; null: nothing was told, or it is due at no time. */
function occasion(target: TargetRow, what: Told): string | null {
  const at = toldAt(target, what);
  return at && target.dueAt && `target:${target.id}:${what}:${at.getTime()}:${target.dueAt.getTime()}`;
}

/** Notices that a target is near or missed: they stand while it is so, with the time at which it is due now. */
@Injectable()
export class TargetNotices {
  constructor(private readonly notices: Notices) {}

  /** To whoever holds it, or all of the discipline while nobody does, and to the supervisors. */
  async tell(tx: AnyTx, { id, ticketId, discipline, claimedBy }: Clocked, target: TargetRow, what: Told): Promise<StaffId[]> {
    const once = occasion(target, what);
    if (!once || !target.dueAt) return [];
    const desk: Audience = claimedBy ? { staff: [claimedBy] } : { role: 'SPECIALIST', discipline };
    // At the same time again it is the same occasion, and may have been taken back between.
    await this.notices.restore(tx, once);
    return this.notices.tell(tx, {
      kind: KINDS[what], to: [desk, { role: 'SUPERVISOR' }], ticketId, subjectId: id, label: TARGET_WORDS[target.kind], dueAt: target.dueAt, once,
    });
  }

  /** A target was worked out anew: what is no longer so is taken back, and what still is stands for whoever has it now. */
  async follow(tx: AnyTx, clocked: Clocked, before: TargetRow, after: TargetRow): Promise<void> {
    for (const what of ['NEAR', 'MISSED'] as const) {
      const stands = what === 'NEAR' && after.missedAt ? null : occasion(after, what);
      if (occasion(before, what) !== stands) await this.takeBack(tx, before, what);
      if (stands) await this.tell(tx, clocked, after, what);
    }
  }

  async takeBack(tx: AnyTx, target: TargetRow, what: Told): Promise<void> {
    const once = occasion(target, what);
    if (once) await this.notices.withdraw(tx, once);
  }
}
