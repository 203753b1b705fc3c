import { useQuery, useSubscription } from '@apollo/client/react';
import { ActionIcon, Button, Popover } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useRecording } from '@saimado/contract/client/use-recording';
import { DismissNoticesDocument, NoticesChangedDocument, NoticesDocument, type NoticeFieldsFragment } from '@saimado/contract/generated/deadlines';
import { useCommands } from '@saimado/ui-kit/commands';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { TimeLeft } from './TimeLeft';
import classes from './deadlines.module.css';

const SIZE = 44;

/** What one was told and has not put away. Numbers and duties only: it stands above every screen. */
export function NoticeBell() {
  const { t } = useTranslation('deadlines');
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const query = useQuery(NoticesDocument, { fetchPolicy: 'cache-and-network' });
  const dismissing = useRecording(DismissNoticesDocument, 'NoticesDismissed');
  useSubscription(NoticesChangedDocument, { ignoreResults: true, onData: () => void query.refetch().catch(() => undefined) });
  const notices = query.data?.notices ?? [];
  const label = t('notices.label', { count: notices.length });
  useCommands([{ id: 'notices', label, group: t('title'), icon: 'bell', keywords: 'notice tsuuchi', run: () => setOpen(true) }]);
  const dismiss = async (gone: readonly NoticeFieldsFragment[]): Promise<void> => {
    if (await dismissing.record({ ids: gone.map(({ id }) => id) })) await query.refetch();
  };
  const go = (notice: NoticeFieldsFragment): void => {
    setOpen(false);
    void navigate(`/tickets/${notice.ticketNumber}`);
  };
  return (
    <Popover opened={open} onChange={setOpen} position="bottom-end" trapFocus returnFocus width={416} shadow="md">
      <Popover.Target>
        <ActionIcon variant="default" size={SIZE} className={classes.bell} aria-label={label} aria-haspopup="dialog" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon name="bell" size={20} />{notices.length > 0 && <span className={classes.count} aria-hidden="true">{notices.length}</span>}
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('notices.title')}>
        {notices.length === 0 ? <p className={classes.meta}>{t('notices.none')}</p> : (
          <>
            <ul className={classes.notices}>
              {notices.map((notice) => (
                <li key={notice.id} className={classes.notice}>
                  <Button variant="subtle" size="compact-md" className={classes.noticeLink} onClick={() => go(notice)}><span className="saimado-number">{notice.ticketNumber}</span>　{notice.title}</Button>
                  <span className={classes.noticeLine}><TimeLeft daysLeft={notice.daysLeft} /> <DateTime value={notice.dueOn} shape="day" /></span>
                  <ActionIcon variant="subtle" size={36} aria-label={t('notices.dismissOne', { number: notice.ticketNumber })} onClick={() => void dismiss([notice])}><Icon name="cross" /></ActionIcon>
                </li>
              ))}
            </ul>
            <Button size="sm" variant="default" fullWidth loading={dismissing.pending} onClick={() => void dismiss(notices)}>{t('notices.dismissAll')}</Button>
          </>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
