import type { HotlineCode } from '@saimado/kernel/codes';
import { HOTLINES } from '@saimado/hotlines/domain/hotlines';
import type { HotlineState } from '@saimado/hotlines/domain/hours';
import type { ClosingPeriod, HoursRule, ServiceCode } from '@saimado/hotlines/domain/hours-rule';
import type { ClosingPeriodType, HotlineType, OpeningHoursType } from './hotlines.types';

export const hotlineView = (code: HotlineCode, state: HotlineState): HotlineType => ({ ...HOTLINES[code], ...state });

export const openingHoursView = (service: ServiceCode, state: HotlineState, rules: readonly HoursRule[]): OpeningHoursType => ({
  service,
  ...state,
  rows: rules.map(({ weekdays, opensAt, closesAt, closedOnHolidays, closedAtYearEnd }) => ({ weekdays: [...weekdays], opensAt, closesAt, closedOnHolidays, closedAtYearEnd })),
});

export const closingPeriodView = ({ label, fromDay, toDay, needsConfirmation }: ClosingPeriod): ClosingPeriodType => ({ label, fromDay, toDay, needsConfirmation });
