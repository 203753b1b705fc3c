import { Injectable } from '@nestjs/common';
import type { Discipline, HotlineCode, Locale, Role } from '@saimado/kernel/codes';
import { isId, newId, type StaffId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { Commands, type Keyed, type Tx } from '@saimado/platform/commands';
import { refused } from '@saimado/platform/refusal';
import { ROW_LOCK } from '@saimado/platform/row-lock';
import { checkPassword, checkStaff, foldEmail } from '@saimado/staff/domain/check-staff';
import { DataSource } from 'typeorm';
import { hashPassword } from './passwords';
import { StaffEntity } from './staff.entity';
import { ownView, staffView } from './staff.view';

export interface StaffFields {
  displayName: string;
  role: Role;
  hotline?: HotlineCode | null;
  discipline?: Discipline | null;
  /** left out: as it was; empty: none */
  email?: string | null;
}

const NEW_STAFF_LOCK = 5_179_071;

/** People: who they are and what they may do. Passwords go in and never come out. */
@Injectable()
export class StaffService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: Commands,
  ) {}

  async list(): Promise<StaffEntity[]> {
    return this.dataSource.manager.find(StaffEntity, { order: { role: 'ASC', username: 'ASC' } });
  }

  async byId(id: StaffId): Promise<StaffEntity | null> {
    return this.dataSource.manager.findOneBy(StaffEntity, { id });
  }

  create(actor: Actor, input: Keyed & StaffFields & { username: string; password: string }) {
    return this.commands.run(actor, 'createStaff', input, async (tx) => {
      const username = input.username.normalize('NFKC').trim().toLowerCase();
      const problem = checkStaff({ ...input, username }) ?? checkPassword(input.password, username);
      if (problem) return refused({ reason: 'InvalidInput', ...problem });
      // Two administrators may think of one name at once; the second is told so.
      await tx.sql('select pg_advisory_xact_lock($1)', [NEW_STAFF_LOCK]);
      if (await tx.manager.existsBy(StaffEntity, { username })) return refused({ reason: 'UsernameTaken' });
      const staff = await insertStaff(tx, { ...input, username }, await hashPassword(input.password));
      tx.audit({ action: 'createStaff', subjectKind: 'staff', subjectId: staff.id, after: rights(staff) });
      tx.emit({ topic: 'staff', id: staff.id });
      return { kind: 'StaffCreated' as const, staff: staffView(staff) };
    });
  }

  /** Changes a person. Whoever is deactivated or changes role is signed out everywhere. */
  update(actor: Actor, input: Keyed & StaffFields & { staffId: string; expectedVersion: number; active: boolean }) {
    return this.commands.run(actor, 'updateStaff', input, async (tx) => {
      const { staff, otherAdministrators } = await lockAmongAdministrators(tx, input.staffId);
      if (!staff) return refused({ reason: 'NotFound' });
      if (staff.version !== input.expectedVersion) return refused({ reason: 'VersionConflict', currentVersion: staff.version });
      const problem = checkStaff({ ...input, username: staff.username });
      if (problem) return refused({ reason: 'InvalidInput', ...problem });
      const staysAdministrator = input.active && input.role === 'ADMINISTRATOR';
      if (staff.role === 'ADMINISTRATOR' && staff.active && !staysAdministrator && otherAdministrators === 0) {
        return refused({ reason: 'LastAdministrator' });
      }
      const before = rights(staff);
      Object.assign(staff, fieldsOf(input), { active: input.active, version: staff.version + 1 });
      await tx.manager.save(staff);
      if (!staff.active || before.role !== staff.role) await endSessions(tx, staff.id);
      tx.audit({ action: 'updateStaff', subjectKind: 'staff', subjectId: staff.id, before, after: rights(staff) });
      tx.emit({ topic: 'staff', id: staff.id });
      return { kind: 'StaffUpdated' as const, staff: staffView(staff) };
    });
  }

  /** Sets a new password and ends the person's sessions. */
  resetPassword(actor: Actor, input: Keyed & { staffId: string; password: string }) {
    return this.commands.run(actor, 'resetPassword', input, async (tx) => {
      const staff = await lock(tx, input.staffId);
      if (!staff) return refused({ reason: 'NotFound' });
      const problem = checkPassword(input.password, staff.username);
      if (problem) return refused({ reason: 'InvalidInput', ...problem });
      await tx.sql('update staff_credential set password_hash = $2, changed_at = $3 where staff_id = $1', [staff.id, await hashPassword(input.password), tx.now]);
      await endSessions(tx, staff.id);
      tx.audit({ action: 'resetPassword', subjectKind: 'staff', subjectId: staff.id });
      return { kind: 'PasswordReset' as const, staff: staffView(staff) };
    });
  }

  /** One's own language, on whatever screen one signs in. */
  setLocale(actor: Actor, input: Keyed & { locale: Locale }) {
    return this.commands.runOnOwnAccount(actor, 'setLocale', input, async (tx) => {
      await tx.sql('update staff set locale = $2 where id = $1', [actor.staffId, input.locale]);
      tx.audit({ action: 'setLocale', subjectKind: 'staff', subjectId: actor.staffId, before: { locale: actor.locale }, after: { locale: input.locale } });
      tx.emit({ topic: 'staff', id: actor.staffId });
      return { kind: 'LocaleSet' as const, me: ownView({ ...actor, locale: input.locale }) };
    });
  }
}

