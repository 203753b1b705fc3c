import { describe, expect, it } from 'vitest';
import { reasonCounts, type Withheld, withheldTables } from './withheld';

const cell = (hotline: Withheld['hotline'], table: string, code: string, ...because: string[]): Withheld => ({ __typename: 'ReportWithheldCell', hotline, table, code, because, min: 0, max: null });

describe('what is withheld', () => {
  const withheld = [cell('EMERGENCY', 'total', '', 'SMALL'), cell('EMERGENCY', 'tier', 'TIER_1', 'ZERO'), cell('GUIDELINE', 'tier', 'TIER_1', 'SMALL', 'ONE_CLINIC'), cell('EMERGENCY', 'tier', 'TIER_2', 'SMALL')];

  it('is told by hotline and table, each once', () => {
    expect(withheldTables(withheld).map(({ hotline, table, cells }) => [hotline, table, cells.map(({ code }) => code)])).toEqual([
      ['EMERGENCY', 'total', ['']], ['EMERGENCY', 'tier', ['TIER_1', 'TIER_2']], ['GUIDELINE', 'tier', ['TIER_1']],
    ]);
  });
  it('has reasons, the most frequent first', () => {
    expect(reasonCounts(withheld)).toEqual([{ reason: 'SMALL', count: 3 }, { reason: 'ZERO', count: 1 }, { reason: 'ONE_CLINIC', count: 1 }]);
  });
});
