import { UnstyledButton } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { useCommands } from '@saimado/ui-kit/commands';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { ShowFirst } from '@saimado/ui-kit/show-first';
import { useHotkeys } from '@saimado/ui-kit/use-hotkey';
import classes from './desk-tabs.module.css';

const TABS = ['handOver', 'sheet', 'callbacks', 'referral', 'history', 'details'] as const;
type Tab = (typeof TABS)[number];
const KEYS: Record<Tab, string> = { handOver: 'h', sheet: 's', callbacks: 'k', referral: 'i', history: 'm', details: 'd' };

/**
 * The parts of an escalation's work, one letter each. All of them stay: what is typed in one, and its keys, are there while
 * another is looked at, and the key of what a part does brings it into view.
 */
export function DeskTabs({ parts }: { parts: Record<Tab, ReactNode> }) {
  const { t } = useTranslation(['escalations', 'common']);
  const [shown, setShown] = useState<Tab>('handOver');
  const show = (tab: Tab): void => flushSync(() => setShown(tab));
  useCommands(TABS.map((tab) => ({ id: `desk:tab:${tab}`, label: t('desk.showPart', { part: t(`desk.parts.${tab}`) }), shortcut: KEYS[tab], icon: 'arrowRight', rank: -1, group: t('common:nav.desk'), run: () => setShown(tab) })));
  useHotkeys(TABS.map((tab) => [`alt+${KEYS[tab]}`, () => setShown(tab)] as const), { allowInInputs: true });
  return (
    <div className={classes.parts}>
      <nav className={classes.tabs} aria-label={t('desk.partsLabel')}>
        {TABS.map((tab) => (
          <UnstyledButton key={tab} className={classes.tab} aria-current={tab === shown || undefined} aria-keyshortcuts={KEYS[tab]} onClick={() => setShown(tab)}>
            {t(`desk.parts.${tab}`)}<KeyHint keys={KEYS[tab]} />
          </UnstyledButton>
        ))}
      </nav>
      {TABS.map((tab) => (
        <div key={tab} className={classes.part} hidden={tab !== shown} tabIndex={0} role="group" aria-label={t(`desk.parts.${tab}`)}>
          <ShowFirst value={() => show(tab)}>{parts[tab]}</ShowFirst>
          <p className={classes.none}>{t('desk.nothingInPart')}</p>
        </div>
      ))}
    </div>
  );
}
