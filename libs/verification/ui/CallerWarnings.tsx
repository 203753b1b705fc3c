import { useTranslation } from 'react-i18next';
import type { TicketFieldsFragment } from '@saimado/contract/generated/verification';
import { Icon } from '@saimado/ui-kit/Icon';
import { Notice } from '@saimado/ui-kit/Notices';
import classes from './caller.module.css';

interface Props {
  warnings: TicketFieldsFragment['callerWarnings'];
  /** Above the fields: a line each, which unfolds, so that the candidates stay in sight while one types on. */
  short?: boolean;
}

/** What there is to beware of with this caller, and what to do. It accuses nobody. */
export function CallerWarnings({ warnings, short = false }: Props) {
  const { t } = useTranslation('verification');
  if (!short) return warnings.map(({ id, kind }) => <Notice key={id} tone="warning" title={t(`warning.${kind}.title`)}>{t(`warning.${kind}.text`)}</Notice>);
  return (
    <div role="status" className={classes.callerWarnings}>
      {warnings.map(({ id, kind }) => (
        <details key={id} className={classes.callerWarning}>
          <summary><Icon name="alert" size="1.2em" /> <strong>{t(`warning.${kind}.title`)}</strong></summary>
          <p>{t(`warning.${kind}.text`)}</p>
        </details>
      ))}
    </div>
  );
}
