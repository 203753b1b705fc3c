import { useTranslation } from 'react-i18next';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { StatusBadge } from '@saimado/ui-kit/StatusBadge';
import type { RuleVersion } from './use-rule-books';
import classes from './rule-books.module.css';

const LOOKS = {
  DRAFT: { tone: 'neutral', icon: 'note' }, SUBMITTED: { tone: 'info', icon: 'hand' }, PUBLISHED: { tone: 'success', icon: 'checkCircle' },
  REPLACED: { tone: 'neutral', icon: 'minus' }, DISCARDED: { tone: 'neutral', icon: 'crossCircle' },
} as const;

/** A version's state in words: what judges today is told from what was published for other days. */
export function VersionStatus({ version, today = false }: { version: Pick<RuleVersion, 'status'>; today?: boolean }) {
  const { t } = useTranslation('rule-books');
  return <StatusBadge {...LOOKS[version.status]}>{t(today ? 'status.inForce' : `status.${version.status}`)}</StatusBadge>;
}

/** The days that a version judges; a line breaks between two days, not within one. */
export function ValidDays({ version }: { version: Pick<RuleVersion, 'validFrom' | 'validUntil'> }) {
  const { t } = useTranslation('rule-books');
  return (
    <span className={classes.days}>
      <span><DateTime value={version.validFrom} shape="day" /> –</span> <span>{version.validUntil ? <DateTime value={version.validUntil} shape="day" /> : t('head.noEnd')}</span>
    </span>
  );
}

/** The versions by the days they judge, newest first. */
export function VersionTimeline({ versions, inForce, chosen, onChoose }: { versions: readonly RuleVersion[]; inForce: string | undefined; chosen: string | undefined; onChoose: (id: string) => void }) {
  return (
    <ol className={classes.timeline}>
      {versions.map((version) => (
        <li key={version.id}>
          <button type="button" className={classes.version} aria-current={version.id === chosen ? 'true' : undefined} onClick={() => onChoose(version.id)}>
            <span className={classes.versionName}><strong>{version.version}</strong> <VersionStatus version={version} today={version.id === inForce} /></span>
            <span className={classes.quiet}><ValidDays version={version} /></span>
            {version.changeNote !== '' && <span className={classes.note}>{version.changeNote}</span>}
          </button>
        </li>
      ))}
    </ol>
  );
}
