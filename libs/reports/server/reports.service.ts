import { Injectable } from '@nestjs/common';
import { isId } from '@saimado/kernel/id';
import type { Actor } from '@saimado/platform/actor';
import { rows } from '@saimado/platform/commands';
import { DataSource } from 'typeorm';
import type { ReportContentType } from './report-content.types';
import { allReports, readReport, type ReportRow } from './report-rows';
import type { PeriodReportType, ReportCheckType } from './reports.types';
import { cellView, contentView, reportView, type WithheldRow } from './reports.view';

/** Reports as supervisors see them: what is withheld is withheld from them too. */
@Injectable()
export class ReportsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. */
  async list(actor: Actor): Promise<PeriodReportType[]> {
    return (await allReports(this.dataSource.manager)).map((row) => reportView(row, actor));
  }

  byId(id: string): Promise<ReportRow | null> {
    return readReport(this.dataSource.manager, id);
  }

  async contentOf(id: string): Promise<ReportContentType | null> {
    if (!isId(id)) return null;
    const [found] = await rows<{ content: string | null }>(this.dataSource.manager, 'select content from period_report where id = $1', [id]);
    return found?.content ? contentView(found.content) : null;
  }

  /** What those who sign look at. */
  async checkOf(id: string): Promise<ReportCheckType | null> {
    if (!isId(id)) return null;
    const [check] = await rows<Omit<ReportCheckType, 'withheld'>>(this.dataSource.manager, `
      select published, cells, attacked_cells as "attackedCells", releases, insiders, witnesses, verified, millis from period_report_check where report_id = $1`, [id]);
    if (!check) return null;
    const withheld = await rows<WithheldRow>(this.dataSource.manager, `
      select name, because, min, max from period_report_withheld where report_id = $1 order by name collate "C"`, [id]);
    return { ...check, withheld: withheld.map(cellView) };
  }
}
