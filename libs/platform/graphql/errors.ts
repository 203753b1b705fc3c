import { GraphQLError } from 'graphql';

/** What is thrown rather than returned: no session, no right, or a request no screen of ours would send. Codes are stable. */
export const unauthenticated = (): GraphQLError =>
  new GraphQLError('サインインしてください。', { extensions: { code: 'UNAUTHENTICATED' } });

export const forbidden = (): GraphQLError =>
  new GraphQLError('この操作を行う権限がありません。', { extensions: { code: 'FORBIDDEN' } });

export const badInput = (message: string): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });

/** Codes whose message may reach the client as it is. Everything else is masked. */
export const SPOKEN_CODES: ReadonlySet<string> = new Set([
  'UNAUTHENTICATED', 'FORBIDDEN', 'BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE', 'BAD_REQUEST', 'PERSISTED_QUERY_NOT_SUPPORTED',
]);
