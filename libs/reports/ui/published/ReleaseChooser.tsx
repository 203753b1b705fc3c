import { Button, SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { DateTime } from '@saimado/ui-kit/DateTime';
import { Icon } from '@saimado/ui-kit/Icon';
import { Notice } from '@saimado/ui-kit/Notices';
import type { PeriodKind, ReleaseHead } from './release';
import { KINDS, newestOf, versionsOf } from './releases';
import { usePeriodName } from './use-words';
import classes from './published.module.css';

interface Props {
  releases: readonly ReleaseHead[];
  release: ReleaseHead;
  onChoose: (id: string) => void;
}

/** Which period, and which of its versions. */
export function ReleaseChooser({ releases, release, onChoose }: Props) {
  const { t } = useTranslation('reports');
  const periodName = usePeriodName();
  const kinds = KINDS.filter((kind) => releases.some(({ period }) => period.kind === kind));
  const periods = newestOf(releases, release.period.kind);
  const at = periods.findIndex(({ period }) => period.code === release.period.code);
  const [before, after] = [periods[at + 1], periods[at - 1]];
  const versions = versionsOf(releases, release);
  const [newest] = versions;
  const chooseKind = (kind: PeriodKind): void => {
    const [first] = newestOf(releases, kind);
    if (first) onChoose(first.id);
  };
  return (
    <div className={classes.chooserArea}>
      <div className={classes.chooser}>
        {kinds.length > 1 && (
          <SegmentedControl
            aria-label={t('published.kinds')} value={release.period.kind} transitionDuration={0} onChange={(kind) => chooseKind(kind as PeriodKind)}
            data={kinds.map((kind) => ({ value: kind, label: t(`published.kind.${kind}`) }))}
          />
        )}
        <Select
          aria-label={t('published.choose')} w="15rem" value={periods[at]?.id ?? release.id} onChange={(id) => id && onChoose(id)} comboboxProps={{ transitionProps: { duration: 0 } }}
          data={periods.map(({ id, period, unread }) => ({ value: id, label: unread ? t('published.unread', { period: periodName(period) }) : periodName(period) }))}
        />
        <Button variant="default" px="sm" aria-label={t('published.previous')} disabled={!before} onClick={() => before && onChoose(before.id)}><Icon name="arrowLeft" /></Button>
        <Button variant="default" px="sm" aria-label={t('published.next')} disabled={!after} onClick={() => after && onChoose(after.id)}><Icon name="arrowRight" /></Button>
        {versions.length > 1 && (
          <Select
            aria-label={t('published.versions')} w="11rem" value={release.id} onChange={(id) => id && onChoose(id)} comboboxProps={{ transitionProps: { duration: 0 } }}
            data={versions.map(({ id, version }) => ({ value: id, label: t(id === newest?.id ? 'published.newestVersion' : 'published.version', { version }) }))}
          />
        )}
        <p className={classes.note}>
          {versions.length === 1 && <>{t('published.version', { version: release.version })}{'　'}</>}
          {release.publishedAt && <>{t('published.publishedAt')} <DateTime value={release.publishedAt} shape="day" /></>}
        </p>
      </div>
      {newest && newest.id !== release.id && (
        <Notice tone="warning" title={t('published.superseded')} action={<Button size="sm" variant="default" onClick={() => onChoose(newest.id)}>{t('published.openNewest')}</Button>}>
          {newest.correctionReason && t('published.correction', { reason: newest.correctionReason })}
        </Notice>
      )}
      {release.correctionReason && <p className={classes.correction}><Icon name="info" />{t('published.correction', { reason: release.correctionReason })}</p>}
    </div>
  );
}
