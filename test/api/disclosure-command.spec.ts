import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const cases = join(root, 'test/cases/disclosure');
const folder = mkdtempSync(join(tmpdir(), 'saimado-disclosure-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended { code: number; stdout: string; stderr: string }
const execute = (file: string, args: readonly string[], cwd = folder): Promise<Ended> => new Promise((done) => {
  const child = execFile(file, args, { cwd, maxBuffer: 1e8 }, (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, stdout, stderr }));
  child.stdin?.end();
});
const disclosure = (...args: string[]): Promise<Ended> => execute(process.execPath, [join(root, 'dist/api/command.js'), 'disclosure', ...args]);
const file = (content: unknown, name = 'release.json'): string => {
  writeFileSync(join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
  return name;
};

describe('npm run disclosure', () => {
  it('protects and audits, from anywhere, with nothing but the answer on standard output', async () => {
    const npm = (...args: string[]): Promise<Ended> => execute('npm', ['run', '--silent', 'disclosure', '--prefix', root, '--', ...args]);
    const { code, stdout } = await npm('protect', join(cases, 'tau-argus-1.json'));
    expect(JSON.parse(stdout)).toEqual({
      primary: ['A female'], secondary: ['A male', 'C female', 'C male'], cost: 2087,
      intervals: { 'A female': { min: 1, max: 622 }, 'A male': { min: 410, max: 1031 }, 'C female': { min: 1, max: 622 }, 'C male': { min: 433, max: 1054 } },
    });
    expect(code).toBe(0);
  });

  it('audits Geurts’ table', async () => {
    const { code, stdout, stderr } = await disclosure('audit', join(cases, 'geurts.json'));
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const answer = JSON.parse(stdout) as { intervals: unknown; exposed: string[] };
    expect(Object.keys(answer)).toEqual(['intervals', 'exposed']);
    expect(answer.intervals).toEqual({ x11: { min: 3, max: 6 }, x12: { min: 1, max: 4 }, x21: { min: 0, max: 3 }, x22: { min: 0, max: 3 } });
    expect(answer.exposed).toEqual(expect.arrayContaining(['x11', 'x12', 'x21', 'x22']));
  });

  it('writes null for an interval that is open above', async () => {
    const { stdout } = await disclosure('protect', file('\uFEFF{"threshold": 10, "zerosShown": true, "cells": {"a": 3, "b": 12}}'));
    expect(JSON.parse(stdout)).toEqual({ primary: ['a'], secondary: [], cost: 3, intervals: { a: { min: 1, max: null } } });
  });

  const row = { threshold: 10, zerosShown: true, cells: { a: 3, b: 12, all: 15 }, sums: [{ total: 'all', of: ['a', 'b'] }] };
  it.each<[string, () => string[], RegExp]>([
    ['no verb', () => [], /使い方/],
    ['another verb', () => ['attack', file(row)], /使い方/],
    ['two files', () => ['protect', file(row), file(row)], /使い方/],
    ['an unknown option', () => ['protect', file(row), '--fast'], /使い方/],
    ['no whole seconds', () => ['protect', file(row), '--seconds', '1.5'], /--seconds には/],
    ['a missing file', () => ['protect', 'missing.json'], /missing\.json を読めません/],
    ['a folder', () => ['protect', '.'], /\. を読めません/],
    ['not JSON', () => ['protect', file('{"cells": ')], /JSON ではありません/],
    ['a cell named twice', () => ['protect', file('{"threshold": 10, "zerosShown": true, "cells": {"a": 3, "a": 12}}')], /「a」が 2 回/],
    ['a total that does not add up', () => ['audit', file({ ...row, cells: { ...row.cells, a: 4 }, withheld: ['a'] })], /「all」は 15 件ですが、内訳の合計は 16 件/],
    ['a protection that fixed cells forbid', () => ['protect', file({ ...row, fixed: ['b', 'all'] })], /守れません: a/],
  ])('%s: says what to do, exit 2', async (_, args, message) => {
    const { code, stdout, stderr } = await disclosure(...args());
    expect(stderr).toMatch(message);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  it('out of time: not publishable, exit 1', async () => {
    // Cells that only integrality ties, far too many for a second.
    const names = Array.from({ length: 1_500 }, (_, index) => `x${index}`);
    const cells: Record<string, number> = Object.fromEntries(names.map((name, index) => [name, 1 + ((index * 7_919) % 17)]));
    const sums = names.map((_, index) => {
      const of = [0, 1, 40, 77, 411].map((step) => names[(index + step) % names.length] ?? '');
      cells[`s${index}`] = of.reduce((sum, name) => sum + (cells[name] ?? 0), 0);
      return { total: `s${index}`, of };
    });
    const { code, stdout, stderr } = await disclosure('protect', file({ threshold: 10, zerosShown: true, cells, sums }), '--seconds', '1');
    expect(stderr).toMatch(/時間内に結論を出せませんでした。公表できません/);
    expect(stdout).toBe('');
    expect(code).toBe(1);
  });
});
