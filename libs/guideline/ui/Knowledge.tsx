import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useMe } from '@saimado/contract/client/session';
import { useCommands } from '@saimado/ui-kit/commands';
import { EmptyState } from '@saimado/ui-kit/Notices';
import { Page } from '@saimado/ui-kit/Page';
import { Panel } from '@saimado/ui-kit/Panel';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { KnowledgeEntry } from './KnowledgeEntry';
import { type Entry, type Shelf, SHELVES, useKnowledge } from './use-knowledge';
import { STATE_LOOKS } from './state-looks';
import classes from './knowledge.module.css';

/** 「回答集」: answers that help again. Supervisors make them general and release them; operators read what is in use. */
export default function Knowledge() {
  const { t } = useTranslation(['guideline', 'common']);
  const supervisor = useMe().role === 'SUPERVISOR';
  const [shelf, setShelf] = useState<Shelf>(supervisor ? 'waiting' : 'approved');
  const query = useKnowledge(shelf);
  const shelves = (Object.keys(SHELVES) as Shelf[]).filter((one) => supervisor || one === 'approved');
  useCommands(shelves.map((one, index) => ({
    id: `knowledge:${one}`, label: t(`knowledge.shelf.${one}`), shortcut: String(index + 1), icon: 'register' as const, group: t('common:nav.knowledge'), run: () => setShelf(one),
  })));
  return (
    <Page
      title={t('common:nav.knowledge')} fill
      actions={supervisor && <SegmentedControl aria-label={t('knowledge.shelves')} value={shelf} onChange={(value) => setShelf(value as Shelf)} data={shelves.map((value) => ({ value, label: t(`knowledge.shelf.${value}`) }))} />}
    >
      <QueryGate query={query}>{({ knowledge }) => <Desk key={shelf} shelf={shelf} entries={knowledge} refetch={query.refetch} />}</QueryGate>
    </Page>
  );
}

/** Stays with the entry that is being worked on while the list changes under it. */
function Desk({ shelf, entries, refetch }: { shelf: Shelf; entries: readonly Entry[]; refetch: () => Promise<unknown> }) {
  const { t } = useTranslation('guideline');
  const [chosen, setChosen] = useState<string | null>(null);
  const entry = entries.find(({ id }) => id === chosen) ?? entries[0];
  if (!entry) return <EmptyState icon="register" title={t(`knowledge.empty.${shelf}`)}>{shelf === 'waiting' && <p>{t('knowledge.emptyHint')}</p>}</EmptyState>;
  return (
    <div className={classes.desk}>
      <Panel title={t(`knowledge.shelf.${shelf}`)} icon="register" flush>
        <ul className={classes.entries}>
          {entries.map((one) => (
            <li key={one.id}>
              <button type="button" className={classes.entry} aria-current={one.id === entry.id ? 'true' : undefined} onClick={() => setChosen(one.id)}>
                <span className={classes.entryQuestion}>{one.question}</span>
                <span className={classes.entryFacts}>
                  <StatusBadge {...STATE_LOOKS[one.state]}>{t(`knowledge.state.${one.state}`)}</StatusBadge>
                  <span className={classes.quiet}>{t('suggestion.uses', { count: one.uses })}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Panel>
      <KnowledgeEntry key={entry.id} entry={entry} refetch={refetch} />
    </div>
  );
}
