import { Random } from '@infra/seed/register-generator/random';
import { expect, it } from 'vitest';
import { smallHistory } from './histories';
import { attackThroughMonths } from './judge';
import { publish } from './pipelines';
import { shippedPipeline } from './shipped-pipeline';

/** Random histories of six releases: months, quarters, years and corrections, up to 30 cells each. The bench goes on from seed 1000. */
export const holdOut = (from: number, to: number): void => it(`nobody finds out what must stay hidden: histories ${from} to ${to - 1}`, async () => {
  const shipped = await shippedPipeline(600_000);
  let [questions, releases] = [0, 0];
  for (let seed = from; seed < to; seed++) {
    const history = smallHistory(new Random(seed));
    const { contents, frozen } = publish(history, shipped);
    const found = await attackThroughMonths(contents, frozen, history.plan);
    expect({ seed, violations: found.violations, mistaken: found.mistaken }).toEqual({ seed, violations: [], mistaken: [] });
    questions += found.questions;
    releases += contents.length;
  }
  // Hardly any release could not be published, and there was much to find.
  expect(releases).toBeGreaterThan((to - from) * 5);
  expect(questions).toBeGreaterThan((to - from) * 15);
}, 300_000);
