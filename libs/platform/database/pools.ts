import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import { CONFIG } from '../tokens';
import type { Config } from '../config';
import { type DatabaseRole, roleUrl } from './roles';

/** One small pool per role beside the application's own (which TypeORM holds): a request runs under the role it needs. */
@Injectable()
export class RolePools implements OnApplicationShutdown {
  private readonly pools = new Map<string, pg.Pool>();

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  of(role: Exclude<DatabaseRole, 'saimado_app'>): pg.Pool {
    return this.kept(role, role);
  }

  /**
   * The application's role with settings of its own for one kind of statement: no transaction is needed to set them.
   * @param settings names and values of PostgreSQL, no spaces in them
   */
  with(name: string, settings: Readonly<Record<string, string>>): pg.Pool {
    return this.kept(name, 'saimado_app', Object.entries(settings).map(([setting, value]) => `-c ${setting}=${value}`).join(' '));
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.pools.values()].map((pool) => pool.end()));
  }

  private kept(name: string, role: DatabaseRole, options?: string): pg.Pool {
    const existing = this.pools.get(name);
    if (existing) return existing;
    const pool = new pg.Pool({ connectionString: roleUrl(this.config.databaseUrl, this.config.secret, role), max: 5, application_name: name, ...(options && { options }) });
    // A connection that dies while idle is replaced at the next query; without a listener it would end the process.
    pool.on('error', () => undefined);
    this.pools.set(name, pool);
    return pool;
  }
}
