import { generateRegister } from '@infra/seed/register-generator/generate';
import { personPatterns, placePatterns } from '@saimado/register/domain/identifier-patterns';
import { scanText } from '@saimado/register/domain/identifier-scan';
import { IdentifierTable } from '@saimado/register/domain/identifier-table';
import { describe, expect, it } from 'vitest';
import ordinary from '../cases/stories/ordinary.json';
import { plant } from '../cases/stories/plant';

const [MEMBERS, STORIES, PAGE, PAGES] = [180_000, 5_000, 2_000, 200];
const out = (line: string): void => { process.stdout.write(`${line}\n`); };
const at = (times: readonly number[], share: number): string => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);

describe('identifiers of a register of JMA’s size', () => {
  it('are found in stories, whatever their spelling, within 50 ms a page', () => {
    const rows = [...generateRegister({ members: MEMBERS, seed: 11 })];
    const begun = performance.now();
    const table = new IdentifierTable();
    const [persons, places] = [new Set<string>(), new Set<string>()];
    for (const row of rows) {
      if (!persons.has(row.memberName + row.memberKana)) { persons.add(row.memberName + row.memberKana); personPatterns(row).forEach((pattern) => table.add(pattern)); }
      if (!places.has(row.facilityCode)) { places.add(row.facilityCode); placePatterns(row).forEach((pattern) => table.add(pattern)); }
    }
    out(`${MEMBERS} members, ${places.size} facilities, ${rows.length} rows: ${table.size} patterns in ${((performance.now() - begun) / 1000).toFixed(1)} s, ${(table.bytes / 2 ** 20).toFixed(1)} MiB`);

    const missed = [...plant(rows, ordinary, STORIES, 7)].filter(({ text, start, end }) => !scanText(table, text).some((hit) => hit.start < end && start < hit.end));
    out(`planted in ${STORIES} stories: ${STORIES - missed.length} found`);
    for (const { what, text, start, end } of missed.slice(0, 40)) out(`missed ${what} ${text.slice(Math.max(0, start - 6), start)}[${text.slice(start, end)}]${text.slice(end, end + 6)}`);

    const alarms = ordinary.flatMap((text) => scanText(table, text).map(({ kind, start, end }) => `${kind} ${text.slice(Math.max(0, start - 4), start)}[${text.slice(start, end)}]${text.slice(end, end + 4)}`));
    out(`false alarms in ${ordinary.length} ordinary stories of ${ordinary.join('').length} letters: ${alarms.length}`);
    for (const alarm of alarms) out(alarm);

    const pages = Array.from({ length: PAGES }, (_, n) => ordinary.slice(n % 10).concat(ordinary).join('').slice(0, PAGE));
    const times = pages.map((page) => { const start = performance.now(); scanText(table, page); return performance.now() - start; }).sort((a, b) => a - b);
    out(`a page of ${PAGE} letters: p50 ${at(times, 0.5)} ms, p99 ${at(times, 0.99)} ms`);

    expect(missed).toEqual([]);
    expect(times[Math.floor(PAGES * 0.5)]).toBeLessThan(50);
  });
});
