import { useTranslation } from 'react-i18next';

/** The rule that decided, in words; an id nobody has translated yet is shown as it is. */
export function useRuleText(): (rule: string) => string {
  const { t, i18n } = useTranslation('verification');
  return (rule) => (i18n.exists(`verification:rule.${rule}`) ? t(`rule.${rule}`) : rule);
}
