import { Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Matter } from './use-stories';

export type About = Pick<Matter, 'category' | 'urgency'> & { hotline: Matter['hotline'] | null };
export const NO_ABOUT: About = { hotline: null, category: null, urgency: null };

const keyOf = ({ hotline, category, urgency }: About): string => [hotline, category, urgency].map((part) => part ?? '').join('|');

/** What a story is about, if it is to be said: only what the period's report gives. Never where. */
export function MatterSelect({ matters, about, onChange }: { matters: readonly Matter[]; about: About; onChange: (about: About) => void }) {
  const { t } = useTranslation(['reports', 'common']);
  const given = (verdict: Matter['verdict']): boolean => verdict === 'GIVEN' || verdict === 'NO_FIGURES';
  const groups = [...new Set(matters.map(({ hotline }) => hotline))].map((hotline) => ({
    group: t(`common:hotline.${hotline}`),
    items: matters.filter((matter) => matter.hotline === hotline).map((matter) => ({
      value: keyOf(matter), disabled: !given(matter.verdict),
      label: t(given(matter.verdict) ? (matter.category ? 'stories.matter.category' : 'stories.matter.urgency') : 'stories.matter.withheld', { name: matter.name }),
    })),
  }));
  return (
    <Select
      label={t('stories.about')} description={t('stories.aboutHint')} placeholder={t('stories.aboutNothing')} clearable searchable size="sm" data={groups} value={about.hotline ? keyOf(about) : null}
      nothingFoundMessage={t('stories.aboutNone')} comboboxProps={{ transitionProps: { duration: 0 } }}
      onChange={(value) => {
        const matter = matters.find((one) => keyOf(one) === value);
        onChange(matter ? { hotline: matter.hotline, category: matter.category, urgency: matter.urgency } : NO_ABOUT);
      }}
    />
  );
}
