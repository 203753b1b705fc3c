import { Controller, Get, HttpCode, Param, Post, Req, Res, StreamableFile, UseFilters } from '@nestjs/common';
import type { Actor } from '@saimado/platform/actor';
import { AsStatus } from '@saimado/platform/http/as-status';
import { CurrentActor, Requires } from '@saimado/platform/requires';
import type { Request, Response } from 'express';
import { Readable } from 'node:stream';
import { RegisterImportService } from './register-import.service';
import { TooLarge } from './spool';

/** Neither is a type that a form of another site could send. */
const TYPES = ['text/csv', 'application/octet-stream'];
const LONGEST_NAME = 200;

@Controller('register')
@UseFilters(AsStatus)
export class RegisterUploadController {
  constructor(private readonly imports: RegisterImportService) {}

  /**
   * The file itself as the body, its name percent-encoded in `X-File-Name` → 202 `{"importId"}`. What becomes of it is
   * told by `registerImportChanged`.
   */
  @Post('imports')
  @HttpCode(202)
  @Requires('register.import')
  async upload(@CurrentActor() actor: Actor, @Req() req: Request, @Res({ passthrough: true }) res: Response): Promise<object> {
    if (!req.is(TYPES)) return answer(res, 415, `Content-Type: ${TYPES.join(' または ')} で送信してください。`);
    try {
      return { importId: await this.imports.receive(actor, fileName(req.get('X-File-Name')), req) };
    } catch (error) {
      if (error instanceof TooLarge) return answer(res, 413, 'ファイルが大きすぎます。512 MB 以下にしてください。');
      throw error;
    }
  }

  /** All lines of an import that were refused or taken with a warning, for whoever mends the file. */
  @Get('imports/:id/refused.csv')
  @Requires('register.import')
  async refused(@Param('id') id: string, @Res({ passthrough: true }) res: Response): Promise<StreamableFile | object> {
    const found = await this.imports.byId(id);
    if (!found) return answer(res, 404, '取り込みが見つかりません。');
    const name = encodeURIComponent(`${found.fileName.replace(/\.[^.]*$/, '')}-取り込めない行.csv`).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
    res.setHeader('Cache-Control', 'no-store');
    return new StreamableFile(Readable.from(this.imports.refusedCsv(found.id)), { type: 'text/csv; charset=utf-8', disposition: `attachment; filename="refused.csv"; filename*=UTF-8''${name}` });
  }
}

function answer(res: Response, status: number, message: string): { message: string } {
  res.setHeader('Connection', 'close').status(status);
  return { message };
}

/** The last part of the name, without control characters; whoever sends none gets the name of what it must be. */
export function fileName(header: string | undefined): string {
  let name = header ?? '';
  try {
    name = decodeURIComponent(name);
  } catch {
    // Not percent-encoded: taken as it is.
  }
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return [...last.replace(/[\p{Cc}\p{Cs}]/gu, '').trim()].slice(0, LONGEST_NAME).join('') || 'register.csv';
}
