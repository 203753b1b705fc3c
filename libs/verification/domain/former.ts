import type { JstDate } from '@saimado/kernel/jst';
import type { KeySource } from '@saimado/register/domain/grams';
import { gradeAddress } from './evidence-address';
import { gradeFacility } from './evidence-facility';
import { agrees, type Grading, partly } from './grading';

/** What stood under a facility's code before it moved or was renamed. */
export interface FormerFacility {
  facilityName: string;
  address: string;
  prefecture: string;
  /** the first day of which the register knows better */
  until: JstDate;
}

/** 「2026年4月まで」 */
export const untilText = (until: JstDate): string => `${Number(until.slice(0, 4))}年${Number(until.slice(5, 7))}月まで`;

const newestFirst = (former: readonly FormerFacility[]): FormerFacility[] => [...former].sort((a, b) => (a.until < b.until ? 1 : -1));

/**
 * What was said held against what the facility was called before. Callers go on using an old name or address for years,
 * so it speaks for the entry; it never carries, as whoever left long ago knows it too.
 */
export function gradeFormerName(claimed: string, entry: KeySource, former: readonly FormerFacility[]): Grading | null {
  const found = newestFirst(former).find(({ facilityName }) => agrees(gradeFacility(claimed, facilityName, entry).grade));
  return found ? { ...partly(`旧名称（${untilText(found.until)}）`), against: found.facilityName } : null;
}

export function gradeFormerAddress(claimed: string, former: readonly FormerFacility[]): Grading | null {
  const found = newestFirst(former).find(({ address, prefecture }) => agrees(gradeAddress(claimed, address, prefecture).grade));
  return found ? { ...partly(`旧所在地（${untilText(found.until)}）`), against: found.address } : null;
}
