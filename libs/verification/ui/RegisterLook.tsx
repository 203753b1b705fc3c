import { useLazyQuery, useQuery } from '@apollo/client/react';
import { Button, Modal } from '@mantine/core';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { useErrorText } from '@saimado/contract/client/refusal';
import { LookIntoRegisterDocument, OpenRegisterEntryDocument } from '@saimado/contract/generated/verification-work';
import { useDraftFields } from '@saimado/drafts/ui/use-draft';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { EmptyState, ErrorNotice, Notice } from '@saimado/ui-kit/Notices';
import { EntitlementBadge } from '@saimado/ui-kit/StatusBadge';
import { RegisterEntryFacts } from './RegisterEntryFacts';
import classes from './work.module.css';

const EMPTY = { reason: '', memberName: '', facilityName: '', registryNumber: '' };
const PAUSE_MS = 250;

/** The register outside a call: why comes first, and a supervisor sees it (issue: looks outside a live call are listed). */
export function RegisterLook({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['verification', 'common']);
  const draft = useDraftFields('register:look', EMPTY);
  const [reason, setReason] = useState<string | null>(null);
  const given = draft.fields.reason.trim();
  const begin = (event: FormEvent): void => {
    event.preventDefault();
    if (given) setReason(given);
  };
  const close = (): void => {
    void draft.clear();
    onClose();
  };
  return (
    <Modal opened onClose={close} title={t('look.title')} size="lg" closeOnClickOutside={false} closeButtonProps={{ 'aria-label': t('common:close') }}>
      {reason === null ? (
        <form onSubmit={begin} className={classes.look}>
          <Notice tone="info">{t('look.why')}</Notice>
          <ImeTextInput data-autofocus label={t('look.reason')} placeholder={t('look.reasonHint')} required withAsterisk={false} maxLength={500} autoComplete="off" value={draft.fields.reason} onChange={(event) => draft.setField('reason', event.currentTarget.value)} />
          <div className={classes.cardActions}><Button type="submit" disabled={!given}>{t('look.begin')}</Button></div>
        </form>
      ) : <Search reason={reason} draft={draft} />}
    </Modal>
  );
}

function Search({ reason, draft }: { reason: string; draft: ReturnType<typeof useDraftFields<typeof EMPTY>> }) {
  const { t } = useTranslation(['verification', 'common']);
  const errorText = useErrorText();
  const { memberName, facilityName, registryNumber } = draft.fields;
  const typed = JSON.stringify({ memberName, facilityName, registryNumber });
  const [asked, setAsked] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(typed), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const claim = JSON.parse(asked) as Pick<typeof EMPTY, 'memberName' | 'facilityName' | 'registryNumber'>;
  const worthAsking = Object.values(claim).some((text) => text.trim() !== '');
  // What was looked at stays in no cache.
  const query = useQuery(LookIntoRegisterDocument, { variables: { claim, reason }, skip: !worthAsking, fetchPolicy: 'no-cache' });
  const [open, { data: opened, error }] = useLazyQuery(OpenRegisterEntryDocument, { fetchPolicy: 'no-cache' });
  const entry = opened?.registerEntry.__typename === 'RegisterEntry' ? opened.registerEntry : null;
  // The dialog puts the cursor where it opens; what follows the reason is no opening.
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div className={classes.look}>
      <p className={classes.quiet}>{t('look.reasonGiven', { reason })}</p>
      <div className={classes.lookFields}>
        {(['memberName', 'facilityName', 'registryNumber'] as const).map((name) => (
          <ImeTextInput key={name} ref={name === 'memberName' ? first : undefined} label={t(`look.field.${name}`)} maxLength={200} autoComplete="off" value={draft.fields[name]} onChange={(event) => draft.setField(name, event.currentTarget.value)} />
        ))}
      </div>
      {worthAsking && (
        <QueryGate query={query}>
          {({ registerCandidates: found }) => found.length === 0 ? <EmptyState icon="search" title={t('look.none')} /> : (
            <ul className={classes.found}>
              {found.map((one) => (
                <li key={one.entryId}>
                  <span className={classes.who}><strong>{one.memberName}</strong><span className={classes.quiet}>{one.facilityName}・{one.facilityKind}・{one.category}</span></span>
                  <EntitlementBadge code={one.entitlement.status} />
                  <Button size="sm" variant={entry?.entryId === one.entryId ? 'light' : 'default'} onClick={() => void open({ variables: { entryId: one.entryId, reason } })}>{t('look.open')}</Button>
                </li>
              ))}
            </ul>
          )}
        </QueryGate>
      )}
      {error && <ErrorNotice title={t('common:error.title')}>{errorText(error)}</ErrorNotice>}
      {opened && !entry && <Notice tone="warning">{t('common:refusal.NotFound')}</Notice>}
      {entry && <RegisterEntryFacts entry={entry} />}
    </div>
  );
}
