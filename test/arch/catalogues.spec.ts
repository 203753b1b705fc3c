import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
type Tree = { [key: string]: string | Tree };

const folders = readdirSync(join(root, 'libs'))
  .flatMap((name) => [`libs/${name}/ui/i18n`, ...(name === 'ui-kit' ? ['libs/ui-kit/i18n'] : [])])
  .filter((folder) => existsSync(join(root, folder)));

const read = (folder: string, language: string): Map<string, string> => new Map(leaves(JSON.parse(readFileSync(join(root, folder, `${language}.json`), 'utf8')) as Tree));

function leaves(tree: Tree, prefix = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value] as [string, string]] : leaves(value, `${prefix}${key}.`)));
}

/** English has plurals (`_one`, `_other`), Japanese has none (`_other`). */
const singular = (keys: Iterable<string>): string[] => [...new Set([...keys].map((key) => key.replace(/_(one|other)$/, '')))].sort();
const placeholders = (text: string): string[] => [...text.matchAll(/\{\{\s*(\w+)/g)].map((match) => match[1] ?? '').sort();

describe('the catalogues', () => {
  it('are found', () => expect(folders.length).toBeGreaterThanOrEqual(3));

  it.each(folders)('%s says everything in both languages', (folder) => {
    const [ja, en] = [read(folder, 'ja'), read(folder, 'en')];
    expect(singular(en.keys())).toEqual(singular(ja.keys()));
    for (const [key, text] of [...ja, ...en]) expect(text.trim(), `${folder} ${key} is empty`).not.toBe('');
    for (const [key, text] of ja) expect(placeholders(en.get(key) ?? text), `${folder} ${key}`).toEqual(placeholders(text));
  });

  it.each(folders)('%s is Japanese in ja, and in en only names are', (folder) => {
    const japanese = /[\u3040-\u30ff\u3400-\u9fff]/;
    const nameOfLanguage = /日本語/;
    const foreign = [...read(folder, 'en')].filter(([, text]) => japanese.test(text) && !nameOfLanguage.test(text) && !/[「（(].*[」）)]/.test(text));
    expect(foreign).toEqual([]);
  });
});

const screens = readdirSync(join(root, 'libs'), { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !/\.spec\./.test(file) && (/\/ui\//.test(file) || /^(ui-kit|contract\/client)\//.test(file)))
  .map((file) => join('libs', file))
  .concat(readdirSync(join(root, 'apps/console/src'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file)).map((file) => join('apps/console/src', file)));

describe('the screens', () => {
  const catalogueOf = (namespace: string): Map<string, string> => read(namespace === 'common' ? 'libs/ui-kit/i18n' : `libs/${namespace}/ui/i18n`, 'ja');

  it('use only texts that exist', () => {
    const missing = screens.flatMap((file) => {
      const source = readFileSync(join(root, file), 'utf8');
      const namespaces = [...source.matchAll(/useTranslation\(\[?'([\w-]+)'/g)].map((match) => match[1] ?? '');
      // Literal keys only; those put together at run time are the screen's own care.
      const keys = [...source.matchAll(/(?<![\w.])t\(\s*'([\w.:-]+)'/g)].map((match) => match[1] ?? '');
      return keys.filter((key) => {
        const [namespace, name] = key.includes(':') ? (key.split(':') as [string, string]) : [undefined, key];
        const places = namespace ? [namespace] : namespaces;
        return places.length > 0 && !places.some((place) => { const all = catalogueOf(place); return all.has(name) || all.has(`${name}_other`); });
      }).map((key) => `${file}: ${key}`);
    });
    expect(missing).toEqual([]);
  });

  it('hold no Japanese of their own but the product’s name', () => {
    const spoken = screens.filter((file) => file.endsWith('.tsx')).flatMap((file) => {
      const code = readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|(?<!:)\/\/.*$/gm, '').replaceAll('サイ窓コンソール', '').replace(/（Ctrl\+K）/g, '');
      return [...code.matchAll(/[\u3040-\u30ff\u4e00-\u9fff]{2,}/g)].map((match) => `${file}: ${match[0]}`);
    });
    expect(spoken).toEqual([]);
  });
});
