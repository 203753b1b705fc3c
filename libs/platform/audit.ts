import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import type { Actor } from './actor';
import type { AuditFact } from './commands';
import { RolePools } from './database/pools';
import { CLOCK } from './tokens';

/** Audits what happens outside a command's transaction: readings. Writes under a role that can insert and nothing else. */
@Injectable()
export class AuditLog {
  constructor(
    private readonly pools: RolePools,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Resolves once the row is stored; a reading that cannot be audited must not be answered. */
  async write(actor: Actor, fact: AuditFact): Promise<void> {
    await this.pools.of('saimado_audit').query(
      `insert into audit_entry (at, actor_id, action, subject_kind, subject_id, address, before, after)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [this.clock(), actor.staffId, fact.action, fact.subjectKind, fact.subjectId, actor.address, fact.before ?? null, fact.after ?? null],
    );
  }
}
