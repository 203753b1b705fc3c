import { ActionIcon, Button, Group } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@saimado/ui-kit/Icon';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { useEditing } from './editing';
import { type EditorProps, FieldEditor } from './FieldEditor';
import { emptyOf, type FormOf, isRecord, pathTo, rowsOf, textOf } from './form';
import classes from './rule-books.module.css';

const SEPARATORS = /[、,，\s]+/;

/** Conditions and the like: names that are themselves content, each with its value. A list of names is written with 「、」 between. */
export function MapEditor({ form, value, path, onChange }: EditorProps<FormOf<'map'>>) {
  const { t } = useTranslation('rule-books');
  const { problems } = useEditing();
  const [name, setName] = useState('');
  const entries = isRecord(value) ? value : {};
  const missing = form.keys?.filter((key) => !(key in entries)) ?? null;
  const set = (key: string, next: unknown): void => onChange(path, { ...entries, [key]: next });
  const remove = (key: string): void => onChange(path, Object.fromEntries(Object.entries(entries).filter(([one]) => one !== key)));
  const add = (): void => {
    const key = name.normalize('NFKC').trim();
    if (key === '' || key in entries) return;
    set(key, emptyOf(form.item));
    setName('');
  };
  const ofNames = form.item.kind === 'list' && form.item.item.kind === 'text';
  return (
    <fieldset className={classes.group} data-path={path}>
      <legend>{form.title}</legend>
      {Object.entries(entries).map(([key, item]) => (
        <div key={key} className={classes.line}>
          {ofNames ? <NamesInput label={key} path={pathTo(path, key)} names={rowsOf(item).map(textOf)} error={problems.get(pathTo(path, key))} onChange={(names) => set(key, names)} />
            : <div className={classes.grow}><FieldEditor form={{ ...form.item, title: key }} value={item} path={pathTo(path, key)} onChange={onChange} /></div>}
          <ActionIcon size="lg" variant="subtle" aria-label={t('editor.removeNamed', { name: key })} onClick={() => remove(key)}><Icon name="cross" /></ActionIcon>
        </div>
      ))}
      {problems.get(path) && <p className={classes.error}>{problems.get(path)}</p>}
      {missing ? (
        <Group gap="xs">{missing.map((key) => <Button key={key} size="sm" variant="default" leftSection={<Icon name="plus" />} onClick={() => set(key, emptyOf(form.item))}>{key}</Button>)}</Group>
      ) : (
        <div className={classes.line}>
          <ImeTextInput aria-label={t('editor.newName', { title: form.title })} placeholder={t('editor.newNameHint')} value={name} onChange={(event) => setName(event.currentTarget.value)} onSubmitKey={add} />
          <Button size="sm" variant="default" leftSection={<Icon name="plus" />} onClick={add}>{t('editor.add')}</Button>
        </div>
      )}
    </fieldset>
  );
}

/** The text is the person's while they write it; what it means goes into the content. */
function NamesInput({ label, path, names, error, onChange }: { label: string; path: string; names: readonly string[]; error: string | undefined; onChange: (names: string[]) => void }) {
  const { t } = useTranslation('rule-books');
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <ImeTextInput
      className={classes.grow} label={label} data-path={path} error={error} description={t('editor.namesHint')} inputWrapperOrder={['label', 'input', 'description', 'error']} value={typed ?? names.join('、')}
      onChange={(event) => { setTyped(event.currentTarget.value); onChange(event.currentTarget.value.normalize('NFKC').split(SEPARATORS).filter(Boolean)); }} onBlur={() => setTyped(null)}
    />
  );
}
