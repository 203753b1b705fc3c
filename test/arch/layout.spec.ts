import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Files of the repository: all that `.gitignore` does not name. Needs no git, as an exported tree is judged too. */
const ignored = readFileSync(join(root, '.gitignore'), 'utf8').split('\n').map((line) => line.replace(/\/$/, '')).filter(Boolean);
const isIgnored = (path: string): boolean =>
  path === '.git' || ignored.some((pattern) => (pattern.startsWith('*') ? path.endsWith(pattern.slice(1)) : path === pattern || path.endsWith(`/${pattern}`)));
const filesUnder = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (isIgnored(path)) return [];
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
const files = filesUnder('');

const text = (file: string): string => readFileSync(join(root, file), 'utf8');

/** architecture.md › Layout: "Root: … and the dotfiles and configs that tools insist on; no more." */
const rootEntries = new Set([
  'apps', 'libs', 'infra', 'test', 'nx.json', 'package.json', 'package-lock.json', 'README.md', 'LICENSE',
  'tsconfig.base.json', 'tsconfig.json', 'eslint.config.mjs', 'vitest.config.ts',
  '.ci', '.gitignore', '.gitattributes', '.npmrc', '.nvmrc', '.node-version', '.editorconfig', '.dockerignore', '.env.example',
]);
const folders = new Set(['apps', 'libs', 'infra', 'test']);
const notCapabilities = new Set(['kernel', 'platform', 'contract', 'ui-kit']);
const layers = new Set(['domain', 'server', 'ui']);

describe('the layout of architecture.md', () => {
  it('has files to judge', () => {
    expect(files).toContain('package.json');
    expect(files.length).toBeGreaterThan(50);
  });

  it('keeps the root to what tools insist on', () => {
    const entries = [...new Set(files.map((file) => file.split('/')[0] ?? ''))];
    expect(entries.filter((entry) => !rootEntries.has(entry))).toEqual([]);
  });

  it('has no folder for leftovers and no barrel', () => {
    const ours = files.filter((file) => folders.has(file.split('/')[0] ?? ''));
    expect(ours.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc|shared)\//.test(file))).toEqual([]);
    const barrels = ours.filter((file) => /\.tsx?$/.test(file) && !file.startsWith('libs/contract/generated/') && isBarrel(text(file)));
    expect(barrels).toEqual([]);
  });

  it('knows a barrel when it sees one', () => {
    expect(isBarrel("/** All. */\nexport * from './a';\nexport { b } from './b';\n")).toBe(true);
    expect(isBarrel("import { a } from './a';\nexport const all = [a];\n")).toBe(false);
  });

  it('divides every capability into domain, server and ui only, each an Nx project with its two tags', () => {
    const placed = files.filter((file) => file.startsWith('libs/')).map((file) => file.split('/'));
    const capabilityFiles = placed.filter(([, name]) => name !== undefined && !notCapabilities.has(name));
    expect(capabilityFiles.filter(([, , layer]) => layer === undefined || !layers.has(layer)).map((parts) => parts.join('/'))).toEqual([]);

    const made = new Set(capabilityFiles.map(([, name, layer]) => `${name}/${layer}`));
    for (const project of made) {
      const [name, layer] = project.split('/');
      const path = `libs/${project}/project.json`;
      expect(files, `${path} is missing: without it no boundary holds there`).toContain(path);
      const { tags } = JSON.parse(text(path)) as { tags: string[] };
      expect(tags, path).toEqual([`scope:${name}`, `layer:${layer}`]);
    }
  });

  it('keeps a file to one idea', () => {
    const written = files.filter((file) => /\.(?:ts|tsx|mjs)$/.test(file) && !file.startsWith('libs/contract/generated/'));
    // Tables of knowledge and catalogues of words are as long as what they tell.
    const table = /\.(?:catalogue|table|data)\.ts$|\/locales?\/|\/catalogues?\//;
    const long = written.filter((file) => !table.test(file)).map((file) => ({ file, lines: text(file).split('\n').length })).filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });
});

describe('what the repository may contain', () => {
  interface LockedPackage { license?: string; dev?: boolean; devOptional?: boolean; link?: boolean }

  it('has no copyleft licence among what is shipped', () => {
    const { packages } = JSON.parse(text('package-lock.json')) as { packages: Record<string, LockedPackage> };
    const shipped = Object.entries(packages).filter(([path, one]) => path !== '' && !one.dev && !one.devOptional && !one.link);
    expect(shipped.length).toBeGreaterThan(50);
    const refused = shipped.filter(([, { license }]) => license !== undefined && isCopyleft(license));
    expect(refused.map(([path, { license }]) => `${path}: ${license ?? ''}`)).toEqual([]);
  });

  it('reads a licence expression as a lawyer would', () => {
    expect(['GPL-3.0-only', 'AGPL-3.0', 'LGPL-3.0-or-later', 'MIT AND GPL-2.0', '(GPL-2.0 OR AGPL-3.0)', 'SSPL-1.0'].map(isCopyleft)).not.toContain(false);
    expect(['MIT', 'Apache-2.0', '(MIT OR GPL-3.0)', 'PostgreSQL', 'ISC AND MIT', 'OFL-1.1'].map(isCopyleft)).not.toContain(true);
  });

  it('names no machine of its makers', () => {
    // Put together here, so that this file does not name them either.
    const traces = [['/wo', 'rk/'], ['.lib', 'rary/'], ['fa', 'rm-'], ['/tmp/', 'plan']].map((parts) => parts.join(''));
    const readable = files.filter((file) => !/\.(?:png|jpe?g|webp|ico|woff2?|ttf|gz|zip)$/.test(file) && file !== 'package-lock.json');
    const found = readable.flatMap((file) => {
      const content = text(file);
      return traces.filter((trace) => content.includes(trace)).map((trace) => `${file}: ${trace}`);
    });
    expect(found).toEqual([]);
  });

  it('holds no secret', () => {
    expect(files.filter((file) => /(?:^|\/)(?:\.env|id_rsa|.*\.pem|.*\.key)$/.test(file))).toEqual([]);
  });
});

/** Whether a file holds nothing but other files' exports. */
function isBarrel(content: string): boolean {
  const code = content.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '').trim();
  return code !== '' && code.replace(/export\s+(?:type\s+)?(?:\*(?:\s+as\s+\w+)?|\{[^}]*\})\s+from\s+['"][^'"]+['"];?/g, '').trim() === '';
}

/** Whether an SPDX expression leaves no choice but a licence that binds the whole program. */
function isCopyleft(expression: string): boolean {
  const choices = expression.replace(/[()]/g, '').split(/\s+OR\s+/);
  return choices.every((choice) => choice.split(/\s+AND\s+/).some((licence) => /^(?:[AL]?GPL|SSPL|EUPL|OSL|CC-BY-NC)/.test(licence)));
}
