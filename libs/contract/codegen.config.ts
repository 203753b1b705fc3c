import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * One generated file per capability (`operations/calls.graphql` → `generated/calls.ts`), so that a screen's chunk
 * carries its own documents only and two people can add operations without touching the same file.
 * Fragments used by more than one capability live in `operations/shared.graphql`.
 */
const root = 'libs/contract';
const shared = join(root, 'operations/shared.graphql');

const operations = {
  plugins: ['typescript-operations', 'typed-document-node'],
  config: {
    enumType: 'string-literal',
    useTypeImports: true,
    defaultScalarType: 'unknown',
    scalars: { DateTime: 'string', Date: 'string', ID: 'string', JSON: 'unknown' },
    nonOptionalTypename: true,
    skipTypeNameForRoot: true,
    avoidOptionals: { field: true, inputValue: false, defaultValue: false },
    inputMaybeValue: 'T | null',
    inlineFragmentTypes: 'combine',
    optimizeDocumentNode: true,
  },
};

/** The capability's operations, with the shared fragments when it spreads any of them. */
function documentsOf(name: string): string[] {
  const own = join(root, `operations/${name}.graphql`);
  const fragments = [...readFileSync(shared, 'utf8').matchAll(/^fragment (\w+)/gm)].map((match) => match[1]);
  const text = readFileSync(own, 'utf8');
  return fragments.some((fragment) => new RegExp(`\\.\\.\\.\\s*${fragment}\\b`).test(text)) ? [shared, own] : [own];
}

/** The files that hold an operation; one that is still only fragments has nothing to generate. */
const capabilities = readdirSync(join(root, 'operations'))
  .filter((file) => /^\s*(query|mutation|subscription)\b/m.test(readFileSync(join(root, 'operations', file), 'utf8')))
  .map((file) => file.replace(/\.graphql$/, ''))
  .sort();

const config: CodegenConfig = {
  schema: join(root, 'schema.graphql'),
  generates: {
    [join(root, 'generated/schema.ts')]: {
      plugins: ['typescript'],
      config: { enumsAsTypes: true, useTypeImports: true, scalars: { DateTime: 'string', Date: 'string', ID: 'string', JSON: 'unknown' } },
    },
    [join(root, 'generated/possible-types.ts')]: { plugins: ['./libs/contract/possible-types-plugin.mjs'] },
    ...Object.fromEntries(
      capabilities.map((name) => [
        join(root, `generated/${name}.ts`),
        { documents: documentsOf(name), ...operations },
      ]),
    ),
  },
};

export default config;
