import { SegmentedControl } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '@saimado/ui-kit/DateTime';
import { formatMonthDay, formatShort } from '@saimado/ui-kit/format-date';
import { ReportStatusBadge, StatusBadge } from '@saimado/ui-kit/StatusBadge';
import { usePeriodName } from '../published/use-words';
import { GROUPS, KINDS, type PeriodEntry, type PeriodKind, type Report } from './periods';
import { SIGNATURES_NEEDED } from './steps';
import classes from './desk.module.css';

interface Props {
  entries: readonly PeriodEntry[];
  chosen: string | undefined;
  onChoose: (code: string) => void;
}

/** Periods by what they wait for. Arrows go from one to the next, Enter opens. */
export function PeriodList({ entries, chosen, onChoose }: Props) {
  const { t } = useTranslation('reports');
  const [kind, setKind] = useState<PeriodKind | 'ALL'>('ALL');
  const list = useRef<HTMLDivElement>(null);
  const shown = entries.filter(({ period }) => kind === 'ALL' || period.kind === kind);
  const kinds = KINDS.filter((one) => entries.some(({ period }) => period.kind === one));
  const move = (event: KeyboardEvent): void => {
    const rows = [...(list.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const at = rows.indexOf(document.activeElement as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (to === undefined || at < 0) return;
    event.preventDefault();
    rows[Math.max(0, Math.min(rows.length - 1, to))]?.focus();
  };
  return (
    <>
      {kinds.length > 1 && (
        <SegmentedControl
          className={classes.kinds} fullWidth transitionDuration={0} aria-label={t('desk.list.kinds')} value={kind} onChange={(value) => setKind(value as PeriodKind | 'ALL')}
          data={[{ value: 'ALL', label: t('desk.list.all') }, ...kinds.map((one) => ({ value: one, label: t(`desk.kind.${one}`) }))]}
        />
      )}
      <div ref={list} className={classes.periods} onKeyDown={move}>
        {GROUPS.map((group) => {
          const of = shown.filter((entry) => entry.group === group);
          return of.length > 0 && (
            <section key={group} aria-labelledby={`periods-${group}`}>
              <h3 id={`periods-${group}`} className={classes.groupTitle}>{t(`desk.list.group.${group}`)}<span>{of.length}</span></h3>
              <ul className={classes.rows}>{of.map((entry) => <li key={entry.period.code}><Row entry={entry} current={entry.period.code === chosen} onChoose={onChoose} /></li>)}</ul>
            </section>
          );
        })}
      </div>
    </>
  );
}

function Row({ entry: { period, report, group, released, openQuestions }, current, onChoose }: { entry: PeriodEntry; current: boolean; onChoose: (code: string) => void }) {
  const { t } = useTranslation('reports');
  const periodName = usePeriodName();
  const waits = useWaits();
  return (
    <button type="button" data-row className={classes.row} aria-current={current ? 'true' : undefined} onClick={() => onChoose(period.code)}>
      <span className={classes.rowName}>{periodName(period)}</span>
      {group === 'TO_DRAFT' || !report
        ? <StatusBadge tone="neutral" icon="plus">{t('desk.list.notDrafted')}</StatusBadge>
        : group === 'ASKED' ? <StatusBadge tone="warning" icon="question">{t('desk.list.questions', { count: openQuestions })}</StatusBadge> : <ReportStatusBadge code={report.status} />}
      <span className={classes.rowNote}>{report && group !== 'TO_DRAFT' ? waits(report) : t(`desk.list.over.${period.kind}`)}{released > 0 && group === 'UNDER_WAY' && t('desk.list.correction')}</span>
    </button>
  );
}

/** What a report waits for, in a few words. */
function useWaits(): (report: Report) => string {
  const { t } = useTranslation('reports');
  const language = useLanguage();
  return ({ status, version, progress, signatures, publishAt, publishedAt }) => {
    switch (status) {
      case 'DRAFTING': return t('desk.waits.DRAFTING', { percent: Math.floor((progress?.share ?? 0) * 100) });
      case 'DRAFT': return t('desk.waits.DRAFT', { signed: signatures.length, needed: SIGNATURES_NEEDED });
      case 'SCHEDULED': return publishAt ? t('desk.waits.SCHEDULED', { at: formatShort(publishAt, language) }) : '';
      case 'PUBLISHED': return publishedAt ? t('desk.waits.PUBLISHED', { version, on: formatMonthDay(publishedAt, language) }) : '';
      default: return t(`desk.waits.${status}`);
    }
  };
}
