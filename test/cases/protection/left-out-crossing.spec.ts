import { protectInput, type ProtectedInput } from '@saimado/reports/domain/protection/protect-input';
import { verifyProtection } from '@saimado/reports/domain/protection/verify';
import { contentOf } from '@saimado/reports/domain/release/compose';
import type { Period } from '@saimado/reports/domain/release/period';
import type { SourceRow } from '@saimado/reports/domain/release/source';
import type { EarlierRelease } from '@saimado/reports/domain/release/tabulated';
import { createHighsSolver } from '@saimado/reports/server/highs-solver';
import { frozenInput, sourceRow } from '@test/testkit/builders/source-rows';
import { expect, it } from 'vitest';

const MONTHS = ['2026-04', '2026-05', '2026-06'] as const;
/** On Mondays one calls in the morning, on Tuesdays in the afternoon. */
const rows: readonly SourceRow[] = MONTHS.flatMap((month) => Array.from({ length: 90 }, (_, n) => sourceRow({
  month, ...(n < 60 ? { weekday: 1, hour: 11, category: 'SUPPORT_SCAM' } : { weekday: 2, hour: 15, category: 'JUNK_MAIL' }), clinic: `${month} ${n}`,
})));

it('a quarter’s crossing that its months tell anyhow is no part of it; the report says so, and gives all others', async () => {
  const solver = await createHighsSolver(600_000);
  const earlier: EarlierRelease[] = [];
  const released = (period: Period): ProtectedInput => {
    const made = protectInput(frozenInput(rows.filter(({ month }) => period.kind === 'QUARTER' || month === period.first), period), earlier, solver);
    if (made.protection.kind === 'undecided') throw new Error(made.protection.detail);
    const withheld = new Set(made.protection.withheld.keys());
    expect(verifyProtection(made.tabulated, earlier, withheld, made.protection.witnesses)).toEqual([]);
    earlier.push({ seq: earlier.length + 1, tabulated: made.tabulated, withheld });
    return made;
  };
  for (const first of MONTHS) expect(released({ kind: 'MONTH', first }).input).not.toHaveProperty('without');

  const { input, tabulated } = released({ kind: 'QUARTER', first: '2026-04' });
  expect(input.without).toContain('EMERGENCY/weekday/hour');
  expect(input.without).not.toContain('GUIDELINE/weekday/hour');
  const [emergency] = contentOf(input, tabulated, earlier.at(-1)?.withheld ?? new Set(), []).hotlines;
  expect(emergency?.crossings.map(({ rows: down, columns }) => `EMERGENCY/${down}/${columns}`)).not.toEqual(expect.arrayContaining([...(input.without ?? [])]));
  expect(emergency?.sentences).toContain('「曜日×時間帯」の表は、公表済みの報告と合わせると相談者が特定されるおそれがあるため、載せていません。');
  // What is frozen is what is made again.
  expect(protectInput(input, earlier.slice(0, -1), solver).input).toBe(input);
});
