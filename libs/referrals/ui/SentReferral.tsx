import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMe } from '@saimado/contract/client/session';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { Notice } from '@saimado/ui-kit/Notices';
import { PhoneNumber } from '@saimado/ui-kit/PhoneNumber';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { AnswerForm, type AnswerKind } from './AnswerForm';
import { STATUS_LOOKS } from './codes';
import { usePacket } from './use-packet';
import type { Referral } from './use-referral-desk';
import classes from './referrals.module.css';

const POSSIBLE: Partial<Record<Referral['status'], readonly AnswerKind[]>> = {
  SENT: ['acknowledge', 'decline', 'close', 'withdraw'], OVERDUE: ['acknowledge', 'decline', 'close', 'withdraw'], ACKNOWLEDGED: ['close', 'decline', 'withdraw'],
};

/** A firm that has the case or had it: what was passed on, whether it answered, what came of it. */
export function SentReferral({ referral, refetch }: { referral: Referral; refetch: () => Promise<unknown> }) {
  const { t } = useTranslation(['referrals', 'common']);
  const specialist = useMe().role === 'SPECIALIST';
  const [form, setForm] = useState<AnswerKind | null>(null);
  const packet = usePacket();
  const { status, firm, ownFirm, satisfactionAt, satisfaction } = referral;
  const answers = [...(POSSIBLE[status] ?? []), ...(status === 'ACKNOWLEDGED' || status === 'CLOSED' ? ['rate' as const] : [])];
  const waiting = status === 'SENT' || status === 'OVERDUE';
  return (
    <article className={classes.sent} aria-label={t('sent.label', { number: referral.number })}>
      <div className={classes.sentHead}>
        <strong lang="ja">{firm ?? ownFirm ?? t('sent.noFirm')}</strong>
        <StatusBadge {...STATUS_LOOKS[status]}>{t(`status.${status}`)}</StatusBadge>
        <span className={`${classes.quiet} saimado-number`}>{referral.number}</span>
      </div>
      {firm && (
        <dl className={classes.facts}>
          {referral.firmPhone && <div><dt>{t('sent.phone')}</dt><dd><PhoneNumber value={referral.firmPhone} /> <span lang="ja">{referral.firmContact}</span></dd></div>}
          <div><dt>{t('sent.passedOn')}</dt><dd>{(referral.fields ?? []).map((field) => t(`field.${field}`)).join(t('choice.and')) || t('sent.nothing')}</dd></div>
          {waiting && referral.acknowledgeBy && <div><dt>{t('sent.answerBy')}</dt><dd><DateTime value={referral.acknowledgeBy} shape="short" /></dd></div>}
          {referral.answeredAt && <div><dt>{t('sent.answered')}</dt><dd><DateTime value={referral.answeredAt} shape="short" />{referral.declineReason && ` ${t(`decline.${referral.declineReason}`)}`} <span lang="ja">{referral.answerWords}</span></dd></div>}
          {referral.outcome && <div><dt>{t('sent.outcome')}</dt><dd>{t(`outcome.${referral.outcome}`)} <span lang="ja">{referral.outcomeWords}</span></dd></div>}
          {satisfactionAt && <div><dt>{t('sent.satisfaction')}</dt><dd>{satisfaction === null ? t('rate.none') : t('rate.of', { score: satisfaction })} <span lang="ja">{referral.satisfactionWords}</span></dd></div>}
        </dl>
      )}
      {status === 'OVERDUE' && <Notice tone="warning" title={t('sent.overdue')}>{t('sent.overdueHelp')}</Notice>}
      {packet.failed && <Notice tone="danger" title={t('packet.failed')}>{t('packet.failedHelp')}</Notice>}
      {specialist && !form && (
        <div className={classes.buttons}>
          {referral.packetAvailable && <Button size="sm" variant={waiting ? 'filled' : 'default'} leftSection={<Icon name="download" />} loading={packet.pending} onClick={() => void packet.download(referral)}>{t('packet.download')}</Button>}
          {answers.map((kind) => <Button key={kind} size="sm" variant="default" onClick={() => setForm(kind)}>{t(`answer.${kind}.open`)}</Button>)}
        </div>
      )}
      {form && <AnswerForm key={form} kind={form} referral={referral} refetch={refetch} onClose={() => setForm(null)} />}
    </article>
  );
}
