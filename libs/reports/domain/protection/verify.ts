import type { CellName, EarlierRelease, NamedWitness, Tabulated } from '../release/tabulated';
import type { Quantity } from './figures';
import { type Joint, jointOf, type JointSum } from './joint';
import { partsOf } from './parts';
import { primariesOf, REACH } from './primaries';
import type { Slices } from './slices';

export interface ProtectionFault {
  /** a cell, or a quantity that follows from cells */
  cell: string;
  fault: 'Published' | 'Missing' | 'Unknown' | 'NotAWholeNumber' | 'SumBroken' | 'LowTooHigh' | 'HighTooLow';
}

/**
 * Verifies the proof of a release again, without a solver, from what was counted and what is withheld: each primary cell,
 * and whatever earlier releases protect that hangs on it, has its two tables, which agree with every published count and
 * with every sum within and between releases, and leave cells for every crossing in shorter periods. Exact: whole numbers only. Empty when the proof holds.
 */
export function verifyProtection(
  tabulated: Tabulated, earlier: readonly EarlierRelease[], withheld: ReadonlySet<CellName>, witnesses: readonly NamedWitness[],
): ProtectionFault[] {
  const joint = jointOf(tabulated, earlier);
  const hidden = new Set([...withheld].map((name) => joint.keys.get(name)));
  const isKnown = ({ state, key }: Quantity): boolean => state === 'KNOWN' || (state === 'OPEN' && !hidden.has(key));
  const published = [...primariesOf(tabulated).keys()].filter((name) => !withheld.has(name)).map((cell) => ({ cell, fault: 'Published' as const }));
  const system = systemOf(joint, isKnown);
  const byCell = new Map(witnesses.map((witness) => [witness.cell, witness]));
  const toProve = partsOf(joint, isKnown).filter(({ fresh }) => fresh).flatMap(({ quantities }) => quantities.filter(({ primary }) => primary));
  const faults = toProve.flatMap(({ key: cell }): ProtectionFault[] => {
    const witness = byCell.get(cell);
    if (!witness) return [{ cell, fault: 'Missing' }];
    const valueIn = (table: Readonly<Record<string, number>>): number => table[cell] ?? joint.quantities.get(cell)?.count ?? NaN;
    return [
      ...[witness.low, witness.high].flatMap((table) => faultsOf(system, table).map((fault) => ({ cell, fault }))),
      ...(valueIn(witness.low) <= REACH.atMost ? [] : [{ cell, fault: 'LowTooHigh' as const }]),
      ...(valueIn(witness.high) >= REACH.atLeast ? [] : [{ cell, fault: 'HighTooLow' as const }]),
    ];
  });
  return [...published, ...faults];
}

/** What a table has to agree with. */
interface System {
  quantities: ReadonlyMap<string, Quantity>;
  isKnown: (quantity: Quantity) => boolean;
  sumsOf: ReadonlyMap<string, readonly JointSum[]>;
  slicesOf: ReadonlyMap<string, readonly Slices[]>;
}

function systemOf({ quantities, sums, slices }: Joint, isKnown: System['isKnown']): System {
  return {
    isKnown,
    quantities: new Map([...quantities, ...slices.flatMap(({ cells }) => cells.map((cell) => [cell.key, cell] as const))]),
    sumsOf: byKey(sums, ({ total, of }) => [total, ...of]),
    slicesOf: byKey(slices, ({ sums: within }) => within.flatMap(({ total, of }) => [total, ...of])),
  };
}

function byKey<One>(all: readonly One[], keysOf: (one: One) => readonly string[]): Map<string, One[]> {
  const found = new Map<string, One[]>();
  for (const one of all) {
    for (const key of new Set(keysOf(one))) {
      const others = found.get(key);
      if (others) others.push(one);
      else found.set(key, [one]);
    }
  }
  return found;
}

/** Only what differs from the counts is listed, and the counts add up: the sums of what differs are all there is to see. */
function faultsOf({ quantities, isKnown, sumsOf, slicesOf }: System, table: Readonly<Record<string, number>>): ProtectionFault['fault'][] {
  const faults = new Set<ProtectionFault['fault']>();
  const valueOf = (key: string): bigint => BigInt(table[key] ?? quantities.get(key)?.count ?? 0);
  for (const [key, value] of Object.entries(table)) {
    const quantity = quantities.get(key);
    if (!quantity || (isKnown(quantity) && value !== quantity.count)) faults.add('Unknown');
    else if (!Number.isSafeInteger(value) || value < 0) faults.add('NotAWholeNumber');
  }
  if (faults.size > 0) return [...faults];
  const keys = Object.keys(table);
  const crossed = new Set(keys.flatMap((key) => slicesOf.get(key) ?? []));
  const touched = new Set([...keys.flatMap((key) => sumsOf.get(key) ?? []), ...[...crossed].flatMap(({ sums }) => sums)]);
  for (const { total, of } of touched) if (valueOf(total) !== of.reduce((sum, key) => sum + valueOf(key), 0n)) faults.add('SumBroken');
  return [...faults];
}
