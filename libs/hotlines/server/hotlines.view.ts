import type { HotlineCode } from '@saimado/kernel/codes';
import { HOTLINES } from '@saimado/hotlines/domain/hotlines';
import type { HotlineState } from '@saimado/hotlines/domain/hours';
import type { ClosingPeriodEntity, HotlineHoursEntity } from './hotlines.entity';
import type { ClosingPeriodType, HotlineHoursType, HotlineType } from './hotlines.types';

export const hotlineView = (code: HotlineCode, state: HotlineState): HotlineType => ({ ...HOTLINES[code], ...state });

export const hoursView = (row: HotlineHoursEntity): HotlineHoursType => ({
  id: row.id,
  hotline: row.hotline,
  validFrom: row.validFrom,
  validUntil: row.validUntil,
  weekdays: row.weekdays,
  opensAt: row.opensAt,
  closesAt: row.closesAt,
  closedOnHolidays: row.closedOnHolidays,
  closedAtYearEnd: row.closedAtYearEnd,
  source: row.source,
  needsConfirmation: row.needsConfirmation,
  version: row.version,
});

export const closingPeriodView = (row: ClosingPeriodEntity): ClosingPeriodType => ({
  id: row.id,
  label: row.label,
  fromDay: row.fromDay,
  toDay: row.toDay,
  validFrom: row.validFrom,
  validUntil: row.validUntil,
  source: row.source,
  needsConfirmation: row.needsConfirmation,
  version: row.version,
});
