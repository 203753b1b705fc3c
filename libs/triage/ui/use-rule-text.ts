import { useQuery } from '@apollo/client/react';
import { TriageRulesDocument } from '@saimado/contract/generated/triage';
import { useLanguage } from '@saimado/ui-kit/DateTime';

/** The row of the table that decided, in words, where only its code was kept; one that no edition knows shows its code. */
export function useTriageRuleText(): (rule: string) => string {
  const language = useLanguage();
  const { data } = useQuery(TriageRulesDocument, { fetchPolicy: 'cache-first' });
  return (code) => {
    const row = data?.triageRules.find(({ rule }) => rule === code);
    return row ? (language === 'en' ? row.ruleTextEn : row.ruleText) : code;
  };
}
