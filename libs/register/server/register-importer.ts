import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import { assertNever } from '@saimado/kernel/assert-never';
import { newId, type StaffId } from '@saimado/kernel/id';
import { jstDateOf } from '@saimado/kernel/jst';
import { ANNOUNCE_SQL } from '@saimado/platform/events';
import { rows } from '@saimado/platform/commands';
import { CLOCK } from '@saimado/platform/tokens';
import { type ConfirmationStep, nextConfirmation, type Shrinking } from '@saimado/register/domain/confirmation';
import { RULES_VERSION } from '@saimado/register/domain/fold';
import type { RegisterRow } from '@saimado/register/domain/row';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { DataSource, type EntityManager } from 'typeorm';
import { importById, type ImportRecord } from './import-records';
import { buildGeneration, categoryMoves, compare, type Differences, indexGeneration, planImport, putInPlace, stageFormer, stageKeys } from './import-steps';
import { type FileRow, UnreadableFile } from './register-file';
import { lockRegister } from './register-lock';
import { readingOf } from './register-reading';
import { openFile, type OpenFile } from './spool';
import { forgetStaged, inBulk, inBulkFromNow, stageLines, type Tally, tallyOf } from './staging';

/** Whose import it is. Without a person it is the command line's. */
export interface ImportOrigin {
  fileName: string;
  staffId: StaffId | null;
  address: string;
}

export type ImportOutcome = { kind: 'imported'; counts: Differences } | { kind: 'waits-for-second' } | { kind: 'not-waiting' };
export type Progress = (share: number) => void;

type Db = Pick<EntityManager, 'query'>;

const TELL_EVERY_MS = 500;
/** How much of putting an import in place is done when its entries are planned, written and indexed. */
const SHARES = { planned: 0.25, built: 0.6, indexed: 0.95 } as const;
const NO_DIFFERENCES: Differences = { added: 0, changed: 0, left: 0, listedBefore: 0, categoryMoves: [] };

/** Kept with an import, as what `valuesOf` answers from $3 on. */
const DIFFERENCES = 'added = $3, changed = $4, left_rows = $5, listed_before = $6, moved = $7, category_moves = $8';
const valuesOf = ({ added, changed, left, listedBefore, categoryMoves: moves }: Differences): unknown[] =>
  [added, changed, left, listedBefore, moves.reduce((sum, { count }) => sum + count, 0), JSON.stringify(moves)];

class ShrinksMeanwhile extends Error {
  constructor(readonly counts: Differences) {
    super('another import came in between, and this one now leaves much of the register out');
  }
}

/** What no second try would mend. */
class RowsMissing extends Error {}

/**
 * Takes a full register in: read into a staging table, compared, and after a person's yes put in place by one
 * transaction, so that searches see the old register until the new one is complete. Needs only a connection, so that
 * server, command line and seed share it.
 */
@Injectable()
export class RegisterImporter {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Records that a file arrived. What follows is `preview`. */
  async begin(digest: string, origin: ImportOrigin): Promise<string> {
    const id = newId<'register-import'>();
    await this.dataSource.transaction(async (db) => {
      await db.query(`insert into register_import (id, file_name, digest, status, created_at, created_by) values ($1, $2, $3, 'IMPORTING', $4, $5)`,
        [id, origin.fileName, digest, this.clock(), origin.staffId]);
      await this.audit(db, 'registerImportReceived', id, origin, {});
      await announce(db, id);
    });
    return id;
  }

  /** Reads a file into the staging table and says what importing it would do. Resolves when it waits for the answer, or has failed. */
  async preview(id: string, file: OpenFile, onProgress: Progress = () => undefined): Promise<void> {
    const { rows, share } = readingOf(file);
    await this.stage(id, rows, share, onProgress);
  }

  /** Imports rows that are known to be good, at once. @returns what it did */
  async importRows(rows: Iterable<RegisterRow>, origin: ImportOrigin, onProgress: Progress = () => undefined): Promise<Differences> {
    const hash = createHash('sha256');
    const id = await this.begin('', origin);
    function* lines(): Generator<FileRow> {
      let line = 1;
      for (const row of rows) {
        hash.update(JSON.stringify(row));
        yield { kind: 'row', line: (line += 1), row, warnings: [] };
      }
    }
    await this.stage(id, lines(), () => 0, () => undefined);
    await this.dataSource.query('update register_import set digest = $2 where id = $1', [id, hash.digest('hex')]);
    const step = await this.confirm(this.dataSource, id, origin.staffId);
    if (step !== 'confirmed') throw new Error(`the register was not imported: ${step}`);
    const outcome = await this.apply(id, origin.address, onProgress);
    if (outcome.kind !== 'imported') throw new Error('the register could not be imported');
    return outcome.counts;
  }

