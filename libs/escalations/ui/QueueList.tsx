import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { EscalationFieldsFragment } from '@saimado/contract/generated/escalations';
import { Icon } from '@saimado/ui-kit/Icon';
import { isComposing } from '@saimado/ui-kit/ime';
import { rowsToScroll } from './anchor';
import { QueueItem } from './QueueItem';
import classes from './desk.module.css';

interface Props {
  rows: readonly EscalationFieldsFragment[];
  selected: string | null;
  fresh: ReadonlySet<string>;
  /** There are more than were read. */
  isMore: boolean;
  onSelect: (id: string) => void;
  onEnd: () => void;
}

const HEIGHT = 140;

/** The queue as a list box: ↑↓ choose, and what is chosen is open beside it. Only what is in view exists. */
export function QueueList({ rows, selected, fresh, isMore, onSelect, onEnd }: Props) {
  const { t } = useTranslation('escalations');
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => HEIGHT, overscan: 8,
    getItemKey: (index) => rows[index]?.id ?? index,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? -1;
  const current = rows.findIndex((row) => row.id === selected);
  useEffect(() => {
    if (last >= rows.length - 8 && rows.length > 0) onEnd();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a new function each render must not fetch again
  }, [last, rows.length]);
  // What comes and goes above must not move what one is about to press.
  const before = useRef<readonly string[]>([]);
  useLayoutEffect(() => {
    const box = scroller.current;
    const after = rows.map((row) => row.id);
    if (box) {
      const moved = rowsToScroll({ before: before.current, after, from: Math.floor(box.scrollTop / HEIGHT), to: Math.ceil((box.scrollTop + box.clientHeight) / HEIGHT), selected });
      if (moved !== 0) box.scrollTop += moved * HEIGHT;
    }
    before.current = after;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- when the rows change, with the choice of that moment
  }, [rows]);
  const firstShown = virtual.range?.startIndex ?? 0;
  const freshAbove = rows.slice(0, firstShown).filter((row) => fresh.has(row.id)).length;
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: 'auto' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- follows the choice, not every event
  }, [selected]);

  const keyDown = (event: KeyboardEvent): void => {
    if (isComposing(event) || event.ctrlKey || event.metaKey || event.altKey) return;
    const to: Record<string, number> = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: rows.length - 1 };
    const next = to[event.key];
    if (next === undefined) return;
    event.preventDefault();
    const row = rows[Math.max(0, Math.min(rows.length - 1, next))];
    if (row) onSelect(row.id);
  };
  const isShown = shown.some(({ index }) => index === current);
  return (
    <>
      {freshAbove > 0 && (
        <button type="button" className={classes.above} onClick={() => scroller.current?.scrollTo({ top: 0 })}>
          <Icon name="up" /> {t('desk.freshAbove', { count: freshAbove })}
        </button>
      )}
      <div
        ref={scroller} className={classes.queue} tabIndex={0} role="listbox" aria-label={t('desk.queue')} onKeyDown={keyDown}
        aria-activedescendant={isShown ? `${id}-${current}` : undefined} data-queue
      >
        <div className={classes.sizer} role="presentation" style={{ height: virtual.getTotalSize() }}>
          {shown.map(({ index, key, start }) => {
            const row = rows[index];
            return row === undefined ? null : (
              <div
                key={key} id={`${id}-${index}`} role="option" aria-selected={row.id === selected} aria-setsize={isMore ? -1 : rows.length} aria-posinset={index + 1}
                className={classes.option} data-fresh={fresh.has(row.id) || undefined} style={{ height: HEIGHT, transform: `translateY(${start}px)` }} onClick={() => onSelect(row.id)}
              >
                <QueueItem escalation={row} fresh={fresh.has(row.id)} />
              </div>
            );
          })}
        </div>
      </div>
    </>
  );
}
