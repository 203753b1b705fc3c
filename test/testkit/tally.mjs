// @ts-check
import fs from 'node:fs';

/** @typedef {{ passed: number, failed: number }} Count */
/** @typedef {{ status: string, fullName: string }} Assertion */
/** @typedef {{ testResults: { name: string, status: string, assertionResults: Assertion[] }[] }} Report */

/**
 * How many specs of a vitest run passed and failed. A file that could not be loaded, a run that ended badly although
 * each spec passed, a run that found nothing, and a spec that was skipped all count as failures.
 * @param {string} file the json reporter's
 * @param {number} exitCode of the run
 * @param {(line: string) => void} say
 * @returns {Count}
 */
export function tally(file, exitCode, say) {
  const report = read(file);
  if (report === undefined) {
    say('the run ended without a report');
    return { passed: 0, failed: 1 };
  }
  const specs = report.testResults.flatMap((one) => one.assertionResults);
  const skipped = specs.filter((spec) => spec.status !== 'passed' && spec.status !== 'failed');
  for (const spec of skipped) say(`skipped, which nothing may be: ${spec.fullName}`);
  const unread = report.testResults.filter((one) => one.status === 'failed' && !one.assertionResults.some((spec) => spec.status === 'failed'));
  for (const one of unread) say(`failed outside of its specs: ${one.name}`);

  const passed = specs.filter((spec) => spec.status === 'passed').length;
  const failed = specs.filter((spec) => spec.status === 'failed').length + skipped.length + unread.length;
  if (failed === 0 && (exitCode !== 0 || passed === 0)) {
    say(passed === 0 ? 'no spec was found' : `each spec passed, yet the run ended with code ${exitCode}`);
    return { passed, failed: 1 };
  }
  return { passed, failed };
}

/** @param {string} file @returns {Report | undefined} */
function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
