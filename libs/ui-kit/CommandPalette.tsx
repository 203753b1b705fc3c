import { Modal } from '@mantine/core';
import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useAllCommands, type Command } from './commands';
import { Icon } from './Icon';
import { isComposing } from './ime';
import { KeyHint } from './KeyHint';
import classes from './command-palette.module.css';

/** Width, case and kana do not matter. */
const fold = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/[ァ-ヶ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

function find(commands: readonly Command[], query: string): Command[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  return commands.filter((one) => !one.disabled && words.every((word) => fold(`${one.label} ${one.keywords ?? ''} ${one.group ?? ''}`).includes(word)));
}

/** Everything one can do on this screen and where one can go, by typing a part of its name (Ctrl+K). */
export function CommandPalette({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('common');
  return (
    <Modal opened={opened} onClose={onClose} title={t('palette.title')} size="lg" yOffset="12vh" centered={false} closeButtonProps={{ 'aria-label': t('close') }}>
      {opened && <Search onDone={onClose} />}
    </Modal>
  );
}

function Search({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation('common');
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const found = find(useAllCommands(), query);

  const run = (command: Command | undefined): void => {
    if (!command) return;
    onDone();
    // After the dialog has given the focus back, so that the command may move it.
    setTimeout(command.run, 0);
  };
  const move = (to: number): void => {
    if (found.length === 0) return;
    const next = (to + found.length) % found.length;
    setActive(next);
    list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    const keys: Record<string, () => void> = { ArrowDown: () => move(active + 1), ArrowUp: () => move(active - 1), Enter: () => run(found[active]) };
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };

  return (
    <>
      <input
        className={classes.input} role="combobox" aria-expanded="true" aria-controls={`${id}-list`} aria-label={t('palette.label')}
        aria-activedescendant={found[active] ? `${id}-${active}` : undefined} placeholder={t('palette.placeholder')} data-autofocus
        value={query} onKeyDown={keyDown}
        onChange={(event) => {
          setQuery(event.currentTarget.value);
          setActive(0);
        }}
      />
      <div id={`${id}-list`} ref={list} role="listbox" aria-label={t('palette.title')} className={classes.list} tabIndex={-1}>
        {found.map((command, index) => (
          <div
            key={command.id} id={`${id}-${index}`} role="option" aria-selected={index === active} className={classes.option}
            onClick={() => run(command)} onMouseMove={() => setActive(index)}
          >
            <Icon name={command.icon ?? 'arrowRight'} />
            <span className={classes.label}>{command.label}</span>
            {command.group && <span className={classes.group}>{command.group}</span>}
            {command.shortcut && <KeyHint keys={command.shortcut} />}
          </div>
        ))}
      </div>
      {found.length === 0 && <p className={classes.none} role="status">{t('palette.none')}</p>}
    </>
  );
}

/** The shortcuts that work on this screen now (`?`). */
export function ShortcutList({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation('common');
  const commands = useAllCommands().filter((one) => one.shortcut);
  return (
    <Modal opened={opened} onClose={onClose} title={t('shortcuts.title')} closeButtonProps={{ 'aria-label': t('close') }}>
      <dl className={classes.shortcuts}>
        {commands.map((command) => (
          <div key={command.id}>
            <dt>{command.label}</dt>
            <dd><KeyHint keys={command.shortcut ?? ''} /></dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
