import 'reflect-metadata';
import { UsageError } from './commands/terminal';

type Command = (args: string[]) => Promise<number>;

/** What `npm run NAME -- …` runs: each answers its exit code. Loaded one by one: most need the database's half of the program, `disclosure` does not. */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  disclosure: async () => (await import('./commands/disclosure')).disclosure,
  'register:generate': async () => (await import('./commands/register-generate')).registerGenerate,
  'register:import': async () => (await import('./commands/register-import')).registerImport,
  'staff:create-admin': async () => (await import('./commands/staff-create-admin')).staffCreateAdmin,
};

async function main(): Promise<number> {
  const [name = '', ...args] = process.argv.slice(2);
  const load = COMMANDS[name];
  if (!load) throw new UsageError(`命令を指定してください: ${Object.keys(COMMANDS).join('、')}`);
  const command = await load();
  return command(args);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof UsageError ? '' : `${process.argv[2] ?? ''} を終えられませんでした: `}${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  },
);
