import { useTranslation } from 'react-i18next';
import type { TicketFieldsFragment } from '@saimado/contract/generated/calls';
import { AnswerQuestion } from '@saimado/escalations/ui/AnswerQuestion';
import { EscalateForm, freeDisciplines } from '@saimado/escalations/ui/EscalateForm';
import { Exchanges } from '@saimado/escalations/ui/Exchanges';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Panel } from '@saimado/ui-kit/Panel';
import { EscalationStatusBadge } from '@saimado/ui-kit/StatusBadge';
import { useHandOver } from './hand-over';
import classes from './call.module.css';

interface Props { ticket: TicketFieldsFragment; refetch: () => Promise<unknown>; onDone: () => void }

/** 「2次対応へ引き継ぐ」: what was handed over and where it stands, and the form for what was not. */
export function EscalationPanel({ ticket, refetch, onDone }: Props) {
  const { t } = useTranslation(['calls', 'common']);
  const prefill = useHandOver(ticket);
  return (
    <Panel title={t('escalation')} icon="up" scroll>
      <div className={classes.escalation}>
        {ticket.escalations.length > 0 && (
          <ul className={classes.escalated} aria-label={t('escalated')}>
            {ticket.escalations.map((one) => (
              <li key={one.id}>
                <strong>{t(`common:discipline.${one.discipline}`)}</strong>
                <EscalationStatusBadge code={one.status} />
                {one.claimedBy && <span>{t('claimedBy', { by: one.claimedBy })}</span>}
                {one.status === 'QUEUED' && one.dueAt && <span className={classes.quiet}>{t('due')} <DateTime value={one.dueAt} shape="short" /></span>}
                <div className={classes.question}>
                  {one.status === 'RETURNED' && <Exchanges exchanges={one.exchanges} />}
                  <AnswerQuestion escalation={one} ticket={ticket} refetch={refetch} />
                </div>
              </li>
            ))}
          </ul>
        )}
        {freeDisciplines(ticket.escalations).length > 0 && <EscalateForm ticket={ticket} refetch={refetch} prefill={prefill} onDone={onDone} />}
      </div>
    </Panel>
  );
}
