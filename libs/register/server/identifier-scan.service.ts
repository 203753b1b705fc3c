import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Config } from '@saimado/platform/config';
import { roleUrl } from '@saimado/platform/database/roles';
import { EventBus } from '@saimado/platform/events';
import { CONFIG } from '@saimado/platform/tokens';
import type { IdentifierHit } from '@saimado/register/domain/identifier-scan';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { Worker } from 'node:worker_threads';
import type { IdentifierOrder, IdentifierReply, IdentifierThreadData } from './identifier-work';

interface Waiting {
  resolve: (hits: IdentifierHit[][]) => void;
  reject: (error: Error) => void;
}

/** Reading a whole register takes some ten seconds on a busy machine; texts, milliseconds. */
const LONGEST_MS = 120_000;
/** How long the thread stays with its table after the last text. */
const KEPT_MS = 30 * 60_000;

/**
 * Whether texts hold anything of the register, in a thread of its own with a table of the live generation: read once per
 * generation, when it is first asked or, while the thread is there, when an import ends. If the register cannot be read, the
 * answer is an error and never "nothing found".
 */
@Injectable()
export class RegisterIdentifiers implements OnModuleInit, OnModuleDestroy {
  private worker: Worker | null = null;
  private readonly waiting = new Map<number, Waiting>();
  private timer: NodeJS.Timeout | undefined;
  private orders = 0;
  private off: (() => void) | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly events: EventBus,
  ) {}

  onModuleInit(): void {
    this.off = this.events.on('register-import', () => {
      if (this.worker) this.scan([]).catch(() => undefined);
    });
  }

  /** Hits of each text, in order. An empty list only makes the table ready. */
  scan(texts: readonly string[]): Promise<IdentifierHit[][]> {
    const worker = (this.worker ??= this.begin());
    const order: IdentifierOrder = { id: (this.orders += 1), texts };
    return new Promise((resolve, reject) => {
      this.waiting.set(order.id, { resolve, reject });
      worker.postMessage(order);
      if (this.waiting.size === 1) this.watch();
    });
  }

  async onModuleDestroy(): Promise<void> {
    this.off?.();
    await this.end('the server ends');
  }

  private begin(): Worker {
    const data: IdentifierThreadData = { databaseUrl: roleUrl(this.config.databaseUrl, this.config.secret, 'saimado_app') };
    // Beside the program that was started; this file itself may be bundled anywhere.
    const worker = new Worker(join(dirname(process.argv[1] ?? ''), 'identifier-worker.js'), { workerData: data });
    worker.unref();
    worker.on('message', (reply: IdentifierReply) => {
      const waiting = this.waiting.get(reply.id);
      this.waiting.delete(reply.id);
      if ('hits' in reply) waiting?.resolve(reply.hits);
      else waiting?.reject(new Error(`the register could not be read: ${reply.error}`));
      this.watch();
    });
    const gone = (why: string): void => {
      if (this.worker === worker) void this.end(why);
    };
    worker.on('error', () => gone('the identifier thread failed')).on('exit', (code) => gone(`the identifier thread ended (${code})`));
    return worker;
  }

  private watch(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.end('the register took too long to read'), this.waiting.size > 0 ? LONGEST_MS : KEPT_MS).unref();
  }

  private async end(why: string): Promise<void> {
    clearTimeout(this.timer);
    const { worker } = this;
    this.worker = null;
    for (const { reject } of this.waiting.values()) reject(new Error(why));
    this.waiting.clear();
    await worker?.terminate();
  }
}
