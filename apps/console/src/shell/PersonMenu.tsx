import { Button, Popover, Stack, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIdempotentMutation } from '@saimado/contract/client/use-idempotent-mutation';
import { SetLocaleDocument } from '@saimado/contract/generated/session';
import { flushDrafts, hasUnsavedDrafts } from '@saimado/drafts/ui/use-draft';
import { useMe } from '@saimado/contract/client/session';
import { signOut } from '@saimado/staff/ui/sign-in';
import { useCommands } from '@saimado/ui-kit/commands';
import { ConfirmDialog } from '@saimado/ui-kit/ConfirmDialog';
import { Icon } from '@saimado/ui-kit/Icon';
import { openShortcuts } from './palette-state';
import classes from './shell.module.css';

/** How long signing out waits for the last keystrokes to be saved. */
const FLUSH_MS = 3_000;

async function draftsSaved(): Promise<boolean> {
  flushDrafts();
  for (const end = Date.now() + FLUSH_MS; hasUnsavedDrafts() && Date.now() < end; ) await new Promise((resolve) => setTimeout(resolve, 50));
  return !hasUnsavedDrafts();
}

/** A fresh page: nothing of this person stays in the browser's memory. */
const leave = (): Promise<void> => signOut().then(() => location.assign('/'));

export function PersonMenu() {
  const { t, i18n } = useTranslation('common');
  const me = useMe();
  const [opened, setOpened] = useState(false);
  const [asking, setAsking] = useState(false);
  const [setLocale] = useIdempotentMutation(SetLocaleDocument);

  const switchLanguage = (): void => {
    const locale = i18n.language === 'en' ? 'JA' : 'EN';
    void i18n.changeLanguage(locale.toLowerCase());
    void setLocale({ locale });
  };
  const onSignOut = async (): Promise<void> => {
    if (await draftsSaved()) await leave();
    else setAsking(true);
  };
  const group = t('palette.group.settings');
  useCommands([
    { id: 'language', label: t('shell.language'), group, icon: 'info', rank: 2, keywords: 'language english japanese', run: switchLanguage },
    { id: 'shortcuts', label: t('shell.shortcuts'), group, icon: 'keyboard', rank: 2, shortcut: '?', run: openShortcuts },
    { id: 'sign-out', label: t('shell.signOut'), group, icon: 'signOut', rank: 2, run: () => void onSignOut() },
  ]);

  const items = [
    { icon: 'info', label: t('shell.language'), run: switchLanguage, 'aria-label': t('shell.languageLabel'), lang: i18n.language === 'en' ? 'ja' : 'en' },
    { icon: 'keyboard', label: t('shell.shortcuts'), run: openShortcuts },
    { icon: 'signOut', label: t('shell.signOut'), run: () => void onSignOut() },
  ] as const;
  return (
    <>
      <Popover position="bottom-end" width={240} opened={opened} onChange={setOpened} trapFocus returnFocus>
        <Popover.Target>
          <UnstyledButton className={classes.person} aria-label={t('shell.menu', { name: me.displayName })} onClick={() => setOpened(!opened)}>
            <span className={classes.personName}>{me.displayName}</span>
            <span className={classes.personRole}><span className={me.discipline ? classes.wideOnly : undefined}>{t(`role.${me.role}`)}</span>{me.discipline && <><span className={classes.wideOnly}>・</span>{t(`discipline.${me.discipline}`)}</>}</span>
          </UnstyledButton>
        </Popover.Target>
        <Popover.Dropdown p="xs" aria-label={t('shell.menu', { name: me.displayName })}>
          <Stack gap={0}>
            {items.map(({ icon, label, run, ...more }) => (
              <Button key={label} variant="subtle" color="gray" justify="flex-start" leftSection={<Icon name={icon} />} {...more} onClick={() => { setOpened(false); run(); }}>{label}</Button>
            ))}
          </Stack>
        </Popover.Dropdown>
      </Popover>
      <ConfirmDialog opened={asking} title={t('shell.unsaved.title')} confirmLabel={t('shell.unsaved.confirm')} danger onConfirm={() => void leave()} onClose={() => setAsking(false)}>
        {t('shell.unsaved.text')}
      </ConfirmDialog>
    </>
  );
}
