import { Button, Checkbox, Group, Stack } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ReachFields } from '@saimado/callbacks/ui/ReachFields';
import { useReachForm } from '@saimado/callbacks/ui/use-reach-form';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import type { EscalationFieldsFragment, TicketFieldsFragment } from '@saimado/contract/generated/escalations';
import type { Discipline } from '@saimado/contract/generated/schema';
import { fieldsOf } from '@saimado/drafts/ui/draft-fields';
import { DraftConflict, DraftState } from '@saimado/drafts/ui/DraftState';
import { useDraftFields } from '@saimado/drafts/ui/use-draft';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { isComposing } from '@saimado/ui-kit/ime';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { formatPhoneNumber } from '@saimado/ui-kit/phone-number';
import { ConsentFields } from './ConsentFields';
import { KnownAndAsked, NOTHING_SAID, type Said, useKnown } from './KnownAndAsked';
import { useEscalateTicket } from './use-escalate-ticket';
import { useToldAlready } from './use-told-already';
import classes from './escalate-form.module.css';

interface HandOver {
  /** null until somebody chooses otherwise than triage proposes */
  disciplines: Discipline[] | null;
  /** null until it is edited: what is known is written for them */
  handOver: string | null;
  said: Said;
  /** null until it is ticked or taken off: what the record says */
  told: boolean | null;
  wishes: boolean | null;
  wishWords: string;
}
const EMPTY: HandOver = { disciplines: null, handOver: null, said: NOTHING_SAID, told: null, wishes: null, wishWords: '' };
const DISCIPLINES: readonly Discipline[] = ['FORENSICS', 'LEGAL'];
/** Tier 2 is at work; a ticket has at most one such escalation per discipline. */
const AT_WORK: readonly EscalationFieldsFragment['status'][] = ['QUEUED', 'CLAIMED', 'REFERRED'];

interface Props {
  ticket: Pick<TicketFieldsFragment, 'number' | 'version' | 'hotline' | 'triage' | 'escalations'>;
  /** Brings the ticket up to date after a version conflict. */
  refetch: () => Promise<unknown>;
  /** The hand-over as far as it is known already; the operator edits it. */
  prefill?: string;
  onDone?: () => void;
  onCancel?: () => void;
}

/** Disciplines that can be asked now. */
export const freeDisciplines = (escalations: readonly Pick<EscalationFieldsFragment, 'discipline' | 'status'>[]): Discipline[] =>
  DISCIPLINES.filter((one) => !escalations.some(({ discipline, status }) => discipline === one && AT_WORK.includes(status)));

/**
 * Hands a ticket to tier 2: to whom, with what nobody has recorded yet, and under which consent. In an emergency the
 * discipline is all it takes, and one key sends it. All of it is a draft until then.
 */
export function EscalateForm({ ticket, refetch, prefill = '', onDone, onCancel }: Props) {
  const { t, i18n } = useTranslation(['escalations', 'common']);
  const english = useLanguage() === 'en';
  const draft = useDraftFields(`ticket:${ticket.number}:escalate`, EMPTY);
  const { escalate, pending, refused, dismiss } = useEscalateTicket(refetch);
  const known = useKnown(ticket);
  const reach = useReachForm(ticket);
  const already = useToldAlready(ticket.number, ticket.escalations);
  const { fields } = draft;
  const free = freeDisciplines(ticket.escalations);
  const proposed = ticket.triage?.verdict.disciplines ?? [];
  const chosen = free.filter((one) => (fields.disciplines ?? proposed).includes(one));
  const handOver = fields.handOver ?? prefill;
  const told = fields.told ?? (already.read !== null || already.toldBefore);
  const wishes = fields.wishes ?? already.wishedBefore;
  const ready = chosen.length > 0;
  const verdict = ticket.triage?.verdict;
  const proposal = verdict && proposed.length > 0
    ? t('escalate.proposed', { to: proposed.map((one) => t(`common:discipline.${one}`)).join(t('briefing.join')), rule: english ? verdict.ruleTextEn : verdict.ruleText })
    : undefined;

  const change = (part: Partial<HandOver>): void => {
    if (refused) dismiss();
    draft.setFields(part);
  };
  const submit = async (): Promise<void> => {
    if (!ready || pending) return;
    const done = await escalate(chosen, {
      ticketNumber: ticket.number, expectedVersion: ticket.version, said: fields.said, wishesReferral: wishes, toldCostsAreTheirs: told,
      wishWords: wishes && fields.wishWords.trim() !== '' ? fields.wishWords : null,
      // Read by others, so in Japanese whatever the screen's language.
      handOver: handOver.trim() === '' ? i18n.getFixedT('ja', 'escalations')('escalate.asKnown') : handOver,
    });
    if (!done) return;
    await draft.clear();
    // What was typed of the clinic is no reason to hold the hand-over back; refused, it stays in its own fields.
    if (await reach.save()) onDone?.();
  };

  /** Of a line alone Enter sends nothing: what is asked takes several, and to hand over half of it cannot be taken back. */
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || isComposing(event)) return;
    event.preventDefault();
    void submit();
  };

  return (
    <Stack gap="sm" onKeyDown={onKeyDown}>
      <DraftConflict draft={draft} mine={wordsOf(fields)} show={(content) => wordsOf(fieldsOf(content))} />
      <Checkbox.Group label={t('escalate.disciplines')} description={proposal} value={chosen} onChange={(value) => change({ disciplines: value as Discipline[] })}>
        <Group gap="lg" className={classes.choices}>
          {DISCIPLINES.map((one) => (
            <Checkbox
              key={one} value={one} disabled={!free.includes(one)}
              label={`${t(`common:discipline.${one}`)}${free.includes(one) ? '' : t('escalate.already')}`}
            />
          ))}
        </Group>
      </Checkbox.Group>
      <KnownAndAsked known={known} said={fields.said} onSay={(said) => change({ said })} onBlur={draft.flush} />
      <details className={classes.reach} open={reach.dirty || undefined}>
        <summary>
          {t('escalate.reach')}
          <span className={classes.quiet}>{[reach.reach?.phoneToCall && formatPhoneNumber(reach.reach.phoneToCall), reach.reach?.contactName, reach.reach?.hours].filter(Boolean).join('　')}</span>
        </summary>
        <ReachFields work={reach} />
      </details>
      <ImeTextarea
        label={t('escalate.handOver')} description={t('escalate.handOverHint')} autosize minRows={3} maxRows={10}
        value={handOver} onBlur={draft.flush} onChange={(event) => change({ handOver: event.currentTarget.value })}
      />
      <ConsentFields already={already} told={told} wishes={wishes} wishWords={fields.wishWords} onChange={change} onBlur={draft.flush} />
      <RefusedNotice refused={refused} onRetry={() => void submit()} />
      <Group gap="xs">
        <DraftState draft={draft} />
        <Group gap="xs" ml="auto">
          {onCancel && <Button variant="default" onClick={onCancel}>{t('common:cancel')}</Button>}
          <Button disabled={!ready} loading={pending} rightSection={<KeyHint keys="mod+Enter" />} onClick={() => void submit()}>{t('escalate.submit')}</Button>
        </Group>
      </Group>
    </Stack>
  );
}

/** What was typed, for the choice between two windows. */
const wordsOf = ({ said, handOver, wishWords }: Partial<HandOver>): string => [...Object.values(said ?? {}), handOver, wishWords].filter(Boolean).join('\n');
