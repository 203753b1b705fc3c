import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { Response } from 'express';
import { randomUUID } from 'node:crypto';
import { logError } from '../graphql/mask';

/**
 * The last stop of what was thrown. GraphQL's errors go on to be masked there; a route's unexpected error becomes one
 * sentence with a number. Nest's own filter would log messages, and PostgreSQL's messages quote the values.
 */
@Catch()
export class QuietExceptions implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<string>() === 'graphql') return error;
    const response = host.switchToHttp().getResponse<Response>();
    if (response.headersSent) return response.end();
    if (error instanceof HttpException) return response.status(error.getStatus()).json({ message: error.message });
    const correlationId = randomUUID();
    logError(correlationId, 'http', error);
    return response.status(500).json({ message: `サーバーでエラーが起きました。続く場合は管理者に番号 ${correlationId} を伝えてください。` });
  }
}
