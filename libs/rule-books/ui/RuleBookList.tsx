import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { LiveMark } from '@saimado/contract/client/LiveMark';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Page } from '@saimado/ui-kit/Page';
import { Panel } from '@saimado/ui-kit/Panel';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { type RuleBook, useRuleBooks } from './use-rule-books';
import classes from './rule-books.module.css';

/** Every rule table of the console, and what somebody should do about it. */
export default function RuleBookList() {
  const { t } = useTranslation(['rule-books', 'common']);
  const query = useRuleBooks();
  return (
    <Page title={t('common:nav.rules')}>
      <Panel title={t('list.title')} icon="register" actions={<LiveMark />} flush>
        <QueryGate query={query}>{({ ruleBooks }) => (
          <div className={classes.tableFrame}>
            <table className={classes.table}>
              <thead><tr><th scope="col">{t('list.book')}</th><th scope="col">{t('list.inForce')}</th><th scope="col">{t('list.doubts')}</th><th scope="col">{t('list.review')}</th><th scope="col">{t('list.waiting')}</th></tr></thead>
              <tbody>{ruleBooks.map((book) => <BookRow key={book.code} book={book} />)}</tbody>
            </table>
          </div>
        )}</QueryGate>
      </Panel>
      <p className={classes.quiet}>{t('list.explain')}</p>
    </Page>
  );
}

function BookRow({ book }: { book: RuleBook }) {
  const { t } = useTranslation(['rule-books', 'common']);
  const drafts = book.versions.filter(({ status }) => status === 'DRAFT').length;
  const [review] = book.reviewsDue;
  return (
    <tr>
      <th scope="row"><Link className={classes.bookLink} to={`/rules/${book.code}`}>{book.name}</Link></th>
      <td>{book.inForce ? <>{t('list.since', { version: book.inForce.version })} <DateTime value={book.inForce.validFrom} shape="day" /></> : t('list.nothing')}</td>
      <td>{book.needsConfirmation > 0 ? <StatusBadge tone="warning" icon="question">{t('list.doubtCount', { count: book.needsConfirmation })}</StatusBadge> : t('common:none')}</td>
      <td>{review ? <StatusBadge tone="warning" icon="clock">{t('list.reviewDue', { count: book.reviewsDue.length })}</StatusBadge> : book.inForce && <DateTime value={book.inForce.reviewOn} shape="day" />}</td>
      <td>
        {book.awaiting.length > 0 && <StatusBadge tone="info" icon="hand">{t('list.awaitingCount', { count: book.awaiting.length })}</StatusBadge>}
        {drafts > 0 && <span className={classes.quiet}> {t('list.draftCount', { count: drafts })}</span>}
        {book.awaiting.length === 0 && drafts === 0 && t('common:none')}
      </td>
    </tr>
  );
}
