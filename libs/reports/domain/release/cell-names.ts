import type { HotlineCode } from '@saimado/kernel/codes';
import type { TableCode } from './catalogue';
import { type Period, periodCode } from './period';
import type { CellName } from './tabulated';

export interface Coordinate {
  table: TableCode;
  code: string;
}

/** A count's name, as `tabulated.ts` describes it. @param coordinates none for the hotline's total; in the catalogue's order */
export const cellName = (period: Period, hotline: HotlineCode, ...coordinates: readonly Coordinate[]): CellName =>
  [periodCode(period), hotline, ...coordinates.map(({ table, code }) => `${table}=${code}`)].join('/');
