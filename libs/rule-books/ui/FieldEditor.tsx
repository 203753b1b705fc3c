import { Checkbox, Group, NativeSelect } from '@mantine/core';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatDay } from '@saimado/ui-kit/format-date';
import { ImeTextarea, ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { useEditing } from './editing';
import { dayOf, emptyOf, fieldOf, type Form, type FormOf, isRecord, numberOf, pathTo, rowsOf, textOf, variantOf } from './form';
import { LinesEditor } from './LinesEditor';
import { MapEditor } from './MapEditor';
import { RowsEditor } from './RowsEditor';
import classes from './rule-books.module.css';

export interface EditorProps<Of extends Form = Form> {
  form: Of;
  value: unknown;
  path: string;
  /** Receives the path too, so that one function serves all fields and unchanged ones need not be drawn again. */
  onChange: (path: string, value: unknown) => void;
}

const SHORT_TEXT = 60;

/** Whatever the form says a value is, the means to write it. */
export const FieldEditor = memo(function FieldEditor({ form, ...props }: EditorProps) {
  switch (form.kind) {
    case 'record': return <RecordEditor form={form} {...props} />;
    case 'variants': return <VariantsEditor form={form} {...props} />;
    case 'list': return form.item.kind === 'choice' ? <ChoicesEditor form={form} {...props} /> : form.item.kind === 'text' ? <LinesEditor form={form} {...props} /> : <RowsEditor form={form} {...props} />;
    case 'map': return <MapEditor form={form} {...props} />;
    case 'choice': return <ChoiceEditor form={form} {...props} />;
    case 'text': return <TextEditor form={form} {...props} />;
    case 'number': return <NumberEditor form={form} {...props} />;
    case 'day': return <DayEditor form={form} {...props} />;
    case 'flag': return <FlagEditor form={form} {...props} />;
    case 'fixed': return null;
    case 'other': return <OtherEditor form={form} {...props} />;
  }
});

function useField({ form, path }: Pick<EditorProps, 'form' | 'path'>) {
  const { problems } = useEditing();
  return { label: form.title, 'data-path': path, error: problems.get(path) };
}

/** The fields of one record; a record within another stands in a frame with its title. */
export function RecordEditor({ form, value, path, onChange, bare = false }: EditorProps<FormOf<'record'>> & { bare?: boolean }) {
  const fields = form.fields.map(({ name, form: child }) => <FieldEditor key={name} form={child} value={fieldOf(value, name)} path={pathTo(path, name)} onChange={onChange} />);
  if (bare || path === '') return <div className={classes.fields}>{fields}</div>;
  return (
    <fieldset className={classes.group} data-path={path}>
      <legend>{form.title}</legend>
      <Optional form={form} value={value} path={path} onChange={onChange}><div className={classes.fields}>{fields}</div></Optional>
    </fieldset>
  );
}

/** A record that may be missing has a tick for being there. */
function Optional({ form, value, path, onChange, children }: EditorProps & { children: ReactNode }) {
  const { t } = useTranslation('rule-books');
  if (!form.nullable) return children;
  return (
    <>
      <Checkbox label={t('editor.present')} checked={isRecord(value)} onChange={(event) => onChange(path, event.currentTarget.checked ? emptyOf({ ...form, nullable: false }) : null)} />
      {isRecord(value) && children}
    </>
  );
}

function VariantsEditor({ form, value, path, onChange }: EditorProps<FormOf<'variants'>>) {
  const { t } = useTranslation('rule-books');
  const record = variantOf(form, value);
  const choose = (kind: string): void => {
    const option = form.options.find((one) => one.value === kind);
    if (option) onChange(path, { ...(emptyOf({ ...option.form, nullable: false }) as object), [form.by]: kind });
  };
  return (
    <fieldset className={classes.group} data-path={path}>
      <legend>{form.title}</legend>
      <NativeSelect label={t('editor.kind')} value={textOf(fieldOf(value, form.by))} data={form.options.map((option) => ({ value: option.value, label: option.form.title }))} onChange={(event) => choose(event.currentTarget.value)} />
      {record && <RecordEditor form={record} value={value} path={path} onChange={onChange} bare />}
    </fieldset>
  );
}

function ChoiceEditor({ form, value, path, onChange }: EditorProps<FormOf<'choice'>>) {
  const { t } = useTranslation('common');
  const data = [...(form.nullable || value === '' ? [{ value: '', label: t('none') }] : []), ...Object.entries(form.labels).map(([code, label]) => ({ value: code, label }))];
  return <NativeSelect size="sm" {...useField({ form, path })} value={textOf(value)} data={data} onChange={(event) => onChange(path, event.currentTarget.value === '' && form.nullable ? null : event.currentTarget.value)} />;
}

function ChoicesEditor({ form, value, path, onChange }: EditorProps<FormOf<'list'>>) {
  const { problems } = useEditing();
  const error = [...problems].find(([at]) => at === path || at.startsWith(`${path}.`))?.[1];
  const chosen = rowsOf(value).map(textOf);
  const labels = form.item.kind === 'choice' ? form.item.labels : {};
  return (
    <Checkbox.Group label={form.title} error={error} data-path={path} value={chosen} onChange={(codes) => onChange(path, Object.keys(labels).filter((code) => codes.includes(code)))}>
      <Group gap="md" mt={4}>{Object.entries(labels).map(([code, label]) => <Checkbox key={code} value={code} label={label} />)}</Group>
    </Checkbox.Group>
  );
}

function TextEditor({ form, value, path, onChange }: EditorProps<FormOf<'text'>>) {
  const field = useField({ form, path });
  const change = (event: { currentTarget: { value: string } }): void => onChange(path, event.currentTarget.value === '' && form.nullable ? null : event.currentTarget.value);
  if (form.code || (form.max !== null && form.max <= SHORT_TEXT)) return <ImeTextInput {...field} autoComplete="off" value={textOf(value)} onChange={change} />;
  return <ImeTextarea {...field} className={classes.wide} autosize minRows={1} maxRows={12} value={textOf(value)} onChange={change} />;
}

function NumberEditor({ form, value, path, onChange }: EditorProps<FormOf<'number'>>) {
  return (
    <ImeTextInput
      {...useField({ form, path })} inputMode="numeric" autoComplete="off" value={textOf(value)} rightSectionWidth="3.5rem" rightSection={form.unit && <span className={classes.unit}>{form.unit}</span>}
      onChange={(event) => onChange(path, numberOf(event.currentTarget.value, form.nullable))}
    />
  );
}

function DayEditor({ form, value, path, onChange }: EditorProps<FormOf<'day'>>) {
  return <DayField {...useField({ form, path })} value={textOf(value)} onChange={(day) => onChange(path, day === '' && form.nullable ? null : day)} />;
}

/** A day as text, in any spelling and width, read back with its weekday. */
export function DayField({ value, onChange, hint, ...field }: { label: string; 'data-path': string; error: string | undefined; value: string; hint?: string; onChange: (day: string) => void }) {
  const { t } = useTranslation('rule-books');
  const language = useLanguage();
  const read = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) ? formatDay(value, language) : null;
  return (
    <ImeTextInput
      {...field} autoComplete="off" inputMode="numeric" value={value} description={read ?? (value === '' && hint ? hint : t('editor.dayHint'))} inputWrapperOrder={['label', 'input', 'description', 'error']}
      onChange={(event) => onChange(event.currentTarget.value)} onBlur={() => { if (dayOf(value) !== value) onChange(dayOf(value)); }}
    />
  );
}

function FlagEditor({ form, value, path, onChange }: EditorProps<FormOf<'flag'>>) {
  return <Checkbox className={classes.flag} {...useField({ form, path })} checked={value === true} onChange={(event) => onChange(path, event.currentTarget.checked)} />;
}

/** What no field can write: shown as it is stored, so that nobody thinks it is not there. */
function OtherEditor({ form, value, path }: EditorProps<FormOf<'other'>>) {
  return <ImeTextarea {...useField({ form, path })} className={classes.wide} readOnly autosize maxRows={8} value={JSON.stringify(value)} />;
}
