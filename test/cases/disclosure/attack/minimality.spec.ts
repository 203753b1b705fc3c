import { beforeAll, describe, expect, it } from 'vitest';
import { minimalityAttack } from './minimality';
import { type Pipeline, withoutZeroRule } from './pipelines';
import { shippedPipeline } from './shipped-pipeline';

let shipped: Pipeline;
beforeAll(async () => { shipped = await shippedPipeline(60_000); });

describe('who knows the algorithm asks why a cell was withheld', () => {
  it('beside withheld empty cells he cannot even tell whether anybody called', () => {
    const [found] = minimalityAttack([3, 0, 30, 8], shipped) ?? [];
    expect(found).toMatchObject({ code: 'A', count: 3 });
    expect([found?.sums.at(0), found?.sums.at(-1)]).toEqual([0, 11]);
    // 11 alone, with nobody beside it, would not have been withheld.
    expect([found?.algorithm.at(0), found?.algorithm.at(-1)]).toEqual([0, 10]);
  });

  it('without the zero rule he can', () => {
    const [found] = minimalityAttack([3, 0, 30, 8], withoutZeroRule(shipped)) ?? [];
    expect(found?.sums.at(0)).toBe(0);
    expect(found?.algorithm.at(0)).toBe(1);
  });

  // A limit, stated: that the cheapest cell is taken says that it was the cheapest. The sums leave 0 to 16 open.
  it('where nothing is empty, the cheapest partner tells him more than the sums do', () => {
    const [found] = minimalityAttack([5, 28, 13, 11], shipped) ?? [];
    expect([found?.sums.at(0), found?.sums.at(-1)]).toEqual([0, 16]);
    expect([found?.algorithm.at(0), found?.algorithm.at(-1)]).toEqual([4, 13]);
  });
});
