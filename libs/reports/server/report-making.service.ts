import { type BeforeApplicationShutdown, Inject, Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import type { JstMonth } from '@saimado/kernel/jst';
import { Commands, type SystemTx } from '@saimado/platform/commands';
import type { Config } from '@saimado/platform/config';
import { roleUrl } from '@saimado/platform/database/roles';
import { EventBus } from '@saimado/platform/events';
import { Jobs } from '@saimado/platform/jobs';
import { CONFIG } from '@saimado/platform/tokens';
import type { PeriodKind } from '@saimado/reports/domain/release/period';
import { randomUUID } from 'node:crypto';
import { ledgerHead, lockLedger } from './ledger';
import { tellChange } from './report-rows';
import { type MadeReport, type NotMade, type ReportProgress, startReportThread, type ReportThread } from './report-thread';

/** Looks whether a report waits to be made, or was left by a server that died. */
export const MAKE_REPORTS = 'make-reports';
const LOOK_EVERY_MINUTES = 1;
/** A claim that was not renewed for so long is a dead server's. By PostgreSQL's clock, as is its renewal. */
const STALE_SECONDS = 20;
const RENEW_EVERY_MS = 3_000;
/** What kills its server every time is not tried for ever. */
const MOST_TRIES = 4;
const TELL_EVERY_MS = 400;
/** Some four times what the longest takes on an idle machine (a year beside all its months and quarters: four minutes): a busy one is slow, not wrong. */
const TIME_LIMIT_MS = 900_000;

interface Claimed {
  id: string;
  kind: PeriodKind;
  first: JstMonth;
  version: number;
  tries: number;
}

/**
 * Makes reports, one at a time, each in a thread. The row says what is to be made and who does it (`claim`, renewed every
 * few seconds); a job only says that it may be time. No transaction is open while it works, and what it made is written in one.
 */
@Injectable()
export class ReportMakingService implements OnModuleInit, BeforeApplicationShutdown {
  private readonly logger = new Logger(ReportMakingService.name);
  private working: { id: string; claim: string; thread: ReportThread } | null = null;
  private looking: Promise<void> | null = null;
  private lookAgain = false;
  private stopping = false;

  constructor(
    private readonly commands: Commands,
    private readonly events: EventBus,
    jobs: Jobs,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    jobs.handle(MAKE_REPORTS, () => {
      void this.lookForWork();
      return Promise.resolve();
    }, { everyMinutes: LOOK_EVERY_MINUTES });
  }

  onModuleInit(): void {
    this.events.on('report', ({ id }) => {
      if (this.working?.id === id) void this.stopUnlessWanted(id);
    });
  }

  /** What was begun is begun again by the next server at once. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopping = true;
    this.working?.thread.stop();
    if (this.working) await this.sql(`update period_report set claim = null, tries = tries - 1 where id = $1 and claim is not null and status = 'DRAFTING'`, [this.working.id]).catch(() => undefined);
  }

  /** Makes whatever waits. Resolves when nothing does, or another server has begun to. */
  lookForWork(): Promise<void> {
    this.lookAgain = true;
    return this.looking ??= this.workOff().finally(() => { this.looking = null; });
  }

  private async workOff(): Promise<void> {
    while (this.lookAgain) {
      this.lookAgain = false;
      try {
        for (let next = await this.claim(); next; next = await this.claim()) await this.make(next.report, next.claim);
      } catch (error) {
        // PostgreSQL went away, or would not take it: the row is still there at the next look.
        this.logger.warn(`a report could not be made: ${error instanceof Error ? error.message : String(error)}`);
        return;
      }
    }
  }

  private async claim(): Promise<{ report: Claimed; claim: string } | null> {
    if (this.stopping) return null;
    const claim = randomUUID();
    return this.commands.runAsSystem(async (tx) => {
      const [report] = await tx.sql<Claimed>(
        `update period_report set claim = $1, alive_at = now(), tries = tries + 1, step = 'READING', share = 0 where id = (
           select id from period_report where status = 'DRAFTING' and (claim is null or alive_at < now() - make_interval(secs => $2)) order by drafted_at, id limit 1 for no key update skip locked)
         returning id, kind, first_month as first, version, tries`, [claim, STALE_SECONDS]);
      return report ? { report, claim } : null;
    });
  }

  private async make(report: Claimed, claim: string): Promise<void> {
    if (report.tries > MOST_TRIES) return this.end(report.id, claim, (tx) => failed(tx, report.id, { kind: 'not-made', reason: 'Interrupted', detail: `tried ${MOST_TRIES} times` }));
    const began = performance.now();
    const thread = startReportThread({
      task: { verb: 'make', period: { kind: report.kind, first: report.first }, version: report.version }, timeLimitMs: TIME_LIMIT_MS,
      databaseUrl: roleUrl(this.config.databaseUrl, this.config.secret, 'report_builder'),
    }, this.teller(report.id, claim));
    this.working = { id: report.id, claim, thread };
    const renewing = setInterval(() => void this.renew(report.id, claim), RENEW_EVERY_MS);
    try {
      const reply = await thread.reply;
      if (this.stopping) return;
      const millis = Math.round(performance.now() - began);
      await this.end(report.id, claim, (tx) => (reply.kind === 'made' ? finished(tx, report.id, reply, millis) : failed(tx, report.id, reply)));
    } finally {
      clearInterval(renewing);
      this.working = null;
    }
  }

  /** What a report came to, unless it was cancelled meanwhile or taken for dead and made by another. */
  private end(id: string, claim: string, work: (tx: SystemTx) => Promise<void>): Promise<void> {
    return this.commands.runAsSystem(async (tx) => {
      await lockLedger(tx);
      const [mine] = await tx.sql(`select from period_report where id = $1 and claim = $2 and status = 'DRAFTING' for no key update`, [id, claim]);
      if (mine) await work(tx);
    });
  }

  /** Tells how far it is, and is the sign of life too; not more often than anybody can see. */
  private teller(id: string, claim: string): (progress: ReportProgress) => void {
    let last = 0;
    let step: ReportProgress['step'] | null = null;
    return (progress) => {
      if (progress.step === step && performance.now() - last < TELL_EVERY_MS) return;
      last = performance.now();
      step = progress.step;
      void this.commands.runAsSystem(async (tx) => {
        const told = await tx.sql(`update period_report set step = $3, share = greatest(share, $4), alive_at = now() where id = $1 and claim = $2 and status = 'DRAFTING' returning id`, [id, claim, progress.step, progress.share]);
        if (told.length > 0) tx.emit({ topic: 'report', id });
      }).catch(() => undefined);
    };
  }

  /** The sign of life. That it was cancelled, or given to another, is seen here where no notification told of it. */
  private async renew(id: string, claim: string): Promise<void> {
    const mine = await this.sql(`update period_report set alive_at = now() where id = $1 and claim = $2 and status = 'DRAFTING' returning id`, [id, claim]).catch(() => [{}]);
    if (mine.length === 0 && this.working?.claim === claim) this.working.thread.stop();
  }

  private async stopUnlessWanted(id: string): Promise<void> {
    const wanted = await this.sql(`select from period_report where id = $1 and status = 'DRAFTING'`, [id]).catch(() => [{}]);
    if (wanted.length === 0 && this.working?.id === id) this.working.thread.stop();
  }

  private sql(text: string, values: readonly unknown[]): Promise<unknown[]> {
    return this.commands.runAsSystem((tx) => tx.sql(text, values));
  }
}

async function failed(tx: SystemTx, id: string, { reason, detail }: NotMade): Promise<void> {
  await tx.sql(`update period_report set status = 'FAILED', claim = null, failure = $2, failure_detail = $3 where id = $1`, [id, reason, detail.slice(0, 1_000)]);
  await tellChange(tx, 'failPeriodReport', id, 'DRAFTING');
}

/** The ledger is locked: nothing is released between the look at its head and the commit. */
async function finished(tx: SystemTx, id: string, made: MadeReport, millis: number): Promise<void> {
  if (await ledgerHead(tx) !== made.ledgerHead) {
    // Something was released while it was made, so it was not proved beside everything: again.
    await tx.sql('update period_report set claim = null, tries = tries - 1 where id = $1', [id]);
    return;
  }
  await tx.sql('insert into period_report_frozen (report_id, input) values ($1, $2)', [id, Buffer.from(made.frozen)]);
  await tx.sql('insert into period_report_proof (report_id, witnesses) values ($1, $2)', [id, Buffer.from(made.witnesses)]);
  await tx.sql(
    `insert into period_report_withheld (report_id, name, because, min, max)
     select $1, name, because, min, max from jsonb_to_recordset($2) as cell (name text, because text[], min integer, max integer)`, [id, JSON.stringify(made.withheld)]);
  const { published, cells, attackedCells, releases, insiders, witnesses } = made.check;
  await tx.sql(
    `insert into period_report_check (report_id, published, cells, attacked_cells, releases, insiders, witnesses, verified, millis) values ($1, $2, $3, $4, $5, $6, $7, true, $8)`,
    [id, published, cells, attackedCells, releases, insiders, witnesses, millis]);
  await tx.sql(
    `update period_report set status = 'DRAFT', claim = null, share = 1, content = $2, content_hash = $3, frozen_hash = $4, ledger_head = $5 where id = $1`,
    [id, made.content, made.contentHash, made.frozenHash, made.ledgerHead]);
  await tellChange(tx, 'madePeriodReport', id, 'DRAFTING');
}
