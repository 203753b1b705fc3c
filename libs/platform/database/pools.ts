import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIG } from '../tokens';
import type { Config } from '../config';
import { type DatabaseRole, roleUrl } from './roles';

/** One small pool per role beside the application's own (which TypeORM holds): a request runs under the role it needs. */
@Injectable()
export class RolePools implements OnApplicationShutdown {
  private readonly pools = new Map<DatabaseRole, pg.Pool>();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  of(role: Exclude<DatabaseRole, 'saimado_app'>): pg.Pool {
    const existing = this.pools.get(role);
    if (existing) return existing;
    const pool = new pg.Pool({ connectionString: roleUrl(this.config.databaseUrl, this.config.secret, role), max: 5, application_name: role });
    // A connection that dies while idle is replaced at the next query; without a listener it would end the process.
    pool.on('error', () => undefined);
    this.pools.set(role, pool);
    return pool;
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.end()));
  }
}
