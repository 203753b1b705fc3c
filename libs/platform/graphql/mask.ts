import { Logger } from '@nestjs/common';
import type { GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import { SPOKEN_CODES } from './errors';

const logger = new Logger('GraphQL');

/** PostgreSQL's codes for a text that holds NUL, which no text it stores can: 22021 for text, 22P05 for JSON. */
const UNSTORABLE: ReadonlySet<string> = new Set(['22021', '22P05']);
const databaseCode = (error: unknown): unknown => ((error as { originalError?: unknown } | null)?.originalError as { code?: unknown } | null | undefined)?.code;

/**
 * What a client is told of an error. Expected codes keep their message; anything else becomes one sentence with a
 * number, under which the log has the error's kind and place, but not its message: PostgreSQL's quote the values.
 */
export function maskError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (UNSTORABLE.has(String(databaseCode(error)))) {
    return { message: '保存できない文字が含まれています。貼り付けた内容を確認してください。', path: formatted.path, extensions: { code: 'BAD_USER_INPUT' } };
  }
  const code = typeof formatted.extensions?.['code'] === 'string' ? formatted.extensions['code'] : 'INTERNAL_SERVER_ERROR';
  if (SPOKEN_CODES.has(code)) {
    return { message: formatted.message, locations: formatted.locations, path: formatted.path, extensions: { code } };
  }
  const correlationId = randomUUID();
  logError(correlationId, formatted.path?.join('.') ?? '', error);
  return {
    message: `サーバーでエラーが起きました。もう一度お試しください。続く場合は管理者に番号 ${correlationId} を伝えてください。`,
    path: formatted.path,
    extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId },
  };
}

/** Logs an error's kind and place without its message. */
export function logError(correlationId: string, where: string, error: unknown): void {
  const original = (error as { originalError?: unknown })?.originalError ?? error;
  const { name = 'Error', code, stack = '' } = (original ?? {}) as { name?: string; code?: string; stack?: string };
  const frames = stack.split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 8).join('\n');
  logger.error(`${correlationId} ${where} ${name}${code ? ` (${code})` : ''}\n${frames}`);
}
