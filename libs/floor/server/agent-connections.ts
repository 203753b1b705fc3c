import { Inject, Injectable, Logger, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import type { StaffId } from '@saimado/kernel/id';
import { ANNOUNCE_SQL } from '@saimado/platform/events';
import { CLOCK } from '@saimado/platform/tokens';
import { DataSource } from 'typeorm';

/** A third of the silence after which nobody is taken to be there any more. */
const SIGN_EVERY_MS = 15_000;

/**
 * Signs of life of consoles that are connected to this server: a console that listens for its person's own state is one.
 * A socket that answers no ping is closed by the server, and one of a server that died gives no sign: both fall silent.
 */
@Injectable()
export class AgentConnections implements OnModuleInit, OnApplicationShutdown {
  private readonly logger = new Logger(AgentConnections.name);
  private readonly open = new Map<StaffId, number>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    const sign = (): void => void this.sign([...this.open.keys()]);
    this.timer = setInterval(sign, SIGN_EVERY_MS);
    this.clock.onSet?.(sign);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** The same stream; while it is listened to, its person's console is connected. */
  while<T>(staffId: StaffId, stream: AsyncIterableIterator<T>): AsyncIterableIterator<T> {
    this.begin(staffId);
    let ended = false;
    const end = (): void => {
      if (!ended) this.end(staffId);
      ended = true;
    };
    return {
      next: () => stream.next(),
      return: () => (end(), stream.return?.() ?? Promise.resolve({ value: undefined, done: true })),
      throw: () => (end(), stream.return?.() ?? Promise.resolve({ value: undefined, done: true })),
      [Symbol.asyncIterator]() { return this; },
    };
  }

  private begin(staffId: StaffId): void {
    const before = this.open.get(staffId) ?? 0;
    this.open.set(staffId, before + 1);
    if (before === 0) void this.sign([staffId]).then(() => this.announce(staffId));
  }

  private end(staffId: StaffId): void {
    const left = (this.open.get(staffId) ?? 1) - 1;
    if (left > 0) this.open.set(staffId, left);
    else this.open.delete(staffId);
  }

  private async sign(staffIds: readonly StaffId[]): Promise<void> {
    if (staffIds.length === 0) return;
    await this.dataSource.query(
      'insert into agent_seen (staff_id, at) select unnest($1::uuid[]), $2 on conflict (staff_id) do update set at = greatest(agent_seen.at, excluded.at)',
      [[...staffIds].sort(), this.clock()],
    ).catch(() => this.logger.warn('could not note who is connected'));
  }

  /** Whoever looks at the floor sees who has come. */
  private async announce(staffId: StaffId): Promise<void> {
    await this.dataSource.query(ANNOUNCE_SQL, [JSON.stringify([{ topic: 'agent-state', id: staffId }])]).catch(() => undefined);
  }
}
