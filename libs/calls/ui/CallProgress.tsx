import { useTranslation } from 'react-i18next';
import type { CallFieldsFragment, TicketFieldsFragment } from '@saimado/contract/generated/calls';
import { Icon, type IconName } from '@saimado/ui-kit/Icon';
import classes from './call.module.css';

type State = 'done' | 'owed' | 'open';
interface Stage { name: 'verify' | 'triage' | 'escalate' | 'end' | 'finish'; state: State; text: string | null }
const ICONS: Record<State, IconName | null> = { done: 'check', owed: 'alert', open: null };

/** What of the main job is done, what is owed, what is still open. */
export function CallProgress({ call, ticket }: { call: CallFieldsFragment; ticket: TicketFieldsFragment }) {
  const { t } = useTranslation(['calls', 'common']);
  const { verification, triage, escalations } = ticket;
  const owed = verification?.outcome === 'PROVISIONAL' || verification?.outcome === 'PENDING_ENROLMENT';
  const tier2 = triage?.tier === 'TIER_2' || escalations.length > 0;
  const stages: (Stage | null)[] = [
    { name: 'verify', state: !verification ? 'open' : owed ? 'owed' : 'done', text: verification ? t(`common:outcome.${verification.outcome}`) : null },
    { name: 'triage', state: triage ? 'done' : 'open', text: triage ? t(`common:tier.${triage.tier}`) : null },
    tier2 ? { name: 'escalate', state: escalations.length > 0 ? 'done' : 'open', text: null } : null,
    { name: 'end', state: call.state === 'IN_PROGRESS' ? 'open' : 'done', text: null },
    { name: 'finish', state: 'open', text: null },
  ];
  return (
    <ol className={classes.progress} aria-label={t('progress.label')}>
      {stages.filter((stage) => stage !== null).map(({ name, state, text }) => (
        <li key={name} data-state={state}>
          <Mark icon={ICONS[state]} />
          <span>{text ?? t(`progress.${name}`)}</span>
          <span className="visually-hidden">{t(`progress.state.${state}`)}</span>
        </li>
      ))}
    </ol>
  );
}

const Mark = ({ icon }: { icon: IconName | null }) => (icon ? <Icon name={icon} /> : <span className={classes.dot} aria-hidden="true" />);
