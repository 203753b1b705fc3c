// @ts-check

/**
 * @template R
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<R>} run
 * @property {string[]} [after] waits until these have ended, well or not
 * @property {string[]} [needs] waits for these and gives up when one failed
 * @property {number} [slots] how many it takes; 1 unless told
 */

/**
 * @template R
 * @typedef {object} Telling
 * @property {(result: R) => boolean} failed
 * @property {(name: string) => void} begins
 * @property {(name: string, result: R, ms: number) => void} ends
 * @property {(name: string, because: string) => R} gaveUp
 * @property {(name: string, error: unknown) => R} broke
 */

/**
 * Run steps side by side in a number of slots, each as early as its place in the list and its conditions allow.
 * Conditions on steps that are not in the list count as met.
 * @template R
 * @param {readonly Step<R>[]} steps @param {number} slots @param {Telling<R>} telling
 * @returns {Promise<{ results: Map<string, R> }>} in the order in which they ended
 */
export async function schedule(steps, slots, telling) {
  /** @type {Map<string, R>} */
  const results = new Map();
  const waiting = [...steps];
  /** @type {Set<Promise<void>>} */
  const running = new Set();
  let free = slots;
  const known = new Set(steps.map((step) => step.name));
  const ended = (/** @type {string} */ name) => !known.has(name) || results.has(name);

  /** @param {Step<R>} step */
  const perform = async (step) => {
    const since = Date.now();
    telling.begins(step.name);
    const result = await step.run().catch((error) => telling.broke(step.name, error));
    results.set(step.name, result);
    telling.ends(step.name, result, Date.now() - since);
  };

  while (waiting.length > 0 || running.size > 0) {
    for (const step of [...waiting]) {
      if (![...(step.after ?? []), ...(step.needs ?? [])].every(ended)) continue;
      const lacking = (step.needs ?? []).find((name) => known.has(name) && telling.failed(/** @type {R} */ (results.get(name))));
      const takes = Math.min(step.slots ?? 1, slots);
      // A later step does not overtake one that only waits for room: the wide ones would never get their turn.
      if (lacking === undefined && takes > free) break;
      waiting.splice(waiting.indexOf(step), 1);
      if (lacking !== undefined) {
        results.set(step.name, telling.gaveUp(step.name, lacking));
        continue;
      }
      free -= takes;
      const one = perform(step).finally(() => {
        free += takes;
        running.delete(one);
      });
      running.add(one);
    }
    if (running.size > 0) await Promise.race(running);
    else if (waiting.length > 0 && !waiting.some((step) => [...(step.after ?? []), ...(step.needs ?? [])].every(ended))) {
      throw new Error(`these wait for each other: ${waiting.map((step) => step.name).join(', ')}`);
    }
  }
  return { results };
}
