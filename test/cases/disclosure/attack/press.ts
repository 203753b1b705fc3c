import type { TableCode } from '@saimado/reports/domain/release/catalogue';
import type { ReleaseContent } from '@saimado/reports/domain/release/content';
import { monthsOf } from '@saimado/reports/domain/release/period';
import type { JstMonth } from '@saimado/kernel/jst';
import type { HotlineCode } from '@saimado/kernel/codes';
import { type Count, figuresOf } from './knowledge';

/** What a newspaper wrote: when it was, roughly, and what follows from it for some of the tables. */
export interface Incident {
  month: JstMonth;
  hotline: HotlineCode;
  /** such as category RANSOMWARE, prefecture 大阪府 and so block KINKI, facilityKind HOSPITAL, weekday MON */
  codes: ReadonlyMap<TableCode, string>;
}

/** Every published figure that the reported incident must be one of: whoever reads both knows that this ticket is in there. */
export function pressMatches(published: readonly ReleaseContent[], { month, hotline, codes }: Incident): (Count & { figure: number })[] {
  const agrees = (coordinates: string): boolean => coordinates === '' || coordinates.split('/').every((one) => {
    const [table, code] = one.split('=');
    return codes.get(table as TableCode) === code;
  });
  return published.flatMap((content, release) => {
    if (!monthsOf(content.period).includes(month)) return [];
    return [...figuresOf(content, hotline)].flatMap(([coordinates, figure]) =>
      (figure === null || figure === 0 || !agrees(coordinates) ? [] : [{ release, part: content.period, hotline, coordinates, figure }]));
  });
}
