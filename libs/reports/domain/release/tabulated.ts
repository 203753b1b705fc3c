import type { JstMonth } from '@saimado/kernel/jst';
import type { Period } from './period';

/**
 * A count's name, everywhere: `2026-05/EMERGENCY` (all tickets of the hotline), `2026-05/EMERGENCY/category=RANSOMWARE`,
 * `2026-04+3/EMERGENCY/category=RANSOMWARE/tier=TIER_2`. What follows the period are the coordinates: two periods that are
 * tied by a sum have cells of the same coordinates.
 */
export type CellName = string;

export interface CountedCell extends Tally {
  name: CellName;
  /** of a two-way table over several months: what each of them has in the cell, which no report tells */
  byMonth?: ReadonlyMap<JstMonth, Tally>;
}

export interface Tally {
  /** tickets, ≥ 0; cells of the catalogue that hold none are there too */
  count: number;
  /** how many of them each clinic has; tickets without a clinic are in none */
  clinics: ReadonlyMap<string, number>;
}

/**
 * One breakdown: `total` is the sum of `of`, no ticket in two of them. Also where all is in one cell, something is said of
 * everybody. One part only: the same tickets under another name (the block that is one prefecture), and nothing more is said.
 */
export interface Breakdown {
  total: CellName;
  of: readonly CellName[];
}

/** What a release would say if nothing were withheld. */
export interface Tabulated {
  period: Period;
  version: number;
  cells: readonly CountedCell[];
  breakdowns: readonly Breakdown[];
}

/** A release as it went out. */
export interface EarlierRelease {
  /** its place in the ledger */
  seq: number;
  tabulated: Tabulated;
  withheld: ReadonlySet<CellName>;
}

/** Why a count is withheld. EARLIER: another release withheld the same count; ZERO: empty, beside a withheld one. */
export const WITHHELD_BECAUSE = ['SMALL', 'FEW_CLINICS', 'ONE_CLINIC', 'ALL_IN_ONE', 'SECONDARY', 'ZERO', 'EARLIER'] as const;
export type WithheldBecause = (typeof WITHHELD_BECAUSE)[number];

export interface WithheldCell {
  because: readonly WithheldBecause[];
  /** what the strongest outsider can conclude; max null: nothing stops it above */
  min: number;
  max: number | null;
}

/** Two tables that agree with all that is published: in `low` the cell is at most `atMost`, in `high` at least `atLeast`. What is as counted is left out, and what is left must be withheld cells and what follows from them. */
export interface NamedWitness {
  cell: CellName;
  atMost: number;
  atLeast: number;
  low: Readonly<Record<CellName, number>>;
  high: Readonly<Record<CellName, number>>;
}

export interface Protection {
  kind: 'protected';
  withheld: ReadonlyMap<CellName, WithheldCell>;
  witnesses: readonly NamedWitness[];
  /** figures for those who sign: what was attacked, and how */
  attack: {
    /** withheld cells whose set of possible values was computed, this release's and earlier ones that hang on it */
    cells: number;
    /** clinics each of which was taken for an insider who knows the own tickets */
    insiders: number;
  };
}