  /** Reads a file into the staging table. @returns the import, which waits for an answer or has failed */
  async previewFile(path: string, origin: Omit<ImportOrigin, 'fileName'>, onProgress?: Progress): Promise<ImportRecord> {
    const file = await openFile(path);
    try {
      const id = await this.begin(file.facts.digest, { ...origin, fileName: basename(path) });
      await this.preview(id, file, onProgress);
      const found = await importById(this.dataSource, id);
      if (!found) throw new Error('the import is gone');
      return found;
    } finally {
      await file.close();
    }
  }

  /** A person (null: whoever is at the command line) said yes. What leaves much of the register out needs two of them. */
  async confirm(db: Db, id: string, by: StaffId | null): Promise<ConfirmationStep | 'not-waiting'> {
    const [found] = await rows<Shrinking & { isFirst: boolean; firstBy: StaffId | null }>(db, `
      select left_rows as "left", listed_before as "listedBefore", first_confirmed_at is null as "isFirst", first_confirmed_by as "firstBy"
      from register_import where id = $1 and status = 'PREVIEW' for update`, [id]);
    if (!found) return 'not-waiting';
    const step = nextConfirmation(found, found.isFirst ? null : { by: found.firstBy }, by);
    switch (step) {
      case 'another-administrator-required': return step;
      case 'waits-for-second':
        await db.query('update register_import set first_confirmed_at = $2, first_confirmed_by = $3 where id = $1', [id, this.clock(), by]);
        break;
      case 'confirmed':
        await db.query(`update register_import set status = 'IMPORTING', progress = 0, confirmed_at = $2, confirmed_by = $3, alive_at = now() where id = $1`, [id, this.clock(), by]);
        break;
      default: return assertNever(step);
    }
    await announce(db, id);
    return step;
  }

  /** A person said no. @returns false where it no longer waits for an answer, which then stands */
  async cancel(db: Db, id: string): Promise<boolean> {
    const cancelled = await rows(db, `update register_import set status = 'CANCELLED' where id = $1 and status = 'PREVIEW' returning id`, [id]);
    if (cancelled.length === 0) return false;
    await forgetStaged(db, id);
    await announce(db, id);
    return true;
  }

  /** Puts a confirmed import in place. Harmless to call twice, or in two processes. */
  async apply(id: string, address: string, onProgress: Progress = () => undefined): Promise<ImportOutcome> {
    const tell = this.teller(id, onProgress);
    try {
      const outcome = await this.dataSource.transaction((db) => this.replaceRegister(db, id, address, tell, onProgress));
      if (outcome.kind === 'imported') await readOnce(this.dataSource);
      return outcome;
    } catch (error) {
      if (error instanceof ShrinksMeanwhile) return this.waitAgain(id, error.counts);
      if (!isLostConnection(error)) await this.fail(id).catch(() => undefined);
      throw error;
    }
  }

  private async replaceRegister(db: EntityManager, id: string, address: string, tell: (share: number) => Promise<void>, onProgress: Progress): Promise<ImportOutcome> {
    await lockRegister(db);
    await inBulkFromNow(db);
    const [waiting] = await rows<{ goodRows: number; refusedRows: number; isFirst: boolean; firstBy: StaffId | null; by: StaffId | null } & ImportOrigin>(db, `
      select good_rows as "goodRows", refused_rows as "refusedRows", created_by as "staffId", file_name as "fileName",
        first_confirmed_at is null as "isFirst", first_confirmed_by as "firstBy", confirmed_by as by
      from register_import where id = $1 and status = 'IMPORTING' and confirmed_at is not null`, [id]);
    if (!waiting) return { kind: 'not-waiting' };
    const now = this.clock();
    const today = jstDateOf(now);
    await tell(0);
    await stageKeys(db, id, RULES_VERSION);
    const { planned, ...plan } = await planImport(db, id);
    if (planned !== waiting.goodRows) throw new RowsMissing(`${planned} of ${waiting.goodRows} staged rows are there`);
    const counts = { ...plan, categoryMoves: await categoryMoves(db, id) };
    // Another import may have come in between preview and yes.
    if (nextConfirmation(counts, waiting.isFirst ? null : { by: waiting.firstBy }, waiting.by) !== 'confirmed') throw new ShrinksMeanwhile(counts);
    await stageFormer(db, id, today);
    await tell(SHARES.planned);
    await buildGeneration(db, id, today, (share) => tell(SHARES.planned + share * (SHARES.built - SHARES.planned)));
    await indexGeneration(db);
    await tell(SHARES.indexed);
    await forgetStaged(db, id);
    // Searches wait from here until the commit.
    await putInPlace(db, id, today, RULES_VERSION);
    await db.query(`update register_import set status = 'IMPORTED', progress = 1, imported_at = $2, ${DIFFERENCES} where id = $1`, [id, now, ...valuesOf(counts)]);
    await this.audit(db, 'registerImported', id, { ...waiting, address }, { ...plan, refusedRows: waiting.refusedRows });
    await announce(db, id);
    onProgress(1);
    return { kind: 'imported', counts };
  }

