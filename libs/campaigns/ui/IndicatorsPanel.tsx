import { Button, UnstyledButton } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import { useRecording } from '@saimado/contract/client/use-recording';
import { NoteIndicatorDocument } from '@saimado/contract/generated/campaigns';
import type { IndicatorKind } from '@saimado/contract/generated/schema';
import { useDraftFields } from '@saimado/drafts/ui/use-draft';
import { Icon } from '@saimado/ui-kit/Icon';
import { ImeTextInput } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Panel } from '@saimado/ui-kit/Panel';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { useHotkeys } from '@saimado/ui-kit/use-hotkey';
import { CampaignNotice } from './CampaignNotice';
import { IndicatorList } from './IndicatorList';
import { KIND_ICONS, KINDS } from './kinds';
import { useIndicators, usePreview } from './use-indicators';
import classes from './campaigns.module.css';

interface Props { ticket: TicketOfPanel; actions?: ReactNode; refetch: () => Promise<unknown> }
const EMPTY: { text: string; kind: IndicatorKind | null } = { text: '', kind: null };

/** 「手がかり」: what several clinics may have in common; one box that says itself what the text is. */
export function IndicatorsPanel({ ticket, actions, refetch }: Props) {
  const { t } = useTranslation(['campaigns', 'common']);
  const draft = useDraftFields(`ticket:${ticket.number}:indicator`, EMPTY);
  const { text, kind } = draft.fields;
  const preview = usePreview(ticket.number, text, kind);
  const { query, indicators } = useIndicators(ticket);
  const { record, pending, refused, dismiss } = useRecording(NoteIndicatorDocument, 'IndicatorNoted');
  const [noted, setNoted] = useState(false);
  const shownKind = kind ?? preview?.kind ?? null;
  const choose = (one: IndicatorKind): void => draft.setFields({ kind: one });
  useHotkeys(KINDS.map((one, index) => [`alt+${index + 1}`, () => choose(one)] as const), { allowInInputs: true, enabled: text.trim() !== '' });

  const note = async (): Promise<void> => {
    if (text.trim() === '' || pending) return;
    if (!(await record({ ticketNumber: ticket.number, text, kind }))) return;
    setNoted(true);
    await Promise.all([draft.clear(), query.refetch(), refetch()]);
  };
  const known = preview?.campaign && !indicators?.campaigns.some(({ id }) => id === preview.campaign?.id) ? preview.campaign : null;
  return (
    <Panel title={t('title')} icon="search" scroll actions={actions}>
      <div className={classes.panel}>
        <ImeTextInput
          label={t('input.label')} description={t('input.help')} value={text} maxLength={500} autoComplete="off" onSubmitKey={() => void note()} onBlur={draft.flush}
          error={preview?.problem && kind !== null ? preview.problem : undefined}
          onChange={(event) => {
            setNoted(false);
            if (refused) dismiss();
            const next = event.currentTarget.value;
            draft.setFields(next.trim() === '' ? EMPTY : { text: next });
          }}
        />
        {text.trim() !== '' && (
          <>
            <div className={classes.kinds} role="group" aria-label={t('input.kind')}>
              {KINDS.map((one, index) => (
                <UnstyledButton key={one} className={classes.kind} aria-pressed={one === shownKind} aria-keyshortcuts={`Alt+${index + 1}`} onClick={() => choose(one)}>
                  <Icon name={KIND_ICONS[one]} /> {t(`kind.${one}`)} <KeyHint keys={`Alt+${index + 1}`} />
                </UnstyledButton>
              ))}
            </div>
            <div className={classes.foot}>
              <span role="status" className={classes.preview}>{preview?.shown && t('input.readAs', { value: preview.shown })}</span>
              <Button size="sm" loading={pending} disabled={preview?.problem !== null && preview !== null} rightSection={<KeyHint keys="Enter" />} onClick={() => void note()}>{t('input.note')}</Button>
            </div>
            {known && <CampaignNotice campaign={known} />}
          </>
        )}
        <span role="status" className={classes.quiet}>{noted && text === '' ? t('input.noted') : ''}</span>
        <RefusedNotice refused={refused} onRetry={() => void note()} />
        <QueryGate query={query}>{() => indicators && <IndicatorList indicators={indicators} onChanged={() => void Promise.all([query.refetch(), refetch()])} />}</QueryGate>
      </div>
    </Panel>
  );
}
