import type { ContentHotline, Figure, ReleaseContent } from '@saimado/reports/domain/release/content';
import { CATALOGUE_EDITION, crossingsOf, HOTLINES, MEASURES, TABLE_DEFINITIONS, tablesOf } from '@saimado/reports/domain/release/catalogue';
import type { PeriodKind } from '@saimado/reports/domain/release/period';

/** Numbers as a release may have them, all different from their neighbours, about one in six withheld. The same every time. */
function* figures(seed: number): Generator<Figure> {
  for (let n = seed; ; n += 1) yield n % 6 === 4 ? null : ((n * 7919) % 2_371) + 10;
}

/** A release of every table that its kind of period gives, as it would be published. */
export function releaseContent({ kind = 'QUARTER', first = '2026-04', version = 1, seed = 1 }: { kind?: PeriodKind; first?: string; version?: number; seed?: number } = {}): ReleaseContent {
  const next = figures(seed);
  const figure = (): Figure => next.next().value as Figure;
  const hotlineOf = (hotline: ContentHotline['hotline']): ContentHotline => ({
    hotline,
    total: hotline === 'EMERGENCY' ? 4_812 + seed : null,
    tables: tablesOf(kind, hotline).map((table) => ({ table, cells: TABLE_DEFINITIONS[table].codes(hotline).map((code) => ({ code, count: figure() })) })),
    crossings: crossingsOf(kind, hotline).map(({ rows, columns }) => ({
      rows, columns,
      cells: TABLE_DEFINITIONS[rows].codes(hotline).flatMap((row) => TABLE_DEFINITIONS[columns].codes(hotline).map((column) => ({ row, column, count: figure() }))),
    })),
    measures: MEASURES.map((measure, index) => (index === 1 && hotline === 'GUIDELINE' ? { measure, lowerQuartile: null, median: null, upperQuartile: null }
      : { measure, lowerQuartile: 61 + index * 3_600, median: 125 + index * 3_601, upperQuartile: 2_048 + index * 7_322 })),
    sentences: hotline === 'EMERGENCY' ? ['相談は4,813件で、前の四半期より312件増えました。', '最も多かったのは、サポート詐欺（接触なし）です。'] : ['相談の総数は公表していません。'],
  });
  return { period: { kind, first }, version, threshold: 10, catalogue: CATALOGUE_EDITION, hotlines: HOTLINES.map(hotlineOf) };
}
