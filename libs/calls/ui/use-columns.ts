import { useRef, type RefObject } from 'react';
import { useHotkey } from '@saimado/ui-kit/use-hotkey';

export type ColumnName = 'caller' | 'middle' | 'history';
const ORDER: readonly ColumnName[] = ['caller', 'middle', 'history'];

export interface Columns { refs: Record<ColumnName, RefObject<HTMLDivElement | null>>; go: (to: ColumnName) => void }

/**
 * F6 and Shift+F6 go through the columns, as through the panes of a desktop program. In a column that is typed into the
 * cursor lands in its first empty field; in the middle one on the column itself, where the number keys answer.
 */
export function useColumns(): Columns {
  const caller = useRef<HTMLDivElement>(null);
  const middle = useRef<HTMLDivElement>(null);
  const history = useRef<HTMLDivElement>(null);
  const refs = { caller, middle, history };

  const go = (to: ColumnName): void => {
    const column = refs[to].current;
    if (!column) return;
    const fields = to === 'middle' ? [] : [...column.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input:not([type=radio]):not([type=checkbox]), textarea:not([aria-hidden])')];
    (fields.find(({ value }) => value === '') ?? fields[0] ?? column).focus();
  };
  useHotkey('f6', (event) => {
    const at = ORDER.findIndex((name) => refs[name].current?.contains(document.activeElement));
    const next = at < 0 ? (event.shiftKey ? 2 : 0) : (at + (event.shiftKey ? 2 : 1)) % 3;
    go(ORDER[next] ?? 'caller');
  }, { allowInInputs: true });
  return { refs, go };
}
