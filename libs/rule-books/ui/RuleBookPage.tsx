import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link, useParams, useSearchParams } from 'react-router';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { RuleBookVersionDocument, type RuleBookVersionQuery } from '@saimado/contract/generated/rule-books';
import { useMe } from '@saimado/contract/client/session';
import { useCommands } from '@saimado/ui-kit/commands';
import { Icon } from '@saimado/ui-kit/Icon';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';
import { Panel } from '@saimado/ui-kit/Panel';
import type { Form } from './form';
import { ContentView } from './ContentView';
import { DraftDesk } from './DraftDesk';
import { ReviewDesk } from './ReviewDesk';
import { StartDraft } from './StartDraft';
import { type RuleBook, useRuleBooks } from './use-rule-books';
import { VersionHead } from './VersionHead';
import { VersionTimeline } from './VersionTimeline';
import classes from './rule-books.module.css';

export type FullVersion = NonNullable<RuleBookVersionQuery['ruleBookVersion']>;

/** One book: its versions at the left, at the right the one that was chosen, to be read, written or approved. */
export default function RuleBookPage() {
  const { t } = useTranslation('rule-books');
  const { code = '' } = useParams();
  const query = useRuleBooks();
  return (
    <QueryGate query={query}>{({ ruleBooks }) => {
      const book = ruleBooks.find((one) => one.code === code);
      return book ? <Book book={book} /> : <Page title={t('page.missing')}><EmptyState icon="search" title={t('page.missing')}><Link to="/rules">{t('page.back')}</Link></EmptyState></Page>;
    }}</QueryGate>
  );
}

function Book({ book }: { book: RuleBook }) {
  const { t } = useTranslation('rule-books');
  const [search, setSearch] = useSearchParams();
  const asked = search.get('version');
  const chosen = book.versions.find(({ id }) => id === asked) ?? book.awaiting[0] ?? book.inForce ?? book.versions[0];
  const choose = (id: string): void => setSearch({ version: id });
  useCommands([{ id: 'rules:back', label: t('page.back'), icon: 'arrowLeft', shortcut: 'b', run: () => history.back() }]);
  return (
    <Page title={book.name} fill actions={<Link className={classes.back} to="/rules"><Icon name="arrowLeft" /> {t('page.back')}</Link>}>
      <div className={classes.book}>
        <Panel title={t('timeline.title')} icon="clock" flush scroll><VersionTimeline versions={book.versions} inForce={book.inForce?.id} chosen={chosen?.id} onChoose={choose} /></Panel>
        {chosen ? <Version key={`${chosen.id} ${chosen.status}`} id={chosen.id} inForce={chosen.id === book.inForce?.id} onChoose={choose} /> : <EmptyState title={t('list.nothing')} />}
      </div>
    </Page>
  );
}

function Version({ id, inForce, onChoose }: { id: string; inForce: boolean; onChoose: (id: string) => void }) {
  const { t } = useTranslation('rule-books');
  const { role } = useMe();
  const query = useQuery(RuleBookVersionDocument, { variables: { id }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  return (
    <QueryGate query={query}>{({ ruleBookVersion: version }) => {
      if (!version) return <EmptyState icon="search" title={t('page.noVersion')} />;
      if (version.mayIEdit) return <DraftDesk version={version} onChoose={onChoose} />;
      if (role === 'SUPERVISOR' && (version.status === 'SUBMITTED' || version.status === 'DRAFT')) return <ReviewDesk version={version} onChoose={onChoose} />;
      return (
        <Panel title={t('page.version', { version: version.version })} icon="register" scroll actions={role === 'SUPERVISOR' && <StartDraft version={version} onBegun={onChoose} />}>
          <VersionHead version={version} inForce={inForce} />
          <ContentView form={version.form as Form} value={version.content} />
        </Panel>
      );
    }}</QueryGate>
  );
}
