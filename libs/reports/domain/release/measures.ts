import type { HotlineCode } from '@saimado/kernel/codes';
import { type MeasureCode, MEASURES } from './catalogue';
import type { Coordinate } from './cell-names';
import type { ContentMeasure } from './content';
import type { SourceRow } from './source';

interface MeasureDefinition {
  /** hotlines of which it is given */
  of: readonly HotlineCode[];
  seconds: (row: SourceRow) => number | null;
  /** published to the nearest multiple of so many seconds: a median is some ticket's own time, and is not to be told by the second */
  unit: number;
  /** besides the hotline's total: the count that says how many tickets it is taken from */
  restsOn: readonly Coordinate[];
}

/** A quarter of the tickets on either side of a quartile holds ten; the median stands for as many clinics as a count does. */
const FEWEST = { tickets: 20, clinics: 10, ticketsForQuartiles: 40 } as const;

export const MEASURE_DEFINITIONS: Readonly<Record<MeasureCode, MeasureDefinition>> = {
  toAnswer: { of: ['EMERGENCY', 'GUIDELINE'], seconds: ({ toAnswer }) => toAnswer, unit: 5, restsOn: [] },
  handling: { of: ['EMERGENCY', 'GUIDELINE'], seconds: ({ handling }) => handling, unit: 60, restsOn: [] },
  toSpecialist: { of: ['EMERGENCY'], seconds: ({ toSpecialist }) => toSpecialist, unit: 300, restsOn: [{ table: 'escalated', code: 'NONE' }] },
};

/**
 * A hotline's durations. None where too few tickets or clinics have it, where one clinic has more than half of them, or
 * where the number of tickets behind it is withheld.
 * @param isPublished of a count of this hotline
 */
export function measuresOf(hotline: HotlineCode, rows: readonly SourceRow[], isPublished: (...coordinates: readonly Coordinate[]) => boolean): ContentMeasure[] {
  return MEASURES.filter((measure) => MEASURE_DEFINITIONS[measure].of.includes(hotline)).map((measure) => {
    const { seconds, unit, restsOn } = MEASURE_DEFINITIONS[measure];
    const timed = rows.flatMap((row) => (seconds(row) === null ? [] : [{ time: seconds(row) ?? 0, clinic: row.clinic }]));
    const given = isPublished() && restsOn.every((one) => isPublished(one)) && manyEnough(timed.map(({ clinic }) => clinic));
    const times = timed.map(({ time }) => time).sort((a, b) => a - b);
    const at = (quarter: 1 | 2 | 3, fewest: number) => (given && times.length >= fewest ? Math.round(quantile(times, quarter) / unit) * unit : null);
    return {
      measure, lowerQuartile: at(1, FEWEST.ticketsForQuartiles), median: at(2, FEWEST.tickets), upperQuartile: at(3, FEWEST.ticketsForQuartiles),
    };
  });
}

/** @param clinics of each ticket */
function manyEnough(clinics: readonly (string | null)[]): boolean {
  const tickets = new Map<string, number>();
  for (const clinic of clinics) if (clinic !== null) tickets.set(clinic, (tickets.get(clinic) ?? 0) + 1);
  return tickets.size >= FEWEST.clinics && Math.max(...tickets.values()) * 2 <= clinics.length;
}

/** Between the two tickets that lie around it, in proportion (as spreadsheets do). @param times not empty, ascending */
function quantile(times: readonly number[], quarter: 1 | 2 | 3): number {
  const four = (times.length - 1) * quarter;
  const below = times[Math.floor(four / 4)] ?? 0;
  const above = times[Math.ceil(four / 4)] ?? below;
  return below + ((above - below) * (four % 4)) / 4;
}
