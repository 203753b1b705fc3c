import type { HotlineCode } from '@saimado/kernel/codes';
import type { JstDate, JstTime } from '@saimado/kernel/jst';
import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('hotline_hours')
export class HotlineHoursEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') hotline: HotlineCode;
  @Column('date', { name: 'valid_from' }) validFrom: JstDate;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: JstDate | null;
  @Column('smallint', { array: true }) weekdays: number[];
  @Column('text', { name: 'opens_at' }) opensAt: JstTime;
  @Column('text', { name: 'closes_at' }) closesAt: JstTime;
  @Column('boolean', { name: 'closed_on_holidays' }) closedOnHolidays: boolean;
  @Column('boolean', { name: 'closed_at_year_end' }) closedAtYearEnd: boolean;
  @Column('text') source: string;
  @Column('boolean', { name: 'needs_confirmation' }) needsConfirmation: boolean;
  @Column('int') version: number;
}

@Entity('closing_period')
export class ClosingPeriodEntity {
  @PrimaryColumn('uuid') id: string;
  @Column('text') label: string;
  @Column('text', { name: 'from_day' }) fromDay: string;
  @Column('text', { name: 'to_day' }) toDay: string;
  @Column('date', { name: 'valid_from' }) validFrom: JstDate;
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: JstDate | null;
  @Column('text') source: string;
  @Column('boolean', { name: 'needs_confirmation' }) needsConfirmation: boolean;
  @Column('int') version: number;
}

@Entity('holiday_override')
export class HolidayOverrideEntity {
  @PrimaryColumn('date') date: JstDate;
  @Column('text') name: string;
  @Column('boolean') observed: boolean;
}
