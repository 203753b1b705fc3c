import { protectRelease } from '@saimado/reports/domain/protection/protect-release';
import { createHighsSolver } from '@saimado/reports/server/highs-solver';
import type { Pipeline } from './pipelines';

/** What is shipped. */
export async function shippedPipeline(timeLimitMs: number): Promise<Pipeline> {
  const solver = await createHighsSolver(timeLimitMs);
  return (now, earlier) => {
    const verdict = protectRelease(now, earlier, solver);
    return verdict.kind === 'protected' ? new Set(verdict.withheld.keys()) : null;
  };
}
