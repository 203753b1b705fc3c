import { useTranslation } from 'react-i18next';
import type { EvidenceFieldsFragment } from '@saimado/contract/generated/verification';
import { EvidenceBadge, StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { MarkedText } from './MarkedText';
import classes from './caller.module.css';

/** The telephone number decides nothing (domain.md §3): people ring from anywhere, and that is no alarm. */
const quiet = ({ field, grade }: EvidenceFieldsFragment): boolean => field === 'PHONE_NUMBER' && grade === 'MISMATCH';

/** Evidence per field, never one score (domain.md §3): the grade, the rule that gave it, and what was said against what is registered. */
export function EvidenceRows({ evidence }: { evidence: readonly EvidenceFieldsFragment[] }) {
  const { t } = useTranslation(['verification', 'common']);
  const asked = evidence.filter(({ claimed, grade }) => claimed && grade !== 'MATCH');
  const equal = evidence.filter(({ grade }) => grade === 'MATCH');
  const open = evidence.filter(({ claimed }) => !claimed);
  return (
    <div className={classes.evidence}>
      {equal.length > 0 && <div className={classes.agreeing}><EvidenceBadge code="MATCH" /> {equal.map(({ field }) => t(`short.${field}`)).join(t('listJoin'))}</div>}
      {asked.map((one) => (
        <div key={one.field} className={classes.evidenceRow}>
          <span className={classes.evidenceField}>{t(`short.${one.field}`)}</span>
          <span className={classes.evidenceWords}>
            {quiet(one) ? <StatusBadge tone="neutral" icon="cross">{t(`common:grade.${one.grade}`)}</StatusBadge> : <EvidenceBadge code={one.grade} />}
            {one.askAgain && <StatusBadge tone="warning" icon="question">{t('askAgain')}</StatusBadge>}
            {one.rule && <span className={classes.rule} lang="ja">{one.rule}</span>}
            {one.registered && (
              <span className={classes.versus}>
                <span><span className={classes.quiet}>{t('claimed')}</span> <MarkedText text={one.claimed ?? ''} marks={one.claimedMarks} /></span>
                <span><span className={classes.quiet}>{t('registered')}</span> <MarkedText text={one.registered} marks={one.registeredMarks} /></span>
              </span>
            )}
          </span>
        </div>
      ))}
      {open.length > 0 && (
        <p className={classes.notAsked}>
          <span className={classes.quiet}>{t('common:grade.NOT_ASKED')}</span> {open.map(({ field }) => t(`short.${field}`)).join(t('listJoin'))}
        </p>
      )}
    </div>
  );
}
