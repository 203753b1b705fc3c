import { Button, Group } from '@mantine/core';
import { useApolloClient, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { RecordDialog } from '@saimado/contract/client/RecordDialog';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useMe } from '@saimado/contract/client/session';
import { useRecording } from '@saimado/contract/client/use-recording';
import { ApproveRuleBookVersionDocument, ReturnRuleBookVersionDocument, RuleBookPreviewDocument, RuleBooksDocument, SubmitRuleBookDraftDocument } from '@saimado/contract/generated/rule-books';
import { useKeptForm } from '@saimado/drafts/ui/use-kept-form';
import { useCommands } from '@saimado/ui-kit/commands';
import { ConfirmDialog } from '@saimado/ui-kit/ConfirmDialog';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Notice } from '@saimado/ui-kit/Notices';
import { Panel } from '@saimado/ui-kit/Panel';
import { ContentView } from './ContentView';
import type { Form } from './form';
import { PreviewView } from './PreviewView';
import type { FullVersion } from './RuleBookPage';
import { StartDraft } from './StartDraft';
import { VersionHead } from './VersionHead';
import classes from './rule-books.module.css';

const NO_REASON = { reason: '' };

/** What lies before a second supervisor, or came with a release and waits for a first: effects first, content below, then yes or no. */
export function ReviewDesk({ version, onChoose }: { version: FullVersion; onChoose: (id: string) => void }) {
  const { t } = useTranslation(['rule-books', 'common']);
  const me = useMe();
  const client = useApolloClient();
  const [asking, setAsking] = useState<'approve' | 'return' | 'submit' | null>(null);
  const preview = useQuery(RuleBookPreviewDocument, { variables: { id: version.id }, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first' });
  const approve = useRecording(ApproveRuleBookVersionDocument, 'RuleBookVersionPublished', preview.refetch);
  const giveBack = useRecording(ReturnRuleBookVersionDocument, 'RuleBookDraftReturned', preview.refetch);
  const submit = useRecording(SubmitRuleBookDraftDocument, 'RuleBookDraftSubmitted', preview.refetch);
  const reason = useKeptForm(`rule-return:${version.id}`, NO_REASON);
  const shown = preview.data?.ruleBookPreview;
  const seen = { versionId: version.id, expectedVersion: shown?.rowVersion ?? version.rowVersion };
  const submitted = version.status === 'SUBMITTED';
  const mine = submitted && version.author === me.displayName;
  const settle = async (done: unknown): Promise<void> => {
    // Only the answer closes the question; a refusal is told where it was asked.
    setAsking(null);
    if (done) reason.forget();
    await client.refetchQueries({ include: [RuleBooksDocument] });
    if (!done) await preview.refetch();
  };
  const ready = shown !== null && shown !== undefined && shown.problems.length === 0;
  const confirm = async (): Promise<void> => settle(asking === 'approve' ? await approve.record({ ...seen, basis: shown?.basis ?? '' }) : await submit.record(seen));
  const primary = submitted ? (version.mayIApprove ? 'approve' : null) : 'submit';
  useCommands(primary ? [{ id: 'rules:next', label: t(`review.${primary}`), icon: 'check', shortcut: 'alt+Enter', allowInInputs: true, disabled: !ready, run: () => setAsking(primary) }] : []);
  return (
    <div className={classes.review}>
      <Panel
        title={t(submitted ? 'review.title' : 'review.shippedTitle', { version: version.version })} icon="hand" scroll
        actions={!submitted && <StartDraft version={version} onBegun={onChoose} />}
        footer={
          <Group justify="flex-end">
            {submitted && !version.mayIApprove && <p className={classes.quiet}>{t('review.another')}</p>}
            {submitted && <Button variant="default" onClick={() => setAsking('return')}>{t(mine ? 'review.takeBack' : 'review.return')}</Button>}
            {primary && <Button disabled={!ready} rightSection={<KeyHint keys="alt+Enter" />} onClick={() => setAsking(primary)}>{t(`review.${primary}`)}</Button>}
          </Group>
        }
      >
        <div className={classes.reviewBody}>
          {!submitted && <Notice tone="info" title={t('review.shipped')}>{t('review.shippedText')}</Notice>}
          <RefusedNotice refused={approve.refused ?? submit.refused} onRetry={() => primary && setAsking(primary)} />
          <VersionHead version={version} />
          <QueryGate query={preview}>{({ ruleBookPreview }) => ruleBookPreview && <PreviewView preview={ruleBookPreview} wide />}</QueryGate>
          <details className={classes.whole}><summary>{t('review.whole')}</summary><ContentView form={version.form as Form} value={version.content} /></details>
        </div>
      </Panel>
      <ConfirmDialog
        opened={asking === 'approve' || asking === 'submit'} title={t(asking === 'submit' ? 'draft.submitTitle' : 'review.approveTitle', { version: version.version })} confirmLabel={t(asking === 'submit' ? 'review.submit' : 'review.approve')}
        pending={approve.pending || submit.pending} onConfirm={() => void confirm()} onClose={() => setAsking(null)}
      >{t(asking === 'submit' ? 'draft.submitText' : 'review.approveText', { name: me.displayName })}</ConfirmDialog>
      {asking === 'return' && (
        <RecordDialog
          title={t(mine ? 'review.takeBack' : 'review.return')} submitLabel={t(mine ? 'review.takeBack' : 'review.return')} pending={giveBack.pending} refused={giveBack.refused} atField={['ReasonRequired', 'InvalidInput']} onClose={() => setAsking(null)}
          onSubmit={() => void giveBack.record({ ...seen, reason: reason.fields.reason }).then((done) => done && settle(done))}
        >
          <ImeTextarea data-autofocus label={t(mine ? 'review.reasonOptional' : 'review.reason')} autosize minRows={3} value={reason.fields.reason} error={giveBack.refused?.text} onChange={(event) => reason.set({ reason: event.currentTarget.value })} onSubmitKey={() => void giveBack.record({ ...seen, reason: reason.fields.reason }).then((done) => done && settle(done))} />
        </RecordDialog>
      )}
    </div>
  );
}
