import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatDay } from '@saimado/ui-kit/format-date';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { NeedsConfirmation } from '@saimado/ui-kit/StatusBadge';
import { fieldOf, type Form, type FormOf, isRecord, recordOf, rowName, rowsOf, textOf, variantOf } from './form';
import classes from './rule-books.module.css';

const FILTER_FROM = 8;
const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0) || (isRecord(value) && Object.keys(value).length === 0);
/** Fields of a row that stand under its name rather than in a column of their own. */
const isLarge = ({ kind }: Form): boolean => kind === 'list' || kind === 'record' || kind === 'variants' || kind === 'map' || kind === 'other';

/** The content of a book to be read: nothing but words, labels and units. */
export function ContentView({ form, value }: { form: Form; value: unknown }) {
  if (form.kind !== 'record') return <Value form={form} value={value} />;
  const small = form.fields.filter(({ form: child }) => !isLarge(child));
  return (
    <div className={classes.content} lang="ja">
      {small.length > 0 && <Facts fields={small} value={value} />}
      {form.fields.filter(({ form: child }) => isLarge(child)).map(({ name, form: child }) => (
        <section key={name} aria-label={child.title}>
          <h3 className={classes.sectionTitle}>{child.title}</h3>
          <Value form={child} value={fieldOf(value, name)} />
        </section>
      ))}
    </div>
  );
}

function Facts({ fields, value }: { fields: FormOf<'record'>['fields']; value: unknown }) {
  const said = fields.filter(({ name, form }) => form.kind !== 'fixed' && name !== 'needsConfirmation' && !isEmpty(fieldOf(value, name)));
  return <dl className={classes.pairs}>{said.map(({ name, form }) => <div key={name}><dt>{form.title}</dt><dd><Value form={form} value={fieldOf(value, name)} /></dd></div>)}</dl>;
}

/** One value as people read it. */
function Value({ form, value }: { form: Form; value: unknown }) {
  const { t } = useTranslation(['rule-books', 'common']);
  const language = useLanguage();
  if (isEmpty(value)) return <span className={classes.quiet}>{t('common:none')}</span>;
  switch (form.kind) {
    case 'flag': return t(value === true ? 'view.yes' : 'view.no');
    case 'choice': return form.labels[textOf(value)] ?? textOf(value);
    case 'number': return `${typeof value === 'number' ? value.toLocaleString('ja-JP') : textOf(value)}${form.unit ?? ''}`;
    case 'day': return /^\d{4}-\d{2}-\d{2}$/.test(textOf(value)) ? formatDay(textOf(value), language) : textOf(value);
    case 'list': return <ListView form={form} rows={rowsOf(value)} />;
    case 'map': return isRecord(value) ? <Facts fields={Object.keys(value).map((name) => ({ name, form: { ...form.item, title: name } }))} value={value} /> : textOf(value);
    case 'record': return <Facts fields={form.fields} value={value} />;
    case 'variants': {
      const record = variantOf(form, value);
      return record ? <><strong>{record.title}</strong> <Facts fields={record.fields} value={value} /></> : textOf(value);
    }
    case 'text': case 'fixed': case 'other': return textOf(value);
  }
}

function ListView({ form, rows }: { form: FormOf<'list'>; rows: readonly unknown[] }) {
  const { t } = useTranslation('rule-books');
  const [filter, setFilter] = useState('');
  if (form.item.kind === 'choice') return rows.map((row) => (form.item.kind === 'choice' ? (form.item.labels[textOf(row)] ?? textOf(row)) : '')).join('、');
  if (!isLarge(form.item)) return form.item.wording ? <ul className={classes.words}>{rows.map((row, index) => <li key={index}><Value form={form.item} value={row} /></li>)}</ul> : rows.map(textOf).join('、');
  const wanted = filter.normalize('NFKC').toLowerCase();
  const shown = rows.map((row, index) => ({ row, index })).filter(({ row }) => wanted === '' || JSON.stringify(row).normalize('NFKC').toLowerCase().includes(wanted));
  return (
    <>
      {rows.length >= FILTER_FROM && <ImeTextInput type="search" className={classes.filter} aria-label={t('editor.filter', { title: form.title })} placeholder={t('editor.filterHint')} value={filter} onChange={(event) => setFilter(event.currentTarget.value)} />}
      <ol className={classes.readRows}>{shown.map(({ row, index }) => <RowView key={index} form={form.item} row={row} index={index} folded={rows.length >= FILTER_FROM} />)}</ol>
    </>
  );
}

/** A row under its name; of many, each is opened by whoever wants to read it. */
function RowView({ form, row, index, folded }: { form: Form; row: unknown; index: number; folded: boolean }) {
  const { t } = useTranslation('rule-books');
  const [open, setOpen] = useState(!folded);
  const record = recordOf(form, row);
  const name = rowName(form, row) || t('editor.unnamed', { number: index + 1 });
  const doubt = fieldOf(row, 'needsConfirmation') === true && <NeedsConfirmation />;
  const body = record ? <Facts fields={record.fields} value={row} /> : <Value form={form} value={row} />;
  if (!folded) return <li className={classes.readRow}><p className={classes.readName}><strong>{name}</strong> {doubt}</p>{body}</li>;
  return (
    <li className={classes.readRow}>
      <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary className={classes.readName}><strong>{name}</strong> {doubt}</summary>
        {open && body}
      </details>
    </li>
  );
}
