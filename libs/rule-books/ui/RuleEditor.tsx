import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RuleBookPreviewQuery } from '@saimado/contract/generated/rule-books';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import { EditingContext, type Editing } from './editing';
import { DayField, FieldEditor } from './FieldEditor';
import type { Form } from './form';
import type { RuleDoc } from './use-rule-draft';
import { withValue } from './with-value';
import classes from './rule-books.module.css';

export type Preview = NonNullable<RuleBookPreviewQuery['ruleBookPreview']>;

interface Props {
  form: Form;
  doc: RuleDoc;
  problems: Preview['problems'];
  jump: Editing['jump'];
  onChange: (change: Partial<RuleDoc> | ((doc: RuleDoc) => Partial<RuleDoc>)) => void;
}

/** A draft as fields: what the version says of itself, then whatever its book is made of. */
export function RuleEditor({ form, doc, problems, jump, onChange }: Props) {
  const { t } = useTranslation('rule-books');
  const editing = useMemo((): Editing => ({ problems: new Map(problems.map(({ path, message }) => [path, message])), jump }), [problems, jump]);
  useEffect(() => {
    if (!jump) return;
    const around = jump.path.split('.').map((_, n, steps) => steps.slice(0, steps.length - n).join('.'));
    const found = around.map((path) => document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)).find((element) => element !== null);
    found?.scrollIntoView({ block: 'center' });
    (found?.matches('input, textarea, select, button') ? found : found?.querySelector<HTMLElement>('input, textarea, select, button'))?.focus({ preventScroll: true });
  }, [jump]);
  const change = useCallback((path: string, value: unknown) => onChange((now) => ({ content: withValue(now.content, path, value) })), [onChange]);
  const error = (name: string): string | undefined => editing.problems.get(`@${name}`);
  return (
    <EditingContext value={editing}>
      <div className={classes.editor}>
        <fieldset className={classes.group}>
          <legend>{t('head.title')}</legend>
          <div className={classes.fields}>
            <HeadDay name="validFrom" value={doc.validFrom} error={error('validFrom')} onChange={(validFrom) => onChange({ validFrom })} />
            <HeadDay name="validUntil" value={doc.validUntil ?? ''} optional hint={t('head.noEnd')} error={error('validUntil')} onChange={(validUntil) => onChange({ validUntil: validUntil || null })} />
            <HeadDay name="reviewOn" value={doc.reviewOn} error={error('reviewOn')} onChange={(reviewOn) => onChange({ reviewOn })} />
            <ImeTextarea className={classes.wide} label={t('head.changeNote')} description={t('head.changeNoteHint')} data-path="@changeNote" error={error('changeNote')} autosize minRows={1} value={doc.changeNote} onChange={(event) => onChange({ changeNote: event.currentTarget.value })} />
            <ImeTextarea className={classes.wide} label={t('head.source')} data-path="@source" error={error('source')} autosize minRows={1} value={doc.source} onChange={(event) => onChange({ source: event.currentTarget.value })} />
          </div>
        </fieldset>
        <FieldEditor form={form} value={doc.content} path="" onChange={change} />
      </div>
    </EditingContext>
  );
}

/** Half a day cannot be stored as a day: it stays here, and says so, until it is one. */
function HeadDay({ name, value, optional = false, hint, error, onChange }: { name: string; value: string; optional?: boolean; hint?: string; error: string | undefined; onChange: (day: string) => void }) {
  const { t } = useTranslation('rule-books');
  const [typed, setTyped] = useState<string | null>(null);
  const take = (text: string): void => {
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.slice(0, 10) === text;
    setTyped(isDay ? null : text);
    if (isDay) onChange(text);
    else if (optional && text === '') {
      setTyped(null);
      onChange('');
    }
  };
  return <DayField label={t(`head.${name}`)} data-path={`@${name}`} error={typed !== null ? t('head.notADay') : error} value={typed ?? value} {...(hint ? { hint } : {})} onChange={take} />;
}
