import { Autocomplete, Button, Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { StartRemoteSupportDocument } from '@saimado/contract/generated/remote-support';
import type { RemoteSupportGate } from '@saimado/contract/generated/schema';
import { useDraftFields } from '@saimado/drafts/ui/use-draft';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Notice } from '@saimado/ui-kit/Notices';
import { useHotkey } from '@saimado/ui-kit/use-hotkey';
import { WordsToSay } from './WordsToSay';
import classes from './remote-support.module.css';

interface StartDraft { consented: boolean; consentWords: string; tool: string; reason: string }
const EMPTY: StartDraft = { consented: false, consentWords: '', tool: '', reason: '' };

interface Props { ticketNumber: string; gate: RemoteSupportGate; onStarted: () => Promise<void> }

/** What must be said and agreed to before a session begins. */
export function StartForm({ ticketNumber, gate, onStarted }: Props) {
  const { t } = useTranslation('remote-support');
  const { fields, setField, clear, flush } = useDraftFields(`ticket:${ticketNumber}:remote-start`, EMPTY);
  const { record, pending, refused } = useRecording(StartRemoteSupportDocument, 'RemoteSupportStarted', onStarted);
  const blocked = gate !== 'CLEAR';
  const { consented, consentWords, tool, reason } = fields;
  const ready = consented && consentWords.trim() !== '' && tool.trim() !== '' && (!blocked || reason.trim() !== '');
  const start = async (): Promise<void> => {
    if (!ready || pending) return;
    if (!(await record({ ticketNumber, consented, consentWords, tool, overruleReason: blocked ? reason : null }))) return onStarted();
    await clear();
    await onStarted();
  };
  const onKey = (): void => void start();
  useHotkey('mod+enter', onKey, { enabled: ready && !pending, allowInInputs: true });
  return (
    <div className={classes.form}>
      {blocked && (
        <section className={classes.blocked} aria-label={t(`gate.${gate}.title`)}>
          <Notice tone={gate === 'PRESERVE_EVIDENCE' ? 'danger' : 'warning'} title={t(`gate.${gate}.title`)}>{t(`gate.${gate}.text`)}</Notice>
          <ImeTextarea label={t('reason')} description={t('reasonHint')} autosize minRows={2} maxRows={4} maxLength={2000} value={reason} onBlur={flush} onChange={(event) => setField('reason', event.currentTarget.value)} />
        </section>
      )}
      <WordsToSay ticketNumber={ticketNumber} />
      <Checkbox size="sm" classNames={{ body: classes.check! }} label={t('consented')} checked={consented} data-remote-first={blocked ? undefined : true} onChange={(event) => setField('consented', event.currentTarget.checked)} />
      <ImeTextarea label={t('consentWords')} placeholder={t('consentExample')} autosize minRows={1} maxRows={4} maxLength={2000} value={consentWords} onBlur={flush} onChange={(event) => setField('consentWords', event.currentTarget.value)} />
      <Autocomplete size="sm" label={t('tool')} description={t('toolHint')} data={t('tools').split('|')} maxLength={100} value={tool} onBlur={flush} onChange={(value) => setField('tool', value)} />
      <RefusedNotice refused={refused} onRetry={onKey} />
      <div><Button size="sm" disabled={!ready} loading={pending} color={blocked ? 'red' : 'blue'} rightSection={<KeyHint keys="mod+Enter" />} onClick={onKey}>{t(blocked ? 'startAnyway' : 'start')}</Button></div>
    </div>
  );
}
