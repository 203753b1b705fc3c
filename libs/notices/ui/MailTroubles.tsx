import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { MailDeliveryDocument } from '@saimado/contract/generated/notices';
import { Notice } from '@saimado/ui-kit/Notices';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatShort } from '@saimado/ui-kit/format-date';

const POLL_MS = 60_000;

/** Whom mail did not reach, for those who can mend an address or tell them otherwise. Nothing while all is well. */
export function MailTroubles() {
  const { t } = useTranslation('notices');
  const language = useLanguage();
  const { data } = useQuery(MailDeliveryDocument, { fetchPolicy: 'cache-and-network', pollInterval: POLL_MS });
  if (!data) return null;
  const { undelivered, delayed, delayedSince } = data.mailDelivery;
  return (
    <>
      {delayed > 0 && delayedSince && <Notice tone="warning" title={t('mail.delayed', { count: delayed })}>{t('mail.delayedHint', { since: formatShort(delayedSince, language) })}</Notice>}
      {undelivered.length > 0 && (
        <Notice tone="warning" title={t('mail.undelivered')}>
          {undelivered.map(({ displayName, count, lastAt }) => t('mail.undeliveredTo', { name: displayName, count, at: formatShort(lastAt, language) })).join(t('mail.and'))}
        </Notice>
      )}
    </>
  );
}
