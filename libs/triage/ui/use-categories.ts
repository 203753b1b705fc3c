import { useQuery } from '@apollo/client/react';
import { TriageCategoriesDocument } from '@saimado/contract/generated/triage';
import { useLanguage } from '@saimado/ui-kit/DateTime';

/** The categories of the table in the language of the screen. */
export function useCategories(): { value: string; label: string }[] {
  const language = useLanguage();
  const { data } = useQuery(TriageCategoriesDocument, { fetchPolicy: 'cache-first' });
  return (data?.triageCategories ?? []).map(({ code, label, labelEn }) => ({ value: code, label: language === 'en' ? labelEn : label }));
}

export function useCategoryLabel(): (code: string) => string {
  const categories = useCategories();
  return (code) => categories.find(({ value }) => value === code)?.label ?? code;
}
