import { Button, Select } from '@mantine/core';
import { useState, type KeyboardEvent, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@saimado/contract/client/session';
import { Icon } from '@saimado/ui-kit/Icon';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { CHOICES, FILTER_NAMES, type FilterName, type TicketFilter } from './ticket-filter';
import { useDebounced } from './use-debounced';
import classes from './ticket-list.module.css';

const FAMILIES: Record<FilterName, string> = { hotline: 'hotlineShort', status: 'ticketStatus', tier: 'tier', verification: 'outcome', clock: 'clock' };
/** Choices that stand for several codes have words of their own. */
const GROUPS: readonly string[] = ['UNFINISHED', 'OWED', 'RUNNING'];

interface Props {
  filter: TicketFilter;
  search: string;
  searchRef: Ref<HTMLInputElement>;
  onFilter: (name: FilterName, value: string | null) => void;
  onSearch: (search: string) => void;
  onClear: () => void;
  /** ↓ or Enter in the search box: on to what was found. */
  onEnter: () => void;
}

export function TicketFilters({ filter, search, searchRef, onFilter, onSearch, onClear, onEnter }: Props) {
  const { t } = useTranslation(['tickets', 'common']);
  const { role } = useMe();
  const names = FILTER_NAMES.filter((name) => name !== 'hotline' || role === 'SUPERVISOR');
  const narrowed = search !== '' || names.some((name) => filter[name] !== null);
  const [generation, setGeneration] = useState(0);
  return (
    <div role="search" className={classes.filters}>
      <SearchBox key={generation} initial={search} inputRef={searchRef} onSearch={onSearch} onEnter={onEnter} />
      {names.map((name) => (
        <Select
          key={name} size="sm" className={classes.filter} label={t(`list.filter.${name}`)} value={filter[name] ?? ''}
          data={[{ value: '', label: t('list.all') }, ...CHOICES[name].map((code) => ({ value: code, label: GROUPS.includes(code) ? t(`list.group.${code}`) : t(`common:${FAMILIES[name]}.${code}`) }))]}
          onChange={(value) => onFilter(name, value || null)}
        />
      ))}
      <Button size="sm" variant="subtle" className={classes.clear} disabled={!narrowed} onClick={() => { setGeneration(generation + 1); onClear(); }}>{t('list.clear')}</Button>
    </div>
  );
}

/** Searches while one types, but not for the half of a word that is still being converted. */
function SearchBox({ initial, inputRef, onSearch, onEnter }: { initial: string; inputRef: Ref<HTMLInputElement>; onSearch: (text: string) => void; onEnter: () => void }) {
  const { t } = useTranslation('tickets');
  const [text, setText] = useState(initial);
  const [composing, setComposing] = useState(false);
  const send = useDebounced(() => {
    if (!composing) onSearch(text.trim());
  }, 200);
  const keyDown = (event: KeyboardEvent): void => {
    if (composing) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      onEnter();
    } else if (event.key === 'Escape' && text !== '') {
      setText('');
      send();
    }
  };
  return (
    <ImeTextInput
      ref={inputRef} type="search" className={classes.search} label={t('list.search')} placeholder={t('list.searchHint')} autoComplete="off" spellCheck={false}
      leftSection={<Icon name="search" />} value={text} aria-keyshortcuts="/" onSubmitKey={onEnter} onKeyDown={keyDown}
      onCompositionStart={() => setComposing(true)}
      onCompositionEnd={() => { setComposing(false); send(); }}
      onChange={(event) => { setText(event.currentTarget.value); send(); }}
    />
  );
}
