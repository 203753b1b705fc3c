import { ANNOUNCE_SQL } from '@saimado/platform/events';
import { rows } from '@saimado/platform/commands';
import { checkPassword, checkStaff, type Problem } from '@saimado/staff/domain/check-staff';
import { hashPassword } from '@saimado/staff/server/passwords';
import { StaffEntity } from '@saimado/staff/server/staff.entity';
import { insertStaff } from '@saimado/staff/server/staff.service';
import { parseArgs } from 'node:util';
import type { DataSource } from 'typeorm';
import { COMMAND_LINE, connect } from './connection';
import { ask, isInteractive, UsageError } from './terminal';

interface Account { username: string; displayName: string; password: string }

const VARIABLES = {
  username: 'SAIMADO_ADMIN_USERNAME', displayName: 'SAIMADO_ADMIN_DISPLAY_NAME', password: 'SAIMADO_ADMIN_PASSWORD',
} as const satisfies Record<keyof Account, string>;

/** `staff:create-admin`: an administrator's account, above all the first one of an installation without demo data. */
export async function staffCreateAdmin(args: string[]): Promise<number> {
  parseArgs({ args, options: {} });
  const dataSource = await connect([StaffEntity]);
  try {
    const account = await accountFor();
    const problem = problemOf(account);
    if (problem) throw new UsageError(problem.message);
    await create(dataSource, account);
    process.stdout.write(`管理者 ${account.username}（${account.displayName}）を登録しました。このユーザー名とパスワードでサインインできます。\n`);
    return 0;
  } finally {
    await dataSource.destroy();
  }
}

const problemOf = ({ username, displayName, password }: Account): Problem | null =>
  checkStaff({ username, displayName, role: 'ADMINISTRATOR' }) ?? checkPassword(password, username);

const folded = (username: string): string => username.normalize('NFKC').trim().toLowerCase();

/** From the environment, or asked on the terminal where that says nothing. */
async function accountFor(): Promise<Account> {
  const given = (field: keyof Account): string | undefined => process.env[VARIABLES[field]] || undefined;
  const missing = (Object.keys(VARIABLES) as (keyof Account)[]).filter((field) => !given(field));
  if (missing.length > 0 && !isInteractive()) {
    throw new UsageError(`端末がないため質問できません。環境変数 ${missing.map((field) => VARIABLES[field]).join('、')} で指定してください。`);
  }
  const username = folded(given('username') ?? (await answered('ユーザー名（半角の英小文字・数字・._-）: ')));
  const displayName = (given('displayName') ?? (await answered('氏名: '))).trim();
  return { username, displayName, password: given('password') ?? (await newPassword(username)) };
}

async function answered(question: string, hidden = false): Promise<string> {
  const answer = await ask(question, { hidden });
  if (answer === null) throw new UsageError('中断しました。何も登録していません。');
  return answer;
}

/** Asked twice, as nobody sees what they type. */
async function newPassword(username: string): Promise<string> {
  for (;;) {
    const password = await answered('パスワード（12文字以上。画面には表示されません）: ', true);
    const problem = checkPassword(password, username);
    if (problem) {
      process.stderr.write(`${problem.message}\n`);
      continue;
    }
    if (password === (await answered('もう一度パスワード: ', true))) return password;
    process.stderr.write('2回の入力が一致しません。もう一度入力してください。\n');
  }
}

async function create(dataSource: DataSource, { username, displayName, password }: Account): Promise<void> {
  const passwordHash = await hashPassword(password);
  await dataSource.transaction(async (manager) => {
    if (await manager.existsBy(StaffEntity, { username })) throw new UsageError(`ユーザー名 ${username} はすでに使われています。別の名前にしてください。`);
    const tx = { manager, now: new Date(), sql: <Row>(text: string, values: readonly unknown[] = []) => rows<Row>(manager, text, values) };
    const staff = await insertStaff(tx, { username, displayName, role: 'ADMINISTRATOR' }, passwordHash);
    await tx.sql(
      `insert into audit_entry (at, actor_id, action, subject_kind, subject_id, address, after) values ($1, null, 'createStaff', 'staff', $2, $3, $4)`,
      [tx.now, staff.id, COMMAND_LINE, { role: staff.role, active: staff.active }],
    );
    await tx.sql(ANNOUNCE_SQL, [JSON.stringify([{ topic: 'staff', id: staff.id }])]);
  });
}
