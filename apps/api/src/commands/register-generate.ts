import { generateRegister } from '@infra/seed/register-generator/generate';
import { cellsOf, COLUMNS } from '@saimado/register/domain/row';
import { stringify } from 'csv-stringify';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { UsageError } from './terminal';

const USAGE = '使い方: npm run register:generate -- --members 人数 --seed 数 > 会員名簿.csv';

/** `register:generate --members N --seed S`: a fictional register as CSV on standard output, the same for the same numbers. */
export async function registerGenerate(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { members: { type: 'string' }, seed: { type: 'string' } } });
  const members = whole(values.members);
  const seed = whole(values.seed);
  if (members === null || seed === null || members < 1) throw new UsageError(USAGE);
  const register = generateRegister({ members, seed });
  function* records(): Generator<Record<string, string>> {
    for (const row of register) yield cellsOf(row);
  }
  try {
    await pipeline(Readable.from(records()), stringify({ header: true, columns: [...COLUMNS] }), process.stdout);
  } catch (error) {
    // Whoever reads had enough (`| head`).
    if ((error as { code?: unknown }).code !== 'EPIPE') throw error;
  }
  return 0;
}

const whole = (text: string | undefined): number | null => (text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : null);
