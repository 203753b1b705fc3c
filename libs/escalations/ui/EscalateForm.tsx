import { Button, Checkbox, Group, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { RefusedNotice } from '@saimado/contract/client/RefusedNotice';
import type { EscalationFieldsFragment, TicketFieldsFragment } from '@saimado/contract/generated/escalations';
import type { Discipline } from '@saimado/contract/generated/schema';
import { DraftConflict, DraftState } from '@saimado/drafts/ui/DraftState';
import { useDraftFields } from '@saimado/drafts/ui/use-draft';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { ImeTextarea } from '@saimado/ui-kit/ImeInput';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { useEscalateTicket } from './use-escalate-ticket';
import classes from './escalate-form.module.css';

interface HandOver { /** null until somebody chooses otherwise than triage proposes */ disciplines: Discipline[] | null; /** null until it is edited: what is known is written for them */ handOver: string | null; told: boolean; wishes: boolean }
const EMPTY: HandOver = { disciplines: null, handOver: null, told: false, wishes: false };
const DISCIPLINES: readonly Discipline[] = ['FORENSICS', 'LEGAL'];
/** Tier 2 is at work; a ticket has at most one such escalation per discipline. */
const AT_WORK: readonly EscalationFieldsFragment['status'][] = ['QUEUED', 'CLAIMED', 'REFERRED'];

interface Props {
  ticket: Pick<TicketFieldsFragment, 'number' | 'version' | 'triage' | 'escalations'>;
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
 * Hands a ticket to tier 2: to whom, with what to know, and under which consent. The introduction of a firm is at the
 * member's wish (001 2-1) and its work at their cost, which the caller must hear before (001 Q2-4): the sentence to say
 * stands where it is ticked off. All of it is a draft until it is sent.
 */
export function EscalateForm({ ticket, refetch, prefill = '', onDone, onCancel }: Props) {
  const { t } = useTranslation(['escalations', 'common']);
  const english = useLanguage() === 'en';
  const draft = useDraftFields(`ticket:${ticket.number}:escalate`, EMPTY);
  const { escalate, pending, refused, dismiss } = useEscalateTicket(refetch);
  const { fields } = draft;
  const free = freeDisciplines(ticket.escalations);
  const proposed = ticket.triage?.verdict.disciplines ?? [];
  const chosen = free.filter((one) => (fields.disciplines ?? proposed).includes(one));
  const handOver = fields.handOver ?? prefill;
  const ready = chosen.length > 0 && handOver.trim() !== '';

  const change = (part: Partial<HandOver>): void => {
    if (refused) dismiss();
    draft.setFields(part);
  };
  const submit = async (): Promise<void> => {
    if (!ready || pending) return;
    const done = await escalate(chosen, {
      ticketNumber: ticket.number, expectedVersion: ticket.version, handOver, wishesReferral: fields.wishes, toldCostsAreTheirs: fields.told,
    });
    if (!done) return;
    await draft.clear();
    onDone?.();
  };

  return (
    <Stack gap="sm">
      <DraftConflict draft={draft} mine={handOver} show={(content) => (JSON.parse(content) as HandOver).handOver ?? ''} />
      <Checkbox.Group label={t('escalate.disciplines')} value={chosen} onChange={(value) => change({ disciplines: value as Discipline[] })}>
        <Group gap="lg" className={classes.choices}>
          {DISCIPLINES.map((one) => (
            <Checkbox
              key={one} value={one} disabled={!free.includes(one)}
              label={`${t(`common:discipline.${one}`)}${free.includes(one) ? '' : t('escalate.already')}`}
              description={proposed.includes(one) && ticket.triage ? t('escalate.proposed', { rule: english ? ticket.triage.verdict.ruleTextEn : ticket.triage.verdict.ruleText }) : undefined}
            />
          ))}
        </Group>
      </Checkbox.Group>
      <ImeTextarea
        label={t('escalate.handOver')} description={t('escalate.handOverHint')} autosize minRows={3} maxRows={10} required
        value={handOver} onBlur={draft.flush} onSubmitKey={() => void submit()} onChange={(event) => change({ handOver: event.currentTarget.value })}
      />
      <fieldset className={classes.consent}>
        <legend className={classes.legend}>{t('escalate.consent')}</legend>
        <p lang="ja" className={`saimado-script ${classes.sentence}`}>{t('escalate.sentence')}</p>
        <Checkbox label={t('escalate.told')} checked={fields.told} onChange={(event) => change({ told: event.currentTarget.checked })} />
        <Checkbox label={t('escalate.wishes')} description={t('escalate.wishesHint')} checked={fields.wishes} onChange={(event) => change({ wishes: event.currentTarget.checked })} />
      </fieldset>
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
