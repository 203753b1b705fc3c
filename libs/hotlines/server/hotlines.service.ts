import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Holiday, holidaysOf } from '@saimado/hotlines/domain/holidays';
import { HOTLINE_CODES } from '@saimado/hotlines/domain/hotlines';
import { hoursAt, outsideHours } from '@saimado/hotlines/domain/hours';
import type { HotlineCalendar } from '@saimado/hotlines/domain/hours-rule';
import type { HotlineCode } from '@saimado/kernel/codes';
import { EventBus } from '@saimado/platform/events';
import { DataSource, type EntityManager } from 'typeorm';
import { ClosingPeriodEntity, HolidayOverrideEntity, HotlineHoursEntity } from './hotlines.entity';
import type { HotlineType } from './hotlines.types';
import { hotlineView } from './hotlines.view';

/**
 * Whether the lines are open. Every incoming call asks, and the tables change a few times a year, so they are kept in
 * memory until an `hours` event says that one changed; while events do not arrive, nothing is kept.
 */
@Injectable()
export class HotlinesService implements OnModuleInit {
  private kept: Promise<HotlineCalendar> | null = null;

  constructor(
    private readonly dataSource: DataSource,
    private readonly events: EventBus,
  ) {}

  onModuleInit(): void {
    this.events.on('hours', () => this.forget());
    this.events.onGap(() => this.forget());
  }

  /** Both lines as they are at `instant`. */
  async at(instant: Date): Promise<HotlineType[]> {
    const calendar = await this.calendar();
    return HOTLINE_CODES.map((code) => hotlineView(code, hoursAt(calendar, code, instant)));
  }

  /**
   * Whether a call that came in at `receivedAt` is 時間外: it is taken all the same, and marked.
   * @param db the connection of the transaction that asks: were another taken from the pool, a burst of calls after a
   * start would hold them all, each waiting for one more
   */
  async outsideHours(hotline: HotlineCode, receivedAt: Date, db: EntityManager): Promise<boolean> {
    return outsideHours(await this.calendar(db), hotline, receivedAt);
  }

  async holidays(year: number): Promise<Holiday[]> {
    return holidaysOf(year, (await this.calendar()).holidayOverrides);
  }

  /** For the administrator's tables: read from the database, not from memory. */
  hours(db: EntityManager = this.dataSource.manager): Promise<HotlineHoursEntity[]> {
    return db.find(HotlineHoursEntity, { order: { hotline: 'ASC', validFrom: 'ASC', opensAt: 'ASC', id: 'ASC' } });
  }

  closingPeriods(db: EntityManager = this.dataSource.manager): Promise<ClosingPeriodEntity[]> {
    return db.find(ClosingPeriodEntity, { order: { validFrom: 'ASC', fromDay: 'ASC', id: 'ASC' } });
  }

  /** Reads the tables anew at the next question. */
  forget(): void {
    this.kept = null;
  }

  private calendar(db: EntityManager = this.dataSource.manager): Promise<HotlineCalendar> {
    if (this.kept && this.events.connected) return this.kept;
    const reading = this.read(db);
    this.kept = reading;
    reading.catch(() => {
      if (this.kept === reading) this.kept = null;
    });
    return reading;
  }

  private async read(db: EntityManager): Promise<HotlineCalendar> {
    const hours = await this.hours(db);
    const closingPeriods = await this.closingPeriods(db);
    return { hours, closingPeriods, holidayOverrides: await db.find(HolidayOverrideEntity) };
  }
}
