import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { type GraphQLError, NoSchemaIntrospectionCustomRule, type ValidationContext, type ValidationRule } from 'graphql';

/** Longest document, in lexical tokens, before it is even parsed. */
export const MAX_TOKENS = 4_000;

/** What a single document may ask for, over HTTP and WebSocket alike. The console's largest stays under half of each. */
export function limitRules(production: boolean): ValidationRule[] {
  // Reported like any other rule's errors; thrown they would be a 500.
  const report = (context: ValidationContext | null, error: GraphQLError): void => context?.reportError(error);
  // A fragment is a way of writing, not a level: the console's documents are made of them.
  const fragments = { flattenFragments: true };
  const how = { exposeLimits: !production, propagateOnRejection: false, onReject: [report] };
  const rules = [
    maxDepthRule({ n: 10, ...fragments, ...how }), maxAliasesRule({ n: 15, ...how }), maxDirectivesRule({ n: 20, ...how }),
    costLimitRule({ maxCost: 5_000, ...fragments, ...how }),
  ] as unknown as ValidationRule[];
  return production ? [...rules, NoSchemaIntrospectionCustomRule] : rules;
}
