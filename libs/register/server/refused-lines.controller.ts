import { Controller, Get, Param, Res, UseFilters } from '@nestjs/common';
import { Requires } from '@saimado/platform/requires';
import { csvLine } from '@saimado/register/domain/csv-cell';
import type { Response } from 'express';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DataSource } from 'typeorm';
import { allNotedRows, importById } from './import-records';
import { AsStatus } from './register-upload.controller';

const BYTE_ORDER_MARK = '\uFEFF';
const KINDS = { refused: '取り込めない', warned: '注意' } as const;

/** What was wrong with a file, whole and as a file, for whoever has to put it right. */
@Controller('register')
@UseFilters(AsStatus)
export class RefusedLinesController {
  constructor(private readonly dataSource: DataSource) {}

  /** Every line refused or taken with a warning, in the order of the file: UTF-8 with a byte order mark, as spreadsheets want it. */
  @Get('imports/:id/refused.csv')
  @Requires('register.import')
  async refusedLines(@Param('id') id: string, @Res() res: Response): Promise<void> {
    const found = await importById(this.dataSource, id);
    if (!found) {
      res.status(404).json({ message: '取り込みが見つかりません。' });
      return;
    }
    res.setHeader('Content-Type', 'text/csv; charset=utf-8');
    res.setHeader('Content-Disposition', `attachment; filename="refused.csv"; filename*=UTF-8''${encodeURIComponent(`${found.fileName.replace(/\.[^.]*$/, '')}-取り込めない行.csv`)}`);
    res.setHeader('Cache-Control', 'no-store');
    await pipeline(Readable.from(this.text(found.id)), res);
  }

  private async *text(id: string): AsyncGenerator<string> {
    yield BYTE_ORDER_MARK + csvLine(['line', 'kind', 'reason']);
    for await (const page of allNotedRows(this.dataSource, id)) {
      yield page.map(({ line, refused, reason }) => csvLine([String(line), KINDS[refused ? 'refused' : 'warned'], reason])).join('');
    }
  }
}
