import type * as S from '@saimado/contract/generated/schema';
import { parse } from 'csv-parse/sync';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { RegisterCells } from './builders/register';

const FOLDER = resolve(import.meta.dirname, '../cases/verification');

/** What somebody says on the telephone, whom they mean, and what the console should make of it. See the README beside the files. */
export interface CorpusClaim {
  id: string;
  note: string;
  said: S.CallerClaimInput;
  /** the entry meant; null: nobody in the register */
  means: RegisterCells | null;
  expectRank: 'first' | 'five' | 'none';
  /** '-': the evidence carries no outcome */
  proposal: 'VERIFIED' | 'PENDING_ENROLMENT' | 'NOT_ENTITLED' | '-';
  /** why the expectation is not met yet; '' where it is */
  open: string;
}

const SAID = {
  member_name: 'memberName', member_kana: 'memberKana', facility_name: 'facilityName', address: 'address',
  registry_number: 'registryNumber', member_number: 'memberNumber', phone_number: 'phoneNumber',
} as const satisfies Record<string, keyof S.CallerClaimInput>;
export const CLAIM_COLUMNS = ['id', 'note', ...Object.keys(SAID), 'means', 'expect_rank', 'proposal', 'open'] as const;

type Cells = Record<string, string>;
const read = (path: string): string => readFileSync(resolve(FOLDER, path), 'utf8');
const cellsOf = <Row extends Cells>(path: string): Row[] => parse(read(path), { columns: true, relax_column_count: false }) as Row[];
const headerOf = (path: string): string[] => (read(path).split('\n')[0] ?? '').split(',');

/** The register the claims are about, and those of its entries which stood otherwise (or at all) in the one before. */
export const corpusRegister = (): RegisterCells[] => cellsOf('register.csv');
export const corpusFormerRegister = (): RegisterCells[] => cellsOf('former.csv');

export const keyOf = (row: RegisterCells): string => `${row.member_number}@${row.facility_code}`;

/** The rows of the register before: what was otherwise, what has left since, and all that has stayed the same. */
export function registerBefore(): RegisterCells[] {
  const former = corpusFormerRegister();
  const changed = new Set(former.map(keyOf));
  return [...former, ...corpusRegister().filter((row) => !changed.has(keyOf(row)))];
}

export interface CorpusFamily { family: string; header: string[]; claims: CorpusClaim[]; unknownEntries: string[] }

/** Every file of claims, by its name. */
export function corpusFamilies(): CorpusFamily[] {
  // the register of today last, so that an entry that has changed is meant as it stands now
  const entries = new Map([...corpusFormerRegister(), ...corpusRegister()].map((row) => [keyOf(row), row]));
  return readdirSync(resolve(FOLDER, 'claims')).filter((name) => name.endsWith('.csv')).sort().map((name) => {
    const path = `claims/${name}`;
    const rows = cellsOf(path);
    return {
      family: basename(name, '.csv'),
      header: headerOf(path),
      claims: rows.map((cells) => claimOf(cells, entries)),
      unknownEntries: rows.filter(({ means = '' }) => means !== 'none' && !entries.has(means)).map(({ id = '', means }) => `${id}: ${means}`),
    };
  });
}

function claimOf(cells: Cells, entries: ReadonlyMap<string, RegisterCells>): CorpusClaim {
  const said = Object.fromEntries(Object.entries(SAID).flatMap(([column, key]) => (cells[column] ? [[key, cells[column]]] : [])));
  return {
    id: cells['id'] ?? '', note: cells['note'] ?? '', said, means: entries.get(cells['means'] ?? '') ?? null,
    expectRank: cells['expect_rank'] as CorpusClaim['expectRank'], proposal: cells['proposal'] as CorpusClaim['proposal'], open: cells['open'] ?? '',
  };
}

/** What is said beside what is registered, where the letters can be compared. */
export const pairsOf = ({ said, means }: CorpusClaim): [string, string][] =>
  means ? [[said.memberName ?? '', means.member_name], [said.facilityName ?? '', means.facility_name], [said.address ?? '', means.address]] : [];

const isMeant = (candidate: S.RegisterCandidate, { means }: CorpusClaim): boolean =>
  means !== null && candidate.memberNumber === means.member_number && candidate.facilityName === means.facility_name
  && candidate.facilityAddress.endsWith(means.address);

const shown = (candidate: S.RegisterCandidate | undefined): string => (candidate ? `${candidate.memberName}（${candidate.facilityName}）` : '誰も出ない');

const NAMES: ReadonlySet<string | null | undefined> = new Set(['VERIFIED', 'PENDING_ENROLMENT']);

/** Whom the console would call identified, though the corpus says it must not. Holds for open claims too. */
export function unsafe(claim: CorpusClaim, candidates: readonly S.RegisterCandidate[]): string[] {
  return candidates
    .filter((candidate) => NAMES.has(candidate.proposal?.outcome) && !(isMeant(candidate, claim) && candidate.proposal?.outcome === claim.proposal))
    .map((candidate) => `${shown(candidate)} を ${candidate.proposal?.outcome} と提案`);
}

/** What of a claim's expectation is not met, in words. */
export function misses(claim: CorpusClaim, candidates: readonly S.RegisterCandidate[]): string[] {
  const at = candidates.findIndex((candidate) => isMeant(candidate, claim));
  const wanted = { first: 1, five: 5, none: Infinity }[claim.expectRank];
  const rank = claim.means && wanted < Infinity && (at === -1 || at >= wanted)
    ? [`${claim.expectRank} のはずが ${at === -1 ? '候補なし' : `${at + 1}番目`}（先頭は ${shown(candidates[0])}）`] : [];
  const judged = claim.means ? candidates.filter((candidate) => isMeant(candidate, claim)) : candidates;
  const proposals = judged.filter(({ proposal }) => (proposal?.outcome ?? '-') !== claim.proposal).map((candidate) =>
    `提案 ${claim.proposal} のはずが ${candidate.proposal?.outcome ?? '-'}: ${shown(candidate)} ${candidate.evidence.filter(({ grade }) => grade !== 'NOT_ASKED').map(({ field, grade, rule }) => `${field}=${grade}${rule ? `(${rule})` : ''}`).join(' ')}`);
  return [...rank, ...proposals];
}
