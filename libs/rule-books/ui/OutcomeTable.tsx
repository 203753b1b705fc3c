import { useTranslation } from 'react-i18next';
import classes from './rule-books.module.css';

interface Line { label: string; before?: string | null; after?: string | null }

/** What a book says of a ticket under two versions, line beside line; where they differ it is marked in words too. */
export function OutcomeTable({ lines, before, after }: { lines: readonly Line[]; before: string; after: string }) {
  const { t } = useTranslation(['rule-books', 'common']);
  return (
    <table className={classes.outcomes}>
      <thead><tr><td /><th scope="col">{before}</th><th scope="col">{after}</th></tr></thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={`${line.label} ${index}`} data-differs={line.before !== line.after || undefined}>
            <th scope="row">{line.label}</th>
            <td>{line.before ?? t('common:none')}</td>
            <td>{line.after ?? t('common:none')}{line.before !== line.after && <span className="visually-hidden">{t('preview.differs')}</span>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
