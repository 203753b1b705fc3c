import type { JstDate } from '@saimado/kernel/jst';

/** The relief fund as it stood for incidents of a period (domain.md §5). Amounts in yen. */
export interface Edition {
  validFrom: JstDate;
  validUntil: JstDate | null;
  source: string;
  /** ① struck by a cyber attack */
  attackYen: number;
  /** ② on top of ① for each day closed because of it, up to a limit; a flat sum is a limit of one day */
  closureYenPerDay: number;
  closureLimitYen: number;
  /** ③ leak caused by an attack */
  leakByAttackYen: number;
  /** ④ leak not caused by an attack */
  leakWithoutAttackYen: number;
  /** Reporting an attack to JMA serves as well as to MHLW. */
  jmaReportCounts: boolean;
  /** Whether the edition's own source states papers, frequency and exclusions, or they are carried over from the one before. */
  statesProcedure: boolean;
}

export const SCHEME_BEGAN: JstDate = '2022-06-01';

export const EDITIONS: readonly Edition[] = [
  {
    validFrom: SCHEME_BEGAN, validUntil: '2023-05-31', source: '001 2-3(1)',
    attackYen: 100_000, closureYenPerDay: 50_000, closureLimitYen: 50_000, leakByAttackYen: 100_000, leakWithoutAttackYen: 50_000,
    jmaReportCounts: false, statesProcedure: true,
  },
  {
    validFrom: '2023-06-01', validUntil: null, source: '000 別添資料',
    attackYen: 100_000, closureYenPerDay: 100_000, closureLimitYen: 300_000, leakByAttackYen: 100_000, leakWithoutAttackYen: 50_000,
    jmaReportCounts: true, statesProcedure: false,
  },
];

export const editionOf = (incidentOn: JstDate, editions: readonly Edition[] = EDITIONS): Edition | undefined =>
  editions.find(({ validFrom, validUntil }) => validFrom <= incidentOn && (validUntil === null || incidentOn <= validUntil));
