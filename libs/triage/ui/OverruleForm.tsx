import { Button, Select } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Tier, Urgency } from '@saimado/contract/generated/schema';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import type { OverruleDraft, TriageWork } from './use-triage';
import { useCategories } from './use-categories';
import classes from './triage.module.css';

const TIERS: readonly Tier[] = ['TIER_1', 'TIER_2', 'OUT_OF_SCOPE'];
const URGENCIES: readonly Urgency[] = ['LOW', 'NORMAL', 'HIGH', 'CRITICAL'];

/** The operator's own decision in place of the table's; the table's is kept beside it. */
export function OverruleForm({ work, overrule, onRecord }: { work: TriageWork; overrule: OverruleDraft; onRecord: () => void }) {
  const { t } = useTranslation(['triage', 'common']);
  const categories = useCategories();
  const change = (part: Partial<OverruleDraft>): void => work.draft.setField('overrule', { ...overrule, ...part });
  const ready = overrule.reason.trim() !== '';
  const form = useRef<HTMLElement>(null);
  const opened = useRef(overrule.reason === '');
  useEffect(() => {
    // Just asked for: the reason is what is missing. One that was begun and found again does not take the cursor.
    if (opened.current) form.current?.querySelector('textarea')?.focus();
    opened.current = false;
  }, []);
  return (
    <section ref={form} aria-label={t('overrule.title')} className={classes.overrule}>
      <h3 className={classes.ask}>{t('overrule.title')}</h3>
      <div className={classes.overruleFields}>
        <Select size="sm" label={t('overrule.tier')} data={TIERS.map((value) => ({ value, label: t(`common:tier.${value}`) }))} value={overrule.tier} onChange={(tier) => change({ tier: tier as Tier })} />
        <Select size="sm" label={t('overrule.urgency')} data={URGENCIES.map((value) => ({ value, label: t(`common:urgency.${value}`) }))} value={overrule.urgency} onChange={(urgency) => change({ urgency: urgency as Urgency })} />
        <Select size="sm" className={classes.wide} label={t('overrule.category')} data={categories} value={overrule.category} onChange={(category) => change({ category: category ?? overrule.category })} />
      </div>
      <ImeTextarea
        label={t('overrule.reason')} autosize minRows={2} maxRows={5} maxLength={2000} value={overrule.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })} onBlur={work.draft.flush} onSubmitKey={() => { if (ready) onRecord(); }}
      />
      <div className={classes.buttons}>
        <Button size="sm" disabled={!ready} loading={work.recording.pending} onClick={onRecord} rightSection={<KeyHint keys="mod+Enter" />}>{t('overrule.record')}</Button>
        <Button size="sm" variant="default" onClick={() => work.draft.setField('overrule', null)}>{t('common:cancel')}</Button>
      </div>
    </section>
  );
}
