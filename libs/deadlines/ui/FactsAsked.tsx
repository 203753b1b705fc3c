import { Button, Checkbox, UnstyledButton } from '@mantine/core';
import { addDays, isJstDate } from '@saimado/kernel/jst';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatDay } from '@saimado/ui-kit/format-date';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { isComposing } from '@saimado/ui-kit/ime';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { useHotkey, useHotkeys } from '@saimado/ui-kit/use-hotkey';
import { isAnswered, rowsOf, type FactRow } from './fact-rows';
import { typedDay } from './typed-facts';
import type { FactName, FactsForm, FactsWork } from './use-facts';
import classes from './deadlines.module.css';

/** What to ask the caller: one line each, answered by its number key; then on to the next that is open. */
export function FactsAsked({ work, onRecorded }: { work: FactsWork; onRecorded: () => void }) {
  const { t } = useTranslation(['deadlines', 'common']);
  const { form, set, today, refused } = work;
  const rows = rowsOf(form);
  const [chosen, setChosen] = useState<FactName | null>(null);
  // One that was answered 「不明」 stays open, but is not asked twice in a row.
  const [passed, setPassed] = useState<readonly FactName[]>([]);
  const current = rows.find(({ name }) => name === chosen) ?? rows.find((row) => !isAnswered(row, form) && !passed.includes(row.name));

  const answer = (row: FactRow, value: FactsForm[FactName]): void => {
    const day = value === 'today' ? today : value === 'yesterday' ? addDays(today, -1) : value;
    set({ [row.name]: day, ...(row.name === 'persons' ? { personsAbout: false } : {}) });
    setPassed([...passed, row.name]);
    setChosen(null);
  };
  const move = (by: number): void => {
    const at = current ? rows.indexOf(current) : rows.length;
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
    if (next) setChosen(next.name);
  };
  const record = async (): Promise<void> => {
    if (await work.record()) onRecorded();
  };
  // A line of text keeps every Enter for itself, that with Ctrl too.
  const recordFromField = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event) || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    event.stopPropagation();
    if (!work.pending) void record();
  };
  useHotkeys(current ? current.answers.map(({ value }, index) => [String(index + 1), () => answer(current, value)] as const) : []);
  useHotkey('backspace', () => move(-1));
  useHotkey('mod+enter', () => void record(), { allowInInputs: true, enabled: !work.pending });

  return (
    <section className={classes.facts} aria-label={t('facts.title')} onKeyDownCapture={recordFromField}>
      {work.unconfirmed && <p className={classes.hint}>{t('facts.proposed')}</p>}
      {rows.map((row) => (
        <div key={row.name} role="group" aria-label={t(`facts.ask.${row.name}`)} className={classes.fact} data-current={row === current || undefined} data-open={!isAnswered(row, form) || undefined}>
          <span className={classes.question}>{t(`facts.ask.${row.name}`)}</span>
          <Typed row={row} work={work} onPass={() => { setPassed([...passed, row.name]); setChosen(null); }} onRecord={() => void record()} />
          <span className={classes.answers}>
            {row.answers.map(({ value, label }, index) => (
              <UnstyledButton key={label} className={classes.answer} aria-pressed={isGiven(row, form, value, today, work)} onClick={() => answer(row, value)}>
                {t(`facts.answer.${label}`)}{row === current && <KeyHint keys={String(index + 1)} />}
              </UnstyledButton>
            ))}
          </span>
        </div>
      ))}
      <RefusedNotice refused={refused} onRetry={() => void record()} />
      <div className={classes.buttons}>
        <Button size="sm" loading={work.pending} disabled={!work.changed && !work.unconfirmed} rightSection={<KeyHint keys="mod+Enter" />} onClick={() => void record()}>{t('facts.record')}</Button>
      </div>
    </section>
  );
}

function isGiven({ name }: FactRow, form: FactsForm, value: FactsForm[FactName], today: string, work: FactsWork): boolean {
  if (value === 'today' || value === 'yesterday') return typedDay(String(form[name]), work.today) === (value === 'today' ? today : addDays(today, -1));
  return form[name] === value;
}

/** What is typed rather than chosen: a day with its time, a number. */
function Typed({ row, work, onPass, onRecord }: { row: FactRow; work: FactsWork; onPass: () => void; onRecord: () => void }) {
  const { t } = useTranslation('deadlines');
  const language = useLanguage();
  const { form, set, today, flush, refused } = work;
  const fault = (field: string): string | undefined => (refused?.field === `facts.${field}` ? refused.text : undefined);
  if (row.name === 'awareOn' || row.name === 'incidentOn') {
    const name = row.name;
    const day = typedDay(form[name], today);
    return (
      <span className={classes.typed}>
        <ImeTextInput className={classes.day} aria-label={t(`facts.ask.${name}`)} placeholder={t('facts.dayHint')} autoComplete="off" value={form[name]} error={fault(name) !== undefined} onSubmitKey={onPass} onBlur={flush} onChange={(event) => set({ [name]: event.currentTarget.value })} />
        {name === 'awareOn' && <ImeTextInput className={classes.time} aria-label={t('facts.time')} placeholder={t('facts.timeHint')} autoComplete="off" value={form.awareTime} error={fault('awareTime') !== undefined} onSubmitKey={onRecord} onBlur={flush} onChange={(event) => set({ awareTime: event.currentTarget.value })} />}
        {isJstDate(day) && <span className={classes.read}>{formatDay(day, language)}</span>}
      </span>
    );
  }
  if (row.name !== 'persons') return null;
  return (
    <span className={classes.typed}>
      <ImeTextInput className={classes.persons} aria-label={t('facts.ask.persons')} inputMode="numeric" autoComplete="off" value={form.persons} error={fault('persons') !== undefined} onSubmitKey={onPass} onBlur={flush} onChange={(event) => set({ persons: event.currentTarget.value })} />
      <Checkbox size="sm" label={t('facts.about')} checked={form.personsAbout} onChange={(event) => set({ personsAbout: event.currentTarget.checked })} />
    </span>
  );
}
