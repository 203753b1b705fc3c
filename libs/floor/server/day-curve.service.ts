import { Inject, Injectable } from '@nestjs/common';
import { type CurveCall, dayCurve } from '@saimado/floor/domain/day-curve';
import { HotlinesService } from '@saimado/hotlines/server/hotlines.service';
import type { Clock } from '@saimado/kernel/clock';
import type { HotlineCode } from '@saimado/kernel/codes';
import { addDays, jstDateOf, type JstDate, jstInstant } from '@saimado/kernel/jst';
import { rows } from '@saimado/platform/commands';
import { CLOCK } from '@saimado/platform/tokens';
import { DataSource } from 'typeorm';
import { AgentDaysService } from './agent-days.service';
import type { DayCurveType } from './floor.types';

const HOUR_MS = 3_600_000;

/** A day of one line, hour by hour. */
@Injectable()
export class DayCurveService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly days: AgentDaysService,
    private readonly hotlines: HotlinesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(hotline: HotlineCode, asked: JstDate | null): Promise<DayCurveType> {
    const now = this.clock();
    const day = asked ?? jstDateOf(now);
    const [calls, periods] = await Promise.all([
      rows<CurveCall>(
        this.dataSource,
        `select state, received_at as "receivedAt", accepted_at as "acceptedAt", ended_at as "endedAt", wrapped_up_at as "wrappedUpAt", outside_hours as "outsideHours"
         from call where hotline = $1 and received_at >= $2 and received_at < $3`, [hotline, jstInstant(day), jstInstant(addDays(day, 1))],
      ),
      this.days.ofLine(hotline, day),
    ]);
    const { hours, night } = dayCurve(day, calls, periods, now);
    return { day, hotline, night, hours: await Promise.all(hours.map(async (hour) => ({ ...hour, openMinutes: await this.openMinutes(hotline, day, hour.hour) }))) };
  }

  /** A line opens and closes at most once within an hour. */
  private async openMinutes(hotline: HotlineCode, day: JstDate, hour: number): Promise<number> {
    const from = jstInstant(day).getTime() + hour * HOUR_MS;
    const until = from + HOUR_MS;
    const line = (await this.hotlines.at(new Date(from))).find(({ code }) => code === hotline);
    const opens = line?.isOpen ? from : (line?.opensAt?.getTime() ?? until);
    const closes = line?.isOpen ? (line.closesAt?.getTime() ?? from) : until;
    return Math.max(0, Math.min(closes, until) - Math.max(opens, from)) / 60_000;
  }
}
