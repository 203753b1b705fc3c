import type { JstMonth } from '@saimado/kernel/jst';
import type { Solver } from '@saimado/reports/domain/disclosure/integer-program';
import { protectInput } from '@saimado/reports/domain/protection/protect-input';
import { verifyProtection } from '@saimado/reports/domain/protection/verify';
import { canonicalContent } from '@saimado/reports/domain/release/canonical';
import { contentOf } from '@saimado/reports/domain/release/compose';
import type { ReleaseContent } from '@saimado/reports/domain/release/content';
import { inheritedFrom } from '@saimado/reports/domain/release/inherited';
import { monthsOf, type Period } from '@saimado/reports/domain/release/period';
import { relatedTo } from '@saimado/reports/domain/release/related';
import type { SourceRow } from '@saimado/reports/domain/release/source';
import { tabulate } from '@saimado/reports/domain/release/tabulate';
import type { EarlierRelease } from '@saimado/reports/domain/release/tabulated';
import { parentPort, workerData } from 'node:worker_threads';
import { gzipSync } from 'node:zlib';
import pg from 'pg';
import { freeze, type Frozen, NotAsFrozen, sha256, thaw } from './frozen-input';
import { createHighsSolver } from './highs-solver';
import { sourceRows, storedInput, type StoredRelease, storedReleases } from './report-source';
import type { ReportMessage, ReportOrder, ReportProgress, ReportReply, ReportTask } from './report-thread';

/** How much of the work is done when each step begins. */
const BEGINS = { READING: 0, COUNTING: 0.15, PROTECTING: 0.2, ATTACKING: 0.2, WRITING: 0.95 } as const;

const tell = (message: ReportMessage): void => parentPort?.postMessage(message);
const progress = (step: ReportProgress['step'], share = 0, of = 0): void => tell({ progress: { step, share: Math.min(1, BEGINS[step] + share * of) } });

/** The other side of `report-thread.ts`: one order, one reply. */
export async function serveReport(): Promise<void> {
  tell({ reply: await made(workerData as ReportOrder) });
}

async function made(order: ReportOrder): Promise<ReportReply> {
  try {
    const began = performance.now();
    progress('READING');
    const read = await reading(order);
    progress('COUNTING');
    return build(read, await createHighsSolver(order.timeLimitMs - (performance.now() - began)));
  } catch (error) {
    if (error instanceof NotAsFrozen) return { kind: 'not-made', reason: 'InDoubt', detail: error.message };
    throw error;
  }
}

interface Read extends Frozen {
  ledgerHead: number;
  /** those whose counts hang together with this one's; the others can tell nothing of it */
  earlier: EarlierRelease[];
  earlierContents: ReleaseContent[];
}

/** One snapshot of what there is to count and of what was released before. */
async function reading({ task, databaseUrl }: ReportOrder): Promise<Read> {
  const db = new pg.Client({ connectionString: databaseUrl, application_name: 'saimado report' });
  await db.connect();
  try {
    await db.query('begin isolation level repeatable read read only');
    const before = await beginningOf(db, task);
    const released = await storedReleases(db, before.seq);
    const earlier: EarlierRelease[] = [];
    const inherited = before.frozen ? new Map<JstMonth, number>() : inheritedFrom(before.period, before.version, released);
    const taken: SourceRow[][] = [];
    for (const { seq } of relatedTo(before.period, released)) {
      const { frozen: packed, frozenHash, withheld } = await storedInput(db, seq);
      const { input } = thaw(packed, frozenHash);
      taken.push(input.rows.filter(({ month }) => inherited.get(month) === seq));
      earlier.push({ seq, tabulated: tabulate(input), withheld: new Set(withheld) });
    }
    const frozen = before.frozen ?? await freezeNow(db, before, { inherited, taken: taken.flat() });
    return { ...frozen, ledgerHead: released.at(-1)?.seq ?? 0, earlier, earlierContents: released.map(contentAsHashed) };
  } finally {
    await db.end();
  }
}

function contentAsHashed({ seq, content, contentHash }: StoredRelease): ReleaseContent {
  if (sha256(content) !== contentHash) throw new NotAsFrozen(`release ${seq} does not say what its hash was taken of`);
  return JSON.parse(content) as ReleaseContent;
}

/** What is to be made: of what was frozen with it, or of what there is to count now. */
interface Beginning {
  /** of the releases that came before, the ledger's end */
  seq: number;
  period: Period;
  version: number;
  frozen: Frozen | null;
}

async function beginningOf(db: pg.Client, task: ReportTask): Promise<Beginning> {
  if (task.verb === 'make') return { seq: 2 ** 31 - 1, period: task.period, version: task.version, frozen: null };
  const { rows: [release] } = await db.query<{ seq: number; frozen: Buffer; hash: string }>('select seq, frozen, frozen_hash as hash from report_source_release where release = $1', [task.releaseId]);
  if (!release) throw new Error('no such release');
  const frozen = thaw(release.frozen, release.hash);
  return { seq: release.seq, period: frozen.input.period, version: frozen.input.version, frozen };
}

/** Months that a release has told already are taken as it told them; the others are counted. */
async function freezeNow(db: pg.Client, { period, version }: Beginning, { inherited, taken }: { inherited: ReadonlyMap<JstMonth, number>; taken: readonly SourceRow[] }): Promise<Frozen> {
  const counted = await sourceRows(db, monthsOf(period).filter((month) => !inherited.has(month)));
  return freeze({ period, version, rows: [...taken, ...counted] });
}

function build({ ledgerHead, earlier, earlierContents, ...read }: Read, solver: Solver): ReportReply {
  const { input, tabulated, protection } = protectInput(read.input, earlier, solver, (share, step) => progress(step, share, BEGINS.WRITING - BEGINS.PROTECTING));
  if (protection.kind === 'undecided') return { kind: 'not-made', reason: protection.reason, detail: protection.detail };
  progress('WRITING');
  const names = new Set(protection.withheld.keys());
  const [fault] = verifyProtection(tabulated, earlier, names, protection.witnesses);
  if (fault) return { kind: 'not-made', reason: 'InDoubt', detail: `the proof does not hold: ${fault.fault}` };
  const content = canonicalContent(contentOf(input, tabulated, names, earlierContents));
  const { packed, hash } = input === read.input ? read : freeze(input);
  const counted = tabulated.cells.filter(({ count }) => count > 0);
  return {
    kind: 'made', ledgerHead, content, contentHash: sha256(content), frozen: packed, frozenHash: hash,
    witnesses: gzipSync(JSON.stringify(protection.witnesses)),
    withheld: [...protection.withheld].map(([name, cell]) => ({ name, ...cell })),
    check: {
      published: counted.filter(({ name }) => !names.has(name)).length, cells: counted.length,
      attackedCells: protection.attack.cells, releases: earlierContents.length + 1, insiders: protection.attack.insiders, witnesses: protection.witnesses.length,
    },
  };
}
