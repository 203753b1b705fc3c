import { existsSync } from 'node:fs';
import { defineConfig } from 'vite';

const ENTRIES = ['main', 'migrate', 'seed', 'command', 'emit-schema', 'document-worker', 'disclosure-worker', 'report-worker', 'identifier-worker'].filter((entry) => existsSync(`${import.meta.dirname}/src/${entry}.ts`));

/** The server is bundled too: one file per entry point, dependencies left in node_modules. */
export default defineConfig({
  root: import.meta.dirname,
  resolve: { tsconfigPaths: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: '../../dist/api',
    emptyOutDir: true,
    sourcemap: true,
    rolldownOptions: {
      input: Object.fromEntries(ENTRIES.map((entry) => [entry, `${import.meta.dirname}/src/${entry}.ts`])),
      output: { format: 'esm', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
