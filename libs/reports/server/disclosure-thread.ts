import { threadOf } from '@saimado/platform/kept-thread';
import type { Audited } from '@saimado/reports/domain/disclosure/audit';
import type { Undecided } from '@saimado/reports/domain/disclosure/integer-program';
import type { Impossible, Protected } from '@saimado/reports/domain/disclosure/protect';
import type { CellSet, Table } from '@saimado/reports/domain/disclosure/table';

/** What the thread is given. */
export type DisclosureOrder = { timeLimitMs: number; table: Table } & ({ verb: 'protect' } | { verb: 'audit'; withheld: CellSet });
export type DisclosureReply = Protected | Impossible | Audited | Undecided;

/** The solver watches its time itself; this is for one that no longer looks at the clock. */
const GRACE_MS = 5_000;

/** {@link protect} in a thread of its own. It always answers: a thread that dies or hangs decides nothing. */
export const protectInThread = (table: Table, timeLimitMs: number): Promise<Protected | Impossible | Undecided> =>
  ask({ verb: 'protect', table, timeLimitMs }) as Promise<Protected | Impossible | Undecided>;

/** {@link audit} in a thread of its own, likewise. */
export const auditInThread = (table: Table, withheld: CellSet, timeLimitMs: number): Promise<Audited | Undecided> =>
  ask({ verb: 'audit', table, withheld, timeLimitMs }) as Promise<Audited | Undecided>;

function ask(order: DisclosureOrder): Promise<DisclosureReply> {
  // A thread for one question: its memory goes with it, and no question depends on the one before.
  const worker = threadOf('disclosure-worker', order);
  return new Promise<DisclosureReply>((resolve) => {
    const undecided = (reason: Undecided['reason'], detail: string): void => resolve({ kind: 'undecided', reason, detail, cells: [] });
    const timer = setTimeout(() => undecided('OutOfTime', 'the thread was stopped'), order.timeLimitMs + GRACE_MS);
    worker.on('message', resolve);
    worker.on('error', (error) => undecided('SolverFailed', error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => {
      clearTimeout(timer);
      undecided('SolverFailed', `the thread ended (${code})`);
    });
  }).finally(() => worker.terminate());
}
