import { Button } from '@mantine/core';
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketFieldsFragment } from '@saimado/contract/generated/verification';
import { DraftState } from '@saimado/drafts/ui/DraftState';
import { isComposing } from '@saimado/ui-kit/ime';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Panel } from '@saimado/ui-kit/Panel';
import { CallerWarnings } from './CallerWarnings';
import { CandidateList, optionId } from './CandidateList';
import { ClaimForm } from './ClaimForm';
import { OutcomeChoice } from './OutcomeChoice';
import { RecordedVerification } from './RecordedVerification';
import { shownCandidates } from './shown-candidates';
import type { CallerWork } from './use-caller';
import classes from './caller.module.css';

interface Props {
  ticket: TicketFieldsFragment;
  work: CallerWork;
  /** At the right of the title, before what the panel itself says there. */
  actions?: ReactNode;
  /** Stands above what the caller says. */
  top?: ReactNode;
  onRecorded: () => void;
  /** Where the panel itself is opened and closed; what is typed stays kept. */
  onClose?: () => void;
}

/** 「相談者」: what the caller says, whom it fits and why, and what is recorded of it. */
export function CallerPanel({ ticket, work, actions, top, onRecorded, onClose }: Props) {
  const { t } = useTranslation(['verification', 'common']);
  const listId = useId();
  /** Looked at with the arrow keys; without that the first, whoever it is after the next key. */
  const [looked, setLooked] = useState<string | null>(null);
  const shown = shownCandidates(work);
  const at = Math.max(0, shown.findIndex(({ entryId }) => entryId === looked));
  const current = shown[at];

  const decide = async (outcome: Parameters<CallerWork['decide']>[0]): Promise<void> => {
    if (await work.decide(outcome)) onRecorded();
  };
  const move = (to: number): void => {
    if (shown.length === 0) return;
    const next = (to + shown.length) % shown.length;
    setLooked(shown[next]?.entryId ?? null);
    show(shown[next]?.entryId);
  };
  const choose = (entryId: string): void => {
    work.choose(entryId);
    show(entryId);
  };
  /** The whole of it, as evidence is what decides; the field one types in comes back with the next key. */
  const show = (entryId: string | undefined): void => {
    if (entryId) requestAnimationFrame(() => document.getElementById(optionId(listId, entryId))?.scrollIntoView({ block: 'start' }));
  };
  const keyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const target = event.target as HTMLElement;
    if (isComposing(event) || target.tagName === 'TEXTAREA' || target.matches('[type=radio], button') || event.altKey || event.ctrlKey) return;
    if (event.key === 'Escape' && onClose) return onClose();
    const keys: Record<string, () => void> = { ArrowDown: () => move(at + 1), ArrowUp: () => move(at - 1), Enter: () => { if (current) choose(current.entryId); } };
    const action = keys[event.key];
    if (!action || !current) return;
    event.preventDefault();
    action();
  };

  const inHead = (
    <>
      {actions}
      {work.editing && <DraftState draft={work.draft} />}
      {onClose ? <Button size="compact-sm" variant="subtle" onClick={onClose} rightSection={<KeyHint keys="Escape" />}>{t('common:close')}</Button> : <KeyHint keys="c" />}
    </>
  );
  return (
    <Panel title={t('title')} icon="people" scroll actions={inHead} footer={work.editing ? <OutcomeChoice work={work} onDecide={(outcome) => void decide(outcome)} /> : undefined}>
      {ticket.callerWarnings.length > 0 && <div className={classes.top}><CallerWarnings warnings={ticket.callerWarnings} short={work.editing} /></div>}
      {top && <div className={classes.top}>{top}</div>}
      {work.editing ? (
        <div className={classes.panel} onKeyDown={keyDown} aria-busy={!work.candidates.settled}>
          <ClaimForm work={work} listId={listId} activeId={current && optionId(listId, current.entryId)} />
          <CandidateList work={work} listId={listId} active={at} onActive={(index) => setLooked(shown[index]?.entryId ?? null)} />
          {ticket.verification && !onClose && <Button size="sm" variant="default" onClick={() => work.setEditing(false)}>{t('keepRecorded')}</Button>}
        </div>
      ) : ticket.verification && <RecordedVerification verification={ticket.verification} owed={ticket} onRedo={() => work.setEditing(true)} />}
    </Panel>
  );
}
