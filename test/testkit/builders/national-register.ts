import { parse } from 'csv-parse/sync';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../command';
import type { App } from '../world';
import type { RegisterCells } from './register';

/** JMA's members, rounded up (domain.md §3). */
export const NATIONAL_MEMBERS = 180_000;

/**
 * Makes a register of the real size this world's own, by the two commands an administrator has for it. Answers its rows.
 * Takes a minute or more: for specs that are about the size.
 */
export async function importNationalRegister(app: App): Promise<RegisterCells[]> {
  const folder = mkdtempSync(join(tmpdir(), 'saimado-national-'));
  try {
    const file = join(folder, '会員名簿.csv');
    const generated = await runCommand(app, ['register:generate', '--members', String(NATIONAL_MEMBERS), '--seed', '20260610']);
    if (generated.code !== 0) throw new Error(`register:generate: ${generated.stderr}`);
    writeFileSync(file, generated.stdout);
    const imported = await runCommand(app, ['register:import', file, '--yes']);
    if (imported.code !== 0) throw new Error(`register:import: ${imported.stdout.slice(-2_000)}${imported.stderr}`);
    return parse(readFileSync(file), { columns: true, bom: true }) as unknown as RegisterCells[];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
