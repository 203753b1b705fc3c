import { useTranslation } from 'react-i18next';
import type { Hit } from './use-stories';
import classes from './stories.module.css';

/** A text with what the check found in it: a strong mark where something has to be done, a quiet one where a reason was given. */
export function MarkedStory({ text, hits }: { text: string; hits: readonly Hit[] }) {
  const { t } = useTranslation('reports');
  const pieces = hits.flatMap(({ start, end, kind, reason }, index) => [
    text.slice(index === 0 ? 0 : hits[index - 1]?.end, start),
    <mark key={start} className={classes.mark} data-settled={reason !== null || undefined} title={reason ?? t(`stories.kind.${kind}`)}>{text.slice(start, end)}</mark>,
  ]);
  return <p className={classes.text}>{pieces}{text.slice(hits.at(-1)?.end ?? 0)}</p>;
}
