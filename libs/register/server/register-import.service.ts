import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, rows, type Tx } from '@saimado/platform/commands';
import { logError } from '@saimado/platform/graphql/mask';
import { refused } from '@saimado/platform/refusal';
import { setTimeout as sleep } from 'node:timers/promises';
import { DataSource } from 'typeorm';
import { importById, type ImportRecord, notedRows, recentImports } from './import-records';
import { takeBack } from './import-steps';
import { isLostConnection, RegisterImporter } from './register-importer';
import { lockRegister } from './register-lock';
import { refusedCsv } from './refused-csv';
import type { RefusedRowType } from './register-import.types';
import { type OpenFile, spool } from './spool';

/** The whole register of Japan is about 60 MB. */
const LARGEST_FILE = 512 * 1024 * 1024;
const SHOWN_ROWS = 200;
const LONGEST_REASON = 500;
/** Without a sign of life for so long, whoever read an import is gone. */
const ABANDONED = `5 minutes`;
const TRY_AGAIN_MS = 1_000;

/** Imports by way of the admin screen: an upload is read in the background, shown, and put in place when an administrator says so. */
@Injectable()
export class RegisterImportService implements OnApplicationBootstrap {
  private readonly logger = new Logger(RegisterImportService.name);
  private stopped = false;

  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
    private readonly importer: RegisterImporter,
  ) {}

  /** An import that was confirmed is finished, whatever ended the process that had begun it. */
  async onApplicationBootstrap(): Promise<void> {
    const confirmed = await rows<{ id: string }>(
      this.dataSource, `select id from register_import where status = 'IMPORTING' and confirmed_by is not null`,
    );
    for (const { id } of confirmed) void this.finish(id, 'resumed');
  }

  beforeApplicationShutdown(): void {
    this.stopped = true;
  }

  /** Lets an import stop between two batches when the server does, so that neither waits for the other. */
  private readonly goOn = (): void => {
    if (this.stopped) throw new Error('the server stops');
  };

  async list(): Promise<ImportRecord[]> {
    await this.dataSource.query(`
      with abandoned as (
        update register_import set status = 'FAILED'
        where status = 'IMPORTING' and confirmed_by is null and alive_at < now() - interval '${ABANDONED}' returning id)
      delete from register_staged where import_id in (select id from abandoned)`);
    return recentImports(this.dataSource);
  }

  byId(id: string): Promise<ImportRecord | null> {
    return importById(this.dataSource, id);
  }

  refusedRows(id: string): Promise<RefusedRowType[]> {
    return notedRows(this.dataSource, id, 'refused', SHOWN_ROWS);
  }

  warnings(id: string): Promise<RefusedRowType[]> {
    return notedRows(this.dataSource, id, 'warned', SHOWN_ROWS);
  }

  refusedCsv(id: string): AsyncGenerator<string> {
    return refusedCsv(this.dataSource, id);
  }

  /**
   * Takes an upload in and answers the import's id once all of it has arrived; reading it goes on in the background.
   * @throws TooLarge
   */
  async receive(actor: Actor, fileName: string, chunks: AsyncIterable<Buffer>): Promise<string> {
    const file = await spool(chunks, LARGEST_FILE);
    try {
      const id = await this.importer.begin(file.facts.digest, { fileName, staffId: actor.staffId, address: actor.address });
      void this.read(id, file);
      return id;
    } catch (error) {
      await file.close();
      throw error;
    }
  }

  confirm(actor: Actor, input: Keyed & { importId: string; acceptRefusedRows: boolean }) {
    return this.answer(actor, 'confirmRegisterImport', input, async (tx, found) => {
      if (found.refusedRowCount > 0 && !input.acceptRefusedRows) {
        return refused({ reason: 'RefusedRowsPresent', refusedRowCount: found.refusedRowCount });
      }
      const step = await this.importer.confirm(tx.manager, found.id, actor.staffId);
      if (step === 'not-waiting') throw new Error('the import was locked while it waited');
      if (step === 'another-administrator-required') return refused({ reason: 'AnotherAdministratorRequired' });
      tx.audit({
        action: 'confirmRegisterImport', subjectKind: 'register-import', subjectId: found.id,
        after: { goodRows: found.goodRows, refusedRows: found.refusedRowCount, added: found.added, changed: found.changed, left: found.left, step },
      });
      const record = await this.record(tx, found.id);
      return step === 'confirmed' ? { kind: 'RegisterImportConfirmed' as const, import: record } : { kind: 'SecondConfirmationNeeded' as const, import: record };
    }).then((reply) => {
      if (reply.kind === 'RegisterImportConfirmed') void this.finish(input.importId, actor.address);
      return reply;
    });
  }

  cancel(actor: Actor, input: Keyed & { importId: string }) {
    return this.answer(actor, 'cancelRegisterImport', input, async (tx, found) => {
      await this.importer.cancel(tx.manager, found.id);
      tx.audit({ action: 'cancelRegisterImport', subjectKind: 'register-import', subjectId: found.id });
      return { kind: 'RegisterImportCancelled' as const, import: await this.record(tx, found.id) };
    });
  }

  /** Makes the register what it was before the last import, for a reason that is kept. */
  undo(actor: Actor, input: Keyed & { importId: string; reason: string }) {
    return this.commands.run(actor, 'undoRegisterImport', input, async (tx) => {
      const reason = input.reason.replace(/[\p{Cc}\p{Cs}]/gu, ' ').trim();
      if (!reason) return refused({ reason: 'ReasonRequired' });
      if (reason.length > LONGEST_REASON) return refused({ reason: 'InvalidInput', field: 'reason', message: `理由は${LONGEST_REASON}文字以内にしてください。` });
      await lockRegister(tx.manager);
      const found = await importById(tx.manager, input.importId);
      if (!found) return refused({ reason: 'NotFound' });
      if (!found.undoable || !(await takeBack(tx.manager, found.id))) return refused({ reason: 'InvalidTransition', from: found.status, to: 'UNDONE' });
      await tx.sql(`update register_import set status = 'UNDONE', undone_at = $2, undone_by = $3, undo_reason = $4 where id = $1`, [found.id, tx.now, actor.staffId, reason]);
      tx.audit({
        action: 'undoRegisterImport', subjectKind: 'register-import', subjectId: found.id, after: { added: found.added, changed: found.changed, left: found.left },
      });
      tx.emit({ topic: 'register-import', id: found.id });
      return { kind: 'RegisterImportUndone' as const, import: await this.record(tx, found.id) };
    });
  }

  private async record(tx: Tx, id: string): Promise<ImportRecord> {
    const record = await importById(tx.manager, id);
    if (!record) throw new Error('the import is gone');
    return record;
  }

  /** Confirm and cancel are answers to an import that waits for one; of two at once the first holds. */
  private answer<R extends { kind: string }>(
    actor: Actor, operation: 'confirmRegisterImport' | 'cancelRegisterImport', input: Keyed & { importId: string },
    work: (tx: Tx, found: ImportRecord) => Promise<R>,
  ) {
    return this.commands.run(actor, operation, input, async (tx) => {
      const known = await importById(tx.manager, input.importId);
      if (!known) return refused({ reason: 'NotFound' });
      await tx.sql('select from register_import where id = $1 for update', [known.id]);
      const found = (await importById(tx.manager, known.id)) ?? known;
      if (found.status !== 'PREVIEW') {
        return refused({ reason: 'InvalidTransition', from: found.status, to: operation === 'confirmRegisterImport' ? 'IMPORTING' : 'CANCELLED' });
      }
      return work(tx, found);
    });
  }

  private async read(id: string, file: OpenFile): Promise<void> {
    try {
      await this.importer.preview(id, file, this.goOn);
    } catch (error) {
      logError(id, 'register import', error);
    } finally {
      await file.close();
    }
  }

  private async finish(id: string, address: string): Promise<void> {
    for (;;) {
      try {
        await this.importer.apply(id, address, this.goOn);
        return;
      } catch (error) {
        // The next server goes on with it.
        if (this.stopped) return;
        logError(id, 'register import', error);
        if (!isLostConnection(error)) return;
        this.logger.warn(`register import ${id} goes on when the database answers`);
        await sleep(TRY_AGAIN_MS);
      }
    }
  }
}
