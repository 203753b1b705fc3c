import { addMonths, type JstMonth } from '@saimado/kernel/jst';

/** The length of a period is unknown (001 Q2-5 says 定期的); months, quarters and years are ours, 要確認. */
export const PERIOD_KINDS = ['MONTH', 'QUARTER', 'YEAR'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

/** Whole months in Japan. A ticket counts in the period in which its call arrived. */
export interface Period {
  kind: PeriodKind;
  first: JstMonth;
}

export const MONTHS_OF: Readonly<Record<PeriodKind, number>> = { MONTH: 1, QUARTER: 3, YEAR: 12 };

/** The months of a period, first to last. */
export const monthsOf = ({ kind, first }: Period): JstMonth[] =>
  Array.from({ length: MONTHS_OF[kind] }, (_, index) => addMonths(first, index));

/** A period's name, the same for ever: `2026-05`, `2026-04+3`, `2026-04+12`. */
export const periodCode = ({ kind, first }: Period): string => (kind === 'MONTH' ? first : `${first}+${MONTHS_OF[kind]}`);
