import { Injectable } from '@nestjs/common';
import type { JstMonth } from '@saimado/kernel/jst';
import { RolePools } from '@saimado/platform/database/pools';
import type { CellCount } from '@saimado/reports/domain/cells';

/** What is counted, read under a role that sees a ticket's codes and month and nothing that leads to a person. */
@Injectable()
export class ReportSourceService {
  constructor(private readonly pools: RolePools) {}

  /** Tickets per hotline, tier and category whose call arrived in `month` (JST). Real counts: withhold before showing. */
  async countsOf(month: JstMonth): Promise<CellCount[]> {
    const { rows } = await this.pools.of('report_builder').query<CellCount>(
      `select hotline, tier, category, count(*)::int as count from report_source_ticket
       where month = $1 group by hotline, tier, category`,
      [month],
    );
    return rows;
  }
}
