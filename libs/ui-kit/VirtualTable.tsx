import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode, type RefObject } from 'react';
import { isComposing } from './ime';
import classes from './virtual.module.css';

export interface Column<Item> {
  id: string;
  header: string;
  /** A CSS grid track: `7rem`, `minmax(8rem, 1fr)`. */
  width: string;
  cell: (item: Item) => ReactNode;
}

interface Props<Item> {
  items: readonly Item[];
  columns: readonly Column<Item>[];
  keyOf: (item: Item) => string;
  label: string;
  /** px; rows are of one height so that the eye can run down a column. */
  rowHeight?: number;
  /** Enter or a click on a row. */
  onOpen?: (item: Item) => void;
  /** The end is near. Asked again when it is another function, so one and the same until there may be more. */
  onEnd?: () => void;
  /** The key of the row to start at: coming back from what it opened, one is where one left. */
  startAt?: string | null;
}

/** Rows from the end of what is known at which more is fetched: a screenful. */
const FETCH_AHEAD = 25;

/**
 * A table of any length as an ARIA grid: arrows move from row to row, Enter opens, Home and End jump. One row is in
 * the tab order. Rows that come or go above leave the eye and the focus where they are. Fills its parent, which must
 * have a height.
 */
export function VirtualTable<Item>({ items, columns, keyOf, label, rowHeight = 44, onOpen, onEnd, startAt = null }: Props<Item>) {
  const scroller = useRef<HTMLDivElement>(null);
  const [activeKey, setActiveKey] = useState(startAt);
  // Where a key led: an effect of the drawing before may still run, and must not take its own row for it.
  const movedTo = useRef(startAt);
  const current = Math.max(0, activeKey === null ? 0 : items.findIndex((item) => keyOf(item) === activeKey));
  // The row that has the focus exists wherever one has scrolled: a row that goes away would take the focus, and the keys, with it.
  const kept = activeKey !== null && current < items.length ? current : null;
  const virtual = useVirtualizer({
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(kept === null ? [] : [kept])])].sort((a, b) => a - b),
    count: items.length, getScrollElement: () => scroller.current, estimateSize: () => rowHeight, overscan: 10, scrollPaddingStart: rowHeight,
    getItemKey: (index) => { const item = items[index]; return item === undefined ? index : keyOf(item); },
  });
  const rows = virtual.getVirtualItems();
  const last = virtual.range?.endIndex ?? -1;
  const tabStop = kept ?? rows[0]?.index ?? 0;

  useEffect(() => {
    if (last >= items.length - FETCH_AHEAD && items.length > 0) onEnd?.();
  }, [last, items.length, onEnd]);

  useEffect(() => {
    if (movedTo.current === null || movedTo.current !== activeKey) return;
    const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${current}"]`);
    if (!row) return;
    movedTo.current = null;
    row.focus({ preventScroll: true });
  });

  useLayoutEffect(() => {
    if (startAt !== null && current > 0) virtual.scrollToIndex(current, { align: 'center' });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- where one starts, once
  }, []);
  useAnchor(scroller, items, keyOf, rowHeight);

  const move = (to: number): void => {
    const next = Math.max(0, Math.min(items.length - 1, to));
    const item = items[next];
    if (item === undefined) return;
    movedTo.current = keyOf(item);
    setActiveKey(movedTo.current);
    virtual.scrollToIndex(next, { align: 'auto' });
  };
  const keyDown = (event: KeyboardEvent<HTMLElement>, index: number): void => {
    if (isComposing(event) || event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const item = items[index];
    const keys: Record<string, () => void> = {
      ArrowDown: () => move(index + 1), ArrowUp: () => move(index - 1), Home: () => move(0), End: () => move(items.length - 1),
      PageDown: () => move(index + 12), PageUp: () => move(index - 12), Enter: () => item !== undefined && onOpen?.(item),
    };
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  };
  const template = { gridTemplateColumns: columns.map((column) => column.width).join(' ') };

  return (
    <div ref={scroller} className={classes.scroller}>
      <div role="grid" aria-label={label} aria-rowcount={items.length + 1} aria-colcount={columns.length} aria-readonly="true" className={classes.grid}>
        <div role="rowgroup" className={classes.head}>
          <div role="row" aria-rowindex={1} className={classes.row} style={template}>
            {columns.map((column) => <div key={column.id} role="columnheader" className={classes.header}>{column.header}</div>)}
          </div>
        </div>
        <div role="rowgroup" className={classes.sizer} style={{ height: virtual.getTotalSize() }}>
          {rows.map((row) => {
            const item = items[row.index];
            return item === undefined ? null : (
              <div
                key={row.key} role="row" aria-rowindex={row.index + 2} data-index={row.index} tabIndex={row.index === tabStop ? 0 : -1}
                className={classes.row} data-openable={onOpen ? true : undefined} style={{ ...template, height: rowHeight, transform: `translateY(${row.start}px)` }}
                onClick={() => onOpen?.(item)} onFocus={() => setActiveKey(keyOf(item))} onKeyDown={(event) => keyDown(event, row.index)}
              >
                {columns.map((column) => <div key={column.id} role="gridcell" className={classes.cell}>{column.cell(item)}</div>)}
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** Keeps the row at the top of the view where it is when rows come or go above it; at the very top the newest show. */
function useAnchor<Item>(scroller: RefObject<HTMLDivElement | null>, items: readonly Item[], keyOf: (item: Item) => string, rowHeight: number): void {
  const before = useRef<readonly Item[]>(items);
  useLayoutEffect(() => {
    const element = scroller.current;
    const previous = before.current;
    before.current = items;
    if (!element || previous === items || element.scrollTop < rowHeight) return;
    const top = Math.floor(element.scrollTop / rowHeight);
    const anchor = previous[top];
    if (anchor === undefined) return;
    const key = keyOf(anchor);
    const now = items.findIndex((item) => keyOf(item) === key);
    if (now >= 0 && now !== top) element.scrollTop += (now - top) * rowHeight;
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only the rows matter
  }, [items]);
}
