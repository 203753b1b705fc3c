import { useTranslation } from 'react-i18next';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatMonthDay, formatShort } from '@saimado/ui-kit/format-date';
import { Icon, type IconName } from '@saimado/ui-kit/Icon';
import type { Report } from './periods';
import { SIGNATURES_NEEDED, type Step, STEPS, type StepState, stepStates } from './steps';
import type { Check } from './use-reports';
import classes from './desk.module.css';

const MARKS: Partial<Record<StepState, IconName>> = { done: 'check', stopped: 'cross' };

/** The way of a report, and where on it it is. */
export function StepRail({ report, check }: { report: Report | undefined; check: Check | null }) {
  const { t } = useTranslation('reports');
  const states = stepStates(report);
  const notes = useNotes(report, check);
  return (
    <ol className={classes.rail} aria-label={t('desk.rail.label')}>
      {STEPS.map((step, index) => {
        const state = states[step];
        const mark = MARKS[state];
        return (
          <li key={step} data-state={state} aria-current={state === 'now' || state === 'stopped' ? 'step' : undefined}>
            <span className={classes.railMark} aria-hidden="true">{mark ? <Icon name={mark} /> : index + 1}</span>
            <span className={classes.railName}>{t(`desk.rail.${step}`)}<span className="visually-hidden">{t(`desk.rail.state.${state}`)}</span></span>
            <span className={classes.railNote}>{notes[step] ?? ''}</span>
          </li>
        );
      })}
    </ol>
  );
}

function useNotes(report: Report | undefined, check: Check | null): Partial<Record<Step, string>> {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  if (!report) return {};
  const { draftedBy, draftedAt, signatures, publishAt, publishedAt, status } = report;
  return {
    ...(draftedBy && draftedAt && { draft: `${draftedBy} ${formatMonthDay(draftedAt, language)}` }),
    ...(check && { check: t('desk.rail.withheld', { count: check.withheld.length }) }),
    ...(status !== 'DRAFTING' && { sign: signatures.length > 0 ? signatures.map(({ by }) => by).join(t('desk.and')) : t('desk.rail.signatures', { needed: SIGNATURES_NEEDED }) }),
    ...(publishAt && { schedule: formatShort(publishAt, language) }),
    ...(publishedAt && { published: formatShort(publishedAt, language) }),
  };
}
