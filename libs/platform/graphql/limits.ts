import { costLimitRule } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { NoSchemaIntrospectionCustomRule, type ValidationRule } from 'graphql';

/** Longest document, in lexical tokens, before it is even parsed. */
export const MAX_TOKENS = 4_000;

/** What a single document may ask for, over HTTP and WebSocket alike. The console's largest stays under half of each. */
export function limitRules(production: boolean): ValidationRule[] {
  const rules = [
    maxDepthRule({ n: 10, exposeLimits: !production }),
    maxAliasesRule({ n: 15, exposeLimits: !production }),
    maxDirectivesRule({ n: 20, exposeLimits: !production }),
    costLimitRule({ maxCost: 5_000, exposeLimits: !production }),
  ] as unknown as ValidationRule[];
  return production ? [...rules, NoSchemaIntrospectionCustomRule] : rules;
}
