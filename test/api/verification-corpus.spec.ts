import type * as S from '@saimado/contract/generated/schema';
import { LOOSE_VARIANTS, STRICT_VARIANTS } from '@saimado/register/domain/variants';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { confirmImport, csvOf, previewRegister, type RegisterCells } from '../testkit/builders/register';
import { candidatesOf } from '../testkit/builders/verification';
import { type Client, signIn } from '../testkit/client';
import { runCommand } from '../testkit/command';
import { CLAIM_COLUMNS, corpusFamilies, corpusFormerRegister, corpusRegister, keyOf, misses, pairsOf, registerBefore, unsafe, type CorpusClaim } from '../testkit/verification-corpus';
import { type App, startApp } from '../testkit/world';

const families = corpusFamilies();
const claims = families.flatMap((family) => family.claims);
const repeated = (keys: readonly string[]): string[] => keys.filter((key, at) => keys.indexOf(key) !== at);

describe('the corpus of claims', () => {
  it('is large enough, and every claim can be typed by hand', () => {
    expect(claims.length).toBeGreaterThanOrEqual(320);
    expect(families.find(({ family }) => family === 'impostors')?.claims.length).toBeGreaterThanOrEqual(40);
    for (const { family, header, unknownEntries } of families) {
      expect(header, family).toEqual(CLAIM_COLUMNS);
      expect(unknownEntries, family).toEqual([]);
    }
    for (const claim of claims) {
      expect(claim.id, claim.note).toMatch(/^[A-Z]{2}-\d{2}$/);
      expect(claim.note, claim.id).not.toBe('');
      expect(Object.keys(claim.said), claim.id).not.toEqual([]);
      expect(['first', 'five', 'none'], claim.id).toContain(claim.expectRank);
      expect(['VERIFIED', 'PENDING_ENROLMENT', 'NOT_ENTITLED', '-'], claim.id).toContain(claim.proposal);
    }
    expect(repeated(claims.map(({ id }) => id))).toEqual([]);
    expect(repeated(claims.map(({ said }) => JSON.stringify(said)))).toEqual([]);
  });

  it('expects nothing of a caller who is nobody in the register', () => {
    for (const { id, means, expectRank, proposal } of claims) if (!means) expect([expectRank, proposal], id).toEqual(['none', '-']);
    for (const { family, claims: some } of families) if (family === 'impostors') expect(some.filter(({ proposal }) => proposal !== '-')).toEqual([]);
  });

  it('says every letter of the tables of variants otherwise than it is registered', () => {
    const pairs = claims.flatMap(pairsOf);
    const isSaid = (letter: string, family: readonly string[]): boolean => pairs.some(([one, other]) =>
      (one.includes(letter) && family.some((form) => form !== letter && other.includes(form))) || (other.includes(letter) && family.some((form) => form !== letter && one.includes(form))));
    const unsaid = [...STRICT_VARIANTS, ...LOOSE_VARIANTS].flatMap(({ families: words }) => words.split(' ')).flatMap((word) => {
      const family = [...word];
      return family.slice(1).filter((letter) => !isSaid(letter, family)).map((letter) => `${word}: ${letter}`);
    });
    expect(unsaid).toEqual([]);
  });

  it('is about a register without accidents: no row twice, one member and one facility the same everywhere, telephones that cannot exist', () => {
    const rows = corpusRegister();
    expect(rows.length).toBeGreaterThanOrEqual(180);
    expect(repeated(rows.map(keyOf))).toEqual([]);
    expect(repeated(rows.map((row) => JSON.stringify(Object.values(row).slice(0, 4).concat(row.facility_code))))).toEqual([]);
    const sameBy = (key: (row: RegisterCells) => string, value: (row: RegisterCells) => string): void => {
      const known = new Map<string, string>();
      for (const row of rows) expect(value(row), key(row)).toBe(known.get(key(row)) ?? (known.set(key(row), value(row)), value(row)));
    };
    sameBy((row) => row.member_number, (row) => `${row.registry_number} ${row.member_name} ${row.member_kana} ${row.category} ${row.status}`);
    sameBy((row) => row.registry_number, (row) => row.member_number);
    sameBy((row) => row.facility_code, (row) => `${row.facility_name} ${row.prefecture} ${row.address} ${row.phone}`);
    for (const row of [...rows, ...corpusFormerRegister()]) {
      // no 市内局番 in Japan begins with 0
      expect(row.phone, row.facility_name).toMatch(/^0\d+-0\d*-\d{4}$/);
      expect(row.phone.replaceAll('-', ''), row.facility_name).toHaveLength(10);
    }
  });
});

/** A few thousand others among whom the right one must be found. */
async function bystanders(app: App): Promise<RegisterCells[]> {
  const { stdout } = await runCommand(app, ['register:generate', '--members', '3000', '--seed', '20260610']);
  const rows = parse(stdout, { columns: true }) as RegisterCells[];
  const taken = new Set([...corpusRegister(), ...corpusFormerRegister()].flatMap((row) => [row.member_number, row.registry_number]));
  return rows.filter((row) => !taken.has(row.member_number) && !taken.has(row.registry_number));
}

describe('every claim of the corpus, among thousands of other members', () => {
  let app: App;
  let operator: Client;

  beforeAll(async () => {
    app = await startApp({ now: '2026-06-10T10:00:00+09:00' });
    const admin = await signIn(app, 'admin1');
    operator = await signIn(app, 'operator1');
    const others = await bystanders(app);
    expect(others.length).toBeGreaterThan(3_000);
    for (const rows of [registerBefore(), corpusRegister()]) {
      const preview = await previewRegister(admin, csvOf([...rows, ...others]));
      expect(preview, JSON.stringify(preview.refusedRows)).toMatchObject({ status: 'PREVIEW', refusedRowCount: 0 });
      await confirmImport(admin, preview);
    }
  }, 120_000);
  afterAll(() => app.stop());

  const failuresOf = (claim: CorpusClaim, candidates: readonly S.RegisterCandidate[]): string[] => {
    const missed = misses(claim, candidates);
    if (!claim.open) return [...new Set([...unsafe(claim, candidates), ...missed])];
    return missed.length ? unsafe(claim, candidates) : ['期待どおりになりました。open 欄を空にしてください'];
  };

  it.each(families.map(({ family, claims: some }) => [family, some] as const))('%s', async (_family, some) => {
    const failures: string[] = [];
    for (const claim of some) {
      const found = failuresOf(claim, await candidatesOf(operator, claim.said, { first: 20 }));
      if (found.length) failures.push(`${claim.id} ${claim.note}\n    ${found.join('\n    ')}`);
    }
    expect(failures.length, `\n${failures.join('\n')}\n`).toBe(0);
  }, 120_000);
});
