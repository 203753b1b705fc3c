import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type ReactNode } from 'react';
import classes from './virtual.module.css';

interface Props<Item> {
  items: readonly Item[];
  keyOf: (item: Item) => string;
  /** Says what the list is to a screen reader. */
  label: string;
  /** A guess in px; the true height is measured. */
  estimate?: number;
  /** Called when the end comes near: fetch the next page. */
  onEnd?: () => void;
  children: (item: Item, index: number) => ReactNode;
}

/** A list of any length: only what is in view exists. Fills its parent, which must have a height. */
export function VirtualList<Item>({ items, keyOf, label, estimate = 72, onEnd, children }: Props<Item>) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: items.length, getScrollElement: () => scroller.current, estimateSize: () => estimate, overscan: 6,
    getItemKey: (index) => { const item = items[index]; return item === undefined ? index : keyOf(item); },
  });
  const rows = virtual.getVirtualItems();
  const last = rows.at(-1)?.index ?? -1;
  useEffect(() => {
    if (last >= items.length - 8 && items.length > 0) onEnd?.();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- a new function each render must not fetch again
  }, [last, items.length]);
  return (
    <div ref={scroller} className={classes.scroller} tabIndex={0} role="region" aria-label={label}>
      <div role="list" aria-label={label} className={classes.sizer} style={{ height: virtual.getTotalSize() }}>
        {rows.map((row) => {
          const item = items[row.index];
          return item === undefined ? null : (
            <div
              key={row.key} ref={virtual.measureElement} data-index={row.index} role="listitem" aria-setsize={items.length} aria-posinset={row.index + 1}
              className={classes.item} style={{ transform: `translateY(${row.start}px)` }}
            >
              {children(item, row.index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
