import { generateRegister } from '@infra/seed/register-generator/generate';
import { personPatterns, placePatterns } from '@saimado/register/domain/identifier-patterns';
import { scanText } from '@saimado/register/domain/identifier-scan';
import { IdentifierTable } from '@saimado/register/domain/identifier-table';
import { patternHits } from '@saimado/reports/domain/stories/patterns';
import { describe, expect, it } from 'vitest';
import ordinary from './ordinary.json';
import { plant } from './plant';

/** The same at full size: `npx vitest run --project bench test/bench/identifiers.spec.ts`. */
describe('identifiers planted in stories', () => {
  const rows = [...generateRegister({ members: 1_500, seed: 5 })];
  const table = new IdentifierTable();
  for (const row of rows) for (const pattern of [...personPatterns(row), ...placePatterns(row)]) table.add(pattern);

  it('are found, each of them, whatever their kana, width, spaces, marks and forms of letters', () => {
    const missed = [...plant(rows, ordinary, 1_000, 3)].filter(({ text, start, end }) => !scanText(table, text).some((hit) => hit.start < end && start < hit.end));
    expect(missed).toEqual([]);
  });
  it('are not seen where there are none', () => {
    expect(ordinary.flatMap((text) => [...scanText(table, text), ...patternHits(text)].map(({ start, end }) => text.slice(start, end)))).toEqual([]);
  });
});
