import { Button, NativeSelect, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useDraftFields } from '@saimado/drafts/ui/use-draft';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { DECLINE_REASONS, OUTCOMES } from './codes';
import { type Answer, type AnswerKind, useAnswer } from './use-answer';
import type { Referral } from './use-referral-desk';
import classes from './referrals.module.css';

export type { AnswerKind };
const EMPTY: Answer = { words: '', reason: 'CAPACITY', outcome: 'ENGAGED', score: '' };
const SCORES = ['1', '2', '3', '4', '5', ''] as const;

interface Props { kind: AnswerKind; referral: Referral; refetch: () => Promise<unknown>; onClose: () => void }

/** What came back, in one line: the firm's answer, the outcome, what the member thinks. */
export function AnswerForm({ kind, referral, refetch, onClose }: Props) {
  const { t } = useTranslation(['referrals', 'common']);
  const draft = useDraftFields(`referral:${referral.id}:${kind}`, EMPTY);
  const { fields, setFields } = draft;
  const { take, pending, refused } = useAnswer(kind, referral, refetch);
  const submit = async (): Promise<void> => {
    if (pending || !(await take(fields))) return;
    await draft.clear();
    await refetch();
    onClose();
  };
  return (
    <form className={classes.form} onSubmit={(event) => { event.preventDefault(); void submit(); }}>
      {kind === 'withdraw' && <p className={classes.say}>{t('answer.withdraw.help')}</p>}
      {kind === 'decline' && <NativeSelect size="sm" autoFocus label={t('answer.decline.reason')} description={fields.reason === 'CONFLICT' ? t('answer.decline.conflict') : undefined} value={fields.reason} data={DECLINE_REASONS.map((value) => ({ value, label: t(`decline.${value}`) }))} onChange={(event) => setFields({ reason: event.currentTarget.value as Answer['reason'] })} />}
      {kind === 'close' && <NativeSelect size="sm" autoFocus label={t('answer.close.outcome')} value={fields.outcome} data={OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))} onChange={(event) => setFields({ outcome: event.currentTarget.value as Answer['outcome'] })} />}
      {kind === 'rate' && (
        <div>
          <p className={classes.say}>{t('rate.say')}</p>
          <SegmentedControl size="sm" aria-label={t('rate.label')} value={fields.score} onChange={(score) => setFields({ score })} data={SCORES.map((value) => ({ value, label: value || t('rate.none') }))} />
        </div>
      )}
      <ImeTextInput label={t(`answer.${kind}.words`)} autoFocus={kind === 'acknowledge' || kind === 'withdraw'} maxLength={2_000} value={fields.words} onBlur={draft.flush} onSubmitKey={() => void submit()} error={refused?.field === 'text' ? refused.text : undefined} onChange={(event) => setFields({ words: event.currentTarget.value })} />
      <RefusedNotice refused={refused?.field === 'text' ? null : refused} onRetry={() => void submit()} />
      <div className={classes.buttons}>
        <Button size="sm" type="submit" loading={pending} rightSection={<KeyHint keys="Enter" />}>{t(`answer.${kind}.submit`)}</Button>
        <Button size="sm" variant="default" onClick={onClose}>{t('common:cancel')}</Button>
      </div>
    </form>
  );
}
