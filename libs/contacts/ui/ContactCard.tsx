import { Button, CopyButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ContactFieldsFragment, ContactHoursQuery } from '@saimado/contract/generated/contacts';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { NeedsConfirmation, StatusBadge } from '@saimado/ui-kit/StatusBadge';
import classes from './contacts.module.css';

interface Props {
  contact: ContactFieldsFragment;
  /** of a line or the office: whether it is open now */
  hours?: ContactHoursQuery['openingHours'][number] | undefined;
}

/** One contact, its numbers large enough to be read out. */
export function ContactCard({ contact, hours }: Props) {
  const { t } = useTranslation('contacts');
  const { phoneNumber, fax, email, url, postalAddress } = contact;
  return (
    <article className={classes.card} aria-label={contact.name}>
      <p className={classes.kind}>{t(`kind.${contact.kind}`)}{contact.needsConfirmation && <NeedsConfirmation />}{contact.reviewOverdue && <StatusBadge tone="warning" icon="clock">{t('overdue')}</StatusBadge>}</p>
      <h3 className={classes.name} lang="ja">{contact.name}</h3>
      <p className={classes.purpose} lang="ja">{contact.purpose}</p>
      {phoneNumber ? <Reach label={t('phone')} value={phoneNumber} large /> : <p className={classes.unknown}>{t('noPhone')}</p>}
      {hours && (
        <p className={classes.hours}>
          <StatusBadge tone={hours.isOpen ? 'success' : 'neutral'} icon={hours.isOpen ? 'phone' : 'phoneOff'}>{t(hours.isOpen ? 'open' : 'closed')}</StatusBadge>
          {hours.closesAt && <span>{t('until')} <DateTime value={hours.closesAt} shape="time" /></span>}
          {hours.opensAt && <span>{t('next')} <DateTime value={hours.opensAt} shape="short" /></span>}
        </p>
      )}
      {contact.hours && <p className={classes.hours} lang="ja">{contact.hours}</p>}
      {fax && <Reach label={t('fax')} value={fax} />}
      {email && <Reach label={t('email')} value={email} />}
      {url && <Reach label={t('url')} value={url} />}
      {postalAddress && <Reach label={t('post')} value={postalAddress} />}
      {contact.note && <p className={classes.note} lang="ja">{contact.note}</p>}
      <p className={classes.source}><span lang="ja">{contact.source}</span>・{t('reviewOn')} <DateTime value={contact.reviewOn} shape="day" /></p>
    </article>
  );
}

function Reach({ label, value, large = false }: { label: string; value: string; large?: boolean }) {
  const { t } = useTranslation('contacts');
  return (
    <p className={classes.reach} data-large={large || undefined}>
      <span className={classes.label}>{label}</span>
      <span className={classes.value}>{value}</span>
      <CopyButton value={value}>
        {({ copied, copy }) => (
          <Button size="compact-sm" h={36} variant="default" aria-label={t('copyThis', { label, value })} leftSection={<Icon name={copied ? 'check' : 'copy'} />} onClick={copy}>
            <span aria-live="polite">{t(copied ? 'copied' : 'copy')}</span>
          </Button>
        )}
      </CopyButton>
    </p>
  );
}
