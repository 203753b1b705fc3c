import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';
import { GraphQLError } from 'graphql';

/** The permission guard speaks GraphQL's codes; over plain HTTP they are status codes. */
@Catch(GraphQLError)
export class AsStatus implements ExceptionFilter<GraphQLError> {
  catch(error: GraphQLError, host: ArgumentsHost): void {
    const status = { UNAUTHENTICATED: 401, FORBIDDEN: 403 }[String(error.extensions['code'])] ?? 400;
    host.switchToHttp().getResponse<Response>().setHeader('Connection', 'close').status(status).json({ message: error.message });
  }
}
