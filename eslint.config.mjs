// @ts-check
import nx from '@nx/eslint-plugin';
import hooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { capabilities, composers, domainPackages, doors, layers, namedDoors, screens } from './test/arch/boundaries.mjs';

process.env.NX_DAEMON ??= 'false';
await readyProjectGraph();

/** @param {string} kind @param {readonly string[]} names */
const tagged = (kind, names) => names.map((name) => `${kind}:${name}`);
/** What every project may reach whichever capability it belongs to; the layer constraints narrow it. */
const shared = ['kernel', 'platform', 'contract', 'ui-kit'];
/** @param {string} layer @param {Record<string, string[]>} table */
const reach = (layer, table) =>
  Object.entries(table).map(([name, others]) => ({
    allSourceTags: [`scope:${name}`, `layer:${layer}`],
    onlyDependOnLibsWithTags: tagged('scope', [name, ...others, ...shared]),
  }));

const depConstraints = [
  ...Object.entries(layers).map(([layer, others]) => ({
    sourceTag: `layer:${layer}`,
    onlyDependOnLibsWithTags: tagged('layer', others),
  })),
  ...Object.entries(composers).map(([name, others]) => ({
    sourceTag: `scope:${name}`,
    onlyDependOnLibsWithTags: tagged('layer', others),
  })),
  ...reach('domain', capabilities),
  ...reach('server', capabilities),
  ...reach('ui', screens),
  { sourceTag: 'layer:test', onlyDependOnLibsWithTags: ['*'] },
];

const escaped = (/** @type {string} */ text) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
/** @typedef {{ regex: string, message: string }} Ban */

/** @param {string} self @returns {Ban} */
const doorsOf = (self) => ({
  regex: `^@saimado/(?!${[`${escaped(self)}/`, ...namedDoors.map((path) => `${escaped(path)}$`)].join('|')})[^/]+/server/(?!.*\\.(?:${doors.join('|')})$)`,
  message: `Another capability is reached through its ${doors.join(', ')} files only.`,
});
/** @type {Ban} */
const pure = {
  regex: `^(?!\\.|@saimado/|(?:${domainPackages.map(escaped).join('|')})(?:/|$))`,
  message: 'A domain rule takes plain data: no framework, no I/O. Harmless packages are listed in test/arch/boundaries.mjs.',
};
/** @type {Ban} */
const noBarrel = { regex: '^@saimado/[^/]+(?:/(?:domain|server|ui))?$', message: 'No barrels: import the file that has it.' };
/** @param {...Ban} bans @returns {['error', { patterns: Ban[] }]} */
const imports = (...bans) => ['error', { patterns: [noBarrel, ...bans] }];

/** The clock and chance come in as arguments (architecture.md › Time). */
const impure = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'A rule takes `now` as an argument.' },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'A rule takes `now` as an argument.' },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'A rule takes its chance as an argument.' },
  { selector: 'MemberExpression[object.name="process"]', message: 'A rule reads no environment.' },
];

const specs = ['**/*.spec.{ts,tsx}'];
const source = ['**/*.{ts,tsx,mjs}'];

export default tseslint.config(
  { ignores: ['node_modules/**', 'dist/**', 'coverage/**', '.nx/**', '.data/**', 'libs/contract/generated/**', 'test/.artifacts/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: source,
    extends: [tseslint.configs.base],
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', {
        // The launcher and the test runner start before anything is installed or built, when no alias is known yet.
        allow: ['^(?:\\.\\./)+infra/start/[^/]+\\.mjs$', '^\\./test/arch/boundaries\\.mjs$'],
        allowCircularSelfDependency: true,
        checkDynamicDependenciesExceptions: ['.*'],
        depConstraints,
      }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-asserted-optional-chain': 'error',
      '@typescript-eslint/no-require-imports': 'error',
      '@typescript-eslint/consistent-type-imports': 'off', // Nest's injection needs the imported classes at run time
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': 'allow-with-description' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-debugger': 'error',
      'no-empty': 'error',
      'no-eval': 'error',
      'no-fallthrough': 'error',
      'no-implied-eval': 'error',
      'no-self-assign': 'error',
      'no-unsafe-finally': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      'no-restricted-imports': imports(),
    },
  },
  ...Object.keys(capabilities).map((name) => ({
    files: [`libs/${name}/server/**/*.ts`],
    rules: { 'no-restricted-imports': imports(doorsOf(name)) },
  })),
  {
    files: ['libs/*/domain/**/*.ts', 'libs/kernel/**/*.ts'],
    ignores: specs,
    rules: { 'no-restricted-imports': imports(pure) },
  },
  {
    files: ['libs/*/domain/**/*.ts'],
    ignores: specs,
    rules: { 'no-restricted-syntax': ['error', ...impure] },
  },
  {
    files: ['apps/**/*.{ts,tsx}', 'libs/**/*.{ts,tsx}'],
    rules: { 'no-console': 'error' },
  },
  {
    // The programs people run in a terminal speak to that terminal.
    files: ['apps/api/src/{command,migrate,seed}.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['apps/console/**/*.{ts,tsx}', 'libs/ui-kit/**/*.{ts,tsx}', 'libs/*/ui/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': hooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    files: specs,
    rules: {
      'no-restricted-syntax': ['error', {
        selector: 'MemberExpression[object.name=/^(?:describe|it|test)$/][property.name=/^(?:only|skip|todo)$/]',
        message: 'A spec runs whole or is deleted.',
      }],
    },
  },
);

/**
 * The boundary rule reads Nx's project graph from its cache and silently passes everything when there is none, so
 * the graph is computed here first. `nx` finds the workspace by the current directory.
 */
async function readyProjectGraph() {
  if (process.cwd() !== import.meta.dirname) process.chdir(import.meta.dirname);
  const { createProjectGraphAsync } = await import('@nx/devkit');
  await createProjectGraphAsync({ exitOnError: false, resetDaemonClient: true });
}
