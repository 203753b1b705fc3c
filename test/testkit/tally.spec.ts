import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { tally } from './tally.mjs';

let dir: string;
beforeEach(() => void (dir = mkdtempSync(join(tmpdir(), 'saimado-tally-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Counts a report of one file whose specs ended with these statuses. */
function count(statuses: string[], { exitCode = 0, file = 'passed' } = {}) {
  const report = { testResults: [{ name: 'a.spec.ts', status: file, assertionResults: statuses.map((status) => ({ status, fullName: 'a' })) }] };
  writeFileSync(join(dir, 'report.json'), JSON.stringify(report));
  return tally(join(dir, 'report.json'), exitCode, () => {});
}

describe('counting a run', () => {
  it.each([
    { what: 'specs', statuses: ['passed', 'failed', 'passed'], options: { exitCode: 1, file: 'failed' }, counted: { passed: 2, failed: 1 } },
    { what: 'a skipped spec as a failure', statuses: ['passed', 'skipped', 'todo'], options: {}, counted: { passed: 1, failed: 2 } },
    { what: 'a file that does not load as a failure', statuses: [], options: { exitCode: 1, file: 'failed' }, counted: { passed: 0, failed: 1 } },
    { what: 'an empty run as a failure', statuses: [], options: {}, counted: { passed: 0, failed: 1 } },
    { what: 'a bad end after good specs as a failure', statuses: ['passed'], options: { exitCode: 1 }, counted: { passed: 1, failed: 1 } },
  ])('counts $what', ({ statuses, options, counted }) => {
    expect(count(statuses, options)).toEqual(counted);
  });

  it('counts a run without a report as a failure', () => {
    expect(tally(join(dir, 'none.json'), 0, () => {})).toEqual({ passed: 0, failed: 1 });
  });
});
