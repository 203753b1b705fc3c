import { Random } from '@infra/seed/register-generator/random';
import { describe, expect, it } from 'vitest';
import { smallHistory } from './histories';
import { attackAll } from './judge';
import { primariesOnly, publish } from './pipelines';

describe('random histories of six releases', () => {
  it('without secondary suppression nearly every one of them is seen through at once', async () => {
    const by = new Set<string>();
    let seenThrough = 0;
    for (let seed = 0; seed < 20; seed++) {
      const history = smallHistory(new Random(seed));
      const { contents, frozen } = publish(history, primariesOnly);
      const { violations, mistaken } = await attackAll(contents, frozen, history.plan);
      expect(mistaken).toEqual([]);
      if (violations.length > 0) seenThrough += 1;
      for (const violation of violations) by.add(violation.by.replace(/ clinic\d+| regular\d+| all/, ''));
    }
    expect(seenThrough).toBeGreaterThan(17);
    expect([...by].sort()).toEqual(['exact recompute', 'insider', 'integer interval', 'whole numbers']);
  });
});
