import { Checkbox, Select, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MhlwReportForm, ReliefFundCause } from '@saimado/contract/generated/schema';
import { DayInput } from '@saimado/ui-kit/DayInput';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import type { FundFields, FundWork } from './use-relief-fund';
import classes from './relief-fund.module.css';

const CAUSES: readonly ReliefFundCause[] = ['CYBER_ATTACK', 'LEAK_BY_ATTACK', 'LEAK_WITHOUT_ATTACK', 'JUNK_MAIL_ONLY', 'INSIDER'];
const FORMS: readonly MhlwReportForm[] = ['WRITTEN', 'PHONE', 'EMAIL'];
type Report = 'reportedToMhlw' | 'reportedToJma' | 'reportedToPpcWithPrevention' | 'personsNotified';
/** What is worth asking after each cause; where nothing is paid, nothing more. */
const REPORTS: Record<ReliefFundCause, readonly Report[]> = {
  CYBER_ATTACK: ['reportedToMhlw', 'reportedToJma'], LEAK_BY_ATTACK: ['reportedToMhlw', 'reportedToJma'], LEAK_WITHOUT_ATTACK: ['reportedToPpcWithPrevention', 'personsNotified'],
  JUNK_MAIL_ONLY: [], INSIDER: [],
};
const MAY_CLOSE: readonly ReliefFundCause[] = ['CYBER_ATTACK', 'LEAK_BY_ATTACK'];

/** What to ask the caller, one line each. */
export function FundFacts({ work }: { work: FundWork }) {
  const { t } = useTranslation(['relief-fund', 'common']);
  const { fields, set, wrong } = work;
  const { cause } = fields;
  const reports = cause ? REPORTS[cause] : [];
  const day = (name: 'incidentOn' | 'alreadyPaidOn' | 'papersArriveOn', hint?: string) => (
    <DayInput label={t(`facts.${name}`)} value={fields[name]} error={wrong[name] && t('facts.wrongDay')} hint={hint} onChange={(text) => set({ [name]: text } as Partial<FundFields>)} />
  );
  return (
    <section className={classes.facts} aria-label={t('facts.title')}>
      <Select
        size="sm" label={t('facts.cause')} placeholder={t('facts.choose')} data={CAUSES.map((value) => ({ value, label: t(`cause.${value}`) }))} value={cause}
        allowDeselect={false} onChange={(value) => set({ cause: value as ReliefFundCause | null })} data-fund-first
      />
      <div className={classes.pair}>
        <div className={classes.asked} data-open={work.dayToBeAsked || undefined}>{day('incidentOn')}{work.dayToBeAsked && <p className={classes.ask}>{t('facts.askDay')}</p>}</div>
        {cause && MAY_CLOSE.includes(cause) && (
          <ImeTextInput
            label={t('facts.closedDays')} inputMode="numeric" autoComplete="off" value={fields.closedDays} error={wrong.closedDays && t('facts.wrongDays')} description={t('facts.closedMeans')}
            inputWrapperOrder={['label', 'input', 'description', 'error']} onChange={(event) => set({ closedDays: event.currentTarget.value })}
          />
        )}
      </div>
      {reports.length > 0 && (
        <div className={classes.reports} role="group" aria-label={t('facts.reports')}>
          {reports.map((name) => (
            <Checkbox key={name} size="sm" classNames={{ body: classes.check! }} label={t(`facts.${name}`)} checked={fields[name]} onChange={(event) => set({ [name]: event.currentTarget.checked } as Partial<FundFields>)} />
          ))}
          {fields.reportedToMhlw && reports.includes('reportedToMhlw') && (
            <Select
              size="sm" label={t('facts.mhlwReportForm')} placeholder={t('facts.choose')} data={FORMS.map((value) => ({ value, label: t(`form.${value}`) }))} value={fields.mhlwReportForm}
              onChange={(value) => set({ mhlwReportForm: value as MhlwReportForm | null })}
            />
          )}
        </div>
      )}
      {reports.length > 0 && <div className={classes.pair}>{day('alreadyPaidOn', t('facts.alreadyPaidHint'))}{day('papersArriveOn', t('facts.papersArriveHint'))}</div>}
      <Switch size="sm" classNames={{ body: classes.check! }} label={t('facts.example')} checked={fields.example} onChange={(event) => set({ example: event.currentTarget.checked })} />
    </section>
  );
}
