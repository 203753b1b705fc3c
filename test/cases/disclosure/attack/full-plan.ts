import { crossingsOf, DIVISIONS, HOTLINES, TABLE_DEFINITIONS, tablesOf } from '@saimado/reports/domain/release/catalogue';
import type { Plan } from './secret';

/** The shipped catalogue: which tables there are, and which sums tie them, is known to every reader. */
export const FULL_PLAN: Plan = {
  hotlines: HOTLINES,
  tables: (hotline, kind) => tablesOf(kind, hotline).map((table) => ({ table, codes: TABLE_DEFINITIONS[table].codes(hotline), codeOf: TABLE_DEFINITIONS[table].codeOf })),
  crossings: (hotline, kind) => crossingsOf(kind, hotline).map(({ rows, columns }) => [rows, columns] as const),
  refinements: DIVISIONS.map(({ whole, parts, of }) => {
    const wholeOf = new Map([...of].flatMap(([code, finer]) => finer.map((part) => [part, code] as const)));
    return { fine: parts, coarse: whole, within: (code) => wholeOf.get(code) ?? code };
  }),
};
