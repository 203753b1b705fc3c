import { ActionIcon, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Icon } from '@saimado/ui-kit/Icon';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import { useEditing } from './editing';
import type { EditorProps } from './FieldEditor';
import { type FormOf, moved, pathTo, rowsOf, textOf } from './form';
import classes from './rule-books.module.css';

/** Several lines of words, each of its own. */
export function LinesEditor({ form, value, path, onChange }: EditorProps<FormOf<'list'>>) {
  const { t } = useTranslation('rule-books');
  const { problems } = useEditing();
  const lines = rowsOf(value);
  const set = (next: readonly unknown[]): void => onChange(path, next);
  return (
    <fieldset className={classes.group} data-path={path}>
      <legend>{form.title}</legend>
      {lines.map((line, index) => (
        <div key={index} className={classes.line}>
          <ImeTextarea
            aria-label={t('editor.line', { title: form.title, number: index + 1 })} data-path={pathTo(path, index)} error={problems.get(pathTo(path, index))} autosize minRows={1} maxRows={8} className={classes.grow}
            value={textOf(line)} onChange={(event) => set(lines.map((one, at) => (at === index ? event.currentTarget.value : one)))}
          />
          <ActionIcon size="lg" variant="subtle" aria-label={t('editor.lineUp', { number: index + 1 })} disabled={index === 0} onClick={() => set(moved(lines, index, index - 1))}><Icon name="up" /></ActionIcon>
          <ActionIcon size="lg" variant="subtle" aria-label={t('editor.lineRemove', { number: index + 1 })} onClick={() => set(lines.filter((_, at) => at !== index))}><Icon name="cross" /></ActionIcon>
        </div>
      ))}
      {problems.get(path) && <p className={classes.error}>{problems.get(path)}</p>}
      <Button size="sm" variant="default" leftSection={<Icon name="plus" />} onClick={() => set([...lines, ''])}>{t('editor.addLine')}</Button>
    </fieldset>
  );
}
