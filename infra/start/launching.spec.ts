import fc from 'fast-check';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createBackoff } from './backoff.mjs';
import { fingerprint } from './build.mjs';
import { refusalOf, withoutCredentials } from './database.mjs';
import { explain, Failure } from './failure.mjs';
import { matchesLock } from './install.mjs';
import { accountsOf } from './postgres-account.mjs';
import { parsePidFile } from './postgres-process.mjs';
import { apiEnvironment, ownerEnvironment } from './programs.mjs';
import { readSettings } from './settings.mjs';

describe('what npm installed', () => {
  const wanted = {
    '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'x' },
    'node_modules/mac-only': { version: '1.0.0', integrity: 'y', optional: true },
  };
  const installed = { 'node_modules/a': { version: '1.0.0', integrity: 'x' } };

  it.each([
    ['matches, other platforms aside', installed, true],
    ['is another version', { 'node_modules/a': { version: '1.0.1', integrity: 'x' } }, false],
    ['is the same version of other content', { 'node_modules/a': { version: '1.0.0', integrity: 'z' } }, false],
    ['lacks a package', {}, false],
    ['has a package too many', { ...installed, 'node_modules/b': { version: '1.0.0' } }, false],
  ])('%s', (_what, now, matches) => expect(matchesLock(wanted, now)).toBe(matches));
});

describe('the fingerprint of the sources', () => {
  it('changes with a file, and not with a spec', () => {
    const base = fs.mkdtempSync(path.join(os.tmpdir(), 'saimado-print-'));
    fs.mkdirSync(path.join(base, 'libs/x'), { recursive: true });
    const of = (): string => fingerprint(base, ['libs', 'missing']);
    const empty = of();
    fs.writeFileSync(path.join(base, 'libs/x/a.ts'), '1');
    const one = of();
    expect(one).not.toBe(empty);
    fs.writeFileSync(path.join(base, 'libs/x/a.spec.ts'), '1');
    expect(of()).toBe(one);
    fs.writeFileSync(path.join(base, 'libs/x/a.ts'), '12');
    expect(of()).not.toBe(one);
    fs.rmSync(base, { recursive: true });
  });
});

describe('a program that dies', () => {
  it('is started again ever later, and given up when it never lasts', () => {
    const backoff = createBackoff();
    expect([0, 100, 0, 1999, 0].map((lived) => backoff.next(lived))).toEqual([200, 400, 800, 1600, undefined]);
  });

  it('is never given up while it lasts in between', () => {
    fc.assert(fc.property(fc.array(fc.nat(1999), { maxLength: 4 }), fc.nat(20), (failed, times) => {
      const backoff = createBackoff();
      for (let n = 0; n <= times; n += 1) {
        for (const lived of failed) expect(backoff.next(lived)).toBeLessThanOrEqual(5_000);
        expect(backoff.next(2_000)).toBe(200);
      }
    }));
  });
});

describe('the postmaster pid file', () => {
  it('gives number, port and state', () => {
    const text = '4711\n/data/postgres\n1700000000\n5433\n\n127.0.0.1\n  123  456\nready   \n';
    expect(parsePidFile(text)).toEqual({ pid: 4711, port: 5433, status: 'ready' });
  });
  it.each(['', '\n', 'x\n'])('says nothing while it is being written (%j)', (text) => expect(parsePidFile(text)).toBeUndefined());
});

describe('accounts', () => {
  it('are those of the list, root and strange lines left out', () => {
    const passwd = 'root:x:0:0:root:/root:/bin/sh\n# note\nnobody:x:65534:65533:nobody:/:/bin/false\nodd:x:-2:-2::/:\n';
    expect(accountsOf(passwd)).toEqual([{ name: 'nobody', uid: 65534, gid: 65533 }]);
  });
});

describe('what the programs are told', () => {
  const ownerUrl = 'postgres://owner:hidden@db.example:5433/saimado?sslmode=require';
  const settings = readSettings({});

  it('keeps the owner and the password from the API', () => {
    process.env['DATABASE_URL'] = ownerUrl;
    const env = apiEnvironment(settings, 'aa', ownerUrl);
    delete process.env['DATABASE_URL'];
    expect(JSON.stringify(env)).not.toContain('hidden');
    expect(env['SAIMADO_DATABASE_URL']).toBe('postgres://db.example:5433/saimado?sslmode=require');
    expect(withoutCredentials(ownerUrl)).toBe(env['SAIMADO_DATABASE_URL']);
  });

  it('gives it to those that change the schema', () => {
    expect(ownerEnvironment(settings, 'aa', ownerUrl)).toMatchObject({ SAIMADO_OWNER_URL: ownerUrl, SAIMADO_SECRET: 'aa', SAIMADO_DEMO: '1' });
  });
});

describe('failures', () => {
  it.each(['EACCES', 'EROFS', 'ENOSPC'])('of the system (%s) are one line with the place', (code) => {
    const line = explain(Object.assign(new Error('low level'), { code, path: '/some/place' }));
    expect(line).toContain('/some/place');
    expect(line).not.toMatch(/\n|low level/);
  });
  it('of our own are their own words', () => expect(explain(new Failure('わかる一行'))).toBe('わかる一行'));
  it('that are bugs keep their stack', () => expect(explain(new TypeError('bug'))).toContain('at '));

  it.each(['ECONNREFUSED', '28P01', '3D000', 'XX000'])('of a database (%s) name the place', (code) => {
    const line = refusalOf(Object.assign(new Error('server words'), { code }), 'db.example/saimado');
    expect(line).toContain('db.example/saimado');
    expect(line).not.toContain('\n');
  });
});