/** Inserts a person and their password hash. */
export async function insertStaff(tx: Pick<Tx, 'manager' | 'sql' | 'now'>, fields: StaffFields & { username: string }, passwordHash: string): Promise<StaffEntity> {
  const staff = tx.manager.create(StaffEntity, {
    id: newId<'staff'>(), username: fields.username, ...fieldsOf(fields), locale: 'JA', active: true, version: 1, createdAt: tx.now,
  });
  await tx.manager.insert(StaffEntity, staff);
  await tx.sql('insert into staff_credential (staff_id, password_hash, changed_at) values ($1, $2, $3)', [staff.id, passwordHash, tx.now]);
  return staff;
}

/** A line belongs to operators only, a discipline to specialists only. */
const fieldsOf = ({ displayName, role, hotline, discipline, email }: StaffFields) => ({
  displayName: displayName.trim(),
  role,
  hotline: role === 'OPERATOR' ? (hotline ?? null) : null,
  discipline: role === 'SPECIALIST' ? (discipline ?? null) : null,
  ...(email !== undefined && { email: foldEmail(email) }),
});

/** For the audit: whether there is an address, not which. */
const rights = ({ role, hotline, discipline, active, email }: StaffEntity) => ({ role, hotline, discipline, active, email: email != null });

const lock = async (tx: Tx, id: string): Promise<StaffEntity | null> =>
  isId(id) ? tx.manager.findOne(StaffEntity, { where: { id: id as StaffId }, lock: ROW_LOCK }) : null;

/** Locks a person and every active administrator, in one order for all, so that two cannot remove each other at once. */
async function lockAmongAdministrators(tx: Tx, id: string): Promise<{ staff: StaffEntity | null; otherAdministrators: number }> {
  if (!isId(id)) return { staff: null, otherAdministrators: 0 };
  const locked = await tx.sql<{ id: StaffId; isAdministrator: boolean }>(
    `select id, role = 'ADMINISTRATOR' and active as "isAdministrator" from staff
     where id = $1 or (role = 'ADMINISTRATOR' and active) order by id for no key update`, [id],
  );
  const otherAdministrators = locked.filter((one) => one.isAdministrator && one.id !== id).length;
  return { staff: await tx.manager.findOneBy(StaffEntity, { id: id as StaffId }), otherAdministrators };
}

async function endSessions(tx: Tx, staffId: StaffId): Promise<void> {
  const ended = await tx.sql<{ id: string }>('update session set ended_at = $2 where staff_id = $1 and ended_at is null returning id', [staffId, tx.now]);
  for (const { id } of ended) tx.emit({ topic: 'session', id });
}
