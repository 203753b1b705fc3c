import { SegmentedControl } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LiveMark } from '@saimado/contract/client/LiveMark';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useMe } from '@saimado/contract/client/session';
import type { CallbackList } from '@saimado/contract/generated/schema';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';
import { Panel } from '@saimado/ui-kit/Panel';
import { NeedsConfirmation } from '@saimado/ui-kit/StatusBadge';
import { useHotkeys } from '@saimado/ui-kit/use-hotkey';
import { CallbackCard } from './CallbackCard';
import { useCallbackList } from './use-callbacks';
import classes from './callbacks.module.css';

/** 「折り返し」: what is owed to clinics, the longest overdue first; chosen with the arrows, called with Enter. A notice leads to its own (`?c=`). */
export default function Callbacks() {
  const { t } = useTranslation(['callbacks', 'common']);
  const { role } = useMe();
  const [list, setList] = useState<CallbackList>('ALL');
  const [params, setParams] = useSearchParams();
  const led = params.get('c');
  const query = useCallbackList(led === null ? list : 'ALL');
  const callbacks = query.data?.callbacks ?? query.previousData?.callbacks ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const at = Math.max(0, callbacks.findIndex(({ id }) => id === (led ?? chosen)));
  const begin = useRef<HTMLButtonElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const leave = (): void => { if (led !== null) setParams({}, { replace: true }); };
  const move = (by: number): void => {
    const next = Math.max(0, Math.min(callbacks.length - 1, at + by));
    setChosen(callbacks[next]?.id ?? null);
    leave();
    place.current?.querySelectorAll('article')[next]?.scrollIntoView({ block: 'nearest' });
  };
  const isThere = callbacks.some(({ id }) => id === led);
  useEffect(() => {
    if (!isThere) return;
    place.current?.querySelector('article[data-selected]')?.scrollIntoView({ block: 'nearest' });
    begin.current?.focus({ preventScroll: true });
  }, [led, isThere]);
  useHotkeys([['arrowdown', () => move(1)], ['arrowup', () => move(-1)]]);
  // On a button or a link Enter is theirs.
  useHotkeys([['enter', () => (document.activeElement?.closest<HTMLElement>('button, a') ?? begin.current)?.click()]], { enabled: callbacks.length > 0 });
  return (
    <Page title={t('common:nav.callbacks')} fill hideTitle>
      <Panel title={t('list.title')} icon="phone" scroll actions={<>
        <SegmentedControl size="sm" aria-label={t('list.whose')} value={led === null ? list : 'ALL'} onChange={(value) => { setList(value as CallbackList); leave(); }} data={(['ALL', 'ANYONE', 'MINE'] as const).map((value) => ({ value, label: t(`list.${value}`, { context: role === 'SUPERVISOR' ? 'SUPERVISOR' : undefined }) }))} />
        <LiveMark />
      </>}>
        <QueryGate query={query.data ? query : { ...query, data: query.previousData }}>
          {() => callbacks.length === 0 ? <EmptyState icon="checkCircle" title={t('list.empty')}>{t('list.emptyText')}</EmptyState> : (
            <div ref={place} className={classes.cards}>
              {callbacks.map((callback, index) => <CallbackCard key={callback.id} callback={callback} withTicket selected={index === at} {...(index === at && { beginRef: begin })} />)}
            </div>
          )}
        </QueryGate>
        <p className={classes.rule}>{t('list.rule')}<NeedsConfirmation /></p>
      </Panel>
    </Page>
  );
}
