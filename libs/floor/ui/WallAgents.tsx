import { useTranslation } from 'react-i18next';
import type { FloorQuery } from '@saimado/contract/generated/floor';
import { Icon } from '@saimado/ui-kit/Icon';
import { AGENT_STATES, STATE_ICONS } from './agent-looks';
import { WallMark } from './WallFigure';
import classes from './wall.module.css';

type Agent = FloorQuery['floor']['agents'][number];

/** Who is what, by name: small, for whoever stands before it. */
export function WallAgents({ agents }: { agents: readonly Agent[] }) {
  const { t } = useTranslation('floor');
  return (
    <section className={classes.agents} aria-label={t('wall.agents')}>
      {AGENT_STATES.map((state) => {
        const own = agents.filter((agent) => agent.state === state);
        return own.length > 0 && (
          <div key={state} className={classes.agentGroup} data-state={state}>
            <span className={classes.agentState}><Icon name={STATE_ICONS[state]} /> {t(`state.${state}`)} <b className="saimado-number">{own.length}</b></span>
            <ul className={classes.names}>{own.map((agent) => <Name key={agent.id} agent={agent} />)}</ul>
          </div>
        );
      })}
    </section>
  );
}

function Name({ agent: { displayName, reason, next, unresponsive } }: { agent: Agent }) {
  const { t } = useTranslation('floor');
  const more = [reason && t(`reason.${reason}`), next && t(`wall.next.${next}`)].filter(Boolean).join('・');
  return (
    <li className={classes.agent}>
      {displayName}{more && <span className={classes.more}>（{more}）</span>}
      {unresponsive && <WallMark tone="warn" icon="alert">{t('wall.unresponsive')}</WallMark>}
    </li>
  );
}
