// @ts-check
import { BaseSequencer } from 'vitest/node';

/** @typedef {import('vitest/node').TestSpecification} TestSpecification */

/** Specs that take minutes by themselves: begun first, so that where specs run side by side none waits for them at the end. */
const LONG = ['browser/full-register.spec.ts', 'browser/screens.spec.ts', 'api/crash.spec.ts', 'api/escalation-races.spec.ts', 'api/launcher.spec.ts'];

/** @param {TestSpecification} file */
const isLong = ({ moduleId }) => LONG.some((path) => moduleId.endsWith(path));

/** Vitest's own order, with the long ones before all others. */
export default class LongestFirst extends BaseSequencer {
  /** @override @param {TestSpecification[]} files @returns {Promise<TestSpecification[]>} */
  async sort(files) {
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
