import 'reflect-metadata';
import { disclosure } from './commands/disclosure';
import { registerGenerate } from './commands/register-generate';
import { registerImport } from './commands/register-import';
import { staffCreateAdmin } from './commands/staff-create-admin';
import { UsageError } from './commands/terminal';

/** What `npm run NAME -- …` runs: each answers its exit code. */
const COMMANDS: Readonly<Record<string, (args: string[]) => Promise<number>>> = {
  disclosure,
  'register:generate': registerGenerate,
  'register:import': registerImport,
  'staff:create-admin': staffCreateAdmin,
};

async function main(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  const command = COMMANDS[name];
  if (!command) throw new UsageError(`命令を指定してください: ${Object.keys(COMMANDS).join('、')}`);
  return command(args);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof UsageError ? '' : `${process.argv[2] ?? ''} を終えられませんでした: `}${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
