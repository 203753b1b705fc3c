import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginUsageReportingDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import type { Request } from 'express';
import type { Config } from '../config';
import type { WithActor } from '../requires';
import { limitRules, MAX_TOKENS } from './limits';
import { maskError } from './mask';
import { specialistGate } from './specialist-gate';

/** What every resolver finds in its context, whichever transport brought the operation. */
export type GraphQLContext = WithActor;

/** Apollo's options: POST only, no batching, limits, masked errors. Cache control and usage reporting only cost time. */
export const graphqlOptions = (config: Config): ApolloDriverConfig => ({
  driver: ApolloDriver,
  path: '/graphql',
  autoSchemaFile: true,
  sortSchema: true,
  graphiql: false,
  introspection: !config.production,
  csrfPrevention: true,
  allowBatchedHttpRequests: false,
  includeStacktraceInErrorResponses: false,
  hideSchemaDetailsFromClientErrors: config.production,
  validationRules: limitRules(config.production),
  parseOptions: { maxTokens: MAX_TOKENS },
  plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginUsageReportingDisabled(), specialistGate],
  context: ({ req }: { req: Request & WithActor }): GraphQLContext => ({ actor: req.actor ?? null }),
  formatError: maskError,
});
