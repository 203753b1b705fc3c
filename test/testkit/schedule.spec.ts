import { describe, expect, it } from 'vitest';
import { schedule } from './schedule.mjs';

interface Planned { name: string; ok?: boolean; after?: string[]; needs?: string[]; slots?: number; throws?: boolean }

/** Runs a plan and tells what began, what ended and how many ran at once. */
async function play(plan: Planned[], slots = 2): Promise<{ log: string[]; results: Record<string, boolean>; most: number }> {
  const log: string[] = [];
  let now = 0;
  let most = 0;
  const steps = plan.map(({ ok = true, throws = false, ...step }) => ({
    ...step,
    run: async () => {
      now += step.slots ?? 1;
      most = Math.max(most, now);
      await new Promise(setImmediate);
      now -= step.slots ?? 1;
      if (throws) throw new Error('broken');
      return ok;
    },
  }));
  const { results } = await schedule<boolean>(steps, slots, {
    failed: (ok) => !ok,
    begins: (name) => void log.push(`+${name}`),
    ends: (name) => void log.push(`-${name}`),
    gaveUp: (name) => (log.push(`!${name}`), false),
    broke: () => false,
  });
  return { log, results: Object.fromEntries(results), most };
}

describe('the order of a test run', () => {
  it('runs side by side, never in more slots than there are', async () => {
    const { log, most } = await play([{ name: 'a' }, { name: 'b' }, { name: 'c' }, { name: 'd', slots: 2 }]);
    expect(log.slice(0, 2)).toEqual(['+a', '+b']);
    expect(log.at(-1)).toBe('-d');
    expect(most).toBe(2);
  });

  it('goes on after a failure with what only comes after it, and gives up what needs it', async () => {
    const { results, log } = await play([{ name: 'build', ok: false }, { name: 'lint', after: ['build'] }, { name: 'api', needs: ['build'] }]);
    expect(results).toEqual({ build: false, lint: true, api: false });
    expect(log).toContain('!api');
  });

  it('counts a step that throws as failed', async () => {
    expect((await play([{ name: 'a', throws: true }, { name: 'b', needs: ['a'] }])).results).toEqual({ a: false, b: false });
  });

  it('takes conditions on steps that were not asked for as met', async () => {
    expect((await play([{ name: 'unit', after: ['lint'] }])).results).toEqual({ unit: true });
  });

  it('does not hang on steps that wait for each other', async () => {
    await expect(play([{ name: 'a', after: ['b'] }, { name: 'b', after: ['a'] }])).rejects.toThrow('wait for each other');
  });
});
