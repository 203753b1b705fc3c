import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import type { Config } from '@saimado/platform/config';
import { roleUrl } from '@saimado/platform/database/roles';
import { EventBus } from '@saimado/platform/events';
import { KeptThread } from '@saimado/platform/kept-thread';
import { CONFIG } from '@saimado/platform/tokens';
import type { IdentifierHit } from '@saimado/register/domain/identifier-scan';
import type { IdentifierThreadData, TextsToScan } from './identifier-work';

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
  private readonly thread: KeptThread<TextsToScan, IdentifierHit[][]>;
  private off: (() => void) | undefined;

  constructor(
    @Inject(CONFIG) { databaseUrl, secret }: Config,
    private readonly events: EventBus,
  ) {
    this.thread = new KeptThread({
      program: 'identifier-worker', longestMs: LONGEST_MS, keptMs: KEPT_MS, workerData: (): IdentifierThreadData => ({ databaseUrl: roleUrl(databaseUrl, secret, 'saimado_app') }),
      errorOf: () => 'the register could not be read',
    });
  }

  onModuleInit(): void {
    this.off = this.events.on('register-import', () => {
      if (this.thread.isThere) this.scan([]).catch(() => undefined);
    });
  }

  /** Hits of each text, in order. An empty list only makes the table ready. */
  scan(texts: readonly string[]): Promise<IdentifierHit[][]> {
    return this.thread.ask({ texts });
  }

  async onModuleDestroy(): Promise<void> {
    this.off?.();
    await this.thread.end('the server ends');
  }
}
