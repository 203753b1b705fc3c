import { useQuery } from '@apollo/client/react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { VerificationDebtsDocument } from '@saimado/contract/generated/verification-work';
import { Panel } from '@saimado/ui-kit/Panel';
import { DebtAge } from './DebtAge';
import { useWorkChanges } from './use-work-changes';
import { Who } from './Who';
import classes from './work.module.css';

const SHOWN = 5;

/** Between two calls: whom one has still to verify oneself, the oldest first. Nothing where nothing is owed. */
export function MyDebts() {
  const { t } = useTranslation('verification');
  const query = useQuery(VerificationDebtsDocument, { variables: { mine: true }, fetchPolicy: 'cache-and-network' });
  useWorkChanges(query.refetch);
  const debts = query.data?.verificationDebts ?? [];
  if (debts.length === 0) return null;
  return (
    <Panel title={t('work.myDebts', { count: debts.length })} icon="shield" actions={<Link to="/verifications" className={classes.link}>{t('work.all')}</Link>}>
      <ul className={classes.mine}>
        {debts.slice(0, SHOWN).map((debt) => (
          <li key={debt.ticketNumber}>
            <Link to={`/tickets/${debt.ticketNumber}?verify=1`} className={classes.mineLink}><Who of={debt} /></Link>
            <DebtAge since={debt.since} />
          </li>
        ))}
      </ul>
    </Panel>
  );
}
