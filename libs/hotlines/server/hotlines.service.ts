import { Injectable } from '@nestjs/common';
import { calendarOf } from '@saimado/hotlines/domain/calendar';
import { type Holiday, holidaysOf } from '@saimado/hotlines/domain/holidays';
import { HOTLINE_CODES } from '@saimado/hotlines/domain/hotlines';
import { hoursAt, outsideHours } from '@saimado/hotlines/domain/hours';
import { HOURS_BOOK, type HoursContent, SERVICE_CODES } from '@saimado/hotlines/domain/hours-book';
import { type HolidayOverride, type HotlineCalendar, isValidOn } from '@saimado/hotlines/domain/hours-rule';
import type { HotlineCode } from '@saimado/kernel/codes';
import type { TicketId } from '@saimado/kernel/id';
import { jstDateOf } from '@saimado/kernel/jst';
import type { Tx } from '@saimado/platform/commands';
import type { BookVersion } from '@saimado/rule-books/domain/book';
import { RuleBooks } from '@saimado/rule-books/server/rule-books.service';
import type { EntityManager } from 'typeorm';
import type { ClosingPeriodType, HotlineType, OpeningHoursType } from './hotlines.types';
import { closingPeriodView, hotlineView, openingHoursView } from './hotlines.view';

/** Whether the lines are open, by the published hours. */
@Injectable()
export class HotlinesService {
  /** The calendar last made, and of which versions: every incoming call asks. */
  private made: { of: readonly BookVersion<HoursContent>[]; calendar: HotlineCalendar } | null = null;

  constructor(private readonly books: RuleBooks) {}

  /** Both lines as they are at `instant`. */
  async at(instant: Date): Promise<HotlineType[]> {
    const calendar = await this.calendar();
    return HOTLINE_CODES.map((code) => hotlineView(code, hoursAt(calendar, code, instant)));
  }

  /** All that has opening hours as it is at `instant`: the relief-fund office, too. */
  async openingHours(instant: Date): Promise<OpeningHoursType[]> {
    const calendar = await this.calendar();
    const inForce = calendar.hours.filter((rule) => isValidOn(rule, jstDateOf(instant)));
    return SERVICE_CODES.map((service) => openingHoursView(service, hoursAt(calendar, service, instant), inForce.filter((rule) => rule.service === service)));
  }

  /** The days of every year on which lines are closed, as of `instant`. */
  async closingPeriods(instant: Date): Promise<ClosingPeriodType[]> {
    return (await this.calendar()).closingPeriods.filter((period) => isValidOn(period, jstDateOf(instant))).map(closingPeriodView);
  }

  async holidays(year: number): Promise<Holiday[]> {
    return holidaysOf(year, (await this.calendar()).holidayOverrides);
  }

  /** What is said of single days beyond the national holidays: other rules count working days by it. */
  async holidayOverrides(db?: EntityManager): Promise<readonly HolidayOverride[]> {
    return (await this.calendar(db)).holidayOverrides;
  }

  /** Whether a call that came in at `receivedAt` is 時間外: it is taken all the same, and marked. */
  async outsideHours(hotline: HotlineCode, receivedAt: Date, db: EntityManager): Promise<boolean> {
    return outsideHours(await this.calendar(db), hotline, receivedAt);
  }

  /** Keeps with a ticket which hours judged its call; before the first there were none. */
  async rememberHours(tx: Tx, ticketId: TicketId, receivedAt: Date): Promise<void> {
    const version = await this.books.inForce(HOURS_BOOK, jstDateOf(receivedAt), tx.manager);
    if (version) await this.books.remember(tx, ticketId, version.id);
  }

  private async calendar(db?: EntityManager): Promise<HotlineCalendar> {
    const of = await this.books.versions(HOURS_BOOK, db);
    if (this.made?.of !== of) this.made = { of, calendar: calendarOf(of) };
    return this.made.calendar;
  }
}
