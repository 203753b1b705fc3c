import { defineConfig } from 'vitest/config';
import LongestFirst from './test/testkit/longest-first.mjs';

const resolve = { tsconfigPaths: true };

/** Three kinds of test: `unit` needs nothing, `api` a PostgreSQL, `browser` a PostgreSQL and a Chromium. `bench` counts and judges nothing. */
export default defineConfig({
  resolve,
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      { resolve, test: { name: 'unit', include: ['libs/**/*.spec.ts', 'infra/**/*.spec.ts', 'test/{arch,testkit,cases}/**/*.spec.ts'], environment: 'node', setupFiles: ['test/testkit/properties.ts'], testTimeout: 60_000 } },
      {
        resolve,
        test: {
          name: 'api', include: ['test/api/**/*.spec.ts'], environment: 'node',
          globalSetup: ['test/testkit/global-setup.ts'], testTimeout: 60_000, hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'browser', include: ['test/browser/**/*.spec.ts'], environment: 'node',
          globalSetup: ['test/testkit/global-setup.ts'], testTimeout: 180_000, hookTimeout: 120_000,
        },
      },
      {
        resolve,
        test: {
          name: 'bench', include: ['test/bench/**/*.spec.ts'], environment: 'node',
          globalSetup: ['test/testkit/global-setup.ts'], testTimeout: 600_000, hookTimeout: 120_000,
        },
      },
    ],
  },
});
