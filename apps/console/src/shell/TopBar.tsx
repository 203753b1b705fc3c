import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ContactsButton } from '@saimado/contacts/ui/ContactsButton';
import { useConnection } from '@saimado/contract/client/connection';
import { useConsoleInfo, useMe } from '@saimado/contract/client/session';
import { AgentState } from '@saimado/floor/ui/AgentState';
import { NoticeBell } from '@saimado/notices/ui/NoticeBell';
import { useCommands } from '@saimado/ui-kit/commands';
import { Icon } from '@saimado/ui-kit/Icon';
import { HotlineChips } from './HotlineChips';
import { MainMenu } from './MainMenu';
import { openPalette } from './palette-state';
import { PersonMenu } from './PersonMenu';
import classes from './shell.module.css';

/** Who speaks with callers, and points them to others. */
const WITH_CALLERS: ReadonlySet<string> = new Set(['OPERATOR', 'SPECIALIST', 'SUPERVISOR']);

export function TopBar() {
  const { t } = useTranslation('common');
  const { role } = useMe();
  const { demo } = useConsoleInfo();
  return (
    <header className={classes.bar}>
      <Link to="/" className={classes.product}>サイ窓コンソール</Link>
      {demo && <span className={classes.demo}>{t('shell.demo')}</span>}
      <MainMenu />
      <div className={classes.right}>
        {role !== 'REVIEWER' && <HotlineChips />}
        {WITH_CALLERS.has(role) && <NoticeBell />}
        {WITH_CALLERS.has(role) && <AgentState />}
        <ConnectionMark />
        {WITH_CALLERS.has(role) && <ContactsButton />}
        <Tooltip label={`${t('shell.palette')}（Ctrl+K）`}>
          <ActionIcon variant="default" size={44} aria-label={t('shell.palette')} aria-keyshortcuts="Control+K" onClick={openPalette}><Icon name="search" size={20} /></ActionIcon>
        </Tooltip>
        <SchemeToggle />
        <PersonMenu />
      </div>
    </header>
  );
}

function ConnectionMark() {
  const { t } = useTranslation('common');
  const connection = useConnection();
  const connected = connection === 'connected';
  return (
    <span className={classes.connection} data-state={connection}>
      <Icon name={connected ? 'plug' : 'refresh'} />
      <span className={classes.wideOnly}>{t(connected ? 'connection.connected' : 'connection.reconnecting')}</span>
    </span>
  );
}

function SchemeToggle() {
  const { t } = useTranslation('common');
  const { setColorScheme } = useMantineColorScheme();
  const dark = useComputedColorScheme('light') === 'dark';
  const label = t(dark ? 'shell.light' : 'shell.dark');
  const toggle = (): void => setColorScheme(dark ? 'light' : 'dark');
  useCommands([{ id: 'scheme', label, group: t('palette.group.settings'), icon: dark ? 'sun' : 'moon', keywords: 'dark light', rank: 2, run: toggle }]);
  return (
    <Tooltip label={label}>
      <ActionIcon variant="default" size={44} aria-label={label} onClick={toggle}><Icon name={dark ? 'sun' : 'moon'} size={20} /></ActionIcon>
    </Tooltip>
  );
}
