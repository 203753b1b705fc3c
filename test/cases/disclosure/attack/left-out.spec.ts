import { Random } from '@infra/seed/register-generator/random';
import { beforeAll, describe, expect, it } from 'vitest';
import { smallHistory } from './histories';
import { type Assumptions, attackAll, type Violation } from './judge';
import { type Pipeline, primariesOnly, publish, withoutInsiders, withoutOtherReleases, withoutZeroRule } from './pipelines';
import { shippedPipeline } from './shipped-pipeline';

let shipped: Pipeline;
beforeAll(async () => { shipped = await shippedPipeline(600_000); });

/** Who found something, once each, and in how many histories. */
async function seenThrough(pipeline: Pipeline, seeds: readonly number[], assumptions: Assumptions = {}): Promise<{ histories: number; by: string[] }> {
  const by = new Set<string>();
  let histories = 0;
  for (const seed of seeds) {
    const history = smallHistory(new Random(seed));
    const { contents, frozen } = publish(history, pipeline);
    const { violations, mistaken } = await attackAll(contents, frozen, history.plan, assumptions);
    expect(mistaken).toEqual([]);
    if (violations.length > 0) histories += 1;
    for (const violation of violations) by.add(kindOf(violation));
  }
  return { histories, by: [...by].sort() };
}
const kindOf = ({ by }: Violation): string => (by.startsWith('insider') ? 'insider' : by);
const seeds = (from: number, to: number): number[] => Array.from({ length: to - from }, (_, index) => from + index);

describe('the same attackers see at once what is left out', () => {
  it('secondary suppression', async () => {
    const { histories, by } = await seenThrough(primariesOnly, seeds(0, 12));
    expect(histories).toBeGreaterThan(10);
    expect(by).toEqual(['exact recompute', 'insider', 'integer interval', 'whole numbers']);
  });

  it('the other releases: what months and quarters say together', async () => {
    const { by } = await seenThrough(withoutOtherReleases(shipped), seeds(0, 8));
    expect(by).toContain('exact recompute');
    expect(by).toContain('integer interval');
  });

  it('the zero rule: who sees zeros shown takes every gap for somebody', async () => {
    const { by } = await seenThrough(withoutZeroRule(shipped), seeds(0, 8), { zerosShown: true });
    expect(by).toContain('integer interval');
  });

  it('the insider stage', async () => {
    const { by } = await seenThrough(withoutInsiders(shipped), seeds(0, 25));
    expect(by).toEqual(['insider']);
  });
});
