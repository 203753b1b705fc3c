import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isHeld, lock, tryLock } from './lock.mjs';
import { birthOf } from './processes.mjs';

describe('whether a lock is held', () => {
  const system = { pid: 10, isAlive: (pid: number) => pid === 20, birthOf: () => 'born then' };

  it.each([
    ['its process lives', { pid: 20, birth: 'born then' }, true],
    ['its process is dead', { pid: 30, birth: 'born then' }, false],
    ['its number belongs to a later process', { pid: 20, birth: 'born before' }, false],
    ['its number is our own, in the next container', { pid: 10, birth: 'born then' }, false],
    ['nothing is known but that the process lives', { pid: 20, birth: '' }, true],
  ])('%s', (_when, holder, held) => expect(isHeld(holder, system)).toBe(held));
});

describe('the lock of a data directory', () => {
  let dataDir: string;
  const file = (): string => path.join(dataDir, 'run/launcher.lock');
  beforeEach(() => void (dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'saimado-lock-'))));
  afterEach(() => fs.rmSync(dataDir, { recursive: true }));

  it('is free again after its release', () => {
    lock(dataDir).release();
    expect(fs.existsSync(file())).toBe(false);
    lock(dataDir).release();
  });

  it('refuses a second launcher in one line that names the first', () => {
    const first = process.ppid;
    fs.mkdirSync(path.dirname(file()));
    fs.writeFileSync(file(), JSON.stringify({ pid: first, birth: birthOf(first) }));
    expect(tryLock(dataDir)).toEqual({ heldBy: first });
    expect(() => lock(dataDir)).toThrow(new RegExp(`pid ${first}`));
  });

  it.each(['', '{', '{"pid":"x"}', '{"pid":4194305,"birth":"long ago"}'])('sees through a left-over %j', (text) => {
    fs.mkdirSync(path.dirname(file()));
    fs.writeFileSync(file(), text);
    lock(dataDir).release();
  });
});
