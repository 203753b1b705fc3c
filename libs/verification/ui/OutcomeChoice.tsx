import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerificationOutcome } from '@saimado/contract/generated/schema';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { useLetterKey } from '@saimado/ui-kit/use-letter-key';
import { OUTCOMES, OUTCOME_KEYS } from './claim';
import type { CallerWork } from './use-caller';
import classes from './caller.module.css';

/** The six outcomes. The operator decides; where the evidence does not carry it, a reason is asked for. */
export function OutcomeChoice({ work, onDecide }: { work: CallerWork; onDecide: (outcome: VerificationOutcome) => void }) {
  const { t } = useTranslation(['verification', 'common']);
  const { draft, chosen, verify } = work;
  const { outcome, overrideReason } = draft.fields;
  const asksReason = outcome !== null && (verify.refused?.reason === 'ReasonRequired' || overrideReason !== '');
  return (
    <section aria-label={t('outcome')} className={classes.outcomes}>
      <div className={classes.candidatesHead}>
        <h3 className={classes.heading}>{t('outcome')}</h3>
        <span className={classes.hint}>{t('withAlt')} <KeyHint keys="Alt" /></span>
      </div>
      <div className={classes.outcomeGrid}>
        {OUTCOMES.map((one) => (
          <OutcomeButton key={one} outcome={one} proposed={chosen?.proposal.outcome === one} waiting={outcome === one && asksReason} disabled={verify.pending} onDecide={() => onDecide(one)} />
        ))}
      </div>
      {asksReason && <Reason work={work} outcome={outcome} onDecide={() => onDecide(outcome)} />}
      {verify.refused?.reason !== 'ReasonRequired' && <RefusedNotice refused={verify.refused} onRetry={outcome ? () => onDecide(outcome) : undefined} />}
    </section>
  );
}

interface ButtonProps { outcome: VerificationOutcome; proposed: boolean; waiting: boolean; disabled: boolean; onDecide: () => void }

function OutcomeButton({ outcome, proposed, waiting, disabled, onDecide }: ButtonProps) {
  const { t } = useTranslation(['verification', 'common']);
  const key = OUTCOME_KEYS[outcome];
  useLetterKey(key, onDecide, !disabled);
  return (
    <Button
      size="sm" variant={proposed ? 'light' : 'default'} justify="space-between" disabled={disabled} onClick={onDecide} px={8}
      aria-keyshortcuts={`${key} Alt+${key}`} data-waiting={waiting || undefined} className={classes.outcomeButton} rightSection={<KeyHint keys={key} />}
      aria-description={proposed ? t('proposed') : undefined}
    >
      {t(`decide.${outcome}`)}
    </Button>
  );
}

/** Why the evidence is not followed. Asked by the server, so the rule stands in one place. */
function Reason({ work, outcome, onDecide }: { work: CallerWork; outcome: VerificationOutcome; onDecide: () => void }) {
  const { t } = useTranslation(['verification', 'common']);
  const { draft, verify } = work;
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => input.current?.focus(), [outcome]);
  return (
    <div className={classes.reason}>
      <ImeTextarea
        ref={input} autosize minRows={2} maxRows={5} maxLength={500} label={t('reason', { outcome: t(`common:outcome.${outcome}`) })} description={t('reasonHelp')}
        value={draft.fields.overrideReason} onChange={(event) => draft.setField('overrideReason', event.currentTarget.value)} onBlur={draft.flush} onSubmitKey={onDecide}
      />
      <div className={classes.reasonActions}>
        <Button size="sm" loading={verify.pending} disabled={!draft.fields.overrideReason.trim()} onClick={onDecide} rightSection={<KeyHint keys="mod+Enter" />}>{t('recordWithReason')}</Button>
        <Button size="sm" variant="default" onClick={() => { draft.setFields({ outcome: null, overrideReason: '' }); verify.dismiss(); }}>{t('common:cancel')}</Button>
      </div>
    </div>
  );
}
