import { useQuery, useSubscription } from '@apollo/client/react';
import { useRefetchSoon } from '@saimado/contract/client/use-refetch-soon';
import { type RuleBooksQuery, RuleBooksDocument, RuleBookVersionChangedDocument } from '@saimado/contract/generated/rule-books';

export type RuleBook = RuleBooksQuery['ruleBooks'][number];
export type RuleVersion = RuleBook['versions'][number];

/** Every book, read again when anybody begins, submits, returns or publishes a version. */
export function useRuleBooks() {
  const query = useQuery(RuleBooksDocument, { fetchPolicy: 'cache-and-network' });
  useSubscription(RuleBookVersionChangedDocument, { onData: useRefetchSoon(query.refetch) });
  return query;
}
