import { Inject, Injectable } from '@nestjs/common';
import type { Clock } from '@saimado/kernel/clock';
import { newId, type StaffId } from '@saimado/kernel/id';
import { jstDateOf } from '@saimado/kernel/jst';
import { ANNOUNCE_SQL } from '@saimado/platform/events';
import { CLOCK } from '@saimado/platform/tokens';
import type { RegisterRow } from '@saimado/register/domain/row';
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { DataSource, type EntityManager } from 'typeorm';
import { BATCH, countDifferences, type Counts, forgetStaged, markLeft, nextDifferences, stageBatch, type Tally, writeEntries } from './import-steps';
import { importById } from './import-records';
import { type FileRow, UnreadableFile } from './register-file';
import type { RegisterImportType } from './register-import.types';
import { readingOf } from './register-reading';
import { openFile, type OpenFile } from './spool';

/** Whose import it is. Without a person it is the command line's. */
export interface ImportOrigin {
  fileName: string;
  staffId: StaffId | null;
  address: string;
}

export type ImportOutcome = { kind: 'imported'; counts: Counts } | { kind: 'not-waiting' };
export type Progress = (share: number) => void;

type Db = Pick<EntityManager, 'query'>;

/** One import at a time, whichever process does it. */
const REGISTER_LOCK = 5_179_070;
const TELL_EVERY_MS = 500;

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
  async importRows(rows: Iterable<RegisterRow>, origin: ImportOrigin, onProgress: Progress = () => undefined): Promise<Counts> {
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
    await this.confirm(this.dataSource, id);
    const outcome = await this.apply(id, origin.address, onProgress);
    if (outcome.kind !== 'imported') throw new Error('the register could not be imported');
    return outcome.counts;
  }

  /** Reads a file into the staging table. @returns the import, which waits for an answer or has failed */
  async previewFile(path: string, origin: Omit<ImportOrigin, 'fileName'>, onProgress?: Progress): Promise<RegisterImportType> {
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

  /** A person said yes. */
  async confirm(db: Db, id: string): Promise<void> {
    await db.query(`update register_import set status = 'IMPORTING', progress = 0, confirmed_at = $2, alive_at = now() where id = $1 and status = 'PREVIEW'`, [id, this.clock()]);
    await announce(db, id);
  }

  /** A person said no. */
  async cancel(db: Db, id: string): Promise<void> {
    await db.query(`update register_import set status = 'CANCELLED' where id = $1`, [id]);
    await forgetStaged(db, id);
    await announce(db, id);
  }

  /** Puts a confirmed import in place. Harmless to call twice, or in two processes. */
  async apply(id: string, address: string, onProgress: Progress = () => undefined): Promise<ImportOutcome> {
    const tell = this.teller(id, onProgress);
    try {
      return await this.dataSource.transaction(async (db): Promise<ImportOutcome> => {
        await db.query('select pg_advisory_xact_lock($1)', [REGISTER_LOCK]);
        const [waiting] = (await db.query(
          `select good_rows as "goodRows", refused_rows as "refusedRows", created_by as "staffId", file_name as "fileName" from register_import
           where id = $1 and status = 'IMPORTING' and confirmed_at is not null`, [id],
        )) as ({ goodRows: number; refusedRows: number } & ImportOrigin)[];
        if (!waiting) return { kind: 'not-waiting' };
        const counts: Counts = { added: 0, changed: 0, left: 0 };
        for (let line = 0; ;) {
          const batch = await nextDifferences(db, id, line);
          if (batch.length === 0) break;
          await writeEntries(db, batch);
          line = batch.at(-1)?.line ?? line;
          counts.changed += batch.filter(({ known }) => known).length;
          counts.added += batch.filter(({ known }) => !known).length;
          await tell(Math.min(0.95, line / (waiting.goodRows + 1)));
        }
        const now = this.clock();
        counts.left = await markLeft(db, id, jstDateOf(now));
        await db.query('select settle_register()');
        await forgetStaged(db, id);
        await db.query(
          `update register_import set status = 'IMPORTED', progress = 1, imported_at = $2, added = $3, changed = $4, left_rows = $5 where id = $1`,
          [id, now, counts.added, counts.changed, counts.left],
        );
        await this.audit(db, 'registerImported', id, { ...waiting, address }, { ...counts, refusedRows: waiting.refusedRows });
        await announce(db, id);
        onProgress(1);
        return { kind: 'imported', counts };
      });
    } catch (error) {
      if (!isLostConnection(error)) await this.fail(id).catch(() => undefined);
      throw error;
    }
  }

  private async stage(id: string, lines: AsyncIterable<FileRow> | Iterable<FileRow>, share: () => number, onProgress: Progress): Promise<void> {
    const tally: Tally = { good: 0, refused: 0, warned: 0 };
    const tell = this.teller(id, onProgress);
    try {
      let batch: FileRow[] = [];
      for await (const one of lines) {
        if (batch.push(one) < BATCH) continue;
        await stageBatch(this.dataSource, id, batch, tally);
        batch = [];
        await tell(share());
      }
      await stageBatch(this.dataSource, id, batch, tally);
      if (tally.good === 0) throw new UnreadableFile(1, '取り込める行がありません。列名と内容を確認してください。');
      const counts = await countDifferences(this.dataSource, id);
      await this.finishPreview(id, 'PREVIEW', tally, counts);
      onProgress(1);
    } catch (error) {
      if (error instanceof UnreadableFile) {
        await this.dataSource.query(
          `insert into register_refused_row (import_id, line, refused, reason) values ($1, $2, true, $3) on conflict do nothing`, [id, error.line, error.reason],
        );
        await this.finishPreview(id, 'FAILED', { ...tally, refused: tally.refused + 1 }, { added: 0, changed: 0, left: 0 });
        await forgetStaged(this.dataSource, id);
        return;
      }
      await this.fail(id).catch(() => undefined);
      throw error;
    }
  }

  private async finishPreview(id: string, status: 'PREVIEW' | 'FAILED', tally: Tally, counts: Counts): Promise<void> {
    await this.dataSource.query(
      `update register_import set status = $2, progress = 1, rows = $3::int + $4::int, good_rows = $3, refused_rows = $4, warned_rows = $5,
         added = $6, changed = $7, left_rows = $8 where id = $1 and status = 'IMPORTING'`,
      [id, status, tally.good, tally.refused, tally.warned, counts.added, counts.changed, counts.left],
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

/** Whether PostgreSQL went away, so that trying again is worth it. */
export const isLostConnection = (error: unknown): boolean => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code !== 'string' || !/^[0-9A-Z]{5}$/.test(code) || /^(?:08|57P)/.test(code);
};
