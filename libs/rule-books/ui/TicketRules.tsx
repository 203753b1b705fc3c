import { NativeSelect } from '@mantine/core';
import { useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { RuleBooksDocument, TicketRulesDocument, TicketUnderVersionDocument } from '@saimado/contract/generated/rule-books';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Panel } from '@saimado/ui-kit/Panel';
import { OutcomeTable } from './OutcomeTable';
import classes from './rule-books.module.css';

/** Which versions of the rules judged a ticket, and what another would say of it. Quiet: for when somebody asks why. */
export function TicketRules({ ticketNumber, ticketVersion }: { ticketNumber: string; ticketVersion: number }) {
  const { t } = useTranslation('rule-books');
  const [asking, setAsking] = useState(false);
  const query = useQuery(TicketRulesDocument, { variables: { number: ticketNumber }, fetchPolicy: 'cache-and-network' });
  const { refetch } = query;
  // What changed on the ticket may have been judged.
  useEffect(() => {
    void refetch().catch(() => undefined);
  }, [ticketVersion, refetch]);
  const versions = query.data?.ticket?.ruleVersions;
  if (!versions) return null;
  return (
    <Panel title={t('ticket.title')} icon="register">
      {versions.length === 0 && <p className={classes.quiet}>{t('ticket.fromBefore')}</p>}
      <ul className={classes.judged}>
        {versions.map(({ version, at }) => (
          <li key={version.id}>
            <Link to={`/rules/${version.book}?version=${version.id}`}>{t('ticket.version', { book: version.bookName, version: version.version })}</Link>
            <span className={classes.quiet}><DateTime value={at} shape="short" /></span>
          </li>
        ))}
      </ul>
      <details className={classes.ask} open={asking} onToggle={(event) => setAsking(event.currentTarget.open)}>
        <summary>{t('ticket.ask')}</summary>
        {asking && <AskAgain ticketNumber={ticketNumber} ticketVersion={ticketVersion} />}
      </details>
    </Panel>
  );
}

function AskAgain({ ticketNumber, ticketVersion }: { ticketNumber: string; ticketVersion: number }) {
  const { t } = useTranslation('rule-books');
  const books = useQuery(RuleBooksDocument);
  const [versionId, setVersionId] = useState('');
  const data = (books.data?.ruleBooks ?? []).map(({ name, versions }) => ({ group: name, items: versions.map(({ id, version, status }) => ({ value: id, label: t('ticket.option', { book: name, version, status: t(`status.${status}`) }) })) }));
  return (
    <>
      <NativeSelect label={t('ticket.choose')} value={versionId} data={[{ value: '', label: t('ticket.chooseHint') }, ...data]} onChange={(event) => setVersionId(event.currentTarget.value)} />
      {versionId !== '' && <Asked key={`${versionId} ${ticketVersion}`} ticketNumber={ticketNumber} versionId={versionId} />}
    </>
  );
}

function Asked({ ticketNumber, versionId }: { ticketNumber: string; versionId: string }) {
  const { t } = useTranslation('rule-books');
  const query = useQuery(TicketUnderVersionDocument, { variables: { ticketNumber, versionId }, fetchPolicy: 'network-only' });
  return (
    <QueryGate query={query}>{({ ticketUnderVersion: asked }) => {
      if (!asked?.decides) return <p className={classes.quiet}>{t('ticket.decidesNothing')}</p>;
      if (asked.lines.length === 0) return <p className={classes.quiet}>{t('ticket.saysNothing')}</p>;
      return (
        <>
          <OutcomeTable lines={asked.lines} before={asked.judgedBy ? t('ticket.judgedBy', { version: asked.judgedBy.version }) : t('ticket.notJudged')} after={t('ticket.under', { version: asked.asked.version })} />
          <p className={classes.quiet}>{t('ticket.explain')}</p>
        </>
      );
    }}</QueryGate>
  );
}