  /** The register changed since the preview, so that the yes which was given is only the first of two. */
  private async waitAgain(id: string, counts: Differences): Promise<ImportOutcome> {
    await this.dataSource.query(
      `update register_import set status = 'PREVIEW', progress = $2, first_confirmed_at = confirmed_at, first_confirmed_by = confirmed_by, confirmed_at = null, confirmed_by = null,
         ${DIFFERENCES} where id = $1 and status = 'IMPORTING'`,
      [id, 1, ...valuesOf(counts)],
    );
    await announce(this.dataSource, id);
    return { kind: 'waits-for-second' };
  }

  private async stage(id: string, lines: AsyncIterable<FileRow> | Iterable<FileRow>, share: () => number, onProgress: Progress): Promise<void> {
    const tell = this.teller(id, onProgress);
    try {
      const tally = await stageLines(this.dataSource, id, lines, () => tell(share()));
      if (tally.good === 0) throw new UnreadableFile(1, '取り込める行がありません。列名と内容を確認してください。');
      await this.finishPreview(id, 'PREVIEW', tally, await inBulk(this.dataSource, (db) => compare(db, id)));
      onProgress(1);
    } catch (error) {
      if (error instanceof UnreadableFile) {
        await this.dataSource.query(
          `insert into register_refused_row (import_id, line, refused, reason) values ($1, $2, true, $3) on conflict do nothing`, [id, error.line, error.reason],
        );
        await forgetStaged(this.dataSource, id);
        await this.finishPreview(id, 'FAILED', await tallyOf(this.dataSource, id), NO_DIFFERENCES);
        return;
      }
      await this.fail(id).catch(() => undefined);
      throw error;
    }
  }

  private async finishPreview(id: string, status: 'PREVIEW' | 'FAILED', tally: Tally, found: Differences): Promise<void> {
    await this.dataSource.query(
      `update register_import set status = $2, progress = 1, ${DIFFERENCES}, good_rows = $9, refused_rows = $10, warned_rows = $11, rows = $9::int + $10::int
       where id = $1 and status = 'IMPORTING'`,
      [id, status, ...valuesOf(found), tally.good, tally.refused, tally.warned],
    );
    await announce(this.dataSource, id);
  }

  private async fail(id: string): Promise<void> {
    await this.dataSource.query(`update register_import set status = 'FAILED' where id = $1 and status = 'IMPORTING'`, [id]);
    await forgetStaged(this.dataSource, id);
    await announce(this.dataSource, id);
  }

  /** Tells how far it is, to the caller and to whoever watches; not more often than anybody can see. */
  private teller(id: string, onProgress: Progress): (share: number) => Promise<void> {
    let last = performance.now();
    return async (share) => {
      onProgress(share);
      if (performance.now() - last < TELL_EVERY_MS) return;
      last = performance.now();
      await this.dataSource.query('update register_import set progress = $2, alive_at = now() where id = $1', [id, share]);
      await announce(this.dataSource, id);
    };
  }

  private async audit(db: Db, action: string, id: string, origin: ImportOrigin, after: Record<string, unknown>): Promise<void> {
    await db.query(
      `insert into audit_entry (at, actor_id, action, subject_kind, subject_id, address, after) values ($1, $2, $3, 'register-import', $4, $5, $6)`,
      [this.clock(), origin.staffId, action, id, origin.address, after],
    );
  }
}

const announce = (db: Db, id: string): Promise<unknown> => db.query(ANNOUNCE_SQL, [JSON.stringify([{ topic: 'register-import', id }])]);

/**
 * Whoever reads a row first after its commit marks it as committed, which makes the page dirty: better here, in one go and
 * within a second, than bit by bit in the next searches. Its failing harms nobody.
 */
const readOnce = (db: Db): Promise<unknown> => db.query('select sum(facility_members) from register_entry').catch(() => undefined);

/** Whether PostgreSQL went away, so that trying again is worth it. */
export const isLostConnection = (error: unknown): boolean => {
  const code = (error as { code?: unknown } | null)?.code;
  return !(error instanceof RowsMissing) && (typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code) || /^(?:08|57P)/.test(code));
};
