import { useQuery, useSubscription } from '@apollo/client/react';
import { Button, Modal, useComputedColorScheme } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useRefetchSoon } from '@saimado/contract/client/use-refetch-soon';
import { FloorChangedDocument, FloorDocument } from '@saimado/contract/generated/floor';
import { useCommands } from '@saimado/ui-kit/commands';
import { Icon } from '@saimado/ui-kit/Icon';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Page } from '@saimado/ui-kit/Page';
import { useHotkey } from '@saimado/ui-kit/use-hotkey';
import { DayCurve } from './DayCurve';
import { WallBoard } from './WallBoard';
import classes from './wall.module.css';

/** What time alone changes (a bucket, a silence, midnight) makes no event. */
const POLL_MS = 15_000;

/** Both hotlines at this moment, for a supervisor's desk and, full screen, for the wall of the room. */
export default function Wall() {
  const { t } = useTranslation('floor');
  const query = useQuery(FloorDocument, { fetchPolicy: 'cache-and-network', pollInterval: POLL_MS });
  const soon = useRefetchSoon(query.refetch);
  useSubscription(FloorChangedDocument, { ignoreResults: true, onData: soon });
  const page = useComputedColorScheme('light');
  const [full, setFull] = useState(false);
  const [light, setLight] = useState(false);
  const enter = (): void => {
    setFull(true);
    // A browser that refuses shows the same within its window.
    void document.documentElement.requestFullscreen?.().catch(() => undefined);
  };
  const leave = (): void => {
    setFull(false);
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  };
  // Esc leaves the browser's full screen without telling the page which key it was.
  useEffect(() => {
    const onChange = (): void => {
      if (!document.fullscreenElement) setFull(false);
    };
    document.addEventListener('fullscreenchange', onChange);
    return () => document.removeEventListener('fullscreenchange', onChange);
  }, []);
  useCommands([{ id: 'wall:full', label: t('wall.full'), group: t('wall.title'), icon: 'desk', shortcut: 'f', run: enter }]);
  useHotkey('d', () => setLight(!light), { enabled: full, allowInDialogs: true });

  return (
    <Page title={t('wall.title')} actions={<Button variant="default" size="sm" leftSection={<Icon name="desk" />} rightSection={<KeyHint keys="f" />} onClick={enter}>{t('wall.full')}</Button>}>
      <QueryGate query={query}>{({ floor }) => !full && <div className={classes.inPage}><WallBoard floor={floor} scheme={page} failed={!!query.error} /></div>}</QueryGate>
      {!full && <DayCurve />}
      <Modal.Root opened={full} onClose={leave} fullScreen transitionProps={{ duration: 0 }} lockScroll={false}>
        <Modal.Content aria-label={t('wall.title')} className={classes.full}>
          <Modal.Body p={0} h="100%">
            {query.data && <WallBoard floor={query.data.floor} scheme={light ? 'light' : 'dark'} failed={!!query.error} full={{ onLeave: leave, onBrightness: () => setLight(!light) }} />}
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </Page>
  );
}
