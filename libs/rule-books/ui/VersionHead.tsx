import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Notice } from '@saimado/ui-kit/Notices';
import type { RuleVersion } from './use-rule-books';
import { ValidDays, VersionStatus } from './VersionTimeline';
import classes from './rule-books.module.css';

/** What a version says of itself: its days, where it comes from, who stands for it. */
export function VersionHead({ version, inForce = false }: { version: RuleVersion; inForce?: boolean }) {
  const { t } = useTranslation('rule-books');
  return (
    <>
      {version.returnReason && version.status === 'DRAFT' && <Notice tone="warning" title={t('head.returned')}>{version.returnReason}</Notice>}
      <dl className={classes.facts}>
        <Fact term={t('head.status')}><VersionStatus version={version} today={inForce} /></Fact>
        <Fact term={t('head.days')}><ValidDays version={version} /></Fact>
        <Fact term={t('head.reviewOn')}><DateTime value={version.reviewOn} shape="day" /></Fact>
        <Fact term={t('head.author')}>{version.author ?? t('head.shipped')}</Fact>
        {version.publishedAt && <Fact term={t('head.approver')}>{version.approver ?? t('head.shipped')} <DateTime value={version.publishedAt} shape="full" /></Fact>}
        <Fact wide term={t('head.source')}>{version.source}</Fact>
        <Fact wide term={t('head.changeNote')}>{version.changeNote || t('head.notSaid')}</Fact>
      </dl>
    </>
  );
}

const Fact = ({ term, wide, children }: { term: string; wide?: boolean; children: ReactNode }) => <div data-wide={wide}><dt>{term}</dt><dd>{children}</dd></div>;
