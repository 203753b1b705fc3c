import { ActionIcon, Popover, VisuallyHidden } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useRecording } from '@saimado/contract/client/use-recording';
import { DismissNoticesDocument } from '@saimado/contract/generated/notices';
import { useCommands } from '@saimado/ui-kit/commands';
import { Icon } from '@saimado/ui-kit/Icon';
import type { Notice } from './notice-groups';
import { MailChoice } from './MailChoice';
import { NoticeList } from './NoticeList';
import { NoticeWays } from './NoticeWays';
import { useBrowserNotices } from './use-browser-notices';
import { useNotices } from './use-notices';
import classes from './notices.module.css';

const SIZE = 44;
const MOST_SHOWN = 99;

/** What one was told and has not put away. Numbers and words of rules only: it stands above every screen. */
export function NoticeBell() {
  const { t } = useTranslation('notices');
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [choosingMail, setChoosingMail] = useState(false);
  const { notices, arrived, refetch } = useNotices();
  const dismissing = useRecording(DismissNoticesDocument, 'NoticesDismissed');
  const list = useRef<HTMLDivElement>(null);
  /** Mantine moves the focus in while the list may still be without a place, and then not at all; Tab would go on through the screen behind. */
  const focusIn = (): void => {
    if (!list.current?.contains(document.activeElement)) list.current?.querySelector<HTMLElement>('button')?.focus();
  };
  const label = t('label', { count: notices.length });
  useCommands([
    { id: 'notices', label, group: t('title'), icon: 'bell', keywords: 'notice tsuuchi oshirase', run: () => setOpen(true) },
    { id: 'notices:mail', label: t('mail.title'), group: t('title'), icon: 'bell', rank: 2, keywords: 'mail meeru notice', run: () => setChoosingMail(true) },
  ]);
  const dismiss = async (gone: readonly Notice[]): Promise<void> => {
    if (await dismissing.record({ ids: gone.map(({ id }) => id) })) await refetch();
  };
  const go = ({ path }: Notice): void => {
    setOpen(false);
    void navigate(path);
  };
  const browser = useBrowserNotices(notices, arrived, go);
  return (
    <>
      {/* The header never leaves: a list that hides for a moment while the screen is laid out anew would drop the focus it holds. */}
      <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus hideDetached={false} width={440} shadow="md" transitionProps={{ onEntered: focusIn }}>
        <Popover.Target>
          <ActionIcon variant="default" size={SIZE} className={classes.bell} aria-label={label} aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)}>
            <Icon name="bell" size={20} />
            {notices.length > 0 && <span className={classes.count} data-urgent={notices.some(({ urgent }) => urgent) || undefined} aria-hidden="true">{Math.min(notices.length, MOST_SHOWN)}</span>}
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown ref={list} aria-label={t('title')}>
          <NoticeList notices={notices} dismissing={dismissing.pending} onGo={go} onDismiss={(gone) => void dismiss(gone)} />
          <NoticeWays browser={browser} onMail={() => { setOpen(false); setChoosingMail(true); }} />
        </Popover.Dropdown>
      </Popover>
      {choosingMail && <MailChoice onClose={() => setChoosingMail(false)} />}
      {/* Said, and no more: whoever speaks with a caller goes on where they are. */}
      <VisuallyHidden role="status">{arrived.map(({ kind, ticketNumber }) => t('arrived', { what: t(`kind.${kind}`), number: ticketNumber })).join(' ')}</VisuallyHidden>
    </>
  );
}
