import { UnstyledButton } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FindScriptsDocument } from '@saimado/contract/generated/scripts';
import type { HotlineCode } from '@saimado/contract/generated/schema';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import classes from './script.module.css';

interface Props { hotline: HotlineCode; onChoose: (scriptId: string) => void; onClose: () => void }

/** Every script of this line, by title, reading, synonym or a word that is said in it. */
export function ScriptList({ hotline, onChoose, onClose }: Props) {
  const { t } = useTranslation('scripts');
  const [search, setSearch] = useState('');
  const { data, previousData } = useQuery(FindScriptsDocument, { variables: { search: useDeferredValue(search) } });
  const found = (data ?? previousData)?.scripts.filter((one) => one.hotline === 'BOTH' || one.hotline === hotline) ?? [];
  const keyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    onClose();
  };
  return (
    <div className={classes.list}>
      <ImeTextInput
        label={t('search')} autoFocus autoComplete="off" name="script-search" value={search} onChange={(event) => setSearch(event.currentTarget.value)} onKeyDown={keyDown}
        onSubmitKey={() => { if (found[0]) onChoose(found[0].id); }}
      />
      <ul className={classes.titles}>
        {found.map(({ id, title, moment }) => (
          <li key={id}><UnstyledButton className={classes.title} onClick={() => onChoose(id)}><span>{title}</span><span className={classes.quiet}>{t(`moment.${moment}`)}</span></UnstyledButton></li>
        ))}
      </ul>
      {data && found.length === 0 && <p className={classes.quiet} role="status">{t('nothingFound')}</p>}
    </div>
  );
}
