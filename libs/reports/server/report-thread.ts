import { threadOf } from '@saimado/platform/kept-thread';
import type { Period } from '@saimado/reports/domain/release/period';
import type { WithheldCell } from '@saimado/reports/domain/release/tabulated';

/** What is to be made: a report of a period beside everything released so far, or one that was released, again, beside what was released before it. */
export type ReportTask = { verb: 'make'; period: Period; version: number } | { verb: 'again'; releaseId: string };
export interface ReportOrder {
  task: ReportTask;
  /** as the role that reads `report_source_*` and nothing else */
  databaseUrl: string;
  /** for reading, counting and the solver */
  timeLimitMs: number;
}

export const REPORT_STEPS = ['READING', 'COUNTING', 'PROTECTING', 'ATTACKING', 'WRITING'] as const;
export type ReportStep = (typeof REPORT_STEPS)[number];
export interface ReportProgress {
  step: ReportStep;
  /** 0–1 */
  share: number;
}

export interface MadeReport {
  kind: 'made';
  /** the last release it was proved safe beside; 0: none */
  ledgerHead: number;
  /** canonical: what is hashed, signed and published */
  content: string;
  contentHash: string;
  /** gzipped; the hash is of what is inside */
  frozen: Uint8Array;
  frozenHash: string;
  witnesses: Uint8Array;
  withheld: readonly (WithheldCell & { name: string })[];
  check: { published: number; cells: number; attackedCells: number; releases: number; insiders: number; witnesses: number };
}
export interface NotMade {
  kind: 'not-made';
  reason: 'OutOfTime' | 'SolverFailed' | 'InDoubt' | 'Impossible' | 'Interrupted';
  /** technical; no figure in it */
  detail: string;
}
export type ReportReply = MadeReport | NotMade;

export type ReportMessage = { progress: ReportProgress } | { reply: ReportReply };

export interface ReportThread {
  /** It always answers: a thread that dies or hangs has made nothing. */
  reply: Promise<ReportReply>;
  stop(): void;
}

/** The solver watches its time itself, and reading takes some; this is for a thread that no longer looks at the clock. */
const GRACE_MS = 120_000;

/**
 * Makes a report in a thread of its own: hours of tickets are read, counted and proved without the server noticing, and
 * its memory goes with it. Figures that are withheld never enter the server's own thread but in what it stores.
 */
export function startReportThread(order: ReportOrder, onProgress: (progress: ReportProgress) => void = () => undefined): ReportThread {
  const worker = threadOf('report-worker', order);
  const reply = new Promise<ReportReply>((resolve) => {
    const notMade = (reason: NotMade['reason'], detail: string): void => resolve({ kind: 'not-made', reason, detail });
    const timer = setTimeout(() => notMade('OutOfTime', 'the thread was stopped'), order.timeLimitMs + GRACE_MS);
    worker.on('message', (message: ReportMessage) => ('progress' in message ? onProgress(message.progress) : resolve(message.reply)));
    worker.on('error', (error) => notMade('Interrupted', error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => {
      clearTimeout(timer);
      notMade('Interrupted', `the thread ended (${code})`);
    });
  }).finally(() => worker.terminate());
  return { reply, stop: () => void worker.terminate() };
}
