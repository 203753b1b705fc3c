import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import { DataSource } from 'typeorm';
import { RolePools } from './database/pools';
import type { DatabaseRole } from './database/roles';
import { CLOCK } from './tokens';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How often it is due, by the server's clock, and how often that clock is looked at. */
const EVERY_MS = HOUR_MS;
const LOOK_EVERY_MS = 5_000;

interface Chore {
  role: Extract<DatabaseRole, 'saimado_app' | 'saimado_auth'>;
  /** `$1`: rows from before are no longer needed. */
  sql: string;
  keptMs: number;
}

/**
 * What grows with every day and is of no use afterwards; it is personal data too. Replies to idempotency keys outlive any
 * console that could still send one again (a session ends after twelve hours). What impostors tried is of use for as long as a
 * warning may come of it (30 days) and a supervisor looks it through. A draft is somebody's work, so it stays
 * until it is certain that nobody misses it.
 */
const CHORES: readonly Chore[] = [
  { role: 'saimado_app', sql: 'delete from idempotency_key where at < $1', keptMs: 7 * DAY_MS },
  { role: 'saimado_auth', sql: 'delete from idempotency_key where at < $1', keptMs: 7 * DAY_MS },
  { role: 'saimado_auth', sql: 'delete from session where created_at < $1', keptMs: 7 * DAY_MS },
  { role: 'saimado_auth', sql: 'delete from sign_in_failure where at < $1', keptMs: DAY_MS },
  { role: 'saimado_app', sql: 'delete from mismatch_round where at < $1', keptMs: 90 * DAY_MS },
  { role: 'saimado_app', sql: 'delete from draft where saved_at < $1', keptMs: 90 * DAY_MS },
  // Nobody answered: a file of everybody's data does not wait for ever, nor for a register that is another by then.
  { role: 'saimado_app', sql: `update register_import set status = 'CANCELLED' where status = 'PREVIEW' and created_at < $1`, keptMs: DAY_MS },
  ...['register_staged', 'register_staged_former', 'register_staged_keys'].map((table): Chore => (
    { role: 'saimado_app', sql: `delete from ${table} where import_id in (select id from register_import where status not in ('PREVIEW', 'IMPORTING') and created_at < $1)`, keptMs: DAY_MS })),
];

/** Deletes hourly what is no longer needed, each under the role whose table it is. Harmless beside other processes doing the same. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Housekeeping.name);
  private timer: NodeJS.Timeout | undefined;
  private last = 0;

  constructor(
    private readonly dataSource: DataSource,
    private readonly pools: RolePools,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.lookRound(), LOOK_EVERY_MS);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async lookRound(): Promise<void> {
    const now = this.clock().getTime();
    if (now - this.last < EVERY_MS) return;
    this.last = now;
    for (const { role, sql, keptMs } of CHORES) {
      const before = [new Date(now - keptMs)];
      await (role === 'saimado_app' ? this.dataSource.query(sql, before) : this.pools.of(role).query(sql, before))
        .catch(() => this.logger.warn(`could not: ${sql}`));
    }
  }
}
