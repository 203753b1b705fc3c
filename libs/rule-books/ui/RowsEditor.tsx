import { Button, Group } from '@mantine/core';
import { memo, useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@saimado/ui-kit/Icon';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { Notice } from '@saimado/ui-kit/Notices';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { problemsWithin, useEditing } from './editing';
import { type EditorProps, FieldEditor, RecordEditor } from './FieldEditor';
import { copyOf, emptyOf, type Form, type FormOf, moved, pathTo, recordOf, rowName, rowsOf } from './form';
import classes from './rule-books.module.css';

const FILTER_FROM = 8;
const newKey = (): string => crypto.randomUUID();

/** A list of rows. Each is a line until it is opened, so that a book of hundreds stays quick; rows are found by their words. */
export function RowsEditor({ form, value, path, onChange }: EditorProps<FormOf<'list'>>) {
  const { t } = useTranslation('rule-books');
  const { problems } = useEditing();
  const rows = rowsOf(value);
  // Rows are known by a key of their own, as the name they have may be what is being typed.
  const [keys, setKeys] = useState(() => rows.map(newKey));
  if (keys.length !== rows.length) setKeys(rows.map((_, index) => keys[index] ?? newKey()));
  const [filter, setFilter] = useState('');
  const [opened, setOpened] = useState<string | null>(null);
  const [gone, setGone] = useState<{ row: unknown; index: number; name: string } | null>(null);
  const put = (nextKeys: string[], next: readonly unknown[]): void => {
    setKeys(nextKeys);
    onChange(path, next);
  };
  const insert = (row: unknown, index: number): void => {
    const key = newKey();
    setFilter('');
    setOpened(key);
    put([...keys.slice(0, index), key, ...keys.slice(index)], [...rows.slice(0, index), row, ...rows.slice(index)]);
  };
  const latest = useRef({ insert, put, rows, keys });
  useEffect(() => {
    latest.current = { insert, put, rows, keys };
  });
  const act = useCallback((deed: Deed, index: number, name: string) => {
    const now = latest.current;
    if (deed === 'copy') now.insert(copyOf(now.rows[index], now.rows), index + 1);
    else if (deed === 'remove') {
      setGone({ row: now.rows[index], index, name });
      now.put(now.keys.filter((_, at) => at !== index), now.rows.filter((_, at) => at !== index));
    } else {
      const to = deed === 'up' ? index - 1 : index + 1;
      now.put(moved(now.keys, index, to), moved(now.rows, index, to));
    }
  }, []);
  const wanted = filter.normalize('NFKC').toLowerCase();
  const shown = rows.map((row, index) => ({ row, index })).filter(({ row }) => wanted === '' || JSON.stringify(row).normalize('NFKC').toLowerCase().includes(wanted));

  return (
    <fieldset className={classes.rowsGroup} data-path={path}>
      <legend>{t('editor.rowsTitle', { title: form.title, count: rows.length })}</legend>
      {rows.length >= FILTER_FROM && <ImeTextInput type="search" aria-label={t('editor.filter', { title: form.title })} placeholder={t('editor.filterHint')} value={filter} onChange={(event) => setFilter(event.currentTarget.value)} />}
      {problems.get(path) && <p className={classes.error}>{problems.get(path)}</p>}
      <ol className={classes.rows}>
        {shown.map(({ row, index }) => (
          <Row key={keys[index] ?? index} form={form.item} row={row} index={index} last={index === rows.length - 1} path={pathTo(path, index)} startOpen={keys[index] === opened} onChange={onChange} onAct={act} />
        ))}
      </ol>
      {wanted !== '' && <p className={classes.quiet}>{t('editor.shown', { shown: shown.length, count: rows.length })}</p>}
      {gone && (
        <Notice tone="neutral" action={<Button size="sm" variant="default" onClick={() => { insert(gone.row, Math.min(gone.index, rows.length)); setGone(null); }}>{t('editor.undo')}</Button>}>
          {t('editor.removed', { name: gone.name })}
        </Notice>
      )}
      <Button size="sm" variant="default" leftSection={<Icon name="plus" />} onClick={() => insert(emptyOf(form.item), rows.length)}>{t('editor.addRow')}</Button>
    </fieldset>
  );
}

type Deed = 'up' | 'down' | 'copy' | 'remove';
interface RowProps {
  form: Form;
  row: unknown;
  index: number;
  last: boolean;
  path: string;
  startOpen: boolean;
  onChange: EditorProps['onChange'];
  onAct: (deed: Deed, index: number, name: string) => void;
}

const Row = memo(function Row({ form, row, index, last, path, startOpen, onChange, onAct }: RowProps) {
  const { t } = useTranslation('rule-books');
  const editing = useEditing();
  const [open, setOpen] = useState(startOpen);
  const [seen, setSeen] = useState(editing.jump);
  if (editing.jump !== seen) {
    setSeen(editing.jump);
    if (editing.jump?.path.startsWith(`${path}.`)) setOpen(true);
  }
  const head = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (startOpen) head.current?.focus();
  }, [startOpen]);
  const name = rowName(form, row) || t('editor.unnamed', { number: index + 1 });
  const wrong = problemsWithin(editing, path);
  const record = recordOf(form, row);
  const deed = (which: Deed, label: string, disabled = false) => (
    <Button size="sm" variant="subtle" disabled={disabled} aria-label={t(`editor.${label}Row`, { name })} onClick={() => onAct(which, index, name)}>{t(`editor.${label}`)}</Button>
  );
  return (
    <li className={classes.row} data-open={open || undefined}>
      <button ref={head} type="button" className={classes.rowHead} aria-expanded={open} data-path={path} onClick={() => setOpen(!open)}>
        <span className={classes.rowNumber}>{index + 1}</span>
        <span className={classes.grow}>{name}</span>
        {wrong > 0 && <StatusBadge tone="danger" icon="alert">{t('editor.problems', { count: wrong })}</StatusBadge>}
        <span className={classes.chevron} aria-hidden="true">{open ? '−' : '＋'}</span>
      </button>
      {open && (
        <div className={classes.rowBody}>
          {form.kind === 'record' && record ? <RecordEditor form={record} value={row} path={path} onChange={onChange} bare /> : <FieldEditor form={form} value={row} path={path} onChange={onChange} />}
          <Group gap="xs" justify="flex-end">
            {deed('up', 'up', index === 0)}{deed('down', 'down', last)}{deed('copy', 'copy')}{deed('remove', 'remove')}
          </Group>
        </div>
      )}
    </li>
  );
});
