import { useTranslation } from 'react-i18next';
import type { CandidateFieldsFragment } from '@saimado/contract/generated/verification';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { EntitlementBadge, EvidenceBadge } from '@saimado/ui-kit/StatusBadge';
import { CandidateSituations } from './CandidateSituations';
import { EntitlementRule } from './EntitlementRule';
import { EvidenceRows } from './EvidenceRows';
import { useRuleText } from './use-rule-text';
import classes from './caller.module.css';

interface Props { id: string; candidate: CandidateFieldsFragment; active: boolean; chosen: boolean; onChoose: () => void }

/** One register entry against what was said. The one looked at shows all evidence, the others one line. */
export function CandidateCard({ id, candidate, active, chosen, onChoose }: Props) {
  const { t } = useTranslation(['verification', 'common']);
  const ruleText = useRuleText();
  const { entitlement, evidence, proposal } = candidate;
  const said = evidence.filter(({ claimed, field }) => claimed && field !== 'PHONE_NUMBER');
  return (
    <div id={id} role="option" aria-selected={chosen} data-active={active || undefined} className={classes.candidate} onClick={onChoose}>
      <div className={classes.candidateHead}>
        {chosen && <span className={classes.chosenMark}><Icon name="checkCircle" size="1.25em" /><span className="visually-hidden">{t('chosen')}</span></span>}
        <span className={classes.candidateName}>{candidate.memberName}</span>
        <span className={classes.quiet}>{candidate.memberKana}</span>
        <span className={classes.candidateMark}>
          <EntitlementBadge code={entitlement.status} />
        </span>
      </div>
      <div>{candidate.facilityName}<span className={classes.quiet}>{t('kindAndCategory', { kind: candidate.facilityKind, category: candidate.category })}</span></div>
      <div className={classes.quiet}>{candidate.facilityAddress}</div>
      {candidate.warning && <div className={classes.warned} lang="ja"><Icon name="alert" size="1.2em" /><strong>{candidate.warning}</strong></div>}
      {active || chosen ? (
        <>
          <EvidenceRows evidence={evidence} />
          <CandidateSituations situations={candidate.situations} />
          <p className={classes.why}>
            <EntitlementRule entitlement={entitlement} />
            {entitlement.since && <span className={classes.quiet}> {t('since')} <DateTime value={entitlement.since} shape="day" /></span>}
            {entitlement.until && <span className={classes.quiet}> {t('until')} <DateTime value={entitlement.until} shape="day" /></span>}
          </p>
          <div className={classes.proposal} data-ready={proposal.outcome !== null || undefined}>
            <Icon name={proposal.outcome ? 'arrowRight' : 'question'} />
            <div>
              <strong>{proposal.outcome ? t('proposes', { outcome: t(`common:outcome.${proposal.outcome}`) }) : ruleText(proposal.rule)}</strong>
              {proposal.missing.length > 0 && <ul className={classes.missing} lang="ja">{proposal.missing.map((line) => <li key={line}>{line}</li>)}</ul>}
            </div>
          </div>
        </>
      ) : (
        <>
          <div className={classes.glance}>
            {said.map(({ field, grade, askAgain }) => <span key={field} className={classes.glanceOne}>{t(`short.${field}`)}<EvidenceBadge code={grade} />{askAgain && <span className="visually-hidden">{t('askAgain')}</span>}</span>)}
          </div>
          <CandidateSituations situations={candidate.situations} />
        </>
      )}
    </div>
  );
}
