import { Injectable } from '@nestjs/common';
import type { Discipline } from '@saimado/kernel/codes';
import { isId, newId } from '@saimado/kernel/id';
import { addDays, jstDateOf } from '@saimado/kernel/jst';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, type Tx } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { checkConflict, type ConflictInput } from '@saimado/referrals/domain/check-conflict';
import { checkFirm, type FirmContent } from '@saimado/referrals/domain/check-firm';
import { isSameFirm } from '@saimado/referrals/domain/conflicts';
import { FirmReadings } from './firm-readings.service';
import { changedFields, contentOf } from './firm.view';

type SaveFirm = Keyed & Omit<FirmContent, 'hours'> & { id?: string | null; expectedVersion: number; hours?: FirmContent['hours'] };
type AddConflict = Keyed & Omit<ConflictInput, 'code' | 'since' | 'until'> & { firmId: string; code?: string | null; since?: string | null; until?: string | null };

/** The directory of firms: every version is kept with its author. */
@Injectable()
export class FirmsService {
  constructor(
    private readonly commands: Commands,
    private readonly readings: FirmReadings,
  ) {}

  /** Enters a firm, or a new version of it. One that is listed again begins to count its turns anew. */
  save(actor: Actor, { hours, ...input }: SaveFirm) {
    return this.commands.run(actor, 'saveFirm', { ...input, hours } as SaveFirm, async (tx) => {
      const checked = checkFirm({ ...input, hours: hours ?? null });
      if (checked.kind === 'refused') return checked;
      const firm = contentOf(checked.firm);
      const before = input.id ? await this.locked(tx, input.id) : null;
      if (input.id && !before) return refused({ reason: 'NotFound' });
      if ((before?.version ?? 0) !== input.expectedVersion) return refused({ reason: 'VersionConflict', currentVersion: before?.version ?? 0 });
      if (before && before.discipline !== firm.discipline) return refused({ reason: 'InvalidInput', field: 'discipline', message: '分野は変えられません。新しい事業者として登録してください。' });
      const id = before?.id ?? newId<'firm'>();
      const version = input.expectedVersion + 1;
      const since = before && (before.active || !firm.active) ? before.inRotationSince : tx.now;
      await tx.sql(
        `insert into firm (id, version, name, discipline, areas, prefectures, nationwide, hours, closed_on_holidays, contact_person, phone, email, active, remark, in_rotation_since, updated_at, updated_by)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
         on conflict (id) do update set version = excluded.version, name = excluded.name, areas = excluded.areas, prefectures = excluded.prefectures, nationwide = excluded.nationwide,
           hours = excluded.hours, closed_on_holidays = excluded.closed_on_holidays, contact_person = excluded.contact_person, phone = excluded.phone, email = excluded.email,
           active = excluded.active, remark = excluded.remark, in_rotation_since = excluded.in_rotation_since, updated_at = excluded.updated_at, updated_by = excluded.updated_by`,
        [id, version, firm.name, firm.discipline, firm.areas, firm.prefectures, firm.nationwide, firm.hours && JSON.stringify(firm.hours), firm.closedOnHolidays,
          firm.contactPerson, firm.phone, firm.email, firm.active, firm.remark, since, tx.now, actor.staffId],
      );
      await tx.sql('insert into firm_version (firm_id, version, at, by_id, content) values ($1, $2, $3, $4, $5)', [id, version, tx.now, actor.staffId, JSON.stringify(firm)]);
      tx.audit({ action: 'saveFirm', subjectKind: 'firm', subjectId: id, after: { version, active: firm.active, changed: changedFields(before && contentOf(before), firm) } });
      return this.changed(tx, id);
    });
  }

  addConflict(actor: Actor, input: AddConflict) {
    return this.commands.run(actor, 'addFirmConflict', input, async (tx) => {
      const checked = checkConflict({ kind: input.kind, name: input.name, reason: input.reason, code: input.code ?? null, since: input.since ?? jstDateOf(tx.now), until: input.until ?? null });
      if (checked.kind === 'refused') return checked;
      if (!(await this.locked(tx, input.firmId))) return refused({ reason: 'NotFound' });
      await this.keepConflict(tx, input.firmId, checked.conflict);
      return this.changed(tx, input.firmId);
    });
  }

  /** A conflict that is over held until yesterday; it stays readable. */
  endConflict(actor: Actor, input: Keyed & { conflictId: string }) {
    return this.commands.run(actor, 'endFirmConflict', input, async (tx) => {
      const [conflict] = isId(input.conflictId) ? await tx.sql<{ firmId: string }>('select firm_id as "firmId" from firm_conflict where id = $1', [input.conflictId]) : [];
      if (!conflict || !(await this.locked(tx, conflict.firmId))) return refused({ reason: 'NotFound' });
      // One that was entered today by mistake never held.
      await tx.sql(
        'update firm_conflict set until = least(until, $2::date), ended_at = $3, ended_by = $4 where id = $1 and ended_at is null',
        [input.conflictId, addDays(jstDateOf(tx.now), -1), tx.now, actor.staffId],
      );
      tx.audit({ action: 'endFirmConflict', subjectKind: 'firm', subjectId: conflict.firmId, after: { conflict: input.conflictId } });
      return this.changed(tx, conflict.firmId);
    });
  }

  /** Keeps a conflict of a locked firm. */
  async keepConflict(tx: Tx, firmId: string, { kind, name, code, keys, reason, since, until }: ConflictInput & { keys: readonly string[] }): Promise<void> {
    const id = newId<'firm-conflict'>();
    await tx.sql(
      'insert into firm_conflict (id, firm_id, kind, name, code, keys, reason, since, until, added_at, added_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
      [id, firmId, kind, name, code, keys, reason, since, until, tx.now, tx.actor.staffId],
    );
    tx.audit({ action: 'addFirmConflict', subjectKind: 'firm', subjectId: firmId, after: { conflict: id, kind } });
    tx.emit({ topic: 'firm', id: firmId });
  }

  /** Locks a firm: its conflicts change under this lock only, and a case is sent to it under this lock only. */
  async locked(tx: Tx, id: string) {
    if (isId(id)) await tx.sql('select from firm where id = $1 for no key update', [id]);
    return this.readings.inTx(tx, id);
  }

  /** Whether the directory has a firm of that name, however it is written. */
  async lists(tx: Tx, discipline: Discipline, name: string): Promise<boolean> {
    const firms = await tx.sql<{ name: string }>('select name from firm where discipline = $1', [discipline]);
    return firms.some((firm) => isSameFirm(firm.name, name));
  }

  holidays(tx: Tx) {
    return this.readings.holidays(tx.manager);
  }

  private async changed(tx: Tx, id: string) {
    tx.emit({ topic: 'firm', id });
    return { kind: 'FirmChanged' as const, firm: await this.readings.viewInTx(tx, id) };
  }
}
