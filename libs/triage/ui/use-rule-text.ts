import { useTranslation } from 'react-i18next';

/** The row of the table that decided, in words, where only its id was kept; one that has left the table shows its id. */
export function useTriageRuleText(): (rule: string) => string {
  const { t, i18n } = useTranslation('triage');
  return (rule) => (i18n.exists(`triage:ruleText.${rule}`) ? t(`ruleText.${rule}`) : rule);
}
