import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { SettleReferralDocument } from '@saimado/contract/generated/referrals';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Notice } from '@saimado/ui-kit/Notices';
import { useHotkeys } from '@saimado/ui-kit/use-hotkey';
import { ConsentForm } from './ConsentForm';
import { OwnFirmForm } from './OwnFirmForm';
import { useReasons } from './use-reasons';
import type { Referral, ReferralDesk } from './use-referral-desk';
import classes from './referrals.module.css';

const KEYS = 9;
interface Props { referral: Referral; desk: ReferralDesk; refetch: () => Promise<unknown>; onAgain: () => void }

/** The firms in the order in which they are read out, each with its reasons; the member chooses by number. */
export function ProposalChoice({ referral, desk, refetch, onAgain }: Props) {
  const { t } = useTranslation(['referrals', 'common']);
  const reason = useReasons();
  const [chosen, setChosen] = useState<string | 'OWN' | null>(null);
  const settling = useRecording(SettleReferralDocument, 'ReferralChanged', refetch);
  const { offered, leftOut } = referral;
  useHotkeys(offered.slice(0, KEYS).map(({ firmId }, index) => [String(index + 1), () => setChosen(firmId)] as const));
  const none = async (): Promise<void> => {
    if (await settling.record({ referralId: referral.id, expectedVersion: referral.version, ownFirm: null })) await refetch();
  };
  const firm = offered.find(({ firmId }) => firmId === chosen);
  return (
    <div className={classes.panel}>
      {offered.length === 0 ? <Notice tone="warning" title={t('choice.nobody')}>{t('choice.nobodyHelp')}</Notice> : <p className={classes.say}>{t('choice.say')}</p>}
      <ol className={classes.firms} aria-label={t('choice.list')}>
        {offered.map(({ firmId, name, reasons }, index) => (
          <li key={firmId}>
            <button type="button" className={classes.firm} aria-pressed={chosen === firmId} onClick={() => setChosen(firmId)}>
              {index < KEYS && <KeyHint keys={String(index + 1)} />}
              <span className={classes.firmText}>
                <strong lang="ja">{name}</strong>
                <span className={classes.reasons}>{reasons.map((one) => <span key={one.code}>{reason(one)}</span>)}</span>
              </span>
            </button>
          </li>
        ))}
      </ol>
      {leftOut.length > 0 && (
        <details className={classes.details} open={offered.length === 0}>
          <summary>{t('choice.leftOut', { count: leftOut.length })}</summary>
          <ul className={classes.plainList}>{leftOut.map(({ firmId, name, reasons }) => <li key={firmId}><span lang="ja">{name}</span>{t('choice.because')}{reasons.map((code) => t(`leftOut.${code}`)).join(t('choice.and'))}</li>)}</ul>
        </details>
      )}
      {firm && <ConsentForm key={firm.firmId} referral={referral} desk={desk} firm={firm} refetch={refetch} />}
      {chosen === 'OWN' && <OwnFirmForm referral={referral} refetch={refetch} onCancel={() => setChosen(null)} />}
      <RefusedNotice refused={settling.refused} onRetry={() => void none()} />
      <div className={classes.buttons}>
        <Button size="sm" variant="default" onClick={() => setChosen('OWN')}>{t('choice.own')}</Button>
        <Button size="sm" variant="default" loading={settling.pending} onClick={() => void none()}>{t('choice.none')}</Button>
        <Button size="sm" variant="default" onClick={onAgain}>{t('choice.again')}</Button>
      </div>
    </div>
  );
}
