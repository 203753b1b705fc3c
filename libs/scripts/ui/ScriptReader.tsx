import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { QueryGate } from '@saimado/contract/client/QueryGate';
import { Icon } from '@saimado/ui-kit/Icon';
import { KeyHint } from '@saimado/ui-kit/KeyHint';
import { Notice } from '@saimado/ui-kit/Notices';
import { NeedsConfirmation } from '@saimado/ui-kit/StatusBadge';
import type { TicketOfPanel } from '@saimado/ui-kit/ticket-of-panel';
import { useLetterKey } from '@saimado/ui-kit/use-letter-key';
import { MachineChips } from './MachineChips';
import { PoliceAdvice } from './PoliceAdvice';
import { ScriptDoNot } from './ScriptDoNot';
import { ScriptStep } from './ScriptStep';
import { useScript, type ScriptWork } from './use-script';
import classes from './script.module.css';

interface Props {
  scriptId: string;
  ticket: TicketOfPanel;
  refetch: () => Promise<unknown>;
  /** What is around it shows the warnings already. */
  withoutDoNot?: boolean;
  /** Begins with the focus on the next step. */
  focus?: boolean;
}

/** A palette that closes gives the focus back to where it was, a moment later than it runs the command. */
const AFTER_PALETTE_MS = 30;

/** What to read aloud, step by step: the current one large, a press or Z (済み) for what was said, the next one by itself. */
export function ScriptReader({ scriptId, ticket, refetch, withoutDoNot = false, focus = false }: Props) {
  const { t } = useTranslation(['scripts', 'common']);
  const work = useScript(scriptId, ticket.number);
  return (
    <QueryGate query={work.query}>
      {() => (work.script ? <Reading key={scriptId} work={work} ticket={ticket} refetch={refetch} withoutDoNot={withoutDoNot} focus={focus} /> : <p className={classes.quiet}>{t('none')}</p>)}
    </QueryGate>
  );
}

type ReadingProps = Omit<Props, 'scriptId'> & { work: ScriptWork };

function Reading({ work, ticket, refetch, withoutDoNot, focus }: ReadingProps) {
  const { t } = useTranslation(['scripts', 'common']);
  const list = useRef<HTMLOListElement>(null);
  const { script, steps, current } = work;
  const button = (id: string | null): HTMLElement | null => (id ? (list.current?.querySelector<HTMLElement>(`[data-step="${id}"]`) ?? null) : null);
  const arrived = useRef(false);
  useEffect(() => {
    const next = list.current?.querySelector<HTMLElement>('[data-step][data-current]');
    // The reading goes on where the eyes are: focus follows where it was on a step, and the column scrolls along.
    const held = list.current?.contains(document.activeElement) ?? false;
    const arriving = focus && !arrived.current;
    if (held) next?.focus({ preventScroll: true });
    if (arrived.current || focus) next?.scrollIntoView({ block: 'nearest' });
    arrived.current = true;
    if (!arriving) return undefined;
    const timer = setTimeout(() => next?.focus({ preventScroll: true }), AFTER_PALETTE_MS);
    return () => clearTimeout(timer);
  }, [current, focus]);
  useLetterKey('z', () => { if (current) work.toggle(current); }, current !== null);
  const move = (from: string, by: number): void => button(steps[steps.findIndex(({ id }) => id === from) + by]?.id ?? null)?.focus();
  if (!script) return null;
  const read = steps.filter(({ state }) => state !== 'OPEN').length;
  return (
    <div className={classes.reader}>
      <div className={classes.keys}>
        <MachineChips work={work} />
        <p className={classes.key}>{current ? <><KeyHint keys="z" /> {t('keys')}</> : <><Icon name="checkCircle" /> {t('allRead')}</>}</p>
        <span className={classes.count}>{t('count', { read, all: steps.length })}</span>
      </div>
      <ol ref={list} className={classes.steps} aria-label={t('stepsOf', { title: script.title })} lang="ja">
        {steps.map((step, index) => (
          <ScriptStep key={step.id} step={step} number={index + 1} current={step.id === current} onToggle={() => work.toggle(step.id)} onMove={(by) => move(step.id, by)}>
            {step.id === 'POLICE_WISH' && <PoliceAdvice ticket={ticket} refetch={refetch} advice={work.policeAdvice} onRecorded={() => { if (step.state !== 'DONE') work.toggle(step.id); }} />}
          </ScriptStep>
        ))}
      </ol>
      {work.refused && <Notice tone="warning">{t('refused')}</Notice>}
      <p className={classes.source}>
        {t('source', { source: script.source })} {script.needsConfirmation && <NeedsConfirmation />}
        {work.unsent > 0 && <span role="status">{t('unsent', { count: work.unsent })}</span>}
      </p>
      {!withoutDoNot && <div className={classes.sticky}><ScriptDoNot scriptId={script.id} ticketNumber={ticket.number} /></div>}
    </div>
  );
}
