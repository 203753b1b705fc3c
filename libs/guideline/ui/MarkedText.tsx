import { useTranslation } from 'react-i18next';
import type { Mark } from './use-knowledge';
import classes from './knowledge.module.css';

/** A text with the places that may tell who asked; nothing where there are none, or while it is not known yet. */
export function MarkedText({ text, marks, settled }: { text: string; marks: readonly Mark[]; settled: boolean }) {
  const { t } = useTranslation('guideline');
  if (!settled || marks.length === 0) return null;
  const pieces = marks.flatMap(({ start, end, kind }, index) => [
    text.slice(index === 0 ? 0 : marks[index - 1]?.end, start),
    <mark key={start} className={classes.mark} title={t(`tellsWho.kind.${kind}`)}>{text.slice(start, end)}</mark>,
  ]);
  return <p className={classes.marked}>{pieces}{text.slice(marks.at(-1)?.end)}</p>;
}
