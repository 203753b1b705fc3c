import { Button, Radio } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { EndRemoteSupportDocument, type RemoteSupportFieldsFragment } from '@saimado/contract/generated/remote-support';
import type { RemoteSupportGate, RemoteSupportResult } from '@saimado/contract/generated/schema';
import { DraftState } from '@saimado/drafts/ui/DraftState';
import { useDraftFields } from '@saimado/drafts/ui/use-draft';
import { ElapsedTimer } from '@saimado/ui-kit/ElapsedTimer';
import { Icon } from '@saimado/ui-kit/Icon';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Notice } from '@saimado/ui-kit/Notices';
import { useHotkey } from '@saimado/ui-kit/use-hotkey';
import classes from './remote-support.module.css';

const RESULTS: readonly RemoteSupportResult[] = ['RESOLVED', 'PARTLY', 'UNRESOLVED', 'BROKEN_OFF'];
interface EndDraft { done: string; result: RemoteSupportResult | null }
const EMPTY: EndDraft = { done: '', result: null };

interface Props { ticketNumber: string; session: RemoteSupportFieldsFragment; gate: RemoteSupportGate; onEnded: () => Promise<void> }

/** A session that runs: how long, what was done so far, and its end. What is typed is kept while it runs. */
export function OpenSession({ ticketNumber, session, gate, onEnded }: Props) {
  const { t } = useTranslation('remote-support');
  const { fields, setField, clear, flush, ...draft } = useDraftFields(`ticket:${ticketNumber}:remote-${session.id}`, EMPTY);
  const { record, pending, refused } = useRecording(EndRemoteSupportDocument, 'RemoteSupportEnded', onEnded);
  const { done, result } = fields;
  const ready = result !== null && (result === 'BROKEN_OFF' || done.trim() !== '');
  const mustEnd = gate === 'PRESERVE_EVIDENCE' && session.gate !== 'PRESERVE_EVIDENCE';
  const end = async (): Promise<void> => {
    if (!ready || pending) return;
    if (await record({ ticketNumber, sessionId: session.id, result, done: done.trim() || null })) await clear();
    await onEnded();
  };
  const onKey = (): void => void end();
  useHotkey('mod+enter', onKey, { enabled: ready && !pending, allowInInputs: true });
  return (
    <div className={classes.form}>
      {mustEnd && <Notice tone="danger" title={t('mustEnd.title')}>{t('mustEnd.text')}</Notice>}
      <p className={classes.running}>
        <Icon name="desk" /> <strong>{t('running')}</strong> <ElapsedTimer from={session.startedAt} label={t('elapsed')} />
        <span className={classes.quiet}>{t('startedBy', { by: session.startedBy, tool: session.tool })}</span>
      </p>
      {/* Where the caller's screen will be seen. */}
      <div className={classes.screen}><Icon name="desk" size={28} /><p>{t('screenLater', { tool: session.tool })}</p></div>
      <ImeTextarea label={t('done')} autosize minRows={3} maxRows={8} maxLength={2000} value={done} data-remote-first onBlur={flush} onChange={(event) => setField('done', event.currentTarget.value)} description={<DraftState draft={draft} />} inputWrapperOrder={['label', 'input', 'description', 'error']} />
      <Radio.Group label={t('result')} value={result} onChange={(value) => setField('result', value as RemoteSupportResult)}>
        <div className={classes.results}>{RESULTS.map((code) => <Radio key={code} size="sm" classNames={{ body: classes.check! }} value={code} label={t(`results.${code}`)} />)}</div>
      </Radio.Group>
      <RefusedNotice refused={refused} onRetry={onKey} />
      <div><Button size="sm" disabled={!ready} loading={pending} rightSection={<KeyHint keys="mod+Enter" />} onClick={onKey}>{t('end')}</Button></div>
    </div>
  );
}
