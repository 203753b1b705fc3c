import { Button, Group } from '@mantine/core';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { DiscardRuleBookDraftDocument, RuleBookPreviewDocument, RuleBooksDocument, SubmitRuleBookDraftDocument } from '@saimado/contract/generated/rule-books';
import { DraftConflict, DraftState } from '@saimado/drafts/ui/DraftState';
import { useCommands } from '@saimado/ui-kit/commands';
import { ConfirmDialog } from '@saimado/ui-kit/ConfirmDialog';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Notice } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import type { Editing } from './editing';
import type { Form } from './form';
import { PreviewView } from './PreviewView';
import { RuleEditor } from './RuleEditor';
import type { FullVersion } from './RuleBookPage';
import { useRuleDraft } from './use-rule-draft';
import classes from './rule-books.module.css';

/** A draft being written, and beside it what it changes. */
export function DraftDesk({ version, onChoose }: { version: FullVersion; onChoose: (id: string) => void }) {
  const { t } = useTranslation(['rule-books', 'common']);
  const client = useApolloClient();
  const { draft, doc, change } = useRuleDraft(version);
  const [jump, setJump] = useState<Editing['jump']>(null);
  const [asking, setAsking] = useState<'submit' | 'discard' | null>(null);
  const preview = useQuery(RuleBookPreviewDocument, { variables: { id: version.id }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  const { refetch } = preview;
  // What is shown beside is of what the server has: read again once it has something else.
  useEffect(() => {
    if (draft.status === 'saved' && draft.savedAt) void refetch().catch(() => undefined);
  }, [draft.status, draft.savedAt, refetch]);
  const submit = useRecording(SubmitRuleBookDraftDocument, 'RuleBookDraftSubmitted', refetch);
  const discard = useRecording(DiscardRuleBookDraftDocument, 'RuleBookDraftDiscarded', refetch);
  const shown = preview.data?.ruleBookPreview;
  const problems = shown?.problems ?? [];
  const ready = draft.status === 'saved' && shown !== null && shown !== undefined && !preview.loading;
  const seen = { versionId: version.id, expectedVersion: shown?.rowVersion ?? 0 };
  const again = async (): Promise<void> => void (await client.refetchQueries({ include: [RuleBooksDocument] }));
  const ask = (): void => {
    draft.flush();
    if (!ready) return;
    const [first] = problems;
    if (first) goTo(first.path);
    else setAsking('submit');
  };
  const goTo = (path: string): void => setJump((last) => ({ path, times: (last?.times ?? 0) + 1 }));
  useCommands([{ id: 'rules:submit', label: t('draft.submit'), icon: 'send', shortcut: 'alt+Enter', allowInInputs: true, run: ask }]);
  const finish = async (): Promise<void> => {
    const done = asking === 'submit' ? await submit.record(seen) : await discard.record(seen);
    setAsking(null);
    if (done) await again();
    if (done && asking === 'discard' && version.basedOn) onChoose(version.basedOn.id);
  };
  return (
    <div className={classes.desk}>
      <Panel
        title={t('draft.title', { version: version.version })} icon="note" scroll actions={<DraftState draft={draft} />}
        footer={
          <Group justify="space-between">
            <Button variant="subtle" size="sm" disabled={!ready} onClick={() => setAsking('discard')}>{t('draft.discard')}</Button>
            <Button rightSection={<KeyHint keys="alt+Enter" />} loading={submit.pending} onClick={ask}>{t(problems.length > 0 ? 'draft.toProblems' : 'draft.submit', { count: problems.length })}</Button>
          </Group>
        }
      >
        {version.returnReason && <Notice tone="warning" title={t('head.returned')}>{version.returnReason}</Notice>}
        <RefusedNotice refused={submit.refused ?? discard.refused} onRetry={ask} />
        {doc && <DraftConflict draft={draft} mine={pretty(draft.text)} show={pretty} />}
        {doc && <RuleEditor form={version.form as Form} doc={doc} problems={problems} jump={jump} onChange={change} />}
      </Panel>
      <Panel title={t('preview.title')} icon="search" scroll>
        <QueryGate query={preview}>{({ ruleBookPreview }) => ruleBookPreview && <PreviewView preview={ruleBookPreview} onGoTo={goTo} />}</QueryGate>
      </Panel>
      <ConfirmDialog
        opened={asking !== null} title={t(asking === 'discard' ? 'draft.discardTitle' : 'draft.submitTitle', { version: version.version })} confirmLabel={t(asking === 'discard' ? 'draft.discard' : 'draft.submit')}
        pending={submit.pending || discard.pending} onConfirm={() => void finish()} onClose={() => setAsking(null)}
      >{t(asking === 'discard' ? 'draft.discardText' : 'draft.submitText')}</ConfirmDialog>
    </div>
  );
}

/** A document as a person reads it. */
const pretty = (document: string): string => JSON.stringify(JSON.parse(document), null, 1);
